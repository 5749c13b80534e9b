// SPDX-License-Identifier: AGPL-3.0-or-later
// What documents cost: documents_bench [TASKS [ROWS]]. The year report of 3,000 tasks as .docx, by its stages, and the
// board's list of 30,000 rows as .xlsx; with the most memory that the process had so far.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "app/actions/composing.h"
#include "app/actions/perform.h"
#include "app/actions/plan_facts.h"
#include "app/data/open_data.h"
#include "app/queries/query.h"
#include "document/readers/read.h"
#include "document/writers/official_docx.h"
#include "document/writers/official_html.h"
#include "document/writers/xlsx.h"
#include "reports/item_lines.h"
#include "reports/prose_check.h"

namespace {

using namespace sauro;
using Clock = std::chrono::steady_clock;

constexpr const char* agency = "so";
constexpr int units = 20;

template <class T>
T sure(Result<T> result, const char* what) {
  if (result) return *std::move(result);
  fmt::print(stderr, "{}: {} {}\n", what, result.error().subject, result.error().where);
  std::exit(1);
}

double memory_mib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  constexpr double kib = 1024;
  return static_cast<double>(usage.ru_maxrss) / kib;
}

template <class Work>
double median_ms(const Work& work) {
  constexpr int runs = 9;
  std::vector<double> took;
  for (int i = 0; i < runs; ++i) {
    const auto start = Clock::now();
    work();
    took.push_back(std::chrono::duration<double>(Clock::now() - start).count() * 1000);
  }
  std::sort(took.begin(), took.end());
  return took[took.size() / 2];
}

std::vector<plan::NewFact> organisation() {
  std::vector<plan::NewFact> facts;
  for (int i = 1; i <= units; ++i) {
    tracking::Unit unit;
    unit.name = "Phòng Quản lý chuyên ngành số " + std::to_string(i);
    facts.push_back(app::fact_of("unit.set", "unit/u" + std::to_string(i), unit));
  }
  tracking::AgencySet said;
  said.name = "Sở Khoa học và Công nghệ", said.superior = "UBND tỉnh", said.place = "Cao Lãnh", said.symbol = "SKHCN";
  said.short_name = "Sở", said.head = "Giám đốc", said.signer = "Trần Minh Khoa", said.office = "Văn phòng Sở";
  facts.push_back(app::fact_of("agency.set", "agency/own", said));
  tracking::Receiver receiver;
  receiver.name = "UBND tỉnh";
  facts.push_back(app::fact_of("receiver.set", "receiver/ubnd", receiver));
  return facts;
}

std::vector<plan::NewFact> plan_of(int tasks) {
  plan::Draft draft;
  draft.head.year = 2026;
  for (int i = 0; i < tasks; ++i) {
    plan::Item item;
    item.id = std::to_string(i + 1);
    item.title =
        "Tổ chức hội đồng tư vấn nghiệm thu kết quả thực hiện nhiệm vụ khoa học và công nghệ cấp tỉnh số " + item.id;
    item.schedule.kind = plan::ScheduleKind::period;
    item.schedule.end = Period::month(2026, i % 12 + 1).last();
    item.schedule.text = "Tháng " + std::to_string(i % 12 + 1) + "/2026";
    plan::Assignment lead;
    lead.role = plan::Role::lead;
    lead.unit = "u" + std::to_string(i % units + 1);
    item.assignments.push_back(lead);
    draft.items.push_back(std::move(item));
  }
  auto facts = app::plan_facts(draft, "ke-hoach.docx", {}, "2026");
  facts.push_back(
      app::fact_of("plan.issued", "plan/2026", tracking::PlanIssued{1, *Day::make(2026, 1, 5), "1/KH", {}}));
  return facts;
}

}  // namespace

int main(int argc, char** argv) {
  const int tasks = argc > 1 ? std::atoi(argv[1]) : 3000, rows = argc > 2 ? std::atoi(argv[2]) : 30'000;
  std::string folder = (std::filesystem::temp_directory_path() / "sauro-bench-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) return 1;
  const std::int64_t now = end_of_day(*Day::make(2026, 12, 20)) - 3'600'000'000;
  {
    const auto ledger = sure(app::open_data(folder, true), "open");
    const app::Scene scene{*ledger, folder, agency, now - 300 * 86'400'000'000};
    sure(app::append_facts(scene, organisation(), {}, {}, {}), "organise");
    sure(app::append_facts(scene, plan_of(tasks), {}, {}, {}), "import");
    fmt::print("before: {:.0f} MiB\n", memory_mib());
    app::Input input;
    for (const auto& [name, value] : {std::pair("form", "periodic-report"), {"period", "2026"}, {"receiver", "ubnd"}})
      input.values[name] = {value};
    const app::AgencyView view(*ledger, agency, day_in_vietnam(now));
    const auto people = sure(app::People::read(view), "people");
    std::string docx;
    std::optional<app::Composed> made;
    const double composed =
        median_ms([&] { made = sure(app::compose_document(view, people, {}, input, {}), "compose"); });
    const double written = median_ms([&] { docx = sure(writers::official_docx(made->official), "docx"); });
    fmt::print(
        "year report of {} tasks: composed {:.0f} ms, .docx {:.0f} ms ({} kB), both {:.0f} ms (bound 200); {:.0f} "
        "MiB\n",
        tasks, composed, written, docx.size() / 1000, composed + written, memory_mib());
    std::string html;
    const double page = median_ms([&] { html = sure(writers::official_html(made->official), "html"); });
    fmt::print(".html {:.0f} ms ({} kB)\n", page, html.size() / 1000);
    const double checked = median_ms([&] {
      const auto read = sure(readers::read(docx, {}), "read");
      if (!reports::unlike_its_tables(made->official, read).empty()) std::exit(1);
    });
    fmt::print("read again and checked: {:.0f} ms; {:.0f} MiB\n", checked, memory_mib());
    std::vector<reports::ItemLine> lines;
    for (const auto& item : sure(view.items("plan", "2026/"), "items"))
      lines.push_back(reports::line_of(item.id, item.value, view.today()));
    auto grid = reports::lines_table(lines);
    while (grid.rows.size() < static_cast<std::size_t>(rows))
      grid.rows.push_back(grid.rows[grid.rows.size() - lines.size()]);
    std::string xlsx;
    const double sheet = median_ms([&] { xlsx = sure(writers::xlsx(grid, "Kế hoạch"), "xlsx"); });
    fmt::print(".xlsx of {} rows: {:.0f} ms (bound 1000), {} kB; {:.0f} MiB\n", grid.rows.size(), sheet,
               xlsx.size() / 1000, memory_mib());
  }
  std::filesystem::remove_all(folder);
  return 0;
}

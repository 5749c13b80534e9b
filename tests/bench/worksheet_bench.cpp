// SPDX-License-Identifier: AGPL-3.0-or-later
// What a large worksheet costs: worksheet_bench [FOLDER [ROWS]]. A plan of ROWS (10,000) items goes out as a sheet, is
// filled in on every row, looked at, recorded, and brought again.
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "app/actions/plan_facts.h"
#include "app/actions/worksheet_import.h"
#include "app/data/open_data.h"
#include "app/queries/query.h"
#include "document/writers/form_sheet.h"

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

/// Prints what it took, and the most memory that was held by then.
template <class Work>
auto timed(const char* what, const Work& work) {
  const auto start = Clock::now();
  auto made = work();
  const double took = std::chrono::duration<double>(Clock::now() - start).count();
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  fmt::print("{:<22} {:>7.2f} s   {:>5} MB at most\n", what, took, used.ru_maxrss / 1024);
  return made;
}

plan::Item item(int number) {
  plan::Item item;
  item.id = "i" + std::to_string(number);
  item.kind = plan::ItemKind::task;
  item.number = std::to_string(number);
  item.title =
      "Tổ chức hội đồng tư vấn nghiệm thu kết quả thực hiện nhiệm vụ khoa học cấp tỉnh số " + std::to_string(number);
  item.schedule.text = "Tháng 9/2026";
  item.schedule.kind = plan::ScheduleKind::period;
  item.schedule.end = Day::make(2026, 9, 30).value();
  plan::Deliverable product;
  product.text = "02 biên bản nghiệm thu";
  product.quantity = Decimal::of(2);
  product.unit = "biên bản nghiệm thu";
  item.deliverables.push_back(product);
  plan::Assignment lead;
  lead.role = plan::Role::lead;
  lead.unit = "u" + std::to_string(number % units + 1);
  item.assignments.push_back(lead);
  return item;
}

}  // namespace

int main(int count, char** words) {
  const std::string folder = std::string(count > 1 ? words[1] : "/tmp") + "/sauro-worksheet-bench";
  const int rows = count > 2 ? std::atoi(words[2]) : 10'000;
  std::filesystem::remove_all(folder);
  const auto ledger = sure(app::open_data(folder, true), "open");
  const std::int64_t now = end_of_day(*Day::make(2026, 6, 30)) - 3'600'000'000;
  const app::Scene scene{*ledger, folder, agency, now};
  std::vector<plan::NewFact> facts;
  for (int i = 1; i <= units; ++i) {
    tracking::Unit unit;
    unit.name = "Phòng số " + std::to_string(i);
    facts.push_back(app::fact_of("unit.set", "unit/u" + std::to_string(i), unit));
  }
  tracking::User user;
  user.name = "Văn phòng";
  user.roles.push_back({tracking::UserRole::office, {}, {}, {}});
  facts.push_back(app::fact_of("user.set", "user/hoa", user));
  plan::Draft draft;
  draft.head.year = 2026;
  for (int i = 0; i < rows; ++i) draft.items.push_back(item(i));
  for (auto& fact : app::plan_facts(draft, "ke-hoach.docx", {}, "2026")) facts.push_back(std::move(fact));
  facts.push_back(app::fact_of("plan.issued", "plan/2026", tracking::PlanIssued{1, *Day::make(2026, 1, 5), "1", {}}));
  sure(app::append_facts(scene, std::move(facts), {}, {}, {}), "append");

  const auto form = timed("ask for the sheet", [&] {
    return *sure(app::ask(*ledger, agency, *app::query_named("sheet"), {}, {"hoa", {}}, now), "sheet").form;
  });
  auto filled = form;
  constexpr std::size_t text = 7, total = 8, obstacle = 13;
  for (std::size_t i = 0; i < filled.rows.size(); ++i) {
    filled.rows[i].cells[text] = "Đã họp hội đồng, đang hoàn thiện biên bản số " + std::to_string(i);
    filled.rows[i].cells[total] = document::GridNumber{Decimal::of(1), {}};
    if (i % 10 == 0) filled.rows[i].cells[obstacle] = "Thiếu kinh phí";
  }
  app::Input input;
  input.files["file"] = {
      {"bang.xlsx", timed("write the .xlsx", [&] { return sure(writers::form_sheet(filled, "Sáu Rõ"), "write"); })}};
  const app::Actor office{"hoa", "bench"};
  const auto counted = [&](const reports::ReturnedSheet& sheet, reports::Outcome outcome) {
    return std::count_if(sheet.rows.begin(), sheet.rows.end(), [&](const auto& row) { return row.outcome == outcome; });
  };
  const auto seen = timed("preview", [&] { return sure(app::preview_worksheet(scene, input, office), "preview"); });
  timed("its answer", [&] { return reports::returned_sheet(seen).json.size(); });
  const auto done = timed("import", [&] { return sure(app::import_worksheet(scene, input, office), "import"); });
  const auto again = timed("import again", [&] { return sure(app::import_worksheet(scene, input, office), "again"); });
  fmt::print("{} rows: {} would change, {} imported with {} facts, then {}\n", rows,
             counted(seen, reports::Outcome::change), counted(done, reports::Outcome::imported), done.recorded,
             again.recorded);
  std::filesystem::remove_all(folder);
  return done.recorded > 0 && again.recorded == 0 ? 0 : 1;
}

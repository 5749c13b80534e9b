// SPDX-License-Identifier: AGPL-3.0-or-later
// What running a plan costs: running_bench [FOLDER [MOST [ITEMS OF A PLAN]]]. Import of plans of 1,000 to MOST
// (1,000,000) items with all their records, then board, list and search through the queries, updates by four users
// through the actions, and what opening costs a process that did nothing else. running_bench FOLDER import: 30,000
// items beside a copy of their rows.
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "app/actions/perform.h"
#include "app/actions/plan_facts.h"
#include "app/data/open_data.h"
#include "app/queries/calendar.h"
#include "app/queries/query.h"

namespace {

using namespace sauro;
using Clock = std::chrono::steady_clock;

constexpr const char* agency = "so";
constexpr int units = 20, steps = 4, users = 40;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

template <class T>
T sure(Result<T> result, const char* what) {
  if (result) return *std::move(result);
  fmt::print(stderr, "{}: {} {}\n", what, result.error().subject, result.error().where);
  std::exit(1);
}

std::string unit_id(int number) { return "u" + std::to_string(number % units + 1); }

/// An item with what one of a real plan has: a long title, a time, a product to count, two assignments, a place.
plan::Item item(std::int64_t number) {
  const int n = static_cast<int>(number);
  plan::Item item;
  const std::int64_t task = number - number % (steps + 1);
  item.id = "i" + std::to_string(number);
  if (number != task) item.parent = "i" + std::to_string(task);
  item.kind = number == task ? plan::ItemKind::task : plan::ItemKind::step;
  item.task_class = n % 3 == 0 ? plan::TaskClass::key : plan::TaskClass::approved;
  item.number = std::to_string(n % 40 + 1);
  item.title = "Tổ chức hội đồng tư vấn nghiệm thu kết quả thực hiện nhiệm vụ khoa học và công nghệ cấp tỉnh số " +
               std::to_string(number);
  item.schedule.text = "Tháng " + std::to_string(n % 12 + 1) + "/2026";
  item.schedule.kind = plan::ScheduleKind::period;
  item.schedule.start = Period::month(2026, n % 12 + 1).first();
  item.schedule.end = Period::month(2026, n % 12 + 1).last();
  plan::Deliverable product;
  product.text = "02 biên bản nghiệm thu";
  product.type = plan::DeliverableType::document;
  product.quantity = Decimal::of(2);
  product.comparator = plan::Comparator::equal;
  product.unit = "biên bản nghiệm thu";
  item.deliverables.push_back(product);
  for (const auto role : {plan::Role::lead, plan::Role::cooperating}) {
    plan::Assignment one;
    one.role = role;
    one.text = "Phòng Quản lý khoa học";
    one.unit = unit_id(n / 7 + static_cast<int>(role));
    item.assignments.push_back(one);
  }
  plan::Place place;
  place.part = plan::Part::appendix;
  place.page = 4, place.table = 2, place.row = n % 300 + 1;
  place.text = item.title;
  item.sources.push_back(place);
  return item;
}

struct Bench {
  std::string folder;
  std::unique_ptr<ledger::Ledger> ledger;
  std::int64_t now = end_of_day(*Day::make(2026, 6, 30)) - 3'600'000'000;

  app::Scene scene() { return {*ledger, folder, agency, now}; }

  void append(std::vector<plan::NewFact> facts) {
    sure(app::append_facts(scene(), std::move(facts), {}, {}, {}), "append");
  }

  void organise() {
    std::vector<plan::NewFact> facts;
    for (int i = 0; i < units; ++i) {
      tracking::Unit unit;
      unit.name = "Phòng số " + std::to_string(i + 1);
      facts.push_back(app::fact_of("unit.set", "unit/" + unit_id(i), unit));
    }
    for (int i = 0; i < users; ++i) {
      tracking::User user;
      user.name = "Người dùng " + std::to_string(i);
      user.roles.push_back({tracking::UserRole::specialist, unit_id(i), {}, {}});
      facts.push_back(app::fact_of("user.set", "user/nd" + std::to_string(i), user));
    }
    append(std::move(facts));
  }

  /// Plans of at most `most` items each, issued. Returns the seconds that the last one took.
  double import(std::int64_t items, std::int64_t& last, std::int64_t most = 30'000) {
    double took = 0;
    for (std::int64_t done = 0; done < items; done += most) {
      plan::Draft draft;
      draft.head.year = 2026;
      for (std::int64_t i = done; i < std::min(items, done + most); ++i) draft.items.push_back(item(i));
      last = static_cast<std::int64_t>(draft.items.size());
      const std::string plan = "p" + std::to_string(done / most);
      const auto start = Clock::now();
      auto facts = app::plan_facts(draft, "ke-hoach.docx", {}, plan);
      facts.push_back(
          app::fact_of("plan.issued", "plan/" + plan, tracking::PlanIssued{1, *Day::make(2026, 1, 5), "1", {}}));
      const double made = seconds_since(start);
      append(std::move(facts));
      took = seconds_since(start);
      if (std::getenv("SAURO_VERBOSE") != nullptr)
        fmt::print("# made {:.2f} s, appended {:.2f} s\n", made, took - made);
    }
    return took;
  }

  std::string ask(const char* query, std::vector<std::pair<std::string, std::string>> values, const char* user = "") {
    app::Input input;
    for (auto& [name, value] : values) input.values[name].push_back(value);
    return sure(app::ask(*ledger, agency, *app::query_named(query), input, {user, {}}, now), query).json;
  }
};

template <class Work>
double median_ms(const Work& work) {
  std::vector<double> took;
  constexpr int runs = 15;
  for (int i = 0; i < runs; ++i) {
    const auto start = Clock::now();
    work(i);
    took.push_back(seconds_since(start) * 1000);
  }
  std::sort(took.begin(), took.end());
  return took[took.size() / 2];
}

/// Seconds that SQLite takes to write the rows of a ledger again: into an empty file, in one transaction, sorted as
/// they stand, without JSON, hashes, folds or checks. No import that keeps these rows can be faster.
double copy_rows(const std::string& from, const std::string& to) {
  SQLite::Database db(to, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  db.exec("PRAGMA journal_mode=WAL");
  db.exec("PRAGMA synchronous=FULL");
  SQLite::Statement attach(db, "ATTACH ? AS was");
  attach.bind(1, from);
  attach.exec();
  std::vector<std::string> made, tables;
  SQLite::Statement schema(db,
                           "SELECT sql, name, type FROM was.sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE "
                           "'search\\__\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'");
  while (schema.executeStep()) {
    made.push_back(schema.getColumn(0).getString());
    if (schema.getColumn(2).getString() == "table") tables.push_back(schema.getColumn(1).getString());
  }
  for (const std::string& sql : made) db.exec(sql);
  const auto start = Clock::now();
  SQLite::Transaction transaction(db);
  for (const std::string& table : tables) {
    const bool search = table.starts_with("search_");
    db.exec("INSERT INTO main." + table + (search ? "(rowid, kind, id, words)" : "") + " SELECT " +
            (search ? "rowid, kind, id, words" : "*") + " FROM was." + table);
  }
  transaction.commit();
  return seconds_since(start);
}

/// The import of one plan of 30,000 items against the copy of its rows.
int import_alone(const std::string& root) {
  Bench bench;
  bench.folder = root + "/import";
  bench.ledger = sure(app::open_data(bench.folder, true), "open");
  bench.organise();
  std::int64_t last = 0;
  const double import = bench.import(30'000, last);
  bench.ledger.reset();
  const double copy = copy_rows(bench.folder + "/ledger.db", bench.folder + "/copy.db");
  fmt::print("30,000 items: import {:.2f} s, SQLite copying the same rows {:.2f} s, ratio {:.2f}\n", import, copy,
             import / copy);
  return 0;
}

int open_alone(const std::string& folder) {
  const auto start = Clock::now();
  const auto ledger = sure(app::open_data(folder, false), "open");
  const auto head = sure(ledger->head(agency), "head");
  const double took = seconds_since(start) * 1000;
  std::ifstream status("/proc/self/statm");
  long pages = 0, resident = 0;
  status >> pages >> resident;
  fmt::print("{:.1f} ms {:.1f} MB", took, static_cast<double>(resident) * 4096 / 1e6);
  return head.count > 0 ? 0 : 1;
}

std::string run(const std::string& command) {
  std::string line(80, '\0');
  FILE* child = popen(command.c_str(), "r");
  if (child == nullptr || std::fgets(line.data(), static_cast<int>(line.size()), child) == nullptr) line.clear();
  if (child != nullptr) pclose(child);
  return line.c_str();
}

}  // namespace

int main(int count, char** words) {
  if (count == 3 && std::string(words[1]) == "open") return open_alone(words[2]);
  const std::string root = std::string(count > 1 ? words[1] : "/tmp") + "/sauro-running-bench";
  std::filesystem::remove_all(root);
  if (count == 3 && std::string(words[2]) == "import") return import_alone(root);
  const std::int64_t most = count > 2 ? std::atoll(words[2]) : 1'000'000;
  const std::int64_t of_plan = count > 3 ? std::atoll(words[3]) : 30'000;
  // "keep": the largest alone, and its folder stays, for tools/bench_server.py.
  const bool kept = count > 4 && std::string(words[4]) == "keep";
  fmt::print("{:>9} {:>18} {:>9} {:>9} {:>10} {:>16} {:>11} {:>18}\n", "items", "last import s", "board ms", "unit ms",
             "search ms", "calendar ms, KB", "updates/s", "open");
  for (std::int64_t items = kept ? most : 1000; items <= most; items *= 10) {
    Bench bench;
    bench.folder = root + "/" + std::to_string(items);
    bench.ledger = sure(app::open_data(bench.folder, true), "open");
    bench.organise();
    std::int64_t last = 0;
    const double import = bench.import(items, last, of_plan);
    if (std::getenv("SAURO_IMPORT_ONLY") != nullptr) continue;
    const double board = median_ms([&](int) { bench.ask("board", {}); });
    const double search = median_ms([&](int) { bench.ask("search", {{"words", "nghiem thu nhiem"}}); });
    const double unit = median_ms([&](int) { bench.ask("unit", {{"unit", "u3"}, {"limit", "50"}}); });
    std::size_t calendar_bytes = 0;
    const double calendar = median_ms([&](int) {
      const auto file = app::work_icalendar(*bench.ledger, {agency, "nd2", "u3", "https://kehoach.example"}, bench.now);
      calendar_bytes = sure(file, "calendar").size();
    });
    constexpr int writers = 4, each = 200;
    const auto start = Clock::now();
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
      threads.emplace_back([&, writer] {
        for (int i = 0; i < each; ++i) {
          const std::int64_t number = (writer * each + i) % items;
          const std::string unit_of = unit_id(static_cast<int>(number) / 7);
          app::Input input;
          input.values["item"] = {"p0." + std::to_string(number + 1)};
          input.values["quantity"] = {"1"};
          const std::string user = "nd" + std::to_string(std::atoi(unit_of.c_str() + 1) - 1);
          sure(app::perform(bench.scene(), *app::action_named("item.report"), input, {user, "bench"}), "report");
        }
      });
    for (std::thread& thread : threads) thread.join();
    const double updates = writers * each / seconds_since(start);
    bench.ledger.reset();
    fmt::print("{:>9} {:>10.2f} {:>7} {:>9.2f} {:>9.2f} {:>10.2f} {:>8.1f} {:>7} {:>11.0f} {:>18}\n", items, import,
               last, board, unit, search, calendar, calendar_bytes / 1000, updates,
               run(std::string(words[0]) + " open " + bench.folder));
    std::fflush(stdout);
  }
  if (!kept) std::filesystem::remove_all(root);
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// The ledger against plain SQLite: ledger_bench [FOLDER]. Four writers, each update on the disk before it is answered;
// then the same rows written by hand, as many to a transaction, and one to a transaction. Then what boards, lists and
// searches cost with 1,000 to 1,000,000 items, bulk import and start-up. FOLDER stands on the disk that is to be
// measured.
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "foundation/base/text.h"
#include "ledger/faulty_vfs.h"
#include "ledger/sqlite_ledger.h"

namespace {

using namespace sauro;
using ledger::Batch;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

const std::string title =
    "Tổ chức hội đồng tư vấn nghiệm thu kết quả thực hiện nhiệm vụ khoa học và công nghệ cấp tỉnh số ";

/// An item with what a real one has: a body of some 400 bytes, four marks, two tallies, its words.
std::vector<plan::Record> fold_item(const plan::Fact& fact, const plan::Lookup& look) {
  plan::Record record;
  record.kind = "item";
  record.id = fact.what.subject.substr(5);
  static_cast<void>(look("item", record.id));
  const std::string& p = fact.what.payload;  // "UNIT STATE DAY"
  const std::string unit = p.substr(0, 3), state = p.substr(4, 1), day = p.substr(6, 10);
  record.body = "{\"title\":\"" + fact.what.words + "\",\"unit\":\"" + unit + "\",\"state\":\"" + state +
                "\",\"due\":\"" + day + "\",\"text\":\"" + std::string(200, 'x') + "\"}";
  record.marks = {{"due", state + day},
                  {"unit", unit + state + day},
                  {"person", "n" + unit + state + day},
                  {"plan", "2026/" + record.id}};
  // What is open is counted by its day; what is done is late or not for good.
  const std::string due = state == "0" ? day : "";
  record.tallies = {{"item", unit + "/" + state, due, 1}, {"item", "all/" + state, due, 1}};
  record.words = fact.what.words;
  return {record};
}

plan::NewFact item(std::int64_t id, std::mt19937& random) {
  const auto below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
  plan::NewFact fact;
  fact.kind = "item.set";
  fact.subject = fmt::format("item/{:07}", id);
  fact.who = "lan";
  fact.payload = fmt::format("u{:02} {} 2026-{:02}-{:02}", below(40), below(4), 1 + below(12), 1 + below(28));
  fact.words = title + std::to_string(id);
  return fact;
}

std::unique_ptr<ledger::Ledger> open(const std::string& folder) {
  auto opened = ledger::open_sqlite(folder, {.fold = fold_item});
  if (!opened) {
    fmt::print(stderr, "{}: {}\n", folder, opened.error().subject);
    std::exit(1);
  }
  return *std::move(opened);
}

void fill(ledger::Ledger& ledger, std::int64_t from, std::int64_t count) {
  std::mt19937 random(1);
  for (std::int64_t done = 0; done < count;) {
    Batch batch{"so", {}, 1000};
    for (std::int64_t i = 0; i < 10'000 && done < count; ++i, ++done) batch.facts.push_back(item(from + done, random));
    if (!ledger.append(batch).ok()) std::exit(1);
  }
}

struct Rate {
  double updates = 0, flushes = 0;  ///< per second
  double group = 1;                 ///< updates to a flush
};

constexpr int known = 1000;  // items that are updated

Rate by_ledger(const std::string& folder, int writers, int each, int flush_us) {
  ledger::FaultyDisk disk(true, flush_us);
  auto ledger = open(folder);
  fill(*ledger, 0, known);
  const std::int64_t before = disk.syncs();
  const auto start = Clock::now();
  std::vector<std::thread> threads;
  for (int w = 0; w < writers; ++w)
    threads.emplace_back([&, w] {
      std::mt19937 random(static_cast<unsigned>(w));
      for (int i = 0; i < each; ++i)
        if (!ledger->append({"so", {item(w + writers * (i % (known / writers)), random)}, 1000}).ok()) std::exit(1);
    });
  for (std::thread& thread : threads) thread.join();
  const double took = seconds_since(start);
  const double all = writers * each;
  const auto flushes = static_cast<double>(disk.syncs() - before);
  if (ledger->head("so")->count != known + writers * each) std::exit(1);
  return {all / took, flushes / took, all / flushes};
}

/// The same rows by hand: those that one update of the ledger writes, without hashes, checks or a fold.
Rate by_hand(const std::string& folder, int updates, int group, int flush_us) {
  {
    auto made = open(folder);
    fill(*made, 0, known);
  }
  ledger::FaultyDisk disk(true, flush_us);
  SQLite::Database db(folder + "/ledger.db", SQLite::OPEN_READWRITE);
  db.exec("PRAGMA synchronous=FULL");
  SQLite::Statement fact(db,
                         "INSERT INTO fact VALUES ('so', ?, 1000, 'item.set', ?, 1, 'lan', '', ?, ?, "
                         "x'00112233445566778899aabbccddeeff', ?, '', ?)");
  SQLite::Statement before(db,
                           "SELECT from_fact, body, marks FROM record WHERE agency = 1 AND kind = 'item' AND id = ? "
                           "ORDER BY from_fact DESC LIMIT 1");
  SQLite::Statement close(db,
                          "UPDATE record SET until_fact = ?, marks = '' WHERE agency = 1 AND kind = 'item' AND id = "
                          "? AND from_fact = ?");
  SQLite::Statement record(db, "INSERT INTO record VALUES (1, 'item', ?, ?, 9223372036854775807, ?, ?, 1)");
  SQLite::Statement past(db, "INSERT INTO mark_past VALUES (1, 'item', ?, ?, ?, ?, ?)");
  SQLite::Statement drop(db,
                         "DELETE FROM mark WHERE agency = 1 AND kind = 'item' AND name = ? AND value = ? AND id = ?");
  SQLite::Statement mark(db, "INSERT OR REPLACE INTO mark VALUES (1, 'item', ?, ?, ?, ?)");
  SQLite::Statement past_tally(db,
                               "INSERT OR REPLACE INTO tally_past SELECT agency, name, grp, day, from_fact, ?, count "
                               "FROM tally WHERE agency = 1 AND name = 'item' AND grp = ? AND day = ?");
  SQLite::Statement tally(db,
                          "INSERT INTO tally VALUES (1, 'item', ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count "
                          "+ excluded.count, from_fact = excluded.from_fact");
  SQLite::Statement head(db, "INSERT OR REPLACE INTO head VALUES ('so', 1, ?, 1000, ?)");
  const auto run = [](SQLite::Statement& s, auto... args) {
    s.reset();
    int at = 0;
    (s.bind(++at, args), ...);
    while (s.executeStep()) {
    }
    s.reset();
  };
  std::mt19937 random(2);
  std::vector<plan::Record> now(known);
  std::vector<std::int64_t> from(known);
  std::mt19937 first(1);
  for (int i = 0; i < known; ++i) {
    plan::Fact one;
    one.what = item(i, first);
    now[static_cast<std::size_t>(i)] = fold_item(one, [](auto, auto) { return std::optional<std::string>(); }).front();
    from[static_cast<std::size_t>(i)] = i + 1;
  }
  std::int64_t number = known;
  const std::string hash(64, 'a'), marks(150, 'm');
  const std::int64_t syncs = disk.syncs();
  const auto start = Clock::now();
  for (int done = 0; done < updates;) {
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    for (int i = 0; i < group && done < updates; ++i, ++done) {
      const int which = done % known;
      plan::Fact one;
      one.what = item(which, random);
      const plan::Record after = fold_item(one, [](auto, auto) { return std::optional<std::string>(); }).front();
      plan::Record& old = now[static_cast<std::size_t>(which)];
      std::int64_t& since = from[static_cast<std::size_t>(which)];
      ++number;
      run(fact, number, one.what.subject, one.what.payload, one.what.words, hash, hash);
      run(before, after.id);
      run(close, number, after.id, since);
      run(record, after.id, number, after.body, marks);
      for (const plan::Mark& m : old.marks) {
        if (std::find(after.marks.begin(), after.marks.end(), m) != after.marks.end()) continue;
        run(past, m.name, m.value, after.id, since, number);
        run(drop, m.name, m.value, after.id);
      }
      for (const plan::Mark& m : after.marks)
        if (std::find(old.marks.begin(), old.marks.end(), m) == old.marks.end())
          run(mark, m.name, m.value, after.id, number);
      for (const plan::Tally& t : old.tallies)
        run(past_tally, number, t.group, t.day), run(tally, t.group, t.day, number, -1);
      for (const plan::Tally& t : after.tallies)
        run(past_tally, number, t.group, t.day), run(tally, t.group, t.day, number, 1);
      old = after;
      since = number;
    }
    run(head, number, hash);
    transaction.commit();
  }
  const double took = seconds_since(start);
  const auto flushes = static_cast<double>(disk.syncs() - syncs);
  return {updates / took, flushes / took, updates / flushes};
}

/// Median of some runs, in milliseconds.
template <class Work>
double median_ms(const Work& work) {
  std::vector<double> took;
  for (int i = 0; i < 21; ++i) {
    const auto start = Clock::now();
    work(i);
    took.push_back(seconds_since(start) * 1000);
  }
  std::sort(took.begin(), took.end());
  return took[took.size() / 2];
}

double resident_mb() {
  std::ifstream status("/proc/self/statm");
  long pages = 0, resident = 0;
  status >> pages >> resident;
  return static_cast<double>(resident) * 4096 / 1e6;
}

void reading(const std::string& self, const std::string& root) {
  fmt::print("\n{:>10} {:>10} {:>10} {:>10} {:>10} {:>16}\n", "items", "board ms", "list ms", "search ms", "phrase ms",
             "open ms, MB");
  for (const std::int64_t items : {1'000, 10'000, 100'000, 1'000'000}) {
    const std::string folder = root + "/read-" + std::to_string(items);
    {
      auto made = open(folder);
      const auto start = Clock::now();
      fill(*made, 0, items);
      fmt::print("# {} items imported in {:.2f} s\n", items, seconds_since(start));
    }
    std::string alone;
    if (FILE* child = popen((self + " open " + folder).c_str(), "r"); child != nullptr) {
      char line[64] = {};
      if (std::fgets(line, sizeof line, child) != nullptr) alone = line;
      pclose(child);
    }
    auto ledger = open(folder);
    if (ledger->head("so")->count != items) std::exit(1);
    const double board = median_ms([&](int) { static_cast<void>(ledger->sums("so", "item", "2026-07-01").ok()); });
    const double list = median_ms([&](int i) {
      static_cast<void>(ledger->list("so", {.kind = "item", .mark = "unit", .prefix = fmt::format("u{:02}1", i)}).ok());
    });
    const double search = median_ms([&](int) { static_cast<void>(ledger->search("so", "nghiem thu nhiem", 50).ok()); });
    const double phrase = median_ms(
        [&](int i) { static_cast<void>(ledger->search("so", "\"cap tinh so\" " + std::to_string(i + 100), 50).ok()); });
    fmt::print("{:>10} {:>10.2f} {:>10.2f} {:>10.2f} {:>10.2f} {:>16}\n", items, board, list, search, phrase, alone);
  }
}

void writing(const std::string& root, int flush_us, int each) {
  constexpr int writers = 4, rounds = 3;
  fmt::print("\n{:<42} {:>10} {:>10} {:>8}\n",
             flush_us == 0 ? "this disk" : fmt::format("a disk that flushes in {} us more", flush_us), "updates/s",
             "flushes/s", "group");
  for (int round = 0; round < rounds; ++round) {
    const auto at = [&](const char* name) { return fmt::format("{}/{}{}-{}", root, name, flush_us, round); };
    const Rate ours = by_ledger(at("ledger"), writers, each, flush_us);
    const Rate same = by_hand(at("same"), writers * each, std::max(1, static_cast<int>(ours.group + 0.5)), flush_us);
    const Rate single = by_hand(at("single"), writers * each / 4, 1, flush_us);
    const auto print = [](const char* what, const Rate& rate) {
      fmt::print("{:<42} {:>10.0f} {:>10.0f} {:>8.2f}\n", what, rate.updates, rate.flushes, rate.group);
    };
    print("ledger, 4 writers", ours);
    print("by hand, as many rows to a transaction", same);
    print("by hand, one update to a transaction", single);
    fmt::print("ledger / same rows {:.2f} (asked 0.7), ledger / one by one {:.2f} (asked 3), 0 lost\n",
               ours.updates / same.updates, ours.updates / single.updates);
  }
}

/// Opens a ledger in a process that did nothing else.
int open_alone(const std::string& folder) {
  const auto start = Clock::now();
  const auto ledger = open(folder);
  const auto head = ledger->head("so");
  fmt::print("{:.1f} {:.1f}", seconds_since(start) * 1000, resident_mb());
  return head.ok() ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
  if (count == 3 && std::string(words[1]) == "open") return open_alone(words[2]);
  const std::string root = std::string(count > 1 ? words[1] : "/tmp") + "/sauro-ledger-bench";
  std::filesystem::remove_all(root);
  std::filesystem::create_directories(root);
  writing(root, 0, 1500);
  writing(root, 2000, 300);
  reading(words[0], root);
  std::filesystem::remove_all(root);
}

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/worksheet_import.h"

#include <algorithm>
#include <map>
#include <utility>

#include "app/actions/worksheet_rows.h"
#include "document/readers/sheets.h"

namespace sauro::app {
namespace {

using reports::Outcome;
using reports::ReturnedSheet;

constexpr std::size_t at_once = 100;  ///< items whose rows are recorded together
constexpr int most_tries = 5;

/// What is known of a sheet once it was read.
struct Read {
  WorksheetAsk ask;
  ReturnedSheet sheet;
  std::vector<AimedRow> rows;
};

Result<People> people_of(const AgencyView& view, const Actor& actor) {
  auto people = People::read(view);
  if (!people) return people.error();
  if (actor.user.empty()) return refuse("who.nobody");
  const auto* user = people->user(actor.user);
  if (user == nullptr) return refuse("who.unknown", actor.user);
  if (user->value.disabled) return refuse("who.disabled", actor.user);
  if ((people->standings(actor) & worksheet_may) == 0) return refuse("who.forbidden", standings_text(worksheet_may));
  return people;
}

/// Whether what was told of sheet and columns is there.
Result<bool> check_told(const std::vector<document::Sheet>& sheets, const worksheet::Told& told) {
  if (told.sheet.empty()) return true;
  std::string names;
  for (const document::Sheet& sheet : sheets) {
    if (sheet.name == told.sheet) return true;
    names += (names.empty() ? "“" : ", “") + sheet.name + "”";
  }
  return refuse("sheet.no-sheet",
                both("“" + told.sheet + "”; tệp có: " + names, "“" + told.sheet + "”; the file has " + names));
}

Result<bool> check_columns(const document::Sheet& sheet, const worksheet::Told& told) {
  int last = 0;
  for (const document::SheetCell& cell : sheet.cells) last = std::max(last, cell.column);
  if (told.columns.empty() || told.columns.rbegin()->first <= last) return true;
  const std::string beyond = document::column_name(told.columns.rbegin()->first), end = document::column_name(last);
  return refuse("sheet.no-column", both(beyond + "; bảng chỉ đến cột " + end, beyond + "; the table ends with " + end));
}

Result<Read> read_worksheet(const Scene& scene, const Input& input, const Actor& actor) {
  std::vector<Field> fields = worksheet_fields();
  fields.push_back({"file", FieldKind::file, true, false, "", "tệp bảng tính", "the spreadsheet"});
  if (auto good = check_input(fields, input); !good) return good.error();
  const AgencyView view(scene.ledger, scene.agency, day_in_vietnam(scene.now));
  const auto people = people_of(view, actor);
  if (!people) return people.error();
  auto ask = worksheet_ask(input);
  if (!ask) return ask.error();
  const Upload file = input.uploads("file").front();
  const auto sheets = readers::read_sheets(file.bytes, {}, {{}, scene.watch.stop});
  if (!sheets) return sheets.error();
  if (auto good = check_told(*sheets, ask->told); !good) return good.error();
  auto layout = worksheet::layout_of(*sheets, ask->told);
  if (!layout) return refuse("sheet.no-table", file.name);
  if (auto good = check_columns((*sheets)[layout->sheet], ask->told); !good) return good.error();
  const auto head = scene.ledger.head(scene.agency);
  if (!head) return head.error();
  auto rows = aim_rows(view, *people, actor, (*sheets)[layout->sheet], *layout, *ask);
  if (!rows) return rows.error();
  Read read{*std::move(ask), {}, *std::move(rows)};
  read.sheet.file = file.name;
  for (const document::Sheet& sheet : *sheets) read.sheet.sheets.push_back(sheet.name);
  read.sheet.layout = *std::move(layout);
  read.sheet.keyed = read.sheet.layout.at(worksheet::Role::key).has_value();
  read.sheet.fact = head->count;
  return read;
}

/// The rows that are about a known item, those of one item together, in the order of the sheet.
std::vector<std::vector<AimedRow*>> by_item(std::vector<AimedRow>& rows) {
  std::vector<std::vector<AimedRow*>> groups;
  std::map<std::string, std::size_t> where;
  for (AimedRow& row : rows) {
    if (row.shown.outcome != Outcome::change) continue;
    const auto [at, is_new] = where.emplace(row.shown.item, groups.size());
    if (is_new) groups.emplace_back();
    groups[at->second].push_back(&row);
  }
  return groups;
}

ReturnedSheet shown(Read& read) {
  for (AimedRow& row : read.rows) read.sheet.rows.push_back(std::move(row.shown));
  return std::move(read.sheet);
}

/// Those who act for the same person are recorded together.
using Batches = std::map<std::pair<std::string, std::string>, Considered>;

void add_to(Batches& batches, Considered made) {
  Considered& batch = batches[{made.account, made.on_behalf}];
  std::move(made.facts.begin(), made.facts.end(), std::back_inserter(batch.facts));
  for (ledger::Expected& one : made.expected) {
    const auto same = [&](const ledger::Expected& other) { return other.kind == one.kind && other.id == one.id; };
    if (std::none_of(batch.expected.begin(), batch.expected.end(), same)) batch.expected.push_back(std::move(one));
  }
}

/// Records what some rows would change, as things stand now. Fails as append_facts() does.
Result<int> record(const Scene& scene, const Actor& actor, Read& read, const std::vector<AimedRow*>& rows) {
  for (int tries = 1;; ++tries) {
    const AgencyView view(scene.ledger, scene.agency, day_in_vietnam(scene.now));
    const auto people = people_of(view, actor);
    if (!people) return people.error();
    Batches batches;
    std::map<std::pair<std::string, std::string>, std::vector<AimedRow*>> recorded;
    for (AimedRow* row : rows) {
      if (row->shown.outcome == Outcome::imported) continue;
      auto made = consider(view, *people, actor, scene, read.sheet.layout, read.ask, *row);
      if (!made) return made.error();
      if (row->shown.outcome != Outcome::change) continue;
      const bool chosen = read.ask.rows.empty() || is_among(row->shown.row, read.ask.rows);
      if (!chosen) {
        row->shown.outcome = Outcome::left;
        continue;
      }
      recorded[{made->account, made->on_behalf}].push_back(row);
      add_to(batches, *std::move(made));
    }
    bool stale = false;
    int facts = 0;
    for (auto& [who, batch] : batches) {
      const Actor signed_by{actor.user, who.first};
      const auto appended = append_facts(scene, std::move(batch.facts), signed_by, batch.expected, {}, who.second);
      if (!appended && appended.error().code == ErrorCode::conflict && tries < most_tries) {
        stale = true;  // somebody has changed one of them this very moment
        break;
      }
      if (!appended) return appended.error();
      for (AimedRow* row : recorded[who]) row->shown.outcome = Outcome::imported;
      facts += static_cast<int>(appended->size());
      read.sheet.recorded += static_cast<int>(appended->size());
    }
    if (!stale) return facts;
  }
}

}  // namespace

const std::vector<Field>& worksheet_fields() {
  using enum FieldKind;
  static const std::vector<Field> fields = {
      {"plan", id, false, false, "", "kế hoạch, cho bảng không do phần mềm xuất; mặc định kế hoạch mới nhất",
       "plan, of sheets that the program has not made; by default the newest"},
      {"sheet", text, false, false, "", "tên trang tính, mặc định trang giống bảng theo dõi nhất",
       "the sheet's name; by default the one most like a table of work"},
      {"head", count, false, false, "", "dòng tiêu đề (từ 1), mặc định tự tìm", "row of the headings, from 1"},
      {"map", text, false, true, "",
       "cột nào là gì: VAI_TRÒ=CỘT, ví dụ text=H; vai trò: key, mark, task, unit, deadline, text, total, share, done, "
       "finished, day, document, obstacle, none",
       "what a column holds: ROLE=COLUMN, for example text=H; roles: key, mark, task, unit, deadline, text, total, "
       "share, "
       "done, finished, day, document, obstacle, none"},
      {"match", text, false, true, "", "dòng nào là việc nào: DÒNG=MÃ_VIỆC, ví dụ 12=2026.4",
       "which item a row is about: ROW=ITEM, for example 12=2026.4"},
      {"rows", text, false, true, "", "chỉ ghi các dòng này, ví dụ 5-20,33; mặc định tất cả",
       "record these rows only, for example 5-20,33; all by default"},
      {"take", text, false, true, "", "vẫn ghi các dòng này dù việc đã thay đổi sau khi xuất",
       "record these rows although the item has changed since the sheet was made"},
      {"seen", text, false, false, "", "số dữ kiện mới nhất khi xem trước (fact); thay đổi sau đó vẫn là xung đột",
       "the newest fact when it was previewed (fact); what changed after it still conflicts"}};
  return fields;
}

Result<ReturnedSheet> preview_worksheet(const Scene& scene, const Input& input, const Actor& actor) {
  auto read = read_worksheet(scene, input, actor);
  if (!read) return read.error();
  const AgencyView view(scene.ledger, scene.agency, day_in_vietnam(scene.now));
  const auto people = people_of(view, actor);
  if (!people) return people.error();
  int done = 0;
  for (AimedRow& row : read->rows) {
    if (scene.watch.stop.stop_requested()) return Error{ErrorCode::cancelled, read->sheet.file};
    if (row.shown.outcome == Outcome::change)
      if (const auto made = consider(view, *people, actor, scene, read->sheet.layout, read->ask, row); !made)
        return made.error();
    if (scene.watch.progress && ++done % static_cast<int>(at_once) == 0)
      scene.watch.progress(done, static_cast<int>(read->rows.size()));
  }
  return shown(*read);
}

Result<ReturnedSheet> import_worksheet(const Scene& scene, const Input& input, const Actor& actor) {
  auto read = read_worksheet(scene, input, actor);
  if (!read) return read.error();
  read->sheet.written = true;
  const auto groups = by_item(read->rows);
  for (std::size_t begin = 0; begin < groups.size(); begin += at_once) {
    std::vector<AimedRow*> batch;
    const std::size_t end = std::min(begin + at_once, groups.size());
    for (std::size_t i = begin; i < end; ++i) batch.insert(batch.end(), groups[i].begin(), groups[i].end());
    const bool stop = scene.watch.stop.stop_requested();
    if (stop && read->sheet.recorded == 0) return Error{ErrorCode::cancelled, read->sheet.file};
    const auto recorded = stop ? Result<int>(0) : record(scene, actor, *read, batch);
    // What was recorded stays; whoever asked is told of it, and of where it ended.
    if (!recorded && read->sheet.recorded == 0) return recorded.error();
    if (stop || !recorded) {
      read->sheet.stopped = true;
      for (std::size_t i = begin; i < groups.size(); ++i)
        for (AimedRow* row : groups[i])
          if (row->shown.outcome == Outcome::change) row->shown.outcome = Outcome::left;
      break;
    }
    if (scene.watch.progress) scene.watch.progress(static_cast<int>(end), static_cast<int>(groups.size()));
  }
  return shown(*read);
}

}  // namespace sauro::app

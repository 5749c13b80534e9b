// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/worksheet_rows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "app/access/sight.h"
#include "app/actions/meant.h"
#include "foundation/base/text.h"
#include "foundation/calendar/vietnam_time.h"
#include "reports/history.h"

namespace sauro::app {
namespace {

using reports::Outcome;
using worksheet::Role;

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  return failed == std::errc() && end == text.data() + text.size() && value >= 0 ? std::optional(value) : std::nullopt;
}

std::pair<std::string, std::string> at_sign(const std::string& text) {
  const auto middle = text.find('=');
  if (middle == std::string::npos) return {};
  return {std::string(trim(std::string_view(text).substr(0, middle))),
          std::string(trim(std::string_view(text).substr(middle + 1)))};
}

Result<std::vector<std::pair<int, int>>> ranges_of(const std::vector<std::string>& told) {
  std::vector<std::pair<int, int>> ranges;
  for (const std::string& text : told)
    for (std::string_view rest = text; !rest.empty();) {
      const std::string_view one = trim(rest.substr(0, rest.find(',')));
      rest.remove_prefix(
          std::min(rest.find(',') == std::string_view::npos ? rest.size() : rest.find(',') + 1, rest.size()));
      const auto dash = one.find('-');
      const auto first = whole(one.substr(0, dash));
      const auto last = dash == std::string_view::npos ? first : whole(one.substr(dash + 1));
      if (!first || !last || *last < *first) return refuse("sheet.rows", std::string(one));
      ranges.emplace_back(*first, *last);
    }
  return ranges;
}

reports::RowProblem problem_of(const Error& error, std::string cell = {}) {
  if (error.code != ErrorCode::refused) return {"conflict", error.subject, error.subject, std::move(cell)};
  const plan::Words words = words_of_refusal(error, Door::other);
  return {error.subject, words.vi, words.en, std::move(cell)};
}

void refuse_row(AimedRow& row, Outcome outcome, const Error& error, std::string cell = {}) {
  row.shown.outcome = outcome;
  row.shown.problem = problem_of(error, std::move(cell));
}

std::string cell_of(const worksheet::Layout& layout, int row, Role role) {
  auto column = layout.at(role);
  if (!column && role == Role::done) column = layout.at(Role::finished);
  if (!column && role == Role::finished) column = layout.at(Role::day);
  return column ? document::cell_name(row, *column) : std::string();
}

/// The items of the plan that rows without keys may mean.
Result<worksheet::Matcher> matcher_of(const AgencyView& view, const People& people, const Actor& actor,
                                      const std::string& plan) {
  const auto meant = plan_meant(view, plan, [&](const auto& one) { return sees_plan(people, actor, one); });
  if (!meant) return meant.error();
  const auto items = view.items("plan", meant->id + "/");
  if (!items) return items.error();
  std::vector<worksheet::Titled> titled;
  for (const KeptItem& item : *items)
    if (tracking::is_work(item.value) && item.value.stage != tracking::Stage::dropped &&
        sees_item(people, actor, meant->value, item.value))
      titled.push_back({item.id, item.value.set.label, item.value.set.title});
  return worksheet::Matcher(std::move(titled));
}

void aim_by_title(const worksheet::Matcher& matcher, AimedRow& row) {
  const auto found = matcher.match(row.shown.mark, row.shown.title);
  const auto propose = [&](std::size_t at, double likeness) {
    const auto& item = matcher.items()[at];
    constexpr double percent = 100;
    row.shown.proposals.push_back({item.id, item.mark, item.title, static_cast<int>(std::lround(likeness * percent))});
  };
  if (found.items.size() == 1) {
    row.shown.item = matcher.items()[found.items.front()].id;
    return;
  }
  for (const std::size_t at : found.items) propose(at, 1);
  for (const auto& likely : found.likely) propose(likely.at, likely.likeness);
  const std::string title = row.shown.title.substr(0, byte_of(row.shown.title, 60));
  if (row.shown.proposals.empty())
    refuse_row(row, Outcome::unknown, refuse("sheet.unknown", title));
  else
    refuse_row(row, Outcome::proposed, refuse("sheet.several", title));
}

/// Rows that say different things of one item stand against each other; what says the same is said once.
void find_twice(std::vector<AimedRow>& rows) {
  std::map<std::pair<std::string, int>, std::vector<AimedRow*>> by_item;
  for (AimedRow& row : rows)
    if (row.shown.outcome == Outcome::change) by_item[{row.shown.item, row.shown.deliverable}].push_back(&row);
  for (auto& [item, same] : by_item) {
    if (same.size() < 2) continue;
    const bool differ = std::any_of(same.begin() + 1, same.end(), [&](const AimedRow* one) {
      return !(one->read.said == same.front()->read.said) || !one->read.unreadable.empty();
    });
    std::string numbers;
    for (const AimedRow* one : same) numbers += (numbers.empty() ? "" : ", ") + std::to_string(one->shown.row);
    for (AimedRow* one : same) {
      for (const AimedRow* other : same)
        if (other != one) one->shown.others.push_back(other->shown.row);
      if (differ)
        refuse_row(*one, Outcome::twice, refuse("sheet.twice", numbers));
      else if (one != same.front())
        one->shown.outcome = Outcome::nothing;
    }
  }
}

/// What was said about the item before, and what happened to it since.
struct Story {
  std::vector<worksheet::Past> past;
  std::vector<reports::Since> since;
};

/// Whether a fact came by the same sheet, which may come back again and again.
bool came_by(const plan::Fact& fact, const std::string& mark) {
  return fact.what.payload.find(mark + "\"") != std::string::npos;
}

Result<Story> story_of(const AgencyView& view, const People& people, const KeptItem& item, std::int64_t after,
                       const std::string& mark) {
  Story story;
  if (item.value.updates.empty() && item.version <= after) return story;
  const auto facts = view.ledger().about(view.agency(), "item/" + item.id);
  if (!facts) return facts.error();
  const reports::Names names = [&](const std::string& kind, const std::string& id) {
    return name_of(people, kind, id);
  };
  constexpr auto no_matter = std::to_array<std::string_view>({"item.urged", "item.checked"});
  for (const plan::Fact& fact : *facts) {
    if (fact.what.kind == "item.progress")
      if (const auto said = tracking::decode<tracking::Progress>(fact.what.payload, fact.what.words)) {
        const auto& updates = item.value.updates;
        const auto update =
            std::find_if(updates.begin(), updates.end(), [&](const auto& one) { return one.fact == fact.number; });
        const bool returned = update != updates.end() && update->verdict == tracking::UpdateVerdict::returned;
        story.past.push_back({said->text, said->document, returned});
      }
    const bool matters = std::find(no_matter.begin(), no_matter.end(), fact.what.kind) == no_matter.end();
    if (fact.number <= after || !matters || came_by(fact, mark)) continue;
    story.since.push_back({iso_in_vietnam(fact.recorded), reports::actor_text(fact, names),
                           reports::fact_text(fact, names),
                           reports::fact_text(fact, names, reports::Language::english)});
  }
  return story;
}

void put(Input& input, const char* name, std::string value) {
  if (!value.empty()) input.values[name] = {std::move(value)};
}

Input report_of(const std::string& item, const worksheet::News& news) {
  Input input;
  put(input, "item", item);
  put(input, "text", news.said.text);
  put(input, "document", news.said.document);
  if (news.quantity) put(input, "quantity", news.quantity->str(NumberFormat::vietnamese));
  if (news.deliverable > 0) put(input, "deliverable", std::to_string(news.deliverable));
  if (news.said.share) put(input, "percent", std::to_string(*news.said.share));
  if (news.said.day) put(input, "day", news.said.day->iso());
  if (news.said.done) input.values["done"] = {""};
  return input;
}

/// As an action makes them for whoever acts.
Result<std::vector<plan::NewFact>> facts_by(Work& work, const char* name, const Input& input, const Actor& actor) {
  const Action* action = action_named(name);
  if (auto good = check_input(action->fields, input); !good) return good.error();
  if (!action->own && (work.people().standings(actor) & action->may) == 0)
    return refuse("who.forbidden", standings_text(action->may));
  return action->facts(work, input);
}

std::string quoted(const std::string& text) {
  constexpr std::size_t most = 60;
  const std::string begin = text.substr(0, byte_of(text, most));
  return "“" + begin + (begin.size() < text.size() ? "…”" : "”");
}

Error unreadable(const worksheet::Unreadable& one) {
  const std::string about = quoted(one.text);
  if (one.why == worksheet::Unread::formula) return refuse("sheet.formula", about);
  if (one.why == worksheet::Unread::ambiguous) return refuse("sheet.comma", about);
  switch (one.role) {
    case Role::total: return refuse("input.number", about);
    case Role::share: return refuse("sheet.share", about);
    case Role::done: return refuse("sheet.done", about);
    default: return refuse("input.day", about);
  }
}

/// Why what is new about a total cannot be reported at all.
std::optional<Error> misfit(const worksheet::News& news, const worksheet::Said& said) {
  if (news.misfit == worksheet::Misfit::none) return std::nullopt;
  const auto total = std::find_if(news.changes.begin(), news.changes.end(),
                                  [](const worksheet::Change& one) { return one.role == Role::total; });
  if (news.misfit == worksheet::Misfit::percent)
    return refuse("sheet.percent", quoted(said.total->str(NumberFormat::vietnamese) + "%"));
  return refuse("sheet.lower", both(total->to + " thấp hơn số đã ghi nhận " + total->from,
                                    total->to + " is less than the " + total->from + " that are recorded"));
}

/// What an action refuses, as said of a row: which column is at fault; a text that is too long by its beginning.
std::pair<Error, Role> of_row(Error error, const worksheet::Said& said) {
  constexpr auto columns = std::to_array<std::pair<std::string_view, Role>>({{"report.future", Role::day},
                                                                             {"report.percent-counted", Role::share},
                                                                             {"report.no-count", Role::total},
                                                                             {"report.no-evidence", Role::document}});
  for (const auto& [id, role] : columns)
    if (error.subject == id) return {std::move(error), role};
  if (error.subject != "input.too-long") return {std::move(error), Role::none};
  std::pair<const std::string*, Role> longest{&said.text, Role::text};
  for (const auto& other : {std::pair(&said.document, Role::document), {&said.obstacle, Role::obstacle}})
    if (other.first->size() > longest.first->size()) longest = other;
  return {refuse("input.too-long", quoted(*longest.first)), longest.second};
}

}  // namespace

bool is_among(int row, const std::vector<std::pair<int, int>>& ranges) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const auto& range) { return range.first <= row && row <= range.second; });
}

Result<WorksheetAsk> worksheet_ask(const Input& input) {
  WorksheetAsk ask;
  ask.plan = input.text("plan");
  ask.told.sheet = input.text("sheet");
  if (const auto head = input.count("head"); head && *head > 0) ask.told.head = *head - 1;
  for (const std::string& text : input.texts("map")) {
    const auto [name, column] = at_sign(text);
    const auto role = worksheet::role_named(name);
    const auto at = document::column_of(column);
    if (!role || !at) return refuse("sheet.column", text);
    ask.told.columns[*at] = *role;
  }
  for (const std::string& text : input.texts("match")) {
    const auto [row, item] = at_sign(text);
    const auto number = whole(row);
    if (!number || item.empty()) return refuse("sheet.match", text);
    ask.match[*number] = item;
  }
  for (const auto& [name, ranges] : {std::pair("rows", &ask.rows), {"take", &ask.take}}) {
    auto read = ranges_of(input.texts(name));
    if (!read) return read.error();
    *ranges = *std::move(read);
  }
  if (const auto seen = input.text("seen"); !seen.empty()) {
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(seen.data(), seen.data() + seen.size(), number);
    if (failed != std::errc() || end != seen.data() + seen.size()) return refuse("input.count", "--seen " + seen);
    ask.seen = number;
  }
  return ask;
}

Result<std::vector<AimedRow>> aim_rows(const AgencyView& view, const People& people, const Actor& actor,
                                       const document::Sheet& sheet, const worksheet::Layout& layout,
                                       const WorksheetAsk& ask) {
  std::optional<worksheet::Matcher> matcher;  // made when it is first needed
  std::vector<AimedRow> rows;
  for (const worksheet::Row& one : worksheet::rows_of(sheet, layout)) {
    AimedRow row;
    row.at = one.at;
    row.shown.row = one.at + 1;
    row.shown.mark = one.text(Role::mark);
    row.shown.title = one.text(Role::task);
    row.read = worksheet::read_row(one);
    const std::string_view key = one.text(Role::key);
    const auto told = ask.match.find(row.shown.row);
    const bool says = !row.read.said.nothing() || !row.read.unreadable.empty();
    if (!key.empty()) {
      row.key = worksheet::read_key(view.agency(), key, row.shown.title);
      if (row.key) row.shown.item = row.key->item, row.shown.deliverable = row.key->deliverable;
    }
    if (!says) {
      rows.push_back(std::move(row));
      continue;
    }
    row.shown.outcome = Outcome::change;
    if (told != ask.match.end()) {
      row.key.reset();
      row.shown.item = told->second;
    } else if (!key.empty() && !row.key) {
      refuse_row(row, Outcome::refused,
                 refuse("sheet.key", row.shown.title.empty() ? cell_of(layout, row.at, Role::key)
                                                             : row.shown.title.substr(0, byte_of(row.shown.title, 60))),
                 cell_of(layout, row.at, Role::key));
    } else if (key.empty()) {
      if (!matcher) {
        auto made = matcher_of(view, people, actor, ask.plan);
        if (!made) return made.error();
        matcher = *std::move(made);
      }
      aim_by_title(*matcher, row);
    }
    rows.push_back(std::move(row));
  }
  find_twice(rows);
  return rows;
}

Result<Considered> consider(const AgencyView& view, const People& people, const Actor& actor, const Scene& scene,
                            const worksheet::Layout& layout, const WorksheetAsk& ask, AimedRow& row) {
  Considered made;
  row.shown.problem.reset();
  const auto item = view.item(row.shown.item);
  if (!item) return item.error();
  const auto plan = *item ? view.find<tracking::PlanState>("plan", (*item)->value.set.plan)
                          : Result(std::optional<Kept<tracking::PlanState>>());
  if (!plan) return plan.error();
  if (!*plan || !sees_item(people, actor, (*plan)->value, (*item)->value)) {
    refuse_row(row, Outcome::unknown, refuse("unknown.item", row.shown.item));
    return made;
  }
  if (!row.read.unreadable.empty()) {
    const auto& first = row.read.unreadable.front();
    const std::string cell = cell_of(layout, row.at, first.role);
    refuse_row(row, Outcome::refused, unreadable(first), cell);
    return made;
  }
  // What was looked at once and is taken over counts from then on; a sheet of somebody's own knows of no day.
  const bool taken = is_among(row.shown.row, ask.take);
  std::int64_t after = row.key ? row.key->fact : ask.seen.value_or(ledger::newest);
  if (taken) after = std::max(after, ask.seen.value_or(ledger::newest));
  const std::string mark = "sheet:" + std::to_string(row.key ? row.key->fact : 0);
  const auto story = story_of(view, people, **item, after, mark);
  if (!story) return story.error();
  const auto news = worksheet::news_of(row.read.said, row.shown.deliverable, (*item)->value, story->past);
  row.shown.changes.clear();
  for (const worksheet::Change& change : news.changes)
    row.shown.changes.push_back({change, cell_of(layout, row.at, change.role)});
  row.shown.since = story->since;
  row.shown.outcome = news.changes.empty() ? Outcome::nothing : Outcome::change;
  if (news.changes.empty()) {
    row.shown.since.clear();
    return made;
  }
  if (const auto wrong = misfit(news, row.read.said)) {
    refuse_row(row, Outcome::refused, *wrong, cell_of(layout, row.at, Role::total));
    return made;
  }
  Work work(view, people, actor, scene.watch, [](const std::string& hash) -> Result<std::string> {
    return Error{ErrorCode::not_found, hash};  // no file comes with a row
  });
  work.expect("item", (*item)->id, (*item)->version);
  const auto add = [&](const char* action, const Input& input) -> Result<bool> {
    auto facts = facts_by(work, action, input, actor);
    if (!facts) return facts.error();
    std::move(facts->begin(), facts->end(), std::back_inserter(made.facts));
    return true;
  };
  const Standings standings = people.standings(actor, (*item)->value);
  Result<bool> good = true;
  if (news.reports())
    good = add((standings & performer) == 0 && (standings & office) != 0 ? "item.record" : "item.report",
               report_of((*item)->id, news));
  if (good && !news.said.obstacle.empty()) {
    Input input;
    put(input, "item", (*item)->id);
    put(input, "text", news.said.obstacle);
    good = add("item.block", input);
  }
  if (!good) {
    if (good.error().code != ErrorCode::refused) return good.error();
    made.facts.clear();
    const auto [error, role] = of_row(good.error(), row.read.said);
    refuse_row(row, Outcome::refused, error, role == Role::none ? std::string() : cell_of(layout, row.at, role));
    return made;
  }
  // What is taken over may have changed again since it was looked at.
  if (!row.shown.since.empty() || (news.returned && !taken)) {
    row.shown.outcome = Outcome::conflict;
    made.facts.clear();
  }
  made.expected = work.expected();
  made.on_behalf = work.on_behalf();
  made.account = actor.account + (actor.account.empty() ? "" : " ") + mark;
  return made;
}

}  // namespace sauro::app

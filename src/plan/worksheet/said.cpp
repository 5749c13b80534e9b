// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/worksheet/said.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "document/model/grid.h"
#include "foundation/base/text.h"

namespace sauro::worksheet {
namespace {

using tracking::ItemState;
using tracking::Stage;

std::optional<Decimal> number_of(std::string_view text) {
  auto number = Decimal::parse(text, NumberFormat::vietnamese);
  if (!number) number = Decimal::parse_plain(text);
  return number ? std::optional(*number) : std::nullopt;
}

/// "1,200" as somebody typed it: 1.200 in English, 1,2 in Vietnamese. What begins with 0 is a fraction.
bool is_ambiguous(std::string_view text) {
  constexpr std::size_t group = 3;
  const auto comma = text.find(',');
  if (comma == std::string_view::npos || comma == 0 || comma > group || text.size() != comma + 1 + group) return false;
  const auto figures = [](std::string_view part) { return part.find_first_not_of("0123456789") == part.npos; };
  return text[0] != '0' && figures(text.substr(0, comma)) && figures(text.substr(comma + 1));
}

std::optional<int> whole_of(std::string_view text) {
  int value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  return failed == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// "45", "45%", "45 %".
std::optional<int> share_of(std::string_view text) {
  if (text.ends_with('%')) text = trim(text.substr(0, text.size() - 1));
  constexpr int whole = 100;
  const auto value = whole_of(text);
  return value && *value >= 0 && *value <= whole ? value : std::nullopt;
}

/// "31/12/2026", "31-12-2026", "31.12.2026", "2026-12-31"; what stands behind a blank is the time of day.
std::optional<Day> day_of(std::string_view text) {
  text = text.substr(0, text.find(' '));
  if (const auto day = Day::parse_iso(text)) return *day;
  std::string parts(text);
  std::replace_if(
      parts.begin(), parts.end(), [](char c) { return c == '-' || c == '.'; }, '/');
  const auto first = parts.find('/'), second = parts.find('/', first + 1);
  if (first == std::string::npos || second == std::string::npos) return std::nullopt;
  const std::string_view all = parts;
  const auto day = whole_of(all.substr(0, first)), month = whole_of(all.substr(first + 1, second - first - 1)),
             year = whole_of(all.substr(second + 1));
  if (!day || !month || !year) return std::nullopt;
  const auto made = Day::make(*year, *month, *day);
  return made ? std::optional(*made) : std::nullopt;
}

std::string same_key(std::string_view text) { return spelling_key(collapse_blanks(to_nfc(text))); }

bool is_latest_counting(const ItemState& state, int deliverable) {
  const auto type = state.set.promises[static_cast<std::size_t>(deliverable) - 1].type;
  return type == plan::DeliverableType::ratio || type == plan::DeliverableType::score;
}

int first_counted(const ItemState& state) {
  const auto& promises = state.set.promises;
  const auto at = std::find_if(promises.begin(), promises.end(), [](const auto& one) { return one.quantity; });
  return at == promises.end() ? 0 : static_cast<int>(at - promises.begin()) + 1;
}

std::optional<int> last_share(const ItemState& state) {
  for (auto at = state.updates.rbegin(); at != state.updates.rend(); ++at)
    if (at->percent && at->verdict != tracking::UpdateVerdict::returned) return at->percent;
  return std::nullopt;
}

std::string figures(const Decimal& number) { return number.str(NumberFormat::vietnamese); }

/// Whether an update that counts says the same; whether one did that was given back.
struct Known {
  bool counts = false, returned = false;
};
Known known(const std::string& text, std::string Past::*field, const std::vector<Past>& past) {
  Known found;
  const std::string key = same_key(text);
  for (const Past& one : past)
    if (same_key(one.*field) == key) (one.returned ? found.returned : found.counts) = true;
  return found;
}

void add_total(const Said& said, int deliverable, const ItemState& state, News& news) {
  const Decimal& total = *said.total;
  if (deliverable == 0) deliverable = first_counted(state);
  const bool there = deliverable >= 1 && deliverable <= static_cast<int>(state.set.promises.size());
  const tracking::Promise promise =
      there ? state.set.promises[static_cast<std::size_t>(deliverable) - 1] : tracking::Promise();
  if (!promise.quantity) {
    news.quantity = total;  // the action says that nothing can be counted
    news.changes.push_back({"quantity", {}, figures(total), Role::total});
    return;
  }
  const Decimal before = tracking::achieved(state, deliverable, false);
  if (total == before) return;
  const auto added = subtract(total, before);
  const bool latest = is_latest_counting(state, deliverable) || !added;
  news.quantity = latest ? total : *added;
  news.deliverable = deliverable;
  if (said.in_percent && promise.unit != "%")
    news.misfit = Misfit::percent;
  else if (!latest && total < before)
    news.misfit = Misfit::lower;
  news.changes.push_back({"quantity", figures(before), figures(total), Role::total,
                          total > *promise.quantity ? figures(*promise.quantity) : std::string()});
}

}  // namespace

ReadRow read_row(const Row& row) {
  ReadRow read;
  Said& said = read.said;
  const auto cell = [&](Role role, const auto& take) {
    const std::string_view text = row.text(role);
    if (text.empty()) return;
    if (row.kind(role) == document::CellKind::formula)
      read.unreadable.push_back({role, std::string(text), Unread::formula});
    else if (role == Role::total && row.kind(role) == document::CellKind::text && is_ambiguous(text))
      read.unreadable.push_back({role, std::string(text), Unread::ambiguous});
    else if (!take(text))
      read.unreadable.push_back({role, std::string(text)});
  };
  const auto words = [&](Role role, std::string& to) {
    cell(role, [&](std::string_view text) { return to = text, true; });
  };
  words(Role::text, said.text);
  words(Role::document, said.document);
  words(Role::obstacle, said.obstacle);
  cell(Role::total, [&](std::string_view text) {
    said.in_percent = text.ends_with('%');
    if (said.in_percent) text = trim(text.substr(0, text.size() - 1));
    return (said.total = number_of(text)).has_value();
  });
  cell(Role::share, [&](std::string_view text) { return (said.share = share_of(text)).has_value(); });
  cell(Role::day, [&](std::string_view text) { return (said.day = day_of(text)).has_value(); });
  cell(Role::done, [&](std::string_view text) {
    const auto done = says_done(text);
    said.done = done.value_or(false);
    return done.has_value();
  });
  cell(Role::finished, [&](std::string_view text) {
    const auto day = day_of(text);
    if (day) said.day = day, said.done = true;
    return day.has_value();
  });
  return read;
}

News news_of(const Said& said, int deliverable, const ItemState& state, const std::vector<Past>& past) {
  News news;
  const auto words = [&](const std::string& text, std::string Past::*field, const char* name, Role role) {
    if (text.empty()) return false;
    const Known before = known(text, field, past);
    if (before.counts) return false;
    news.returned = news.returned || before.returned;
    news.changes.push_back({name, {}, text, role});
    return true;
  };
  if (words(said.text, &Past::text, "text", Role::text)) news.said.text = said.text;
  if (said.total) add_total(said, deliverable, state, news);
  if (said.share && said.share != last_share(state)) {
    const auto before = last_share(state);
    news.said.share = said.share;
    news.changes.push_back(
        {"percent", before ? std::to_string(*before) : std::string(), std::to_string(*said.share), Role::share});
  }
  const bool open = state.stage == Stage::open || state.stage == Stage::dropped;
  if (said.done && open) {
    news.said.done = true;
    news.changes.push_back({"done", {}, "x", Role::done});
  }
  if (words(said.document, &Past::document, "document", Role::document)) news.said.document = said.document;
  const auto raised = [&](const auto& obstacle) { return same_key(obstacle.text) == same_key(said.obstacle); };
  if (!said.obstacle.empty() && std::none_of(state.obstacles.begin(), state.obstacles.end(), raised)) {
    news.said.obstacle = said.obstacle;
    news.changes.push_back({"obstacle", {}, said.obstacle, Role::obstacle});
  }
  if (said.day && news.reports()) {
    news.said.day = said.day;
    news.changes.push_back({"day", {}, document::day_text(*said.day), said.done ? Role::finished : Role::day});
  }
  return news;
}

}  // namespace sauro::worksheet

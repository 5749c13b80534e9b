// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/stated_totals.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "foundation/values/decimal.h"
#include "plan/checks/counts.h"
#include "plan/extraction/label.h"

namespace sauro::checks {
namespace {

constexpr std::int64_t one = 100;  // counts are in hundredths

Found told(const TextLine& line, plan::Words message) {
  Found found;
  found.message = std::move(message);
  found.places = {line.place};
  found.repair = {"Cộng lại, sửa con số sai", "Add again; mend the figure that is wrong"};
  return found;
}

Found unequal(const TextLine& line, std::int64_t whole, std::int64_t parts, std::size_t from) {
  const std::string shown = quoted(line.text().substr(from));
  return told(
      line,
      {fmt::format("Tổng ghi {}, các phần cộng lại được {}: {}", shown_count(whole), shown_count(parts), shown),
       fmt::format("The whole is {}, its parts add up to {}: {}", shown_count(whole), shown_count(parts), shown)});
}

constexpr std::size_t reach = 600;  ///< bytes of a sentence that are looked at on either side

/// Where the sentence that holds byte `at` begins and ends.
std::size_t begin_of_sentence(std::string_view key, std::size_t at) {
  const std::size_t from = at - std::min(at, reach);
  const auto stop = key.substr(from, at - from).rfind(". ");
  return stop == std::string_view::npos ? from : from + stop + 2;
}
std::size_t end_of_sentence(std::string_view key, std::size_t at) {
  return std::min(key.substr(0, at + reach).find(". ", at), std::min(key.size(), at + reach));
}
/// The same of its clause.
std::size_t end_of_part(std::string_view key, std::size_t at) { return end_of_clause(key.substr(0, at + reach), at); }

bool speaks_of_some(std::string_view parts) {
  const auto& terms = rules::lexicon("overlapping_part");
  return std::any_of(terms.begin(), terms.end(),
                     [&](const rules::Term& term) { return parts.find(term.term) != std::string_view::npos; });
}

/// Brackets explain a part: what stands in them is no part.
std::vector<Count> outside_brackets(std::string_view key, std::size_t from, std::vector<Count> counts) {
  std::erase_if(counts, [&](const Count& count) {
    const auto inside = key.substr(from, count.begin - from);
    return std::count(inside.begin(), inside.end(), '(') > std::count(inside.begin(), inside.end(), ')');
  });
  return counts;
}

/// The sum of the parts in [from, to); nothing where they are not all of `thing`, or fewer than two.
std::optional<std::int64_t> sum_of(const TextLine& line, std::size_t from, std::size_t to, std::string_view thing) {
  const auto parts = outside_brackets(line.key, from, counts_in(line.key, line.words, from, to));
  std::int64_t sum = 0;
  for (const Count& part : parts) {
    if (part.thing != thing || part.bound) return std::nullopt;
    sum += part.value;
  }
  return parts.size() < 2 ? std::nullopt : std::optional(sum);
}

/// "09 cờ: 02 cờ xã, 03 cờ thôn, 04 cờ bản".
void look_behind_colon(const TextLine& line, std::vector<Found>& found) {
  const std::string_view key = line.key;
  for (auto colon = key.find(": "); colon != std::string_view::npos; colon = key.find(": ", colon + 1)) {
    constexpr std::size_t near = 24;  // bytes between the thing and the colon
    const std::size_t begin = begin_of_sentence(key, colon);
    const auto before = counts_in(key, line.words, std::max(begin, colon - std::min(colon, 3 * near)), colon);
    if (before.empty() || colon - before.back().end > near) continue;
    const Count& whole = before.back();
    if (key.substr(whole.end, colon - whole.end).find_first_of("0123456789;,()") != std::string_view::npos) continue;
    const std::size_t clause = end_of_part(key, colon), sentence = end_of_sentence(key, colon);
    const auto near_sum = sum_of(line, colon, clause, whole.thing),
               far_sum = sum_of(line, colon, sentence, whole.thing);
    const auto sum = far_sum ? far_sum : near_sum;
    if (!sum || near_sum == whole.value || far_sum == whole.value || whole.bound) continue;
    if (speaks_of_some(key.substr(colon, sentence - colon))) continue;
    found.push_back(unequal(line, whole.value, *sum, whole.begin));
    return;
  }
}

/// "30 bàn, 90 ghế; trong đó xã An 8 bàn, 20 ghế, ...": several things, each told in all its
/// parts.
void look_at_several(const TextLine& line, std::vector<Found>& found) {
  const std::string_view key = line.key;
  for (const std::string_view link : {std::string_view("gồm"), std::string_view("trong đó")}) {
    const auto at = key.find(link);
    if (at == std::string_view::npos || key.find(link, at + 1) != std::string_view::npos) continue;
    std::size_t begin = begin_of_sentence(key, at);
    const auto stop = key.substr(begin, at - std::min(at - begin, std::size_t{3}) - begin).rfind("; ");
    if (stop != std::string_view::npos) begin += stop;
    struct Parts {
      const Count* whole;
      std::int64_t sum = 0;
      std::size_t count = 0;
    };
    const auto wholes = counts_in(key, line.words, begin, at);
    std::map<std::string_view, Parts> things;
    bool clear = true;
    for (const Count& whole : wholes) clear = things.try_emplace(whole.thing, Parts{&whole}).second && clear;
    const std::size_t end = end_of_part(key, at);
    const auto parts = outside_brackets(key, at, counts_in(key, line.words, at, end));
    for (const Count& part : parts) {
      const auto thing = things.find(part.thing);
      if (thing == things.end() || part.bound || thing->second.whole->bound) {
        clear = false;
        break;
      }
      thing->second.sum += part.value;
      ++thing->second.count;
    }
    std::erase_if(things, [](const auto& thing) { return thing.second.count == 0; });
    constexpr std::size_t least = 3;
    if (!clear || things.size() < 2 || speaks_of_some(key.substr(at + link.size(), end - at - link.size()))) continue;
    const std::size_t each = things.begin()->second.count;
    if (each < least ||
        std::any_of(things.begin(), things.end(), [&](const auto& t) { return t.second.count != each; }))
      continue;
    for (const auto& [thing, its] : things)
      if (its.sum != its.whole->value) found.push_back(unequal(line, its.whole->value, its.sum, its.whole->begin));
  }
}

bool begins_capital(std::string_view text) {
  std::size_t at = 0;
  text = trim(text);
  if (text.starts_with("“")) text.remove_prefix(std::string_view("“").size());
  return !text.empty() && is_upper(next_code_point(text, at));
}

/// How many names a list holds: as few and as many as its commas and "và" allow. {0, 0} where it is no list of names.
std::pair<int, int> names_in(std::string_view list) {
  if (list.find("...") != std::string_view::npos || list.find("…") != std::string_view::npos ||
      list.find("v.v") != std::string_view::npos)
    return {};
  int pieces = 0, offices = 0;
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(", ", begin), list.size());
    const std::string_view piece = list.substr(begin, end - begin);
    if (!begins_capital(piece)) return {};
    offices += rules::opening("agency_word", trim(piece)) != nullptr ? 1 : 0;
    ++pieces;
    begin = end + 2;
  }
  // "A, B và C"; "Tài nguyên và Môi trường" is one name.
  int joints = 0;
  constexpr std::string_view joint = " và ";
  for (auto at = list.find(joint); at != std::string_view::npos; at = list.find(joint, at + 1))
    joints += begins_capital(list.substr(at + joint.size())) ? 1 : 0;
  return {offices > 1 ? std::min(offices, pieces) : pieces, pieces + joints};
}

/// "04 câu lạc bộ, gồm: A, B, C, D, E": names, each with a capital.
void look_at_names(const TextLine& line, std::vector<Found>& found) {
  const std::string_view key = line.key;
  constexpr std::string_view link = "gồm: ";
  constexpr std::size_t near = 60, most = 20;  // bytes; things
  for (auto at = key.find(link); at != std::string_view::npos; at = key.find(link, at + 1)) {
    const auto before =
        counts_in(key, line.words, std::max(begin_of_sentence(key, at), at - std::min(at, 2 * near)), at);
    if (before.empty() || at - before.back().end > near) continue;
    const Count& whole = before.back();
    const std::string_view between = key.substr(whole.end, at - whole.end);
    bool own = between.find_first_of("0123456789;()") == std::string_view::npos;
    // "02 lớp cho các xã, gồm:" lists the communes.
    for (const Word& word : words_in(between))
      own = own && !rules::lexicon_value("other_listed", word_at(between, word));
    const std::size_t from = at + link.size();
    const std::string_view list = line.text().substr(from, end_of_part(key, from) - from);
    const auto [few, many] = names_in(list);
    const std::int64_t announced = whole.value / one;
    if (!own || whole.bound || few < 3 || whole.value % one != 0 || announced < 2 ||
        announced > static_cast<std::int64_t>(most))
      continue;
    // More names than announced may be names with commas in them.
    const bool commas_alone = few == many;
    if (announced <= many && (announced >= few || !commas_alone)) continue;
    const std::string shown = quoted(line.text().substr(whole.begin));
    found.push_back(told(line, {fmt::format("Nêu {} nhưng liệt kê {}: {}", announced, many, shown),
                                fmt::format("It announces {} and lists {}: {}", announced, many, shown)}));
    found.back().repair = {"Sửa số, hoặc bổ sung mục còn thiếu", "Mend the number, or add what is missing"};
    return;
  }
}

/// The months that a sentence spans: "từ tháng 7 đến hết tháng 12" 6; 0 where it tells none.
int months_in(std::string_view key) {
  const auto month = [&](std::string_view opening, std::size_t from, std::size_t& behind) {
    const auto at = key.find(opening, from);
    if (at == std::string_view::npos) return 0;
    std::size_t end = at + opening.size();
    int value = 0;
    while (end < key.size() && is_digit(static_cast<unsigned char>(key[end])) && value < 13)
      value = value * 10 + (key[end++] - '0');
    behind = end;
    return value <= 12 ? value : 0;
  };
  std::size_t behind = 0;
  const int first = month("từ tháng ", 0, behind);
  if (first == 0) return 0;
  std::size_t end = behind;
  int last = month("đến tháng ", behind, end);
  if (last == 0) last = month("đến hết tháng ", behind, end);
  return last > first ? last - first + 1 : 0;
}

/// "20 buổi, mỗi tháng 04 buổi, từ tháng 2 đến tháng 9"; "30 lớp tại 15 xã, mỗi xã 03 lớp".
void look_at_rates(const TextLine& line, std::vector<Found>& found) {
  const std::string_view key = line.key;
  constexpr std::string_view each = "mỗi ";
  for (auto at = key.find(each); at != std::string_view::npos; at = key.find(each, at + 1)) {
    if (at > 0 && rules::is_of_word(key[at - 1])) continue;
    const std::size_t begin = begin_of_sentence(key, at), end = end_of_sentence(key, at);
    constexpr std::size_t near = 30;  // bytes between "mỗi" and its number
    const std::string_view unit = rules::first_word(key.substr(at + each.size()));
    const auto behind = counts_in(key, line.words, at, std::min(end, at + each.size() + near));
    if (unit.empty() || behind.empty() || behind.front().bound) continue;
    const Count& rate = behind.front();
    const std::string_view between = key.substr(at, rate.begin - at);
    if (between.find_first_of(",;") != std::string_view::npos || rules::lexicon_value("time_unit", rate.thing))
      continue;
    const auto before = counts_in(key, line.words, begin, at);
    const Count *whole = nullptr, *times = nullptr;
    bool clear = true;
    for (const Count& count : before) {
      const Count*& which = count.thing == rate.thing ? whole : times;
      if (count.thing != rate.thing && count.thing != unit) continue;
      clear = clear && which == nullptr && !count.bound;
      which = &count;
    }
    if (!clear || whole == nullptr) continue;
    const std::int64_t months = unit == "tháng" ? months_in(key.substr(begin, end - begin)) : 0;
    const std::int64_t number = times != nullptr ? times->value / one : months;
    constexpr std::int64_t most = 100'000;
    if (number < 2 || number > most || rate.value > most * one || number * rate.value == whole->value) continue;
    const std::string shown = quoted(line.text().substr(whole->begin));
    found.push_back(told(line, {fmt::format("{} lần {} là {}, không phải {}: {}", number, shown_count(rate.value),
                                            shown_count(number * rate.value), shown_count(whole->value), shown),
                                fmt::format("{} times {} makes {}, not {}: {}", number, shown_count(rate.value),
                                            shown_count(number * rate.value), shown_count(whole->value), shown)}));
    return;
  }
}

/// The sums of money in a line, in hundredths of a đồng: "90 triệu đồng", "1,2 tỷ đồng", "90.000.000 đồng".
std::vector<std::int64_t> money_in(const TextLine& line) {
  std::vector<std::int64_t> sums;
  const std::string_view key = line.key;
  for (const Count& count : counts_in(key, line.words, 0, key.size())) {
    if (!rules::lexicon_value("money_unit", count.thing)) continue;
    constexpr std::int64_t thousand = 1000;
    const bool bare = count.thing == "đồng";
    const std::int64_t factor = bare                                              ? 1
                                : count.thing == "nghìn" || count.thing == "ngàn" ? thousand
                                : count.thing == "triệu"                          ? thousand * thousand
                                                                                  : thousand * thousand * thousand;
    // "nghìn người" is no money, and "02 đồng chí" neither.
    const std::string_view behind = key.substr(count.end);
    if (bare ? count.value < thousand * one : !behind.starts_with(" đồng")) continue;
    constexpr std::int64_t most = 1'000'000'000'000'000'000;
    if (count.value < most / factor) sums.push_back(count.value * factor);
  }
  return sums;
}

/// "Tổng kinh phí 90 triệu đồng, gồm:" over lines of one mark that tell an amount each.
void look_at_money(const std::vector<TextLine>& lines, std::size_t at, std::vector<Found>& found) {
  const TextLine& head = lines[at];
  const auto total = head.key.find("tổng");
  if (head.place.table || total == std::string::npos || head.key.find("đồng", total) == std::string::npos) return;
  const auto whole = money_in(head);
  if (whole.size() != 1) return;
  std::optional<extraction::Label> mark;
  std::int64_t sum = 0;
  std::size_t count = 0;
  for (std::size_t i = at + 1; i < lines.size() && !lines[i].place.table; ++i) {
    const auto label = extraction::read_label(trim(lines[i].text()));
    if (label.kind == extraction::LabelKind::none) break;
    if (!mark) mark = label;
    if (!mark->same_style(label) || mark->mark != label.mark) {
      // "+" under "-" parts a part.
      if (label.kind == extraction::LabelKind::bullet && label.mark == U'+') continue;
      break;
    }
    const auto part = money_in(lines[i]);
    if (part.size() != 1) {
      if (part.empty() && mark->kind != extraction::LabelKind::bullet && count >= 2) break;
      return;
    }
    constexpr std::int64_t most = 4'000'000'000'000'000'000;
    if (sum > most) return;
    sum += part.front();
    ++count;
  }
  if (count < 2 || sum == whole.front()) return;
  found.push_back(unequal(head, whole.front(), sum, total));
}

/// A column of a table that counts what its heading says: "Số hộ".
struct Column {
  std::string noun;
  std::int64_t sum = 0;  ///< of its rows, the row of totals left out
};

struct Annex {
  std::string number;  ///< as a reference writes it, in one spelling: "ii"; empty where it has none
  int table = 0;       ///< the first behind its head; 0 where none is
  std::vector<Column> columns;
};

constexpr std::string_view annex_word = "phụ lục";

/// The number behind the word "phụ lục" that ends at byte `at`.
std::string annex_number(std::string_view key, std::size_t at) {
  std::string_view behind = trim(key.substr(at));
  if (behind.starts_with("số ")) behind = trim(behind.substr(std::string_view("số ").size()));
  const std::string_view word = rules::first_word(behind);
  const bool number = !word.empty() && word.find_first_not_of("0123456789ivx") == std::string_view::npos;
  return number ? std::string(word.substr(std::min(word.find_first_not_of('0'), word.size() - 1))) : std::string();
}

std::vector<Column> columns_of(const document::Table& table) {
  std::vector<Column> columns;
  if (table.rows.empty()) return columns;
  for (const document::Cell& heading : table.rows.front().cells) {
    const std::string key = collapse_blanks(spelling_key(trim(document::cell_text(heading))));
    std::string_view noun = key;
    for (const std::string_view opening : {std::string_view("số lượng "), std::string_view("số ")})
      if (noun.starts_with(opening)) {
        noun = noun.substr(opening.size());
        break;
      }
    if (noun.size() == key.size() || noun.empty()) continue;
    Column column{std::string(noun), 0};
    std::size_t counted = 0;
    bool whole = heading.column_span == 1;
    for (auto row = table.rows.begin() + 1; row != table.rows.end() && whole; ++row) {
      const bool total = std::any_of(row->cells.begin(), row->cells.end(), [](const document::Cell& cell) {
        const std::string words = collapse_blanks(spelling_key(trim(document::cell_text(cell))));
        return rules::lexicon_value("total_row", words).has_value() || words.starts_with("tổng cộng");
      });
      if (total) continue;
      const auto cell = std::find_if(row->cells.begin(), row->cells.end(),
                                     [&](const document::Cell& other) { return other.column == heading.column; });
      whole = cell != row->cells.end() && !cell->merged_up;
      if (!whole) break;
      const auto value = Decimal::parse(std::string(trim(document::cell_text(*cell))), NumberFormat::vietnamese);
      constexpr std::int64_t most = 1'000'000'000;
      whole = value && value->scale() == 0 && value->unscaled() < most;
      if (!whole) break;
      column.sum += value->unscaled() * one;
      ++counted;
    }
    if (whole && counted > 1) columns.push_back(std::move(column));
  }
  return columns;
}

std::vector<Annex> annexes_of(const Subject& subject) {
  std::vector<Annex> annexes;
  for (const TextLine& line : subject.lines()) {
    constexpr std::size_t alone = 16;  // code points
    if (line.place.table) {
      if (!annexes.empty() && annexes.back().table == 0) annexes.back().table = *line.place.table;
    } else if (trim(line.key).starts_with(annex_word) && code_points(line.text()) < alone) {
      annexes.push_back({annex_number(line.key, line.key.find(annex_word) + annex_word.size()), 0, {}});
    }
  }
  int number = 0;
  for (const document::Block& block : subject.document().blocks) {
    const document::Table* table = block.table();
    if (table == nullptr) continue;
    ++number;
    for (Annex& annex : annexes)
      if (annex.table == number) annex.columns = columns_of(*table);
  }
  return annexes;
}

/// "thăm 45 hộ nêu ở Phụ lục II", whose column "Số hộ" adds up to more.
void look_at_columns(const Subject& subject, std::vector<Found>& found) {
  const auto annexes = annexes_of(subject);
  if (annexes.empty()) return;
  for (const TextLine& line : subject.lines()) {
    const std::string_view key = line.key;
    if (line.place.table || key.size() != line.text().size()) continue;
    for (auto at = key.find(annex_word, 1); at != std::string_view::npos; at = key.find(annex_word, at + 1)) {
      const std::string number = annex_number(key, at + annex_word.size());
      const auto annex =
          std::find_if(annexes.begin(), annexes.end(), [&](const Annex& a) { return a.number == number; });
      if (annex == annexes.end()) continue;
      const auto counts = counts_in(key, line.words, begin_of_sentence(key, at), at);
      for (const Column& column : annex->columns) {
        const Count* stated = nullptr;
        std::size_t such = 0;
        for (const Count& count : counts) {
          const std::string_view things = key.substr(count.end - count.thing.size());
          const bool same = things.starts_with(column.noun) &&
                            (things.size() == column.noun.size() || !rules::is_of_word(things[column.noun.size()]));
          if (same) stated = &count, ++such;
        }
        if (such != 1 || stated->bound || stated->value == column.sum) continue;
        found.push_back(told(line, {fmt::format("Nêu {} {}, phụ lục cộng lại được {}", shown_count(stated->value),
                                                column.noun, shown_count(column.sum)),
                                    fmt::format("It counts {} ({}), the annex adds up to {}",
                                                shown_count(stated->value), column.noun, shown_count(column.sum))}));
      }
    }
  }
}

}  // namespace

void find_stated_totals(const Subject& subject, std::vector<Found>& found) {
  const auto& lines = subject.lines();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    if (!line.has_figures || line.key.size() != line.text().size()) continue;
    look_behind_colon(line, found);
    look_at_several(line, found);
    look_at_names(line, found);
    look_at_rates(line, found);
    look_at_money(lines, i, found);
  }
  look_at_columns(subject, found);
}

}  // namespace sauro::checks

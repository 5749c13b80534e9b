// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/listed_in_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/counts.h"

namespace sauro::checks {
namespace {

/// A colon within a sentence: what stands before it and what it lists.
struct Colon {
  std::size_t begin, colon, end;  ///< bytes: the sentence's first, the colon, behind the last of the list
};

/// What stands between the marks, without blanks.
std::vector<std::string_view> parted(std::string_view list, std::string_view mark) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(mark, begin), list.size());
    if (const auto part = trim(list.substr(begin, end - begin)); !part.empty()) parts.push_back(part);
    begin = end + mark.size();
  }
  return parts;
}

Found told_otherwise(const TextLine& line, std::size_t begin, const plan::Words& message) {
  Found one;
  const std::string from = quoted(line.text().substr(begin));
  one.message = {message.vi + ": " + from, message.en + ": " + from};
  one.places = {line.place};
  one.repair = {"Sửa số, hoặc bổ sung phần còn thiếu", "Mend the number, or add what is missing"};
  return one;
}

/// "chủ trì 06 nhiệm vụ: 1, 2.1 và 9": numbers of things; 0 where it is anything else.
std::size_t numbers_listed(std::string_view list) {
  std::size_t count = 0;
  for (const std::string_view some : parted(list, ","))
    for (const std::string_view number : parted(some, " và ")) {
      if (!is_digit(static_cast<unsigned char>(number.front())) ||
          number.find_first_not_of("0123456789.") != std::string_view::npos)
        return 0;
      ++count;
    }
  return count;
}

/// "03 tổ chuyên môn: Tổ Toán; Tổ Văn", "05 huyện, thị xã gồm: huyện An, thị xã Bình": how many things are listed, each
/// beginning with the name of one of the kinds that `told` names; 0 where one does not.
std::size_t things_listed(std::string_view told, std::string_view list) {
  std::vector<std::string_view> kinds;
  for (const std::string_view kind : parted(told, ",")) kinds.push_back(rules::first_word(kind));
  auto parts = parted(list, ";");
  if (parts.size() == 1) parts = parted(list, ",");
  // "huyện An và thị xã Bình" at the end are two.
  std::size_t count = 0;
  for (const std::string_view part : parts)
    for (const std::string_view one : parted(part, " và ")) {
      if (std::find(kinds.begin(), kinds.end(), rules::first_word(one)) == kinds.end()) return 0;
      ++count;
    }
  return count;
}

void look_at_things(const TextLine& line, const Colon& at, std::vector<Found>& found) {
  const std::string_view key = line.key;
  const auto counts = counts_in(key, line.words, at.begin, at.colon);
  if (counts.empty()) return;
  const Count& last = counts.back();
  if (last.bound || last.value % hundredths != 0 || last.value < 2 * hundredths) return;
  std::string_view told = trim(key.substr(last.end - last.thing.size(), at.colon - last.end + last.thing.size()));
  const std::string_view list = key.substr(at.colon + 1, at.end - at.colon - 1);
  std::size_t listed = numbers_listed(list);
  if (listed == 0) listed = things_listed(told, list);
  const auto stated = static_cast<std::size_t>(last.value / hundredths);
  if (listed < 2 || listed == stated) return;
  found.push_back(told_otherwise(line, last.begin,
                                 {fmt::format("Nêu {} nhưng liệt kê {}", stated, listed),
                                  fmt::format("It announces {} and lists {}", stated, listed)}));
}

/// The one count of that thing in a part: "đợt 1 vào ngày 15/6 (250 đơn vị máu)"; nothing where there are several.
std::optional<std::int64_t> count_of_part(const TextLine& line, std::string_view part, std::string_view thing) {
  const auto begin = static_cast<std::size_t>(part.data() - line.key.data());
  std::optional<std::int64_t> value;
  for (const Count& count : counts_in(line.key, line.words, begin, begin + part.size())) {
    if (count.thing != thing) continue;
    if (value || count.bound) return std::nullopt;
    value = count.value;
  }
  return value;
}

/// "550 đơn vị máu: đợt 1 ... (250 đơn vị máu); đợt 2 ... (350 đơn vị máu)", "54 giáo viên ...: Toán 11 người; ...":
/// parts that all count the thing of the whole, or people of a whole of people.
void look_at_parts_of_whole(const TextLine& line, const Colon& at, std::vector<Found>& found) {
  constexpr std::string_view people = "người";
  const std::string_view key = line.key;
  const auto parts = parted(key.substr(at.colon + 1, at.end - at.colon - 1), ";");
  if (parts.size() < 2) return;
  const auto wholes = counts_in(key, line.words, at.begin, at.colon);
  for (const Count& whole : wholes) {
    if (whole.bound) continue;
    const rules::Term* kind = rules::longest_prefix("product_noun", key.substr(whole.end - whole.thing.size()));
    const bool of_people = whole.begin == wholes.front().begin && kind != nullptr && kind->value == "beneficiaries";
    for (const std::string_view thing : {whole.thing, people}) {
      if (thing == people && thing != whole.thing && !of_people) continue;
      std::int64_t sum = 0;
      bool all = true;
      for (const std::string_view part : parts) {
        const auto value = count_of_part(line, part, thing);
        all = all && value.has_value();
        sum += value.value_or(0);
      }
      if (!all || sum == whole.value) continue;
      found.push_back(told_otherwise(
          line, whole.begin,
          {fmt::format("Tổng ghi {}, các phần cộng lại được {}", shown_count(whole.value), shown_count(sum)),
           fmt::format("The whole is {}, its parts add up to {}", shown_count(whole.value), shown_count(sum))}));
      return;
    }
  }
}

}  // namespace

void find_listed_in_line(const TextLine& line, std::vector<Found>& found) {
  if (!line.has_figures) return;
  const std::string_view key = line.key;
  std::size_t begin = 0;
  for (auto colon = key.find(": "); colon != std::string_view::npos; colon = key.find(": ", colon + 1)) {
    for (auto end = end_of_sentence(key, begin); end < colon; end = end_of_sentence(key, begin)) begin = end + 1;
    const Colon at{begin, colon, end_of_sentence(key, colon)};
    // Of two colons in a sentence the first announces what the second tells apart.
    if (key.substr(at.begin, colon - at.begin).find(": ") != std::string_view::npos) continue;
    look_at_things(line, at, found);
    const std::string_view before = key.substr(at.begin, colon - at.begin);
    if (before.find("gồm") == std::string_view::npos && before.find("trong đó") == std::string_view::npos)
      look_at_parts_of_whole(line, at, found);
  }
}

}  // namespace sauro::checks

// SPDX-License-Identifier: AGPL-3.0-or-later
#include <array>
#include <string>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

constexpr std::array<std::string_view, 8> names = {"",        "thứ Hai", "thứ Ba",  "thứ Tư",
                                                   "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"};

/// A weekday of the words from `i` on ("thứ 2", "thứ hai", "chủ nhật"), 1 to 7; 0 where there is none.
int weekday_at(std::string_view key, const std::vector<Word>& words, std::size_t i) {
  const auto word = [&](std::size_t k) {
    return k < words.size() ? key.substr(words[k].begin, words[k].end - words[k].begin) : std::string_view();
  };
  if (word(i) == "chủ" && word(i + 1) == "nhật") return 7;
  if (word(i) != "thứ") return 0;
  constexpr std::array<std::string_view, 6> spelled = {"hai", "ba", "tư", "năm", "sáu", "bảy"};
  for (std::size_t k = 0; k < spelled.size(); ++k)
    if (word(i + 1) == spelled[k] || word(i + 1) == std::to_string(k + 2)) return static_cast<int>(k) + 1;
  return 0;
}

/// "16/3/2026" at byte `at`.
std::optional<Day> day_at(std::string_view text, std::size_t at) {
  int numbers[3] = {0, 0, 0};
  for (int part = 0; part < 3; ++part) {
    std::size_t figures = 0;
    for (; at < text.size() && is_digit(text[at]) && figures < 4; ++at, ++figures)
      numbers[part] = numbers[part] * 10 + (text[at] - '0');
    if (figures == 0 || (part == 2 && figures != 4)) return std::nullopt;
    if (part < 2 && (at >= text.size() || (text[at] != '/' && text[at] != '-' && text[at] != '.'))) return std::nullopt;
    if (part < 2) ++at;
  }
  const auto day = Day::make(numbers[2], numbers[1], numbers[0]);
  return day ? std::optional(*day) : std::nullopt;
}

/// A weekday and a full date right beside each other that are not the same day.
std::vector<Found> find_time_weekday(const Subject& subject) {
  constexpr std::size_t near = 12;  // bytes between them
  std::vector<Found> found;
  for (const TextLine& line : subject.lines()) {
    const std::string& key = line.key;
    const auto& words = line.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const int weekday = weekday_at(key, words, i);
      if (weekday == 0) continue;
      const std::size_t end = words[std::min(i + 1, words.size() - 1)].end;
      std::optional<Day> day;
      // "thứ Hai, ngày 16/3/2026"
      for (std::size_t at = end; at < std::min(key.size(), end + near) && !day; ++at)
        if (is_digit(key[at]) && !is_digit(key[at - 1])) day = day_at(key, at);
      // "16/3/2026 (thứ Hai)"
      if (!day)
        for (std::size_t back = 1; back <= i && !day && words[i].begin - words[i - back].end < near; ++back)
          if (const std::size_t at = words[i - back].begin; is_digit(key[at])) day = day_at(key, at);
      const bool span = weekday_at(key, words, i + 3) > 0 || (i >= 3 && weekday_at(key, words, i - 3) > 0);
      if (!day || day->weekday() == weekday || span) continue;  // "thứ Hai đến thứ Bảy" tells no one day
      found.push_back(
          {{"Ngày " + day_text(*day) + " là " + std::string(names[static_cast<std::size_t>(day->weekday())]) +
                ", không phải " + std::string(names[static_cast<std::size_t>(weekday)]),
            day_text(*day) + " is no such weekday: “" + std::string(names[static_cast<std::size_t>(weekday)]) + "”"},
           {},
           {line.place},
           plan::Words{"Kiểm tra lại ngày, tháng, năm", "Check day, month and year"},
           {},
           {}});
      break;
    }
  }
  return found;
}

}  // namespace

const Rule time_weekday{
    "time.weekday",
    plan::Clear::time,
    find_time_weekday,
    {"Ngày và thứ ghi cạnh nhau không khớp; thường là nhầm năm.",
     "A date and the weekday beside it disagree; mostly a slip in the year.", "Ngày 16/3/2025 (thứ Hai)",
     "Kiểm tra lại ngày, tháng, năm.", "Check day, month and year.", "lịch"}};

}  // namespace sauro::checks

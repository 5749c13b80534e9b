// SPDX-License-Identifier: AGPL-3.0-or-later
#include <string>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

/// The byte of a single figure behind `word` that must bear a nought before it: days below ten, months 1 and 2.
std::size_t bare_figure(std::string_view key, std::string_view word, char highest) {
  const auto at = key.find(word);
  if (at == std::string_view::npos) return at;
  std::size_t digit = at + word.size();
  while (digit < key.size() && key[digit] == ' ') ++digit;
  const bool single =
      digit < key.size() && is_digit(key[digit]) && (digit + 1 == key.size() || !is_digit(key[digit + 1]));
  return single && key[digit] <= highest ? digit : std::string_view::npos;
}

/// The day of issue in words: "ngày 05 tháng 02 năm 2026".
std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
  for (const PartLine& part : subject.parts()) {
    if (part.part != FormPart::place_date) continue;
    const std::string key = spelling_key(part.text);
    if (key.size() != part.text.size()) return {};
    Found one;
    for (const std::size_t at : {bare_figure(key, "ngày", '9'), bare_figure(key, "tháng", '2')})
      if (at != std::string_view::npos)
        one.edits.push_back({part.line->place,
                             static_cast<int>(part.start + code_points(std::string_view(part.text).substr(0, at))), 0,
                             "0"});
    if (one.edits.empty()) return {};
    one.message = {"Ngày nhỏ hơn 10, tháng 1 và 2 phải có số 0 ở trước: " + quoted(part.text),
                   "Days below 10 and the months 1 and 2 begin with 0: " + quoted(part.text)};
    one.places = {part.line->place};
    one.repair = {"Thêm số 0", "Add the 0"};
    one.legal_source = legal_source(subject, "form.symbol");
    found.push_back(std::move(one));
    break;
  }
  return found;
}

}  // namespace

const Rule form_date{"form.date",
                     plan::Clear::none,
                     find,
                     {"Ngày, tháng ban hành thiếu số 0 ở trước.", "The day or month of issue lacks its 0.",
                      "Lam Sơn, ngày 5 tháng 2 năm 2026", "Ghi ngày 05 tháng 02.", "Write “ngày 05 tháng 02”.",
                      "NĐ 30/2020/NĐ-CP, Phụ lục I"}};

}  // namespace sauro::checks

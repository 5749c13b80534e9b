// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

/// "ngày 05 tháng 02 năm 2026" alone, where "Lam Sơn, ngày ..." must stand; the place may stand on the line above.
bool lacks_place(const Subject& subject, const PartLine& part) {
  if (subject.draft().head.place || !spelling_key(part.text).starts_with("ngày")) return false;
  const TextLine* above = part.line == subject.lines().data() ? nullptr : part.line - 1;
  const std::string_view written = part.line->text();
  const std::string_view before = trim(written.substr(0, byte_of(written, part.start)));
  return !before.ends_with(',') && (above == nullptr || !trim(above->text()).ends_with(','));
}

/// The day of issue in words: "Lam Sơn, ngày 05 tháng 02 năm 2026".
std::vector<Found> find_form_date(const Subject& subject) {
  std::vector<Found> found;
  const auto date = std::find_if(subject.parts().begin(), subject.parts().end(),
                                 [](const PartLine& part) { return part.part == FormPart::place_date; });
  if (date == subject.parts().end()) return found;
  const auto tell = [&](const plan::Words& message, plan::Words repair, std::vector<plan::Edit> edits) {
    Found one;
    one.message = {message.vi + ": " + quoted(date->text), message.en + ": " + quoted(date->text)};
    one.places = {date->line->place};
    one.repair = std::move(repair);
    one.edits = std::move(edits);
    one.legal_source = legal_source(subject, "form.symbol");
    found.push_back(std::move(one));
  };
  if (lacks_place(subject, *date))
    tell({"Thiếu địa danh trước ngày ban hành", "The day of issue stands without its place"},
         {"Ghi địa danh, dấu phẩy, rồi ngày tháng năm", "Write the place and a comma before the day"}, {});
  const std::string key = spelling_key(date->text);
  if (key.size() != date->text.size()) return found;
  std::vector<plan::Edit> edits;
  for (const std::size_t at : {bare_figure(key, "ngày", '9'), bare_figure(key, "tháng", '2')})
    if (at != std::string_view::npos)
      edits.push_back({date->line->place,
                       static_cast<int>(date->start + code_points(std::string_view(date->text).substr(0, at))), 0,
                       "0"});
  if (!edits.empty())
    tell({"Ngày nhỏ hơn 10, tháng 1 và 2 phải có số 0 ở trước", "Days below 10 and the months 1 and 2 begin with 0"},
         {"Thêm số 0", "Add the 0"}, std::move(edits));
  return found;
}

}  // namespace

const Rule form_date{
    "form.date",
    plan::Clear::none,
    find_form_date,
    {"Ngày, tháng ban hành thiếu số 0 ở trước, hoặc thiếu địa danh.",
     "The day or month of issue lacks its 0, or the day its place.", "Lam Sơn, ngày 5 tháng 2 năm 2026",
     "Ghi địa danh, ngày 05 tháng 02.", "Write the place and “ngày 05 tháng 02”.", "NĐ 30/2020/NĐ-CP, Phụ lục I"}};

}  // namespace sauro::checks

// SPDX-License-Identifier: AGPL-3.0-or-later
#include <string>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

/// The symbol's first part is the short name of the document's type: "KH" of a plan.
std::optional<Found> of_another_type(const Subject& subject, const PartLine& part) {
  const plan::Head& head = subject.draft().head;
  if (!head.type || !head.symbol) return std::nullopt;
  const auto wanted = rules::lexicon_value("type_short", collapse_blanks(spelling_key(*head.type)));
  const std::string own = head.symbol->substr(0, head.symbol->find('-'));
  if (!wanted || own == *wanted) return std::nullopt;
  // Only where it is the short name of another type: offices have their own letters too.
  bool other = false;
  for (const rules::Term& type : rules::lexicon("type_short")) other = other || type.value == own;
  if (!other) return std::nullopt;
  Found one;
  one.message = {"Ký hiệu " + quoted(*head.symbol) + " không phải của " + quoted(*head.type) + ", chữ viết tắt là " +
                     quoted(*wanted),
                 "The symbol " + quoted(*head.symbol) + " is not that of " + quoted(*head.type) +
                     ", whose short name is " + quoted(*wanted)};
  one.places = {part.line->place};
  one.repair = {"Đổi thành " + quoted(*wanted), "Change it to " + quoted(*wanted)};
  return one;
}

/// "Số: 5/KH-SNV": numbers below ten begin with a nought.
std::optional<Found> without_nought(const Subject& subject, const PartLine& part) {
  const auto& number = subject.draft().head.number;
  if (!number || number->size() != 1 || !is_digit(number->front())) return std::nullopt;
  const auto at = part.text.find(*number);
  if (at == std::string::npos) return std::nullopt;
  Found one;
  one.message = {"Số văn bản nhỏ hơn 10 phải có số 0 ở trước: " + quoted(part.text),
                 "A number below 10 begins with 0: " + quoted(part.text)};
  one.places = {part.line->place};
  one.repair = {"Ghi " + quoted("0" + *number), "Write " + quoted("0" + *number)};
  one.edits = {{part.line->place, static_cast<int>(part.start + code_points(std::string_view(part.text).substr(0, at))),
                0, "0"}};
  return one;
}

std::vector<Found> find_form_symbol(const Subject& subject) {
  std::vector<Found> found;
  for (const PartLine& part : subject.parts()) {
    if (part.part != FormPart::number) continue;
    for (auto& one : {of_another_type(subject, part), without_nought(subject, part)})
      if (one) {
        found.push_back(*one);
        found.back().legal_source = legal_source(subject, "form.symbol");
      }
    break;
  }
  return found;
}

}  // namespace

const Rule form_symbol{
    "form.symbol",
    plan::Clear::none,
    find_form_symbol,
    {"Số, ký hiệu viết không đúng: chữ viết tắt của loại văn bản khác, hoặc số dưới 10 thiếu số 0.",
     "Number and symbol are not written as they must: another type's short name, or a number below 10 without 0.",
     "KẾ HOẠCH mang ký hiệu 5/QĐ-SNV", "Sửa số, ký hiệu.", "Mend number and symbol.",
     "NĐ 30/2020/NĐ-CP, Phụ lục I và Phụ lục III"}};

}  // namespace sauro::checks

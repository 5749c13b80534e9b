// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <optional>

#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

/// Pairs of parts of which the first must stand before the second. Both columns of the head are read one after the
/// other, in whatever order the file has them; nothing is said of parts that stand beside each other.
constexpr std::pair<FormPart, FormPart> order[] = {
    {FormPart::superior, FormPart::agency},     {FormPart::agency, FormPart::number},
    {FormPart::nation, FormPart::motto},        {FormPart::motto, FormPart::place_date},
    {FormPart::nation, FormPart::type},         {FormPart::number, FormPart::type},
    {FormPart::type, FormPart::subject},        {FormPart::subject, FormPart::base},
    {FormPart::base, FormPart::recipients},     {FormPart::authority, FormPart::signer},
    {FormPart::recipients, FormPart::recipient}};

std::vector<Found> find_form_part_order(const Subject& subject) {
  const auto& parts = subject.parts();
  const auto first = [&](FormPart part) {
    return std::find_if(parts.begin(), parts.end(), [&](const PartLine& one) { return one.part == part; });
  };
  std::vector<Found> found;
  for (const auto& [before, after] : order) {
    const auto one = first(before), other = first(after);
    if (one == parts.end() || other == parts.end() || one < other) continue;
    const auto a = words_of(before), b = words_of(after);
    Found it;
    it.message = {"Sai thứ tự thể thức: " + a.vi + " phải đứng trước " + b.vi,
                  "Parts out of order: " + a.en + " must stand before " + b.en};
    it.places = {one->line->place, other->line->place};
    it.repair = {"Xếp lại theo mẫu", "Put them in the order of the form"};
    it.legal_source = legal_source(subject, "form.parts");
    found.push_back(std::move(it));
  }
  return found;
}

}  // namespace

const Rule form_part_order{
    "form.part-order",
    plan::Clear::none,
    find_form_part_order,
    {"Các thành phần thể thức không đứng theo thứ tự của mẫu.", "The parts of the form do not stand in its order.",
     "Số, ký hiệu ghi dưới tên loại văn bản", "Xếp lại theo mẫu.", "Put them in the order of the form.",
     "NĐ 30/2020/NĐ-CP, Điều 8 và Phụ lục I"}};

}  // namespace sauro::checks

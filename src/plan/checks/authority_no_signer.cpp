// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/base/text.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

/// "KT. GIÁM ĐỐC" above "GIÁM ĐỐC": who signs in the place of the head is a deputy, and says so.
std::vector<Found> find_head_for_himself(const Subject& subject, const plan::Signer& signer) {
  const std::string position = spelling_key(signer.position.value_or(""));
  for (const TextLine& line : subject.lines())
    for (const std::string_view part : split_lines(line.text())) {
      const std::string key = spelling_key(trim(part));
      const bool in_place = key.starts_with("kt.") || key.starts_with("k/t");
      if (position.empty() || !in_place || trim(std::string_view(key).substr(3)) != position) continue;
      Found one;
      const std::string here = quoted(trim(part));
      one.message = {"Ký thay (" + here + ") thì chức vụ ở dưới phải là của cấp phó",
                     "Who signs in the head's place (" + here + ") is a deputy; the position below is the head's"};
      one.places = {line.place};
      one.repair = {"Ghi chức vụ của cấp phó, hoặc bỏ “KT.”", "Write the deputy's position, or take “KT.” away"};
      one.legal_source = legal_source(subject, "form.parts");
      return {one};
    }
  return {};
}

/// A text of an office, with its number or its agency, that nobody signs.
std::vector<Found> find_authority_no_signer(const Subject& subject) {
  const plan::Head& head = subject.draft().head;
  // A weekly programme hangs on the wall unsigned.
  const bool programme = head.type && spelling_key(*head.type).starts_with("lịch");
  const bool official = head.symbol || (!programme && (head.agency || !head.recipients.empty()));
  if (!official || subject.draft().items.empty() || (head.signer && head.signer->name))
    return official && head.signer ? find_head_for_himself(subject, *head.signer) : std::vector<Found>();
  Found one;
  one.message = head.signer ? plan::Words{"Có chức vụ mà không có họ tên người ký ở cuối văn bản",
                                          "The office of who signs stands at the end, the name does not"}
                            : plan::Words{"Không có chức vụ, họ tên người ký ở cuối văn bản",
                                          "No office and name of who signs stand at the end"};
  // Who signs stands beside the last recipient; where there are none, at the end.
  const TextLine* last = nullptr;
  for (const PartLine& part : subject.parts())
    if (part.part == FormPart::recipients ||
        (last != nullptr && part.part == FormPart::recipient && part.line <= last + 1 && code_points(part.text) > 3))
      last = part.line;
  if (last != nullptr) one.places = {last->place};
  if (one.places.empty() && !subject.lines().empty()) one.places = {subject.lines().back().place};
  one.repair = {"Thêm quyền hạn, chức vụ, họ tên người ký", "Add authority, office and name of who signs"};
  one.legal_source = legal_source(subject, "form.parts");
  return {one};
}

}  // namespace

const Rule authority_no_signer{
    "authority.no-signer",
    plan::Clear::authority,
    find_authority_no_signer,
    {"Văn bản thiếu phần chức vụ, họ tên, chữ ký của người có thẩm quyền; hoặc ký thay mà ghi chức vụ của cấp trưởng.",
     "The text lacks office, name and signature of who has the authority; or who signs in the head's place signs as "
     "the head.",
     "Kết thúc ở “Nơi nhận”, không có “GIÁM ĐỐC”", "Thêm quyền hạn, chức vụ, họ tên người ký.",
     "Add authority, office and name of who signs.", "NĐ 30/2020/NĐ-CP, Điều 8"}};

}  // namespace sauro::checks

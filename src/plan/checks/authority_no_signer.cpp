// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/base/text.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

/// A text of an office, with its number or its agency, that nobody signs.
std::vector<Found> find(const Subject& subject) {
  const plan::Head& head = subject.draft().head;
  // A weekly programme hangs on the wall unsigned.
  const bool programme = head.type && spelling_key(*head.type).starts_with("lịch");
  const bool official = head.symbol || (!programme && (head.agency || !head.recipients.empty()));
  if (!official || subject.draft().items.empty() || (head.signer && head.signer->name)) return {};
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
    find,
    {"Văn bản thiếu phần chức vụ, họ tên, chữ ký của người có thẩm quyền.",
     "The text lacks office, name and signature of who has the authority.",
     "Kết thúc ở “Nơi nhận”, không có “GIÁM ĐỐC”", "Thêm quyền hạn, chức vụ, họ tên người ký.",
     "Add authority, office and name of who signs.", "NĐ 30/2020/NĐ-CP, Điều 8"}};

}  // namespace sauro::checks

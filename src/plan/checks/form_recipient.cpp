// SPDX-License-Identifier: AGPL-3.0-or-later
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

/// The last recipient is the office's own archive: "- Lưu: VT, ...". Only of an official document with a list of them.
void find_no_archive(const Subject& subject, std::vector<Found>& found) {
  const PartLine* last = nullptr;
  std::size_t count = 0;
  for (const PartLine& part : subject.parts()) {
    if (part.part != FormPart::recipient) continue;
    if (spelling_key(part.text).find("lưu") != std::string::npos) return;
    if (count < 1 || part.line <= last->line + 1) last = &part, ++count;
  }
  if (count < 2) return;
  Found one;
  one.message = {"Nơi nhận thiếu dòng “Lưu: VT, ...”", "The recipients lack the line “Lưu: VT, ...”"};
  one.places = {last->line->place};
  one.repair = {"Thêm dòng “- Lưu: VT, ...” ở cuối", "Add “- Lưu: VT, ...” as the last one"};
  one.legal_source = legal_source(subject, "form.parts");
  found.push_back(std::move(one));
}

/// An address of the net among those who receive the document.
std::vector<Found> find_form_recipient(const Subject& subject) {
  std::vector<Found> found;
  find_no_archive(subject, found);
  for (const std::string& recipient : subject.draft().head.recipients) {
    if (recipient.find('@') == std::string::npos) continue;
    found.push_back({{"Nơi nhận ghi địa chỉ thư điện tử, không phải cơ quan hay người nhận: " + quoted(recipient),
                      "An e-mail address stands among the recipients: " + quoted(recipient)},
                     {},
                     {last_line_with(subject, recipient)},
                     plan::Words{"Ghi tên cơ quan, đơn vị nhận", "Name the office that receives it"},
                     {},
                     {}});
  }
  return found;
}

}  // namespace

const Rule form_recipient{
    "form.recipient",
    plan::Clear::none,
    find_form_recipient,
    {"Nơi nhận phải là cơ quan, đơn vị hoặc người, không phải địa chỉ thư; dòng cuối là nơi lưu.",
     "Recipients are offices, units or people, no addresses; the last one is the archive.", "- vanthu@lamson.gov.vn;",
     "Ghi tên cơ quan, đơn vị nhận; thêm dòng “Lưu: VT, ...”.",
     "Name the office that receives it; add the line “Lưu: VT, ...”.", "NĐ 30/2020/NĐ-CP, Điều 8"}};

}  // namespace sauro::checks

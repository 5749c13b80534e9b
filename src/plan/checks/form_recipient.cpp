// SPDX-License-Identifier: AGPL-3.0-or-later
#include <string>

#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

/// An address of the net among those who receive the document.
std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
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
    find,
    {"Nơi nhận phải là cơ quan, đơn vị hoặc người, không phải địa chỉ thư.",
     "Recipients are offices, units or people, no addresses.", "- vanthu@lamson.gov.vn;",
     "Ghi tên cơ quan, đơn vị nhận.", "Name the office that receives it.", "NĐ 30/2020/NĐ-CP, Điều 8"}};

}  // namespace sauro::checks

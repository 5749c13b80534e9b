// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// What follows the word in "PHỤ LỤC II", "Phụ lục số II:".
std::string_view number_of(std::string_view text) {
  constexpr std::size_t word = 7, label = 2;  // code points of "Phụ lục", "số"
  std::string_view number = trim(text.substr(byte_of(text, word)));
  if (spelling_key(number).starts_with("số ")) number = trim(number.substr(byte_of(number, label)));
  return number.substr(0, number.find_last_not_of(" .:") + 1);
}

bool is_roman(std::string_view text) {
  return !text.empty() && text.find_first_not_of("IVXL") == std::string_view::npos;
}

/// "(Kèm theo Kế hoạch số 128/KH-NV ...)" of a plan that has another number: what an earlier annex left.
void find_other_number(const Subject& subject, std::vector<Found>& found) {
  const plan::Head& head = subject.draft().head;
  if (!head.number || !head.symbol) return;
  const std::string own = *head.number + "/" + *head.symbol;
  for (const TextLine& line : subject.lines()) {
    if (!line.key.starts_with("(kèm theo") && !line.key.starts_with("(ban hành kèm theo") &&
        !line.key.starts_with("kèm theo"))
      continue;
    const auto cited = citations_in(line.text());
    if (cited.empty() || spelling_key(cited.front().number_symbol) == spelling_key(own)) continue;
    Found one;
    one.message = {
        "Phụ lục ghi kèm theo văn bản số " + quoted(cited.front().number_symbol) + ", kế hoạch mang số " + quoted(own),
        "The annex belongs to number " + quoted(cited.front().number_symbol) + ", the plan bears " + quoted(own)};
    one.places = {line.place, last_line_with(subject, own)};
    one.repair = {"Ghi lại số, ký hiệu của kế hoạch này", "Write the number of this plan"};
    found.push_back(std::move(one));
  }
}

/// Two annexes or more bear Roman numbers; the text refers to its annexes.
std::vector<Found> find_form_annex(const Subject& subject) {
  std::vector<PartLine> annexes = subject.parts();
  std::erase_if(annexes, [](const PartLine& part) { return part.part != FormPart::annex; });
  std::vector<Found> found;
  find_other_number(subject, found);
  if (annexes.empty()) return found;
  const auto tell = [&](std::vector<plan::Place> places, const plan::Words& message, const plan::Words& repair) {
    Found one;
    one.message = message;
    one.places = std::move(places);
    one.repair = repair;
    one.legal_source = legal_source(subject, "form.annex");
    found.push_back(std::move(one));
  };
  if (annexes.size() > 1) {
    std::vector<plan::Place> places;
    std::string shown;
    for (const PartLine& annex : annexes)
      if (!is_roman(number_of(annex.text))) {
        places.push_back(annex.line->place);
        if (!shown.empty()) shown += ", ";
        shown += quoted(annex.text);
      }
    if (!places.empty())
      tell(std::move(places),
           {"Có từ hai phụ lục trở lên phải đánh số La Mã: " + shown,
            "Two annexes or more bear Roman numbers: " + shown},
           {"Đánh số Phụ lục I, II, ...", "Number them “Phụ lục I, II, ...”"});
  }
  const bool referred = std::any_of(subject.lines().begin(), subject.lines().end(), [&](const TextLine& line) {
    return line.key.find("phụ lục") != std::string::npos &&
           std::none_of(annexes.begin(), annexes.end(), [&](const PartLine& annex) { return annex.line == &line; });
  });
  if (!referred)
    tell({annexes.front().line->place},
         {"Phần lời không dẫn chiếu tới phụ lục nào", "The text refers to none of its annexes"},
         {"Ghi “(Chi tiết tại Phụ lục kèm theo)” ở chỗ liên quan", "Refer to the annex where it belongs"});
  return found;
}

}  // namespace

const Rule form_annex{
    "form.annex",
    plan::Clear::none,
    find_form_annex,
    {"Phụ lục không đánh số La Mã khi có từ hai trở lên, ghi kèm theo văn bản có số khác, hoặc phần lời không "
     "dẫn chiếu tới.",
     "Annexes are not numbered in Roman figures, belong to another number, or the text does not refer to "
     "them.",
     "Phụ lục 1, Phụ lục 2", "Đánh số La Mã; dẫn chiếu trong phần lời.",
     "Use Roman numbers; refer to them in the text.", "NĐ 30/2020/NĐ-CP, Phụ lục I"}};

}  // namespace sauro::checks

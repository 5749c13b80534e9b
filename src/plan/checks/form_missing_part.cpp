// SPDX-License-Identifier: AGPL-3.0-or-later
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// A deputy signs for the head of the office: "KT. GIÁM ĐỐC" stands above "PHÓ GIÁM ĐỐC". Whoever signs for a body as a
/// whole, or by order of somebody, says so in another way.
void find_bare_deputy(const Subject& subject, std::vector<Found>& found) {
  const auto& signer = subject.draft().head.signer;
  if (!signer || !signer->position || !spelling_key(*signer->position).starts_with("phó ")) return;
  const PartLine* deputy = nullptr;
  for (const PartLine& part : subject.parts())
    if (part.part == FormPart::authority) deputy = &part;
  if (deputy == nullptr) return;
  for (const TextLine& line : subject.lines())
    for (const std::string_view text : split_lines(line.text()))
      if (rules::opening("signing_for", trim(text)) != nullptr) return;
  Found one;
  one.message = {"Cấp phó ký mà không có “KT.” và chức vụ của người đứng đầu ở trên: " + quoted(deputy->text),
                 "A deputy signs without “KT.” and the head's position above: " + quoted(deputy->text)};
  one.places = {deputy->line->place};
  one.places.front().text = deputy->text;
  one.repair = {"Thêm dòng “KT. ...” ở trên chức vụ của cấp phó", "Add the line “KT. ...” above the deputy's position"};
  found.push_back(std::move(one));
}

/// The parts that the form of an official document wants. Only of a document that has its head: a notice on a page of
/// the net has none.
std::vector<Found> find_form_missing_part(const Subject& subject) {
  const plan::Head& head = subject.draft().head;
  if (!head.symbol && !(head.agency && head.superior)) return {};
  if (subject.draft().items.empty()) return {};
  std::vector<Found> found;
  // Each is told where it should stand.
  const auto places_of = [&](FormPart wanted) {
    std::vector<plan::Place> places;
    for (const PartLine& part : subject.parts())
      if (part.part == wanted) places.push_back(part.line->place);
    return places;
  };
  const auto lacks = [&](const char* vi, const char* en, std::vector<plan::Place> places) {
    Found one;
    one.message = {std::string("Thiếu thành phần thể thức: ") + vi,
                   std::string("A part of the form is missing: ") + en};
    one.places =
        places.empty() && !subject.lines().empty() ? std::vector{subject.lines().front().place} : std::move(places);
    one.repair = {std::string("Bổ sung ") + vi, std::string("Add ") + en};
    one.legal_source = legal_source(subject, "form.parts");
    found.push_back(std::move(one));
  };
  bool nation = false, motto = false, base = !head.bases.empty();
  for (const TextLine& line : subject.lines()) {
    const std::string& key = line.key;
    // The Party's documents and those of the Youth Union have heads of their own.
    const bool of_party = key.find("đảng cộng sản việt nam") != std::string::npos ||
                          rules::lexicon_value("own_head", trim(key)).has_value();
    nation = nation || of_party || key.find("cộng hòa xã hội chủ nghĩa") != std::string::npos;
    motto =
        motto || of_party || (key.find("độc lập") != std::string::npos && key.find("hạnh phúc") != std::string::npos);
    base = base || key.starts_with("căn cứ ") || !citations_in(line.text()).empty();
  }
  if (!nation)
    lacks("Quốc hiệu, Tiêu ngữ", "the national name and motto", {});
  else if (!motto)
    lacks("Tiêu ngữ", "the motto", places_of(FormPart::nation));
  if (!head.place && !head.date)
    lacks("địa danh, thời gian ban hành", "place and day of issue", places_of(FormPart::number));
  if (!head.subject) lacks("trích yếu nội dung", "the subject", places_of(FormPart::type));
  if (head.recipients.empty()) lacks("nơi nhận", "the recipients", places_of(FormPart::authority));
  // A week's programme and a report rest on nothing; a plan does.
  const std::string type = spelling_key(head.type.value_or(""));
  const bool rests = type == "kế hoạch" || type == "chương trình" || type == "phương án" || type == "đề án";
  if (!base && rests) lacks("căn cứ ban hành", "what the plan rests on", places_of(FormPart::subject));
  find_bare_deputy(subject, found);
  return found;
}

}  // namespace

const Rule form_missing_part{
    "form.missing-part",
    plan::Clear::none,
    find_form_missing_part,
    {"Văn bản thiếu một thành phần bắt buộc của thể thức; cấp phó ký phải có “KT.” và chức vụ cấp trưởng ở trên.",
     "The document lacks a part that the form wants; above a deputy who signs stands “KT.” with the head's position.",
     "Không có “Nơi nhận”", "Bổ sung phần còn thiếu.", "Add the part.", "NĐ 30/2020/NĐ-CP, Điều 8"}};

}  // namespace sauro::checks

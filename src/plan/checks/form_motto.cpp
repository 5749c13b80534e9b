// SPDX-License-Identifier: AGPL-3.0-or-later
// Rule: the motto stands as the form has it.
#include <algorithm>
#include <string>
#include <string_view>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

constexpr std::string_view motto = "Độc lập - Tự do - Hạnh phúc";

/// With any dash as "-", without the line that is drawn below it in signs.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    append_code_point(out, c == U'–' || c == U'—' || c == U'−' || c == U'‐' || c == U'‑' ? U'-' : c);
  }
  out = collapse_blanks(out);
  out.erase(out.find_last_not_of(" _-*.") + 1);
  return out;
}

/// "Độc lập, Tự do, Hạnh Phúc". Of a .pdf and a scan neither blanks nor capitals are sure.
std::vector<Found> find_form_motto(const Subject& subject) {
  if (!tells_its_letters(subject)) return {};
  const auto part = std::find_if(subject.parts().begin(), subject.parts().end(),
                                 [](const PartLine& one) { return one.part == FormPart::motto; });
  if (part == subject.parts().end() || plain(part->text) == motto) return {};
  Found one;
  one.message = {"Tiêu ngữ viết không đúng mẫu: " + quoted(part->text),
                 "The motto is not written as the form has it: " + quoted(part->text)};
  one.places = {part->line->place};
  one.repair = {"Viết " + quoted(motto), "Write " + quoted(motto)};
  one.edits = {
      plan::Edit{part->line->place, static_cast<int>(part->start), static_cast<int>(part->length), std::string(motto)}};
  one.legal_source = legal_source(subject, "form.parts");
  return {one};
}

}  // namespace

const Rule form_motto{
    "form.motto",
    plan::Clear::none,
    find_form_motto,
    {"Tiêu ngữ viết sai chữ hoa, dấu gạch nối hoặc dấu cách.",
     "The motto has other capitals, dashes or blanks than the form.", "Độc lập, Tự do, Hạnh Phúc",
     "Viết “Độc lập - Tự do - Hạnh phúc”.", "Write “Độc lập - Tự do - Hạnh phúc”.", "NĐ 30/2020/NĐ-CP, Phụ lục I"}};

}  // namespace sauro::checks

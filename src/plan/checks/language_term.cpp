// SPDX-License-Identifier: AGPL-3.0-or-later
#include <string>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// "Chỉ số đổi mới sáng tạo cấp tỉnh (GPI)": a thing under an abbreviation that its owner does not use. Lexicon
/// `official_short`: the thing, the abbreviation in use.
std::vector<Found> find_language_term(const Subject& subject) {
  std::vector<Found> found;
  for (const rules::Term& term : rules::lexicon("official_short")) {
    Found one;
    for (const TextLine& line : subject.lines()) {
      const std::string& key = line.key;
      const auto at = key.size() == line.text().size() ? key.find(term.term) : std::string::npos;
      if (at == std::string::npos) continue;
      const std::size_t open = at + term.term.size();
      if (key.compare(open, 2, " (") != 0) continue;
      const auto close = key.find(')', open);
      if (close == std::string::npos || close - open > 12) continue;
      const std::string_view written = line.text().substr(open + 2, close - open - 2);
      if (written == term.value || written.find(' ') != std::string_view::npos) continue;
      if (one.places.empty()) {
        one.message = {
            "Viết tắt " + quoted(written) + " không phải tên đang dùng; cơ quan chủ quản gọi là " + quoted(term.value),
            "The abbreviation " + quoted(written) + " is not the one in use, " + quoted(term.value)};
        one.places = {line.place};
        one.repair = plan::Words{"Thay bằng " + quoted(term.value), "Write " + quoted(term.value)};
      }
      one.edits.push_back({line.place, static_cast<int>(code_points(line.text().substr(0, open + 2))),
                           static_cast<int>(code_points(written)), std::string(term.value)});
    }
    if (!one.places.empty()) found.push_back(std::move(one));  // once for a document
  }
  return found;
}

}  // namespace

const Rule language_term{"language.term",
                         plan::Clear::none,
                         find_language_term,
                         {"Thuật ngữ viết tắt khác với tên chính thức đang dùng.",
                          "A term is abbreviated in another way than its owner does.",
                          "Chỉ số cải cách hành chính (CCHC) thay cho PAR INDEX", "Dùng tên chính thức.",
                          "Use the official one.", "tên chính thức"}};

}  // namespace sauro::checks

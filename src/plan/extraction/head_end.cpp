// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/head_end.h"

#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/head_lines.h"
#include "plan/extraction/label.h"
#include "plan/extraction/responsibility.h"

namespace sauro::extraction {
namespace {

bool is_recipients(std::string_view text) { return key_of(without_marks_at_ends(text)).starts_with("nơi nhận"); }

/// Lines of the cell or paragraphs after "Nơi nhận:".
void add_recipient(std::string_view text, plan::Head& head) {
  std::string_view body = trim(text);
  const Label label = read_label(body);
  if (label.kind == LabelKind::bullet) body = trim(body.substr(label.rest));
  while (!body.empty() && (body.back() == ';' || body.back() == '.' || body.back() == ' ')) body.remove_suffix(1);
  if (body.ends_with("./")) body.remove_suffix(2);
  if (!body.empty()) head.recipients.push_back(collapse_blanks(body));
}

/// Authority, position and name in the lines of a signature.
bool read_signature(const std::vector<std::string>& lines, plan::Head& head) {
  plan::Signer signer;
  for (const std::string& line : lines) {
    const std::string_view text = without_marks_at_ends(line);
    if (text.empty() || text.starts_with("(")) continue;
    const std::string key = key_of(text);
    if (is_all_caps(text) && !signer.name) {
      const bool authority = rules::longest_prefix("signing_mark", key) != nullptr;
      if (authority && !signer.authority)
        signer.authority = collapse_blanks(text);
      else if (rules::longest_prefix("signing_position", key) || signer.authority)
        signer.position = collapse_blanks(text);
    } else if (signer.position || signer.authority) {
      // The name stands last, a rank before it perhaps: "Thượng tá Đinh Quang Huy".
      const rules::Term* rank = rules::opening("rank", text);
      const std::size_t name_at = rank == nullptr ? 0 : std::min(rank->term.size(), text.size());
      const std::size_t names = word_count(text.substr(name_at));
      bool name = names >= 2 && names <= 6;
      bool word_start = true;
      for (std::size_t at = name_at; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (word_start && is_letter(c) && !is_upper(c)) name = false;
        if (is_digit(c) || c == ':' || c == ',') name = false;
        word_start = is_blank(c) || c == '.';
      }
      if (name) signer.name = collapse_blanks(text);
    }
  }
  if (!signer.position && !signer.authority) return false;
  head.signer = signer;
  return true;
}

/// The type of another document, in capitals or set apart: what an attached plan begins with.
bool begins_document(const Line& line) {
  if (line.text.size() > 300 || line.label.kind != LabelKind::none) return false;
  return type_of(line.text, true) || (type_of(line.text, false) && is_all_caps(line.text));
}

}  // namespace

DocumentEnd read_end(const std::vector<Element>& elements, std::size_t from, plan::Head& head) {
  DocumentEnd found{elements.size(), elements.size()};
  for (std::size_t i = from; i < elements.size(); ++i) {
    const Element& element = elements[i];
    if (!element.table) {
      if (!is_recipients(element.line.text)) continue;
      found.begin = i;
      std::size_t j = i + 1;
      const auto same_line = element.line.text.find(':');
      if (same_line != std::string::npos && same_line + 1 < element.line.text.size())
        add_recipient(std::string_view(element.line.text).substr(same_line + 1), head);
      std::vector<std::string> signature;
      while (j < elements.size() && !elements[j].table) {
        const Line& line = elements[j].line;
        if (line.label.kind == LabelKind::bullet && signature.empty())
          add_recipient(line.text, head);
        else if (rules::longest_prefix("appendix_word", key_of(line.text)) || line.label.kind == LabelKind::roman ||
                 begins_document(line) || signature.size() > 12)
          break;
        else
          signature.push_back(line.text);
        ++j;
      }
      if (!signature.empty() && !read_signature(signature, head)) j -= signature.size();
      found.end = j;
      break;
    }
    if (element.table->rows.empty() || element.table->rows.size() > 6) continue;
    bool told = false;
    for (const auto& row : element.table->rows) {
      for (const auto& cell : row.cells) {
        const auto lines = cell_lines(cell);
        if (lines.empty()) continue;
        if (is_recipients(lines.front())) {
          told = true;
          for (std::size_t l = 1; l < lines.size(); ++l) add_recipient(lines[l], head);
        } else if (element.table->rows.size() <= 3 && row.cells.size() <= 3 && i + 12 >= elements.size()
                       ? read_signature(lines, head)
                       : told && read_signature(lines, head)) {
          told = true;
        }
      }
    }
    if (told) {
      found.begin = i;
      found.end = i + 1;
      // Text that was a table may have lost the name, far below the position, out of its cell.
      if (head.signer && !head.signer->name && i + 1 < elements.size() && !elements[i + 1].table) {
        plan::Head named;
        read_signature(
            {head.signer->position ? *head.signer->position : *head.signer->authority, elements[i + 1].line.text},
            named);
        if (named.signer) head.signer->name = named.signer->name;
        if (head.signer->name) ++found.end;
      }
      // Of minutes, which two sign side by side, the recipients stand below.
      if (head.recipients.empty() && found.end < elements.size() && !elements[found.end].table &&
          is_recipients(elements[found.end].line.text))
        for (++found.end; found.end < elements.size() && !elements[found.end].table &&
                          elements[found.end].line.label.kind == LabelKind::bullet;
             ++found.end)
          add_recipient(elements[found.end].line.text, head);
      break;
    }
  }
  // A signature without recipients: the last lines.
  if (found.begin == elements.size() && !head.signer && elements.size() > from + 2) {
    std::vector<std::string> last;
    std::size_t first = elements.size();
    while (first > from && elements.size() - first < 5 && !elements[first - 1].table &&
           elements[first - 1].line.label.kind == LabelKind::none && elements[first - 1].line.text.size() < 90)
      --first;
    for (std::size_t i = first; i < elements.size(); ++i) last.push_back(elements[i].line.text);
    std::size_t skip = 0;
    while (skip < last.size() && !is_all_caps(last[skip])) ++skip;
    if (skip < last.size() && read_signature({last.begin() + static_cast<std::ptrdiff_t>(skip), last.end()}, head))
      found.begin = first + skip;
  }
  // A notice may end with nothing but the name of who gives it.
  if (found.begin == elements.size() && elements.size() > from + 1 && !elements.back().table) {
    const Line& last = elements.back().line;
    if (last.label.kind == LabelKind::none && is_all_caps(last.text) && is_unit_name(last.text)) {
      if (!head.agency) head.agency = collapse_blanks(last.text);
      found.begin = elements.size() - 1;
    }
  }
  return found;
}

}  // namespace sauro::extraction

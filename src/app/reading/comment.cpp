// SPDX-License-Identifier: AGPL-3.0-or-later
// A finding as a comment: what it says, what to do, what it rests on, and by which rule it can be silenced.
#include "app/reading/comment.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "document/writers/docx_comments.h"
#include "foundation/base/text.h"
#include "plan/checks/apply_edit.h"

namespace sauro::app {
namespace {

using document::Document;
using document::Paragraph;

std::vector<std::string> lines_of(const plan::Finding& finding, std::size_t place) {
  const char* grade = finding.severity == plan::Severity::error     ? "Lỗi: "
                      : finding.severity == plan::Severity::warning ? "Cảnh báo: "
                                                                    : "Lưu ý: ";
  std::vector<std::string> lines{grade + finding.message.vi};
  if (finding.places.size() > 1)
    lines.front() += " (chỗ " + std::to_string(place + 1) + "/" + std::to_string(finding.places.size()) + ")";
  if (finding.repair) lines.push_back("Nên: " + finding.repair->vi);
  if (finding.legal_source) lines.push_back("Căn cứ: " + *finding.legal_source);
  lines.push_back("[" + finding.rule + "]");
  return lines;
}

/// Makes the comment stand at the place's own words where the paragraph has them once and more beside them.
void narrow(writers::Comment& comment, const plan::Place& place) {
  const std::string& whole = comment.paragraph.text;
  const auto at = place.text.empty() ? std::string::npos : whole.find(place.text);
  if (at == std::string::npos || whole.find(place.text, at + 1) != std::string::npos) return;
  if (place.text.size() == whole.size()) return;
  comment.start = code_points(std::string_view(whole).substr(0, at));
  comment.length = code_points(place.text);
}

Paragraph* first_paragraph(Document& document) {
  for (document::Block& block : document.blocks)
    if (auto* paragraph = std::get_if<Paragraph>(&block.content)) return paragraph;
  return nullptr;
}

bool same_place(const plan::Place& a, const plan::Place& b) {
  return std::tie(a.paragraph, a.table, a.row, a.column) == std::tie(b.paragraph, b.table, b.row, b.column);
}

using Change = writers::Comment::Change;

Change change_of(const plan::Edit& edit) {
  return {static_cast<std::size_t>(edit.start), static_cast<std::size_t>(edit.length), edit.text};
}

void add(Document& document, const plan::Finding& finding, std::vector<writers::Comment>& comments) {
  std::vector<plan::Place> places = finding.places;
  if (places.empty()) places.emplace_back();
  std::vector<plan::Edit> edits = finding.edits;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Paragraph* paragraph = checks::paragraph_at(document, places[i]);
    if (paragraph == nullptr) paragraph = first_paragraph(document);
    if (paragraph == nullptr) continue;
    writers::Comment comment{*paragraph, 0, 0, lines_of(finding, i)};
    narrow(comment, places[i]);
    const auto edit =
        std::find_if(edits.begin(), edits.end(), [&](const auto& one) { return same_place(one.place, places[i]); });
    if (edit != edits.end()) {
      comment.change = change_of(*edit);
      if (edit->length > 0) {
        comment.start = comment.change->start;
        comment.length = comment.change->length;
      }
      edits.erase(edit);
    }
    comments.push_back(std::move(comment));
  }
  // What a repair changes elsewhere is said by the comment already.
  for (const plan::Edit& edit : edits)
    if (const Paragraph* paragraph = checks::paragraph_at(document, edit.place))
      comments.push_back({*paragraph, 0, 0, {}, change_of(edit)});
}

}  // namespace

bool can_comment(const Imported& checked) { return checked.source.kind == document::SourceKind::docx; }

Result<CommentedPlan> comment_plan(std::string_view bytes, const Imported& checked, const ImportOptions& options) {
  if (!can_comment(checked)) return Error{ErrorCode::bad_input, "comments need a .docx"};
  auto document = readers::read(bytes, options.limits, options.watch);
  if (!document) return document.error();
  std::vector<writers::Comment> comments;
  for (const auto& finding : checked.draft.findings) add(*document, finding, comments);
  auto written = writers::comment_docx(bytes, comments, "Sáu Rõ", options.limits);
  if (!written) return written.error();
  const auto said = std::count_if(comments.begin(), comments.end(), [](const auto& one) { return !one.lines.empty(); });
  return CommentedPlan{std::move(written->bytes), static_cast<std::size_t>(said), written->changes};
}

}  // namespace sauro::app

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/text.h"

#include "document/readers/text_decode.h"
#include "document/readers/text_limits.h"
#include "document/readers/text_lines.h"
#include "document/readers/text_notes.h"
#include "document/readers/text_pipes.h"
#include "document/readers/text_tabs.h"
#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

std::size_t bold_marks(std::string_view text) {
  std::size_t count = 0;
  for (auto at = text.find("**"); at != std::string_view::npos; at = text.find("**", at + 2)) ++count;
  return count;
}

void mark_converted(std::vector<document::Block>& blocks) {
  for (document::Block& block : blocks) {
    if (auto* paragraph = std::get_if<document::Paragraph>(&block.content))
      paragraph->converted = paragraph->text.size() > code_points(paragraph->text);
    else
      for (auto& row : std::get<document::Table>(block.content).rows)
        for (auto& cell : row.cells) mark_converted(cell.blocks);
  }
}

/// Adds `block`, counting its paragraphs and cells.
class Blocks {
 public:
  explicit Blocks(const Limits& limits) : limits_(limits) {}

  std::optional<Error> add(document::Block block) {
    ++count_;
    if (const auto* table = block.table())
      for (const auto& row : table->rows)
        for (const auto& cell : row.cells) count_ += 1 + cell.blocks.size();
    if (count_ > limits_.blocks) return over_limit("paragraphs and cells", limits_.blocks);
    blocks_.push_back(std::move(block));
    return std::nullopt;
  }
  std::vector<document::Block> take() { return std::move(blocks_); }

 private:
  const Limits& limits_;
  std::size_t count_ = 0;
  std::vector<document::Block> blocks_;
};

}  // namespace

Result<document::Document> read_text(std::string_view bytes, const Limits& limits) {
  if (bytes.size() > limits.file_bytes) return over_limit("bytes", limits.file_bytes);
  const auto decoded = decode_text(bytes);
  if (!decoded.ok()) return decoded.error();
  const std::string& text = decoded->text;
  if (bold_marks(text) > limits.blocks) return over_limit("marks of bold", limits.blocks);
  const auto found = text_lines(text, limits.blocks);
  if (!found.ok()) return found.error();
  const std::span<const Line> lines = *found;

  Blocks blocks(limits);
  bool any_text = false;
  for (std::size_t at = 0; at < lines.size();) {
    any_text = any_text || !lines[at].text.empty();
    std::optional<Error> error;
    if (lines[at].starts_cell()) {
      auto tables = read_tab_tables(lines, at, limits);
      if (!tables.ok()) return tables.error();
      for (; at < tables->end; ++at) any_text = any_text || !lines[at].text.empty();
      for (auto& block : tables->blocks)
        if (!error) error = blocks.add(std::move(block));
    } else {
      const PipeExtent extent = find_pipe_table(lines, at);
      if (extent.columns > 0) {
        error = grid_over_limit(extent.rows.size(), extent.columns, limits);
        if (!error) error = blocks.add({read_pipe_table(lines, extent)});
        at = extent.end;
      }
      for (; at < extent.end && !error; ++at) error = blocks.add({text_paragraph(lines[at].text)});
    }
    if (error) return *std::move(error);
  }
  if (!any_text) return Error{ErrorCode::empty_file, bytes.empty() ? "no bytes" : "no text"};
  document::Document document;
  document.kind = document::SourceKind::text;
  document.blocks = blocks.take();
  if (decoded->converted) mark_converted(document.blocks);
  take_notes(document);
  return document;
}

}  // namespace sauro::readers

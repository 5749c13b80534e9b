// SPDX-License-Identifier: AGPL-3.0-or-later
// One paragraph of .docx as it is shown when tracked changes are accepted and hidden text is hidden.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/readers/docx_context.h"

namespace sauro::readers::docx {

/// Gathers the runs of one <w:p>, or of several whose marks between them were deleted.
class ParagraphText {
 public:
  explicit ParagraphText(Context& context);
  ~ParagraphText();
  ParagraphText(ParagraphText&&) noexcept;
  ParagraphText& operator=(ParagraphText&&) noexcept;

  /// Adds the content of a <w:p>. True where its mark is deleted or hidden, so that the next paragraph goes on with it.
  bool read(const pugi::xml_node& paragraph);
  bool empty() const { return text_.text.empty(); }
  /// The paragraph, with number and formatting as the last <w:p> has them.
  document::Paragraph finish();
  /// Contents of text boxes (<w:txbxContent>) anchored in it.
  const std::vector<pugi::xml_node>& boxes() const;

 private:
  /// A complex field's part between begin and separate is an instruction, the rest its result.
  enum class Field : char { instruction, result };

  void read_inline(const pugi::xml_node& node);
  void read_run(const pugi::xml_node& node);
  void read_run_content(const pugi::xml_node& node, const RunFormat& format);
  void read_field_mark(const pugi::xml_node& node);
  void read_symbol(const pugi::xml_node& node, const RunFormat& format);
  void read_text(const pugi::xml_node& node, const RunFormat& format);
  void collect_boxes(const pugi::xml_node& node);
  void add(std::string_view text, const RunFormat& format);
  void add_number(document::Paragraph& paragraph);

  Context* context_;
  RunText text_;
  bool break_pending_ = false;
  std::vector<Field> fields_;
  std::size_t instructions_ = 0;  ///< open fields that are in their instruction
  const Style* style_ = nullptr;
  std::string_view style_id_;
  std::uint32_t element_ = 0;
  ParagraphFormat format_;
  std::vector<pugi::xml_node> boxes_;
};

}  // namespace sauro::readers::docx

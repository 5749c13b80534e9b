// SPDX-License-Identifier: AGPL-3.0-or-later
// What a line of running text is, by its words: a closing, a heading, an introduction.
#pragma once
#include <string_view>

#include "plan/extraction/outline.h"

namespace sauro::extraction {

/// Closing words. What a list asks of others ("- Đề nghị các xã gửi số liệu") is none.
bool is_closing(const Line& line);

/// "./." ends an official text: a paragraph without a label that bears it takes leave of the reader, unless it tells a
/// unit what to do.
bool ends_document(const Line& line);

bool is_bracketed(std::string_view text);

/// Whether a line announces what follows it: it ends with a colon.
bool introduces(std::string_view text);

/// The words of a heading, without the marks that end it.
std::string_view without_colon(std::string_view text);

/// Whether lines under `node` are numbered or lettered, and are no fields of it; or say who does what stands under
/// them.
bool has_numbered_children(const OutlineNode& node);

/// Whether a line may be the heading of a section of the first level.
bool may_head_section(const Line& line);
/// The section that a line of the first level opens; unknown where it opens none.
Section section_at(const OutlineNode& node);

/// What the section is about that `node` opens. Without anything under it, only the very words of a section are a
/// heading: "Kinh phí", but not "Lập hồ sơ kinh phí".
Section section_opened_by(const OutlineNode& node);

}  // namespace sauro::extraction

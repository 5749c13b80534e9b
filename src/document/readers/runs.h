// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs of a paragraph: gathered with their formats; normal form and automatic numbers with their positions kept right.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/model/document.h"

namespace sauro::readers {

/// Three-valued: told true, told false, not told.
using Flag = std::optional<bool>;

/// What one place says of runs. Views point into the XML.
struct RunFormat {
  std::string_view font;  ///< empty where not told
  std::optional<std::uint16_t> half_points;
  Flag bold, italic, underline, hidden;
  std::uint8_t confidence = 100;  ///< as in document::Run

  /// Takes over whatever `nearer` tells.
  void add(const RunFormat& nearer);
};

/// The text of a paragraph while it is read, and its runs: pieces of one format, one after the other, are one run.
struct RunText {
  std::string text;
  std::vector<document::Run> runs;
  std::uint32_t length = 0;  ///< of `text`, in code points

  void append(std::string_view piece, const RunFormat& format);
};

/// Brings `text` into NFC and the runs with it. A combining mark belongs to the run of its letter.
void bring_to_nfc(std::string& text, std::vector<document::Run>& runs);
/// Sets an automatic number before the text of a paragraph that is in NFC; a blank between them if `blank_after`.
void put_number(document::Paragraph& paragraph, std::string_view number, bool blank_after);
/// Moves the paragraphs of `blocks`, those in tables included, to the end of `out`.
void take_paragraphs(std::vector<document::Block>& blocks, std::vector<document::Paragraph>& out);

}  // namespace sauro::readers

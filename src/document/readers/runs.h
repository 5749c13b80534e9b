// SPDX-License-Identifier: AGPL-3.0-or-later
// Finished paragraphs: normal form and automatic numbers with the positions of the runs kept right, notes.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "document/model/document.h"

namespace sauro::readers {

/// Brings `text` into NFC and the runs with it. A combining mark belongs to the run of its letter.
void bring_to_nfc(std::string& text, std::vector<document::Run>& runs);
/// Sets an automatic number before the text of a paragraph that is in NFC; a blank between them if `blank_after`.
void put_number(document::Paragraph& paragraph, std::string_view number, bool blank_after);
/// Moves the paragraphs of `blocks`, those in tables included, to the end of `out`.
void take_paragraphs(std::vector<document::Block>& blocks, std::vector<document::Paragraph>& out);

}  // namespace sauro::readers

// SPDX-License-Identifier: AGPL-3.0-or-later
// Footnotes that a word processor wrote into text: lines "[1] ...", "[2] ..." at the end, marks "[1]" behind words.
#pragma once
#include "document/model/document.h"

namespace sauro::readers {

/// Moves the lines to `document.notes`, without their marks, and takes the marks out of the text. Leaves the document
/// as it is unless the lines are numbered from 1 and each has exactly one mark.
void take_notes(document::Document& document);

}  // namespace sauro::readers

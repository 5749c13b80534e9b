// SPDX-License-Identifier: AGPL-3.0-or-later
// TextLine: a paragraph of the document as the rules look at it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "document/model/document.h"
#include "plan/checks/wordings.h"
#include "plan/model/draft.h"

namespace sauro::checks {

/// A paragraph outside or inside a table.
struct TextLine {
  plan::Place place;  ///< with the paragraph's text
  const document::Paragraph* paragraph = nullptr;
  std::string key;          ///< spelling_key() of the text; byte for byte as long as it, but for rare letters
  std::vector<Word> words;  ///< of the key, with their numbers
  bool has_figures = false;

  std::string_view text() const { return place.text; }
};

}  // namespace sauro::checks

// SPDX-License-Identifier: AGPL-3.0-or-later
// Words of a page or of a cell as lines, and lines as paragraphs.
#pragma once
#include <vector>

#include "document/model/document.h"
#include "document/readers/page.h"

namespace sauro::readers {

/// Words that stand beside each other, from left to right.
struct PageLine {
  Box box;
  std::vector<const PageWord*> words;
};

/// The words as lines, from top to bottom. The words must outlive them.
std::vector<PageLine> lines_of(const std::vector<const PageWord*>& words);

/// The page's words with those that touch made one: a file may part a word where its font changes.
std::vector<PageWord> whole_words(const std::vector<PageWord>& words);

/// Lines as paragraphs. `left` and `right` are the edges between which the text runs: where the first word of a line
/// would have had room in the line above, the author began a new one.
std::vector<document::Paragraph> paragraphs_of(const std::vector<PageLine>& lines, double left, double right, int page);

/// Whether the text of a line that ends a page goes on in `next`, by the same rule.
bool runs_on(const PageLine& line, const PageLine& next, double left, double right);

/// Puts `next` behind `paragraph`, a blank between them.
void append(document::Paragraph& paragraph, document::Paragraph next);

/// The words of a line with blanks between them, as far apart as they stand: words that touch are one.
std::string text_of(const PageLine& line);

}  // namespace sauro::readers

// SPDX-License-Identifier: AGPL-3.0-or-later
// The head of an official document (agency, number, place and date, type, subject, bases) and its end (recipients,
// signer).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "plan/extraction/lines.h"

namespace sauro::extraction {

struct HeadReading {
  plan::Head head;
  std::optional<std::string> secrecy;  ///< the mark, where the document bears one
  std::string type_kind;               ///< value of the lexicon's document_type: "plan", "decision", "notice" ...
  std::size_t text_begin = 0;          ///< first element after the head
  std::size_t text_end = 0;            ///< first element of recipients and signature (or the number of elements)
  std::size_t after_end = 0;           ///< first element after them: appendices
};

HeadReading read_head(const std::vector<Element>& elements);

}  // namespace sauro::extraction

// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of an official document by the form (NĐ 30/2020, Điều 8 and Annex I), each where it stands.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/checks/text_line.h"
#include "plan/model/draft.h"

namespace sauro::checks {

/// In the order in which a document has them.
enum class FormPart : std::uint8_t {
  superior,
  agency,
  number,
  nation,
  motto,
  place_date,
  type,
  subject,
  base,
  recipients,  ///< the words "Nơi nhận:"
  recipient,
  authority,  ///< authority and position of who signs
  signer,
  annex
};

/// A line of a paragraph that is such a part.
struct PartLine {
  FormPart part;
  const TextLine* line = nullptr;
  std::size_t start = 0, length = 0;  ///< code points within the paragraph
  std::string text;
};

/// In reading order; none where the document has no number and symbol of an office. `lines` must outlive them.
std::vector<PartLine> form_parts(const plan::Head& head, const std::vector<TextLine>& lines);

/// "agency", as rules/form.toml names it.
std::string_view name_of(FormPart part);
/// "tên cơ quan ban hành", "the issuing office".
plan::Words words_of(FormPart part);

}  // namespace sauro::checks

// SPDX-License-Identifier: AGPL-3.0-or-later
// Text files compiled into the program (rules/ and its lexicon, schemas/).
#pragma once
#include <span>
#include <string_view>

namespace sauro {

struct EmbeddedFile {
  std::string_view name;  ///< path from the root of the repository, "rules/lexicon/time.tsv"
  std::string_view text;  ///< UTF-8, NFC
};

std::span<const EmbeddedFile> lexicon_files();
std::span<const EmbeddedFile> rule_files();
std::span<const EmbeddedFile> schema_files();
std::span<const EmbeddedFile> form_files();

}  // namespace sauro

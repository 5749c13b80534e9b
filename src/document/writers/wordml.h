// SPDX-License-Identifier: AGPL-3.0-or-later
// WordprocessingML by pugixml: what all parts of a .docx that is written here share.
#pragma once
#include <pugixml.hpp>

#include <string>
#include <string_view>

#include "document/model/official.h"

namespace sauro::writers {

/// The root of a part, with its namespaces.
pugi::xml_node wordml_root(pugi::xml_document& document, const char* name);
/// The same text for the same document.
std::string xml_text(const pugi::xml_document& document);

/// What XML can carry: of control characters their pictures ("␀"), U+FFFD for what is no character.
std::string xml_safe(std::string_view text);

/// Runs with the words; line ends and tabs become breaks and tabs.
void add_words(pugi::xml_node paragraph, std::string_view text, bool bold = false, bool italic = false);
void add_words(pugi::xml_node paragraph, const document::Prose& words);

/// A paragraph of a style, still empty.
pugi::xml_node add_paragraph(pugi::xml_node to, const char* style);
pugi::xml_node add_paragraph(pugi::xml_node to, const char* style, std::string_view text);

}  // namespace sauro::writers

// SPDX-License-Identifier: AGPL-3.0-or-later
// XML parts of office packages: careful parsing, and access by local name, whatever the prefix (strict or not).
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace sauro::readers {

/// Parses `bytes` in place (they must outlive `tree`) into `tree`. `part` is named in errors.
/// Fails with damaged (not well formed, not UTF-8 or UTF-16, a DOCTYPE) and over_limit (more elements than memory
/// should hold). The tree may be arbitrarily deep: whoever walks it counts. Text of blanks alone is kept where it is
/// all that an element holds, and everywhere in Blanks::kept.
enum class Blanks : bool { alone, kept };
std::optional<Error> parse_xml(std::string& bytes, const std::string& part, pugi::xml_document& tree,
                               Blanks blanks = Blanks::alone);

/// "p" of <w:p>.
std::string_view local_name(const pugi::xml_node& node);
/// First child element of that local name; a null node where there is none.
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
/// Value of the attribute of that local name; a view without data where there is none.
std::string_view attribute(const pugi::xml_node& node, std::string_view name);
/// attribute(child(node, name), "val")
std::string_view child_val(const pugi::xml_node& node, std::string_view name);
/// Whole number, or nothing. Out of range of int counts as nothing.
std::optional<int> whole_number(std::string_view text);

/// `text` cut to at most `bytes`, between code points: names that are copied many times are kept short.
std::string_view cut(std::string_view text, std::size_t bytes);

}  // namespace sauro::readers

// SPDX-License-Identifier: AGPL-3.0-or-later
// XML parts of office packages over pugixml.
#include "document/readers/xml.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <pugixml.hpp>

#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

/// Memory that the tree of one part may take; a document of 250,000 table cells stays below.
constexpr std::size_t max_tree = 384u << 20;

/// About what the tree takes: a node has 64 bytes, an attribute 40.
std::size_t tree_size(std::string_view bytes) {
  // A tag has four bytes at least: no need to count in parts that are small enough.
  if (bytes.size() <= max_tree / 16) return 0;
  const auto count = [&](char c) { return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), c)); };
  return 64 * count('<') + 40 * count('=');
}

/// UTF-16 with or without byte order mark as UTF-8; any other text as it is.
void from_utf16(std::string& bytes) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  if (bytes.size() < 2) return;
  const bool little = (at(0) == 0xFF && at(1) == 0xFE) || (at(0) == '<' && at(1) == 0);
  const bool big = (at(0) == 0xFE && at(1) == 0xFF) || (at(0) == 0 && at(1) == '<');
  if (!little && !big) return;
  const auto unit = [&](std::size_t i) -> char32_t {
    return little ? at(i) | (at(i + 1) << 8) : (at(i) << 8) | at(i + 1);
  };
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit(i);
    if (c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = 0xFFFD;
    }
    append_code_point(out, c);
  }
  bytes = std::move(out);
}

bool valid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    std::uint64_t eight = 0;
    if (at + 8 <= bytes.size()) {
      std::memcpy(&eight, bytes.data() + at, 8);
      if ((eight & 0x8080808080808080u) == 0) {
        at += 8;
        continue;
      }
    }
    const std::size_t before = at;
    if (next_code_point(bytes, at) == 0xFFFD && bytes.substr(before, 3) != "\xEF\xBF\xBD") return false;
  }
  return true;
}

}  // namespace

std::optional<Error> parse_xml(std::string& bytes, const std::string& part, pugi::xml_document& tree, Blanks blanks) {
  from_utf16(bytes);
  if (!valid_utf8(bytes)) return Error{ErrorCode::damaged, "not UTF-8", part};
  if (tree_size(bytes) > max_tree)
    return Error{ErrorCode::over_limit, "XML tree of more than " + std::to_string(max_tree) + " bytes", part};
  const auto flags = pugi::parse_escapes | pugi::parse_cdata | pugi::parse_eol | pugi::parse_embed_pcdata |
                     pugi::parse_doctype |
                     (blanks == Blanks::kept ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single);
  const auto parsed = tree.load_buffer_inplace(bytes.data(), bytes.size(), flags, pugi::encoding_utf8);
  if (!parsed) return Error{ErrorCode::damaged, "not well-formed XML", part};
  for (const auto& node : tree.children())
    if (node.type() == pugi::node_doctype) return Error{ErrorCode::damaged, "DOCTYPE in XML", part};
  return std::nullopt;
}

namespace {

std::string_view after_prefix(const char* name) {
  const char* start = name;
  const char* end = name;
  for (; *end != '\0'; ++end)
    if (*end == ':') start = end + 1;
  return {start, static_cast<std::size_t>(end - start)};
}

}  // namespace

std::string_view local_name(const pugi::xml_node& node) { return after_prefix(node.name()); }

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (auto at = node.first_child(); at; at = at.next_sibling())
    if (local_name(at) == name) return at;
  return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (auto at = node.first_attribute(); at; at = at.next_attribute())
    if (after_prefix(at.name()) == name) return at.value();
  return {};
}

std::string_view child_val(const pugi::xml_node& node, std::string_view name) {
  return attribute(child(node, name), "val");
}

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string_view cut(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

}  // namespace sauro::readers

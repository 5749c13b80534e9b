// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/part.h"

#include <algorithm>
#include <cstring>
#include <pugixml.hpp>
#include <utility>
#include <vector>

namespace sauro::readers {
namespace {

constexpr auto npos = std::string_view::npos;

/// As string_view::find(), which stops at every place where the first letter stands.
std::size_t find(std::string_view bytes, std::string_view word, std::size_t at) {
  const void* found = memmem(bytes.data() + at, bytes.size() - at, word.data(), word.size());
  return found == nullptr ? npos : static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data());
}

/// The '>' that ends the tag at `at`; one in a quoted value does not.
std::size_t tag_end(std::string_view bytes, std::size_t at) {
  for (at = bytes.find_first_of("\"'>", at); at != npos && bytes[at] != '>'; at = bytes.find_first_of("\"'>", at + 1)) {
    at = bytes.find(bytes[at], at + 1);
    if (at == npos) break;
  }
  return at;
}

/// The first tag at or after `at` that begins with `opening` ("<" or "</") and names the element; its first byte.
std::size_t find_tag(std::string_view bytes, std::string_view opening, std::string_view element, std::size_t at) {
  for (at = find(bytes, element, at); at != npos; at = find(bytes, element, at + 1)) {
    const std::size_t end = at + element.size();
    if (end >= bytes.size() || std::string_view(" \t\r\n/>").find(bytes[end]) == npos) continue;
    std::size_t begin = at;
    if (begin > 0 && bytes[begin - 1] == ':') {
      const auto before = bytes.find_last_of("</ \t\r\n\"'", begin - 1);
      begin = before == npos ? 0 : before + 1;
    }
    if (begin < opening.size()) continue;
    begin -= opening.size();
    if (bytes.substr(begin, opening.size()) == opening) return begin;
  }
  return npos;
}

}  // namespace

void leave_out(std::string& bytes, std::string_view element) {
  if (element.empty() || bytes.find("<!") != npos) return;
  const std::string_view text = bytes;
  std::vector<std::pair<std::size_t, std::size_t>> found;  // from the '<' to behind the '>'
  for (auto at = find_tag(text, "<", element, 0); at != npos; at = find_tag(text, "<", element, found.back().second)) {
    std::size_t end = tag_end(text, at);
    if (end == npos) return;
    if (text[end - 1] != '/') {
      const auto closing = find_tag(text, "</", element, end);
      // One within another: not as these elements are written.
      if (closing == npos || find_tag(text.substr(0, closing), "<", element, end) != npos) return;
      end = tag_end(text, closing);
      if (end == npos) return;
    }
    found.emplace_back(at, end + 1);
  }
  if (found.empty()) return;
  // In place: the bytes are many, and a second copy of them costs more than reading them.
  auto to = bytes.begin() + static_cast<std::ptrdiff_t>(found.front().first);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t next = i + 1 < found.size() ? found[i + 1].first : bytes.size();
    to = std::copy(bytes.begin() + static_cast<std::ptrdiff_t>(found[i].second),
                   bytes.begin() + static_cast<std::ptrdiff_t>(next), to);
  }
  bytes.erase(to, bytes.end());
  bytes.shrink_to_fit();  // the tree is built in what that frees
}

Part::Part(std::string part, Blanks keep, std::string_view without)
    : name(std::move(part)), blanks(keep), left_out(without), tree(std::make_unique<pugi::xml_document>()) {}

Part::~Part() = default;

pugi::xml_node Part::root() const { return tree->document_element(); }

std::optional<Error> Part::load(Package& package) {
  if (name.empty() || !package.has(name)) return std::nullopt;
  auto read = package.read(name);
  if (!read) return read.error();
  bytes = std::move(*read);
  leave_out(bytes, left_out);
  return parse_xml(bytes, name, *tree, blanks);
}

}  // namespace sauro::readers

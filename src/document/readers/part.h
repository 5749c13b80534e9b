// SPDX-License-Identifier: AGPL-3.0-or-later
// One part of a package, read and parsed.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "document/readers/package.h"
#include "document/readers/xml.h"
#include "foundation/base/result.h"

namespace sauro::readers {

struct Part {
  std::string name;  ///< from the root of the package; may be empty
  Blanks blanks = Blanks::alone;
  std::string_view left_out;  ///< local name of elements that nobody reads and that are many; empty for none
  std::string bytes;
  std::unique_ptr<pugi::xml_document> tree;  ///< points into the bytes

  explicit Part(std::string part, Blanks keep = Blanks::alone, std::string_view without = {});
  ~Part();
  /// Reads and parses the part; leaves the tree empty where the package has none. Fails as Package::read() and
  /// parse_xml() do.
  std::optional<Error> load(Package& package);
  pugi::xml_node root() const;
};

/// Takes the elements of this local name out of XML text, without parsing it. Leaves the text as it is where it has
/// comments and the like, in which "<" is no tag.
void leave_out(std::string& bytes, std::string_view element);

}  // namespace sauro::readers

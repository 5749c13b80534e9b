// SPDX-License-Identifier: AGPL-3.0-or-later
// A zip of parts with relationships (OPC: docx, xlsx) or with a mimetype (odt), held in memory.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/readers/limits.h"
#include "foundation/base/result.h"

struct zip;

namespace sauro::readers {

struct Relationship {
  std::string id;      ///< how the part speaks of it: "rId1"
  std::string type;    ///< last word of the type's address: "styles", "officeDocument"
  std::string target;  ///< name of the part, from the root, no '/' before it
};

/// Names of parts are matched without regard to the case of ASCII letters, as OPC has it.
class Package {
 public:
  /// `bytes` must outlive the package. Fails with damaged, over_limit (too many entries).
  static Result<Package> open(std::string_view bytes, const Limits& limits);

  bool has(std::string_view part) const;
  /// The bytes of a part. Fails with not_found, damaged, encrypted, over_limit.
  Result<std::string> read(std::string_view part);
  /// Relationships of a part ("" for the package); none where they are missing. Those that point outside the package,
  /// or up with "..", are left out. Fails as read() does.
  Result<std::vector<Relationship>> relationships(std::string_view part);
  /// The part that the whole is about, and what kind of file that makes: "docx", "xlsx", "pptx", "odt" ..., "zip" for
  /// an archive that is no document. Fails as read() does.
  struct Main {
    std::string kind;
    std::string part;  ///< empty where the kind is told otherwise
  };
  Result<Main> main();

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  Package() = default;

  std::unique_ptr<zip, Close> zip_;
  std::map<std::string, std::uint64_t, std::less<>> entries_;  ///< by lower-case name
  std::size_t bytes_ = 0;                                      ///< of the file
  std::size_t left_ = 0;                                       ///< bytes that may still be expanded
  std::size_t limit_ = 0;
};

}  // namespace sauro::readers

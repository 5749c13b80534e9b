// SPDX-License-Identifier: AGPL-3.0-or-later
// Files that are the same for everybody: pages, styles and scripts compiled into the program.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "doors/http/message.h"

namespace sauro::http {

struct FixedFile {
  std::string_view path;                 ///< where it is asked for: "/api/docs"
  std::string_view name;                 ///< whose ending tells its type: "docs.html"
  std::string_view plain, gzip, brotli;  ///< its bytes; empty where it does not come in that form
};

/// The documentation of the API: ui/docs/.
std::span<const FixedFile> docs_files();

/// The web interface: ui/, as its tools built it; none where the program was built without.
std::span<const FixedFile> ui_files();

class FixedFiles {
 public:
  void add(const FixedFile& file);

  /// In the best form that is accepted, or 304 where that form is already there; 405 for all but GET and HEAD. Nothing
  /// of other paths.
  std::optional<Response> answer(const Request& request) const;

 private:
  struct Form {
    std::string_view encoding;  ///< empty: as it is
    std::string etag;
    std::shared_ptr<const std::string> bytes;
  };
  struct Entry {
    std::string_view type;
    std::vector<Form> forms;  ///< the best first, and last as it is
    bool for_good = false;    ///< never changes
  };
  std::map<std::string, Entry, std::less<>> entries_;
};

/// Of all that this program has: the documentation, /api/openapi.json, the files of the interface.
std::optional<Response> fixed_file(const Request& request);

/// The page of the interface, with a nonce of its own; it finds by itself what belongs to the path. Nothing of the
/// server's own paths (/api, /assets and the like), and for others than GET and HEAD.
std::optional<Response> interface_page(const Request& request);

}  // namespace sauro::http

// SPDX-License-Identifier: AGPL-3.0-or-later
// A folder for the files of one conversion, readable by nobody else, gone with its object.
#pragma once
#include <string>

#include "foundation/base/result.h"

namespace sauro::readers {

class TemporaryFolder {
 public:
  /// A new folder under TMPDIR, or /tmp. Fails with io.
  static Result<TemporaryFolder> make();
  TemporaryFolder(TemporaryFolder&& other) noexcept;
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  /// Removes the folder with all that is in it. Children that write there must have ended.
  ~TemporaryFolder();

  const std::string& path() const { return path_; }  ///< absolute, without a slash at its end

 private:
  explicit TemporaryFolder(std::string path);
  std::string path_;  ///< empty once moved from
};

}  // namespace sauro::readers

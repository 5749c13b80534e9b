// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/temporary_folder.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

namespace sauro::readers {

Result<TemporaryFolder> TemporaryFolder::make() {
  std::error_code failed;
  const auto parent = std::filesystem::absolute(std::filesystem::temp_directory_path(failed), failed);
  if (failed) return Error{ErrorCode::io, failed.message(), "temporary folder"};
  std::string path = parent.lexically_normal() / "sauro-XXXXXX";
  if (mkdtemp(path.data()) == nullptr) return Error{ErrorCode::io, std::strerror(errno), "temporary folder"};
  return TemporaryFolder(std::move(path));
}

TemporaryFolder::TemporaryFolder(std::string path) : path_(std::move(path)) {}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;  // nobody to tell, and the document was read all the same
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

}  // namespace sauro::readers

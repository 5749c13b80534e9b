// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/program.h"

#include <filesystem>
#include <fstream>

namespace sauro::readers {

std::string own_program(std::string_view name) {
  std::error_code error;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
  // Where it is installed, it stands beside; where it was built, the tests' programs stand in folders beside its own.
  auto folder = self.parent_path();
  for (int up = 0; !error && up < 3; ++up, folder = folder.parent_path())
    for (const auto& path : {folder / name, folder / "src" / name})
      if (std::error_code absent; std::filesystem::is_regular_file(path, absent)) return path.string();
  return std::string(name);
}

std::size_t memory_of_children([[maybe_unused]] std::size_t bytes) {
#if defined(__SANITIZE_ADDRESS__)
  return 0;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
  return 0;
#else
  return bytes;
#endif
#else
  return bytes;
#endif
}

Error error_of_program(const Error& error) {
  constexpr std::string_view missing = "missing ", limit = "over limit: ";
  if (error.code != ErrorCode::damaged) return error;
  if (error.where == "encrypted") return {ErrorCode::encrypted, "protected by a password"};
  if (error.where.starts_with(missing)) return {ErrorCode::missing_program, error.where.substr(missing.size())};
  if (error.where.starts_with(limit)) return {ErrorCode::over_limit, error.where.substr(limit.size())};
  return {ErrorCode::damaged, error.where.empty() ? error.subject : error.where};
}

Result<std::string> put_file(const TemporaryFolder& folder, std::string_view name, std::string_view bytes) {
  std::string path = folder.path() + "/" + std::string(name);
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) return Error{ErrorCode::io, "temporary file"};
  return path;
}

}  // namespace sauro::readers

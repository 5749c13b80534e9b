// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>

#include "foundation/base/random.h"
#include "foundation/base/sha256.h"

namespace sauro::ledger {
namespace {

namespace fs = std::filesystem;

Error system_error(const std::string& where) {
  const int number = errno;
  return {number == ENOSPC || number == EDQUOT ? ErrorCode::disk_full : ErrorCode::io, std::strerror(number), where};
}

/// Closes what it opened.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

/// So that a name that was made or taken away in the folder stays so after a power cut.
bool sync_folder(const std::string& folder) {
  const Descriptor opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return opened.number() >= 0 && fsync(opened.number()) == 0;
}

}  // namespace

Files::Files(const std::string& folder, std::string_view agency) : folder_(folder + "/files/" + std::string(agency)) {}

std::string Files::path_of(std::string_view hash) const {
  return folder_ + "/" + std::string(hash.substr(0, 2)) + "/" + std::string(hash);
}

Result<std::string> Files::put(std::string_view bytes) const {
  const std::string hash = sha256_hex(bytes);
  const std::string path = path_of(hash), parent = path.substr(0, path.rfind('/'));
  std::error_code failed;
  if (fs::exists(path, failed)) return hash;
  fs::create_directories(parent, failed);
  if (failed) return Error{ErrorCode::io, failed.message(), parent};
  const std::string temporary = path + "." + sha256_hex(random_bytes(8)).substr(0, 8);
  bool written = false;
  {
    const Descriptor file(open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    written = file.number() >= 0 && write_all(file.number(), bytes) && fsync(file.number()) == 0 &&
              rename(temporary.c_str(), path.c_str()) == 0 && sync_folder(parent) && sync_folder(folder_);
    if (!written) {
      const Error error = system_error(path);
      unlink(temporary.c_str());
      return error;
    }
  }
  return hash;
}

Result<std::string> Files::get(std::string_view hash) const {
  if (!is_hash(hash)) return Error{ErrorCode::not_found, "no such file", std::string(hash.substr(0, 64))};
  std::ifstream file(path_of(hash), std::ios::binary);
  if (!file) return Error{ErrorCode::not_found, "no such file", std::string(hash)};
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) return Error{ErrorCode::io, "cannot be read", std::string(hash)};
  if (sha256_hex(bytes) != hash)
    return Error{ErrorCode::damaged, "the bytes are not those of the name", std::string(hash)};
  return bytes;
}

Result<bool> Files::remove(std::string_view hash) const {
  const std::string path = path_of(hash);
  std::error_code failed;
  if (!is_hash(hash) || !fs::exists(path, failed))
    return Error{ErrorCode::not_found, "no such file", std::string(hash)};
  if (unlink(path.c_str()) != 0 || !sync_folder(path.substr(0, path.rfind('/')))) return system_error(path);
  return true;
}

Result<std::vector<std::string>> Files::all() const {
  std::vector<std::string> names;
  std::error_code failed;
  if (!fs::exists(folder_, failed)) return names;
  for (fs::recursive_directory_iterator at(folder_, failed), end; !failed && at != end; at.increment(failed))
    if (const std::string name = at->path().filename().string(); is_hash(name)) names.push_back(name);
  if (failed) return Error{ErrorCode::io, failed.message(), folder_};
  std::sort(names.begin(), names.end());
  return names;
}

Result<std::vector<Breach>> verify_files(const Ledger& ledger, const Files& files, std::string_view agency) {
  std::set<std::string> named, gone;
  const auto seen = ledger.each(agency, 0, [&](const plan::Fact& fact) {
    named.insert(fact.what.attachments.begin(), fact.what.attachments.end());
    if (const auto file = redacted_file(fact)) gone.insert(*file);
    return true;
  });
  if (!seen) return seen.error();
  std::vector<Breach> breaches;
  for (const std::string& hash : named) {
    const auto bytes = files.get(hash);
    if (bytes || (gone.contains(hash) && bytes.error().code == ErrorCode::not_found)) continue;
    const bool missing = bytes.error().code == ErrorCode::not_found;
    breaches.push_back(
        {std::string(agency), 0, missing ? Breach::Kind::file_removed : Breach::Kind::file_altered, hash});
  }
  return breaches;
}

}  // namespace sauro::ledger

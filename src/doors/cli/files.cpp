// SPDX-License-Identifier: AGPL-3.0-or-later
// Whole files in and out, over the system's calls.
#include "doors/cli/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <memory>
#include <utility>

namespace sauro::cli {
namespace {

Error system_error(std::string where = {}) { return Error{ErrorCode::io, std::strerror(errno), std::move(where)}; }

/// Closes what it opened.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ > STDERR_FILENO) close(number_);
  }
  int number() const { return number_; }
  bool open() const { return number_ >= 0; }

 private:
  int number_;
};

Result<std::size_t> write_all(int file, std::string_view bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count = write(file, bytes.data() + done, bytes.size() - done);
    if (count >= 0)
      done += static_cast<std::size_t>(count);
    else if (errno == EPIPE)
      return bytes.size();
    else if (errno != EINTR)
      return system_error();
  }
  return done;
}

mode_t default_mode() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

/// Lets `make` write to a file; what the system refuses counts for more than what `make` says.
Result<std::size_t> write_made(int file, const std::function<Result<bool>(const Sink&)>& make) {
  Result<std::size_t> written = std::size_t{0};
  const auto made = make([&](std::string_view piece) {
    if (!written) return;
    const std::size_t before = *written;
    written = write_all(file, piece);
    if (written) *written += before;
  });
  if (written && !made) return made.error();
  return written;
}

Result<std::size_t> replace_file(const std::string& path, mode_t mode,
                                 const std::function<Result<bool>(const Sink&)>& make) {
  std::string temporary = path + ".XXXXXX";
  const Descriptor file(mkstemp(temporary.data()));
  if (!file.open()) return system_error();
  auto written = write_made(file.number(), make);
  if (written && (fchmod(file.number(), mode) != 0 || fsync(file.number()) != 0)) written = system_error();
  if (written && rename(temporary.c_str(), path.c_str()) != 0) written = system_error();
  if (!written) unlink(temporary.c_str());
  return written;
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t most) {
  const Descriptor file(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.open()) return system_error();
  struct stat status {};
  std::string bytes;
  if (fstat(file.number(), &status) == 0 && S_ISREG(status.st_mode))
    bytes.reserve(std::min(static_cast<std::size_t>(status.st_size), most) + 1);
  constexpr std::size_t piece = 1 << 16;
  for (;;) {
    const std::size_t before = bytes.size();
    bytes.resize(before + piece);
    const ssize_t count = read(file.number(), bytes.data() + before, piece);
    bytes.resize(before + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_error();
    if (count == 0) return bytes;
    if (bytes.size() > most) return Error{ErrorCode::over_limit, "more than " + std::to_string(most) + " bytes"};
  }
}

Result<std::size_t> write_file(const std::string& path, std::string_view bytes) {
  return write_pieces(path, [&](const Sink& write) {
    write(bytes);
    return Result<bool>(true);
  });
}

Result<std::size_t> write_pieces(const std::string& path, const std::function<Result<bool>(const Sink&)>& make) {
  if (path == "-") return write_made(STDOUT_FILENO, make);
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    if (errno != ENOENT) return system_error();
    return replace_file(path, default_mode(), make);
  }
  if (!S_ISREG(status.st_mode)) {
    const Descriptor file(open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.open()) return system_error();
    return write_made(file.number(), make);
  }
  const std::unique_ptr<char, decltype(&std::free)> target(realpath(path.c_str(), nullptr), &std::free);
  if (!target) return system_error();
  return replace_file(target.get(), status.st_mode & 07777, make);
}

std::function<Result<std::optional<std::string>>()> lines_of(const std::string& path) {
  const auto file = std::make_shared<std::ifstream>();
  if (path != "-") file->open(path, std::ios::binary);
  const bool opened = path == "-" || file->is_open();
  return [path, file, opened]() -> Result<std::optional<std::string>> {
    if (!opened) return system_error();
    std::istream& from = path == "-" ? std::cin : *file;
    std::string line;
    if (std::getline(from, line)) return std::optional(std::move(line));
    if (from.bad()) return system_error();
    return std::optional<std::string>();
  };
}

bool same_file(const std::string& a, const std::string& b) {
  struct stat first {
  }, second{};
  return stat(a.c_str(), &first) == 0 && stat(b.c_str(), &second) == 0 && first.st_dev == second.st_dev &&
         first.st_ino == second.st_ino;
}

}  // namespace sauro::cli

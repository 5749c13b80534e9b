// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/workbook.h"

#include <unistd.h>
#include <xlsxwriter.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "foundation/base/text.h"

namespace sauro::writers {
namespace {

constexpr std::size_t max_text = 32'767;  // UTF-16 units in a cell

/// A file in the system's folder for temporary files, gone with this object.
class TemporaryFile {
 public:
  TemporaryFile() {
    std::error_code none;
    path_ = (std::filesystem::temp_directory_path(none) / "sauro-XXXXXX").string();
    const int file = mkstemp(path_.data());
    made_ = file >= 0;
    if (made_) close(file);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (made_) unlink(path_.c_str());
  }

  bool made() const { return made_; }
  const char* path() const { return path_.c_str(); }

  std::string bytes() const {
    std::string all;
    const std::unique_ptr<FILE, int (*)(FILE*)> file(std::fopen(path_.c_str(), "rb"), &std::fclose);
    if (!file) return all;
    std::error_code none;
    const auto size = std::filesystem::file_size(path_, none);
    if (none) return all;
    all.resize(size);
    all.resize(std::fread(all.data(), 1, all.size(), file.get()));
    return all;
  }

 private:
  std::string path_;
  bool made_ = false;
};

}  // namespace

Result<std::string> workbook(const std::function<bool(lxw_workbook*)>& fill) {
  const TemporaryFile file;
  if (!file.made()) return Error{ErrorCode::io, std::strerror(errno), "temporary file"};
  lxw_workbook* book = workbook_new(file.path());
  if (!book) return Error{ErrorCode::io, "no memory for the workbook"};
  lxw_doc_properties properties{};
  properties.created = 946'684'800;  // 2000-01-01
  workbook_set_properties(book, &properties);
  const bool filled = fill(book);
  const lxw_error closed = workbook_close(book);
  if (!filled || closed != LXW_NO_ERROR) return Error{ErrorCode::io, lxw_strerror(closed), "temporary file"};
  std::string bytes = file.bytes();
  if (bytes.empty()) return Error{ErrorCode::io, "the workbook cannot be read back", "temporary file"};
  return bytes;
}

std::string cell_string(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    units += c > 0xFFFF ? 2 : 1;
    if (units >= max_text) return out + "…";
    if (c != 0 && c != 0xFFFE && c != 0xFFFF) append_code_point(out, c);
  }
  return out;
}

}  // namespace sauro::writers

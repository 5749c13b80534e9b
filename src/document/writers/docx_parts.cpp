// SPDX-License-Identifier: AGPL-3.0-or-later
// Over libzip, which copies what is not touched.
#include "document/writers/docx_parts.h"

#include <zip.h>

#include <memory>

namespace sauro::writers {
namespace {

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Free {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, Free>;

constexpr time_t first_day_of_zip = 315'532'800;  // 1980-01-01: the same input gives the same bytes

bool put(zip_t* archive, const std::string& name, const std::string& bytes) {
  Source source(zip_source_buffer(archive, bytes.data(), bytes.size(), 0));
  if (!source) return false;
  const zip_int64_t there = zip_name_locate(archive, name.c_str(), ZIP_FL_NOCASE);
  zip_int64_t entry = there;
  if (there < 0)
    entry = zip_file_add(archive, name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
  else if (zip_file_replace(archive, static_cast<zip_uint64_t>(there), source.get(), 0) != 0)
    entry = -1;
  if (entry < 0) return false;
  [[maybe_unused]] const zip_source_t* the_archives = source.release();
  return zip_file_set_mtime(archive, static_cast<zip_uint64_t>(entry), first_day_of_zip, 0) == 0;
}

Result<std::string> bytes_of(zip_source_t* source) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
    return Error{ErrorCode::io, zip_error_strerror(zip_source_error(source))};
  std::string bytes(stat.size, '\0');
  const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (got < 0 || static_cast<std::size_t>(got) != bytes.size()) return Error{ErrorCode::io, "the zip is not whole"};
  return bytes;
}

/// `zip` empty: a new one.
Result<std::string> packed(std::string_view zip, const std::map<std::string, std::string>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  const Source whole(zip.empty() ? zip_source_buffer_create(nullptr, 0, 0, &error)
                                 : zip_source_buffer_create(zip.data(), zip.size(), 0, &error));
  zip_t* opened = whole ? zip_open_from_source(whole.get(), zip.empty() ? ZIP_TRUNCATE : 0, &error) : nullptr;
  zip_error_fini(&error);
  if (opened == nullptr) return Error{ErrorCode::damaged, "zip directory"};
  std::unique_ptr<zip_t, Discard> archive(opened);
  zip_source_keep(whole.get());  // what is written is read from it once the archive is closed
  for (const auto& [name, bytes] : parts)
    if (!put(archive.get(), name, bytes)) return Error{ErrorCode::io, zip_strerror(archive.get()), name};
  if (zip_close(archive.get()) != 0) return Error{ErrorCode::io, zip_strerror(archive.get())};
  [[maybe_unused]] const zip_t* closed = archive.release();
  return bytes_of(whole.get());
}

}  // namespace

Result<std::string> with_parts(std::string_view zip, const std::map<std::string, std::string>& parts) {
  if (zip.empty()) return Error{ErrorCode::damaged, "zip directory"};
  return packed(zip, parts);
}

Result<std::string> package_of(const std::map<std::string, std::string>& parts) { return packed({}, parts); }

}  // namespace sauro::writers

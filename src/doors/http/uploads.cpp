// SPDX-License-Identifier: AGPL-3.0-or-later
// Beside the bytes of "UPLOAD" stands "UPLOAD.json": owner, name, length and when it began.
#include "doors/http/uploads.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "app/actions/file_kind.h"
#include "app/actions/refusal.h"
#include "foundation/base/json.h"
#include "foundation/base/json_writer.h"
#include "foundation/base/password.h"

namespace sauro::http {
namespace {

namespace fs = std::filesystem;
using app::refuse;

struct About {
  std::string owner, name;
  std::int64_t length = 0, begun = 0;
};

bool is_id(const std::string& text) {
  constexpr std::size_t digits = 32;
  return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Error io_error(const std::string& path) {
  return {errno == ENOSPC ? ErrorCode::disk_full : ErrorCode::io, std::strerror(errno), path};
}

std::optional<std::string> bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::optional<About> about(const std::string& path) {
  const auto text = bytes_of(path + ".json");
  if (!text) return std::nullopt;
  const auto json = parse_json(*text);
  if (!json || !json->is_object()) return std::nullopt;
  try {
    return About{json->at("owner").get<std::string>(), json->at("name").get<std::string>(),
                 json->at("length").get<std::int64_t>(), json->at("begun").get<std::int64_t>()};
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

std::int64_t size_of(const std::string& path) {
  std::error_code failed;
  const auto size = fs::file_size(path, failed);
  return failed ? 0 : static_cast<std::int64_t>(size);
}

void remove_both(const std::string& path) {
  std::error_code ignored;
  fs::remove(path, ignored);
  fs::remove(path + ".json", ignored);
}

/// Those that have begun: their paths.
std::vector<std::string> all_in(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed))
    if (is_id(at->path().filename().string())) paths.push_back(at->path().string());
  return paths;
}

}  // namespace

Result<UploadState> Uploads::begin(const std::string& owner, const std::string& name, std::int64_t length,
                                   std::int64_t now) {
  constexpr std::size_t id_bytes = 16;
  if (!app::is_file_name(name)) return refuse("input.file-name", name);
  if (length > most_file) return refuse("input.file-large", name);
  const std::lock_guard<std::mutex> lock(mutex_);
  std::error_code failed;
  fs::create_directories(folder_, failed);
  fs::permissions(folder_, fs::perms::owner_all, failed);
  forget(now);
  std::int64_t owned = length;
  int count = 1;
  for (const std::string& path : all_in(folder_))
    if (const auto one = about(path); one && one->owner == owner) owned += one->length, ++count;
  if (owned > most_of_owner || count > most_at_once) return refuse("upload.many");
  Brought& brought = brought_[owner];
  if (now - brought.since >= kept) brought = {now, 0, 0};
  if (brought.bytes + length > most_a_day || brought.files >= most_files_a_day) return refuse("upload.day");
  const auto space = fs::space(folder_, failed);
  if (!failed && static_cast<std::int64_t>(space.available) < length + left_on_disk)
    return Error{ErrorCode::disk_full, std::strerror(ENOSPC), folder_};
  const std::string id = random_hex(id_bytes);
  JsonWriter out(JsonWriter::Layout::one_line);
  out.begin_object();
  out.key("owner");
  out.string(owner);
  out.key("name");
  out.string(name);
  out.key("length");
  out.number(length);
  out.key("begun");
  out.number(now);
  out.end_object();
  std::ofstream told(path_of(id) + ".json", std::ios::binary), bytes(path_of(id), std::ios::binary);
  told << out.take();
  told.close();
  if (!told || !bytes) return io_error(path_of(id));
  brought.bytes += length, ++brought.files;
  return UploadState{id, name, 0, length};
}

Result<UploadState> Uploads::append(const std::string& owner, const std::string& id, std::int64_t offset,
                                    std::string_view bytes) {
  std::unique_lock<std::mutex> lock(mutex_);
  const auto known = is_id(id) ? about(path_of(id)) : std::nullopt;
  if (!known || known->owner != owner) return refuse("unknown.upload", id);
  const std::int64_t there = size_of(path_of(id));
  if (offset != there) return refuse("upload.offset", std::to_string(there));
  const auto count = static_cast<std::int64_t>(bytes.size());
  if (there + count > known->length) return refuse("upload.beyond", std::to_string(known->length));
  if (there + count == known->length) {
    // Nobody has a whole file at which nobody has looked; looking takes its time, and others go on meanwhile.
    auto whole = bytes_of(path_of(id));
    if (!whole) return io_error(path_of(id));
    lock.unlock();
    auto bad = fault(known->name, whole->append(bytes));
    lock.lock();
    if (bad) {
      remove_both(path_of(id));
      return *std::move(bad);
    }
    if (size_of(path_of(id)) != there) return refuse("upload.offset", std::to_string(size_of(path_of(id))));
  }
  std::ofstream file(path_of(id), std::ios::binary | std::ios::app);
  file.write(bytes.data(), count);
  file.close();
  if (!file) return io_error(path_of(id));
  return UploadState{id, known->name, there + count, known->length};
}

std::optional<Error> Uploads::fault(const std::string& name, std::string_view bytes) const {
  if (auto wrong = app::kind_fault(name, bytes)) return wrong;
  if (!scan_) return std::nullopt;
  const auto found = scan_(bytes);
  if (!found) return refuse("upload.unscanned");
  return found->empty() ? std::nullopt : std::optional(refuse("upload.infected", *found));
}

Result<UploadState> Uploads::state(const std::string& owner, const std::string& id) const {
  const auto known = is_id(id) ? about(path_of(id)) : std::nullopt;
  if (!known || known->owner != owner) return refuse("unknown.upload", id);
  return UploadState{id, known->name, size_of(path_of(id)), known->length};
}

Result<bool> Uploads::drop(const std::string& owner, const std::string& id) {
  if (const auto known = state(owner, id); !known) return known.error();
  remove_both(path_of(id));
  return true;
}

Result<app::Upload> Uploads::take(const std::string& owner, const std::string& id) const {
  const auto known = state(owner, id);
  if (!known) return known.error();
  if (known->received != known->length) return refuse("upload.partial", known->name);
  auto bytes = bytes_of(path_of(id));
  if (!bytes) return io_error(path_of(id));
  return app::Upload{known->name, *std::move(bytes)};
}

void Uploads::forget(std::int64_t now) const {
  for (const std::string& path : all_in(folder_))
    if (const auto one = about(path); !one || now - one->begun > kept) remove_both(path);
}

}  // namespace sauro::http

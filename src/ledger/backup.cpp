// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/backup.h"

#include <fcntl.h>
#include <unistd.h>
#include <zip.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <system_error>
#include <utility>

#include "foundation/base/json.h"
#include "foundation/base/json_writer.h"
#include "ledger/account_store.h"
#include "ledger/files.h"
#include "ledger/sqlite_ledger.h"

namespace sauro::ledger {
namespace {

namespace fs = std::filesystem;

/// Gone at the end, unless it was kept.
class Passing {
 public:
  explicit Passing(std::string path) : path_(std::move(path)) {}
  Passing(const Passing&) = delete;
  Passing& operator=(const Passing&) = delete;
  ~Passing() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  const std::string& path() const { return path_; }
  void keep() { path_.clear(); }

 private:
  std::string path_;
};

struct Discard {
  void operator()(zip_t* zip) const { zip_discard(zip); }
};
using Zip = std::unique_ptr<zip_t, Discard>;

Error zip_error(zip_t* zip, const std::string& where) {
  const int number = zip_error_code_system(zip_get_error(zip));
  return {number == ENOSPC ? ErrorCode::disk_full : ErrorCode::io, zip_strerror(zip), where};
}

std::string manifest_of(const std::vector<AgencyHead>& heads) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  out.key("sauro.backup");
  out.number(std::int64_t{1});
  out.key("heads");
  out.begin_array();
  for (const AgencyHead& one : heads) {
    out.begin_flat_object();
    out.key("agency");
    out.string(one.agency);
    out.key("count");
    out.number(one.head.count);
    out.key("hash");
    out.string(one.head.hash);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.take() + "\n";
}

Result<std::vector<AgencyHead>> heads_of(std::string_view manifest) {
  const Error bad{ErrorCode::damaged, "not a backup of this program", "manifest.json"};
  const auto json = parse_json(manifest);
  if (!json || !json->is_object() || !json->contains("sauro.backup") || !json->at("sauro.backup").is_number_integer() ||
      !json->contains("heads") || !json->at("heads").is_array())
    return bad;
  if (const int form = json->at("sauro.backup").get<int>(); form > 1)
    return Error{ErrorCode::too_new, "form " + std::to_string(form) + ", this program knows 1", "manifest.json"};
  std::vector<AgencyHead> heads;
  for (const Json& one : json->at("heads")) {
    if (!one.is_object() || !one.contains("agency") || !one.contains("count") || !one.contains("hash") ||
        !one.at("agency").is_string() || !one.at("count").is_number_integer() || !one.at("hash").is_string())
      return bad;
    heads.push_back({one.at("agency").get<std::string>(),
                     {one.at("count").get<std::int64_t>(), one.at("hash").get<std::string>()}});
  }
  return heads;
}

Result<std::vector<AgencyHead>> heads_of(const Ledger& ledger) {
  std::vector<AgencyHead> heads;
  const auto agencies = ledger.agencies();
  if (!agencies) return agencies.error();
  for (const std::string& agency : *agencies) {
    const auto head = ledger.head(agency);
    if (!head) return head.error();
    heads.push_back({agency, *head});
  }
  return heads;
}

/// "files/so/3f/3f0a...": nothing that leads elsewhere.
bool is_attachment(std::string_view name) {
  constexpr std::size_t digits = 64;
  if (!name.starts_with("files/") || name.size() < digits + 4) return false;
  const std::string_view hash = name.substr(name.size() - digits);
  const std::string_view rest = name.substr(6, name.size() - digits - 6);
  const auto slash = rest.find('/');
  return is_hash(hash) && slash != std::string_view::npos && check_agency(rest.substr(0, slash)).ok() &&
         rest.substr(slash) == "/" + std::string(hash.substr(0, 2)) + "/";
}

Result<bool> sync_file(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = file >= 0 && fsync(file) == 0;
  const std::string reason = synced ? "" : std::strerror(errno);
  if (file >= 0) close(file);
  return synced ? Result<bool>(true) : Error{ErrorCode::io, reason, path};
}

/// One entry to a file; fails with damaged where its checksum does not hold.
Result<bool> extract(zip_t* zip, zip_uint64_t index, const std::string& name, const std::string& to) {
  std::error_code failed;
  fs::create_directories(fs::path(to).parent_path(), failed);
  if (failed) return Error{ErrorCode::io, failed.message(), to};
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> entry(zip_fopen_index(zip, index, 0), zip_fclose);
  if (!entry) return Error{ErrorCode::damaged, zip_strerror(zip), name};
  std::ofstream out(to, std::ios::binary);
  std::vector<char> piece(std::size_t{1} << 16);
  zip_int64_t count = 0;
  while ((count = zip_fread(entry.get(), piece.data(), piece.size())) > 0) out.write(piece.data(), count);
  if (count < 0) return Error{ErrorCode::damaged, zip_file_strerror(entry.get()), name};
  out.close();
  if (!out) return Error{errno == ENOSPC ? ErrorCode::disk_full : ErrorCode::io, std::strerror(errno), to};
  return sync_file(to);
}

}  // namespace

Result<std::vector<AgencyHead>> back_up(const Ledger& ledger, const std::string& folder, const std::string& file) {
  std::error_code failed;
  if (fs::exists(file, failed)) return Error{ErrorCode::occupied, "the file", file};
  const Passing copy(file + ".tmp-copy"), whole(file + ".tmp-zip");
  fs::create_directories(copy.path(), failed);
  if (failed) return Error{ErrorCode::io, failed.message(), file};
  const std::string database = copy.path() + "/ledger.db";
  if (const auto copied = ledger.copy_to(database); !copied) return copied.error();
  // The heads are those of the copy: others may have gone on.
  Result<std::vector<AgencyHead>> heads = std::vector<AgencyHead>();
  {
    const auto copied = open_sqlite(copy.path(), {.keeps_records = true, .create = false});
    if (!copied) return copied.error();
    heads = heads_of(**copied);
    if (!heads) return heads;
  }
  int error = 0;
  Zip zip(zip_open(whole.path().c_str(), ZIP_CREATE | ZIP_EXCL, &error));
  if (!zip) return Error{error == ZIP_ER_OPEN ? ErrorCode::io : ErrorCode::damaged, std::strerror(errno), file};
  const std::string manifest = manifest_of(*heads);
  const auto add = [&](const std::string& name, zip_source_t* source) {
    return source != nullptr && zip_file_add(zip.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0;
  };
  bool added = add("manifest.json", zip_source_buffer(zip.get(), manifest.data(), manifest.size(), 0)) &&
               add("ledger.db", zip_source_file(zip.get(), database.c_str(), 0, -1));
  const std::string accounts = copy.path() + "/" + accounts_file;
  if (fs::exists(folder + "/" + accounts_file, failed)) {
    const auto store = open_accounts(folder);
    if (!store) return store.error();
    if (const auto copied = (*store)->copy_to(accounts); !copied) return copied.error();
    added = added && add(accounts_file, zip_source_file(zip.get(), accounts.c_str(), 0, -1));
  }
  for (const AgencyHead& one : *heads) {
    const auto names = Files(folder, one.agency).all();
    if (!names) return names.error();
    for (const std::string& hash : *names) {
      std::string name = "files/";
      name.append(one.agency).append("/").append(hash, 0, 2).append("/").append(hash);
      added =
          added && add(name, zip_source_file(zip.get(), std::string(folder).append("/").append(name).c_str(), 0, -1));
    }
  }
  if (!added || zip_close(zip.get()) != 0) return zip_error(zip.get(), file);
  static_cast<void>(zip.release());  // zip_close() freed it
  // Who may read it may read everything.
  fs::permissions(whole.path(), fs::perms::owner_read | fs::perms::owner_write, failed);
  if (const auto synced = sync_file(whole.path()); !synced) return synced.error();
  fs::create_hard_link(whole.path(), file, failed);  // never over a file that came meanwhile
  if (failed) fs::rename(whole.path(), file, failed);
  if (failed) return Error{ErrorCode::io, failed.message(), file};
  return heads;
}

Result<std::vector<AgencyHead>> restore(const std::string& file, const std::string& folder) {
  std::error_code failed;
  if (fs::exists(folder, failed) && !fs::is_empty(folder, failed))
    return Error{ErrorCode::occupied, "the folder is not empty", folder};
  int error = 0;
  const Zip zip(zip_open(file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &error));
  if (!zip && error == ZIP_ER_NOENT) return Error{ErrorCode::io, std::strerror(ENOENT), file};
  if (!zip) return Error{ErrorCode::damaged, "not a backup of this program", file};
  Passing made(folder + ".tmp-restore");
  fs::remove_all(made.path(), failed);
  bool has_ledger = false;
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip.get(), 0); ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    const char* entry = zip_get_name(zip.get(), index, ZIP_FL_ENC_RAW);
    const std::string name = entry != nullptr ? entry : "";
    has_ledger = has_ledger || name == "ledger.db";
    if (name != "manifest.json" && name != "ledger.db" && name != accounts_file && !is_attachment(name))
      return Error{ErrorCode::damaged, "not a backup of this program", name.substr(0, 100)};
    if (const auto extracted = extract(zip.get(), index, name, made.path() + "/" + name); !extracted)
      return extracted.error();
  }
  std::ifstream manifest(made.path() + "/manifest.json", std::ios::binary);
  if (!manifest || !has_ledger) return Error{ErrorCode::damaged, "not a backup of this program", file};
  auto heads = heads_of(std::string{std::istreambuf_iterator<char>(manifest), {}});
  if (!heads) return heads.error();
  {
    const auto ledger = open_sqlite(made.path(), {.keeps_records = true, .create = false});
    if (!ledger) return ledger.error();
    const auto kept = heads_of(**ledger);
    if (!kept) return kept.error();
    if (*kept != *heads) return Error{ErrorCode::damaged, "the manifest tells other chains", "manifest.json"};
    for (const AgencyHead& one : *heads) {
      const auto breach = verify_chain(**ledger, one.agency, one.head);
      if (!breach) return breach.error();
      if (*breach)
        return Error{ErrorCode::damaged, "the chain does not hold",
                     one.agency + ", fact " + std::to_string((*breach)->number)};
      const auto files = verify_files(**ledger, Files(made.path(), one.agency), one.agency);
      if (!files) return files.error();
      if (!files->empty()) return Error{ErrorCode::damaged, "an attachment is missing or altered", files->front().what};
    }
  }
  if (fs::exists(made.path() + "/" + accounts_file, failed)) {
    const auto store = open_accounts(made.path());
    if (!store) return store.error();
    // Whoever was signed in signs in again.
    const auto sessions = (*store)->all("session");
    if (!sessions) return sessions.error();
    for (const AccountEntry& one : *sessions)
      if (auto gone = (*store)->change("session", one.id, [](const auto&) { return std::optional<std::string>(); });
          !gone)
        return gone.error();
  }
  for (const char* left :
       {"/manifest.json", "/ledger.db-wal", "/ledger.db-shm", "/accounts.db-wal", "/accounts.db-shm"})
    fs::remove(made.path() + left, failed);
  fs::remove(folder, failed);  // the empty one
  failed.clear();
  fs::rename(made.path(), folder, failed);
  if (failed) return Error{ErrorCode::io, failed.message(), folder};
  made.keep();
  return heads;
}

}  // namespace sauro::ledger

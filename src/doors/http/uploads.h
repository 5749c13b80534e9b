// SPDX-License-Identifier: AGPL-3.0-or-later
// Uploads: files on their way in, a piece at a time, on the disk and not in memory; whoever loses the connection goes
// on where it broke off. What is not used within a day is gone.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/actions/action.h"
#include "foundation/base/result.h"

namespace sauro::http {

struct UploadState {
  std::string id, name;
  std::int64_t received = 0, length = 0;  ///< bytes
};

class Uploads {
 public:
  static constexpr std::int64_t most_file = std::int64_t{100} << 20, most_of_owner = std::int64_t{500} << 20;
  static constexpr std::int64_t kept = 86400;  ///< seconds
  static constexpr int most_at_once = 100;     ///< of one owner
  static constexpr std::int64_t most_a_day = std::int64_t{5} << 30;
  static constexpr int most_files_a_day = 2000;
  static constexpr std::int64_t left_on_disk = std::int64_t{1} << 30;  ///< bytes that uploads leave to the ledger

  /// What was found in a file that must not be there; empty where nothing was.
  using Scan = std::function<Result<std::string>(std::string_view bytes)>;

  /// In FOLDER/uploads; `owner` is who brings it, "AGENCY/USER": nobody else's ids are known to them. Without `scan`
  /// nobody looks at what comes.
  explicit Uploads(const std::string& folder, Scan scan = {}) : folder_(folder + "/uploads"), scan_(std::move(scan)) {}

  /// Refused: input.file-name, input.file-large, upload.many, upload.day. Fails with io, disk_full.
  Result<UploadState> begin(const std::string& owner, const std::string& name, std::int64_t length, std::int64_t now);
  /// Adds bytes behind the `offset` that came before. A file that has come whole and is not taken is gone again.
  /// Refused: unknown.upload, upload.offset (where: what has come), upload.beyond; of the last bytes upload.kind,
  /// upload.content, upload.infected, upload.unscanned. Fails with io, disk_full.
  Result<UploadState> append(const std::string& owner, const std::string& id, std::int64_t offset,
                             std::string_view bytes);
  Result<UploadState> state(const std::string& owner, const std::string& id) const;
  Result<bool> drop(const std::string& owner, const std::string& id);
  /// The whole file. Refused: unknown.upload, upload.partial.
  Result<app::Upload> take(const std::string& owner, const std::string& id) const;

 private:
  std::string path_of(const std::string& id) const { return folder_ + "/" + id; }
  void forget(std::int64_t now) const;
  /// Why the whole file is not taken; nothing where it is.
  std::optional<Error> fault(const std::string& name, std::string_view bytes) const;

  struct Brought {
    std::int64_t since = 0, bytes = 0;
    int files = 0;
  };

  std::string folder_;
  Scan scan_;
  std::map<std::string, Brought> brought_;  ///< by owner, within a day
  mutable std::mutex mutex_;
};

}  // namespace sauro::http

// SPDX-License-Identifier: AGPL-3.0-or-later
// Uploads: files on their way in, a piece at a time, on the disk and not in memory; whoever loses the connection goes
// on where it broke off. What is not used within a day is gone.
#pragma once
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

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

  /// In FOLDER/uploads; `owner` is who brings it, "AGENCY/USER": nobody else's ids are known to them.
  explicit Uploads(const std::string& folder) : folder_(folder + "/uploads") {}

  /// Refused: input.file-name, upload.large, upload.many. Fails with io, disk_full.
  Result<UploadState> begin(const std::string& owner, const std::string& name, std::int64_t length, std::int64_t now);
  /// Adds bytes behind the `offset` that came before. Refused: unknown.upload, upload.offset (where: what has come),
  /// upload.large. Fails with io, disk_full.
  Result<UploadState> append(const std::string& owner, const std::string& id, std::int64_t offset,
                             std::string_view bytes);
  Result<UploadState> state(const std::string& owner, const std::string& id) const;
  Result<bool> drop(const std::string& owner, const std::string& id);
  /// The whole file. Refused: unknown.upload, upload.partial.
  Result<app::Upload> take(const std::string& owner, const std::string& id) const;

 private:
  std::string path_of(const std::string& id) const { return folder_ + "/" + id; }
  void forget(std::int64_t now) const;

  std::string folder_;
  mutable std::mutex mutex_;
};

}  // namespace sauro::http

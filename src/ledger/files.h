// SPDX-License-Identifier: AGPL-3.0-or-later
// Files: attachments by their content. A file's name is its SHA-256; facts name it, and so the chain covers its bytes.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "ledger/ledger.h"

namespace sauro::ledger {

class Files {
 public:
  /// Those of one agency, in FOLDER/files/AGENCY; nothing is made before the first file comes.
  Files(const std::string& folder, std::string_view agency);

  /// Keeps the bytes; they are on the disk when this returns. Returns their SHA-256. Fails with disk_full or io, and
  /// then nothing is there.
  Result<std::string> put(std::string_view bytes) const;
  /// Fails with not_found, with damaged where they are not what the name says, with io.
  Result<std::string> get(std::string_view hash) const;
  /// Takes the bytes away for good. Fails with not_found or io.
  Result<bool> remove(std::string_view hash) const;
  /// The names of those that are kept, in order.
  Result<std::vector<std::string>> all() const;

 private:
  std::string path_of(std::string_view hash) const;

  std::string folder_;
};

/// Goes through the files that an agency's facts name, and names those that are not what they were. Those of which a
/// fact says that they were taken away may be gone.
Result<std::vector<Breach>> verify_files(const Ledger& ledger, const Files& files, std::string_view agency);

}  // namespace sauro::ledger

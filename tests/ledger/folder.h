// SPDX-License-Identifier: AGPL-3.0-or-later
// A folder of a test's own, gone at its end.
#pragma once
#include <cstdlib>
#include <filesystem>
#include <string>

namespace sauro::ledger {

struct Folder {
  std::string path = [] {
    std::string name = (std::filesystem::temp_directory_path() / "sauro-ledger-XXXXXX").string();
    return std::string(::mkdtemp(name.data()));
  }();
  Folder() = default;
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path); }
  std::string file() const { return path + "/ledger.db"; }
};

}  // namespace sauro::ledger

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/office.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "document/readers/child.h"
#include "document/readers/program.h"
#include "document/readers/temporary_folder.h"

namespace sauro::readers {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

/// Written before LibreOffice starts. A document may carry macros, and links that are fetched when it is opened; none
/// of them is to run, whatever the machine's own settings are: macros are off and would need a trusted place, linked
/// text and pictures are never updated, and there is no Java and no Python. run_child() takes the network away besides.
constexpr std::string_view settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisablePythonRuntime" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Java/VirtualMachine"><prop oor:name="Enable" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
)";

/// A start takes a second, and many where the machine is busy; a plan of some pages takes under 700 MB of address
/// space.
ChildLimits office_limits(const Limits& limits) {
  return {std::chrono::minutes(3), std::size_t{2} << 30, std::size_t{1} << 20, limits.expanded_bytes};
}

/// What a program left under this name; nothing where it left none, or a link to somewhere else.
std::optional<std::string> take(const fs::path& path) {
  std::error_code failed;
  if (!fs::is_regular_file(fs::symlink_status(path, failed))) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace

Result<std::string> office_convert(std::string_view bytes, const OfficeFile& file, const OfficeFile& made,
                                   const Limits& limits, const std::stop_token& stop) {
  const auto folder = TemporaryFolder::make();
  if (!folder) return folder.error();
  const fs::path root = folder->path();
  std::error_code failed;
  fs::create_directories(root / "profile" / "user", failed);
  for (const auto& [name, content] :
       {std::pair("profile/user/registrymodifications.xcu"s, settings), {file.name, bytes}})
    if (const auto put = put_file(*folder, name, content); !put) return put.error();
  Child child{{"soffice", "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard",
               "-env:UserInstallation=file://" + folder->path() + "/profile"},
              "libreoffice-writer-nogui",
              folder->path(),
              std::nullopt,
              office_limits(limits),
              stop};
  if (!file.filter.empty()) child.argv.push_back("--infilter=" + file.filter);
  for (const char* word : {"--convert-to", made.filter.c_str(), "--outdir", "out"}) child.argv.emplace_back(word);
  child.argv.push_back(file.name);
  const auto said = run_child(child);
  if (!said) return said.error();
  // It ends with 0 whether it could read the file or not.
  auto bytes_made = take(root / "out" / made.name);
  if (!bytes_made) return Error{ErrorCode::damaged, "LibreOffice cannot read it"};
  return *std::move(bytes_made);
}

}  // namespace sauro::readers

// SPDX-License-Identifier: AGPL-3.0-or-later
// Each conversion has a folder of its own, for the file, for the programs' settings and for what they leave behind.
#include "document/readers/convert.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "document/readers/child.h"
#include "document/readers/doc.h"
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

/// The name of the file and of LibreOffice's filter. Named, so that it never takes a broken file for plain text; the
/// filter for Word 6 does not read Word 95's files, so there it may look itself.
struct Form {
  std::string name, filter;
};

Result<Converted> by_office(std::string_view bytes, const Form& form, const TemporaryFolder& folder,
                            const Limits& limits, const std::stop_token& stop) {
  const fs::path root = folder.path();
  std::error_code failed;
  fs::create_directories(root / "profile" / "user", failed);
  for (const auto& [name, content] :
       {std::pair("profile/user/registrymodifications.xcu"s, settings), {form.name, bytes}})
    if (const auto file = put_file(folder, name, content); !file) return file.error();
  Child child{{"soffice", "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard",
               "-env:UserInstallation=file://" + folder.path() + "/profile"},
              "libreoffice-writer-nogui",
              folder.path(),
              std::nullopt,
              office_limits(limits),
              stop};
  if (!form.filter.empty()) child.argv.push_back("--infilter=" + form.filter);
  for (const char* word : {"--convert-to", "docx:MS Word 2007 XML", "--outdir", "out"}) child.argv.emplace_back(word);
  child.argv.push_back(form.name);
  const auto said = run_child(child);
  if (!said) return said.error();
  // It ends with 0 whether it could read the file or not.
  auto made = take(root / "out" / "plan.docx");
  if (!made) return Error{ErrorCode::damaged, "LibreOffice cannot read it"};
  return Converted{*std::move(made), false};
}

/// Whether tables stand deeper within tables than the limit. LibreOffice computes for ten seconds over three thousand
/// before it gives up, so this is asked first; a tag within a script or a remark counts too.
bool nested_too_deep(std::string_view html, int limit) {
  constexpr std::string_view opened = "<table", closed = "</table";
  const auto begins = [&](std::size_t at, std::string_view tag) {
    return std::ranges::equal(html.substr(at, tag.size()), tag, {}, [](char c) { return char(c | 0x20); });
  };
  int depth = 0;
  for (auto at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    if (begins(at, opened) && ++depth > limit) return true;
    if (begins(at, closed) && depth > 0) --depth;
  }
  return false;
}

Result<Converted> by_antiword(std::string_view bytes, const TemporaryFolder& folder, const Limits& limits,
                              const std::stop_token& stop) {
  if (const auto file = put_file(folder, "plan.doc", bytes); !file) return file.error();
  // Width 0: a line for each paragraph.
  Child child{{"antiword", "-m", "UTF-8.txt", "-w", "0", "plan.doc"}, "antiword", folder.path()};
  child.limits.output_bytes = limits.file_bytes;
  child.cancel = stop;
  auto printed = run_child(child);
  if (!printed) return printed.error();
  return Converted{*std::move(printed), true};
}

}  // namespace

Result<Converted> convert(std::string_view bytes, Foreign form, const Limits& limits, const std::stop_token& stop) {
  auto folder = TemporaryFolder::make();
  if (!folder) return folder.error();
  if (form == Foreign::rtf) return by_office(bytes, {"plan.rtf", "Rich Text Format"}, *folder, limits, stop);
  if (form == Foreign::html && nested_too_deep(bytes, limits.nesting))
    return Error{ErrorCode::over_limit, "tables within tables"};
  if (form == Foreign::html) return by_office(bytes, {"plan.html", "HTML (StarWriter)"}, *folder, limits, stop);
  const auto version = doc_version(bytes);
  if (!version) return version.error();
  const auto mended = with_last_paragraph(bytes);
  const std::string filter = *version == DocVersion::word_97 ? "MS Word 97" : "";
  auto made = by_office(mended ? *mended : bytes, {"plan.doc", filter}, *folder, limits, stop);
  if (made || made.error().code != ErrorCode::missing_program) return made;
  auto text = by_antiword(bytes, *folder, limits, stop);
  if (!text && text.error().code == ErrorCode::missing_program) return made;
  return text;
}

}  // namespace sauro::readers

// SPDX-License-Identifier: AGPL-3.0-or-later
// Packages over libzip.
#include "document/readers/package.h"

#include <zip.h>

#include <algorithm>
#include <pugixml.hpp>

#include "document/readers/xml.h"

namespace sauro::readers {
namespace {

constexpr std::size_t max_entries = 65'536;
/// Deflate cannot expand further than this, whatever the directory claims.
constexpr std::size_t max_ratio = 1032;

std::string key_of(std::string_view name) {
  while (name.starts_with('/')) name.remove_prefix(1);
  std::string key(name);
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (c == '\\') c = '/';
  }
  return key;
}

bool goes_up(std::string_view name) { return name.find("..") != std::string_view::npos; }

/// "word/" of "word/document.xml".
std::string_view folder_of(std::string_view part) {
  const auto slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1);
}

/// Each entry of the directory begins with this mark, so there are no more entries than marks.
std::size_t entry_marks(std::string_view bytes) {
  std::size_t marks = 0;
  for (auto at = bytes.find("PK\x01\x02"); at != std::string_view::npos; at = bytes.find("PK\x01\x02", at + 4)) ++marks;
  return marks;
}

std::string kind_of_type(std::string_view content_type) {
  const auto has = [&](std::string_view word) { return content_type.find(word) != std::string_view::npos; };
  if (has("sheet.binary")) return "xlsb";
  if (has("wordprocessingml") || has("ms-word")) return "docx";
  if (has("spreadsheetml") || has("ms-excel")) return "xlsx";
  if (has("presentationml") || has("ms-powerpoint")) return "pptx";
  if (has("visio")) return "vsdx";
  return {};
}

std::string kind_of_mimetype(std::string_view mimetype) {
  if (mimetype.starts_with("application/vnd.oasis.opendocument.text")) return "odt";
  if (mimetype.starts_with("application/vnd.oasis.opendocument.spreadsheet")) return "ods";
  if (mimetype.starts_with("application/vnd.oasis.opendocument.presentation")) return "odp";
  if (mimetype.starts_with("application/epub")) return "epub";
  return {};
}

}  // namespace

void Package::Close::operator()(zip* archive) const { zip_discard(archive); }

Result<Package> Package::open(std::string_view bytes, const Limits& limits) {
  if (entry_marks(bytes) > max_entries)
    return Error{ErrorCode::over_limit, "more than " + std::to_string(max_entries) + " entries in the zip"};
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  zip_error_fini(&error);
  if (archive == nullptr) {
    if (source != nullptr) zip_source_free(source);
    return Error{ErrorCode::damaged, "zip directory"};
  }
  Package package;
  package.zip_.reset(archive);
  package.bytes_ = bytes.size();
  package.left_ = package.limit_ = limits.expanded_bytes;
  const auto count = zip_get_num_entries(archive, 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    const char* name = zip_get_name(archive, index, ZIP_FL_ENC_RAW);
    if (name != nullptr && !goes_up(name)) package.entries_.emplace(key_of(name), index);
  }
  return package;
}

bool Package::has(std::string_view part) const { return entries_.contains(key_of(part)); }

Result<std::string> Package::read(std::string_view part) {
  const std::string where(part);
  const auto entry = entries_.find(key_of(part));
  if (entry == entries_.end()) return Error{ErrorCode::not_found, "part", where};
  zip_stat_t stat;
  zip_stat_init(&stat);
  constexpr auto needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  if (zip_stat_index(zip_.get(), entry->second, 0, &stat) != 0 || (stat.valid & needed) != needed)
    return Error{ErrorCode::damaged, "zip entry", where};
  if (stat.encryption_method != ZIP_EM_NONE) return Error{ErrorCode::encrypted, "zip entry", where};
  if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
    return Error{ErrorCode::damaged, "compression method", where};
  if (stat.size > left_)
    return Error{ErrorCode::over_limit, "more than " + std::to_string(limit_) + " bytes expanded", where};
  if (stat.size / max_ratio > std::min<std::size_t>(stat.comp_size, bytes_))
    return Error{ErrorCode::damaged, "size of zip entry", where};

  zip_file_t* file = zip_fopen_index(zip_.get(), entry->second, 0);
  if (file == nullptr) return Error{ErrorCode::damaged, "zip entry", where};
  // One byte more than told: a part that is longer than the directory says is found out without expanding it.
  std::string bytes(stat.size + 1, '\0');
  std::size_t got = 0;
  zip_int64_t piece = 0;
  while (got < bytes.size() && (piece = zip_fread(file, bytes.data() + got, bytes.size() - got)) > 0)
    got += static_cast<std::size_t>(piece);
  const bool closed = zip_fclose(file) == 0;
  if (piece < 0 || !closed || got != stat.size) return Error{ErrorCode::damaged, "zip entry", where};
  bytes.pop_back();
  left_ -= got;
  return bytes;
}

Result<std::vector<Relationship>> Package::relationships(std::string_view part) {
  const auto folder = folder_of(part);
  const std::string name = std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
  std::vector<Relationship> found;
  if (!has(name)) return found;
  auto bytes = read(name);
  if (!bytes) return bytes.error();
  pugi::xml_document tree;
  if (auto error = parse_xml(*bytes, name, tree)) return *error;
  for (const auto& node : tree.document_element().children()) {
    const auto target = attribute(node, "Target");
    if (local_name(node) != "Relationship" || target.empty() || goes_up(target)) continue;
    if (attribute(node, "TargetMode") == "External") continue;
    const auto type = attribute(node, "Type");
    const bool absolute = target.starts_with('/');
    found.push_back({std::string(attribute(node, "Id")), std::string(type.substr(type.rfind('/') + 1)),
                     absolute ? std::string(target.substr(1)) : std::string(folder) + std::string(target)});
  }
  return found;
}

Result<Package::Main> Package::main() {
  if (has("mimetype")) {
    const auto mimetype = read("mimetype");
    if (!mimetype) return mimetype.error();
    if (auto kind = kind_of_mimetype(*mimetype); !kind.empty()) return Main{std::move(kind), {}};
  }
  // A mimetype may be missing where the manifest tells the same.
  constexpr std::string_view manifest = "META-INF/manifest.xml";
  if (has("content.xml") && has(manifest)) {
    auto bytes = read(manifest);
    if (!bytes) return bytes.error();
    pugi::xml_document tree;
    if (auto error = parse_xml(*bytes, std::string(manifest), tree)) return *error;
    for (const auto& entry : tree.document_element().children())
      if (attribute(entry, "full-path") == "/")
        if (auto kind = kind_of_mimetype(attribute(entry, "media-type")); !kind.empty())
          return Main{std::move(kind), {}};
  }
  const auto relations = relationships("");
  if (!relations) return relations.error();
  std::string part;
  for (const auto& relation : *relations)
    if (relation.type == "officeDocument" && part.empty()) part = relation.target;

  constexpr std::string_view types = "[Content_Types].xml";
  if (has(types)) {
    auto bytes = read(types);
    if (!bytes) return bytes.error();
    pugi::xml_document tree;
    if (auto error = parse_xml(*bytes, std::string(types), tree)) return *error;
    for (const auto& node : tree.document_element().children()) {
      const auto name = attribute(node, "PartName");
      const auto type = attribute(node, "ContentType");
      const auto kind = kind_of_type(type);
      if (name.empty() || kind.empty() || goes_up(name)) continue;
      const bool is_main =
          part.empty() ? type.find("main+xml") != std::string_view::npos : key_of(name) == key_of(part);
      if (is_main) return Main{kind, part.empty() ? key_of(name) : part};
    }
  }
  // Relationships or content types are missing: the customary names tell.
  struct Custom {
    std::string_view folder, part, kind;
  };
  constexpr Custom customs[] = {{"word/", "word/document.xml", "docx"},
                                {"xl/", "xl/workbook.xml", "xlsx"},
                                {"ppt/", "ppt/presentation.xml", "pptx"},
                                {"visio/", "visio/document.xml", "vsdx"}};
  for (const auto& custom : customs)
    if (part.empty() ? has(custom.part) : part.starts_with(custom.folder))
      return Main{std::string(custom.kind), part.empty() ? std::string(custom.part) : part};
  return Main{"zip", {}};
}

}  // namespace sauro::readers

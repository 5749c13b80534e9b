// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/file_kind.h"

#include <algorithm>
#include <array>

#include "app/actions/refusal.h"
#include "document/readers/detect.h"
#include "foundation/base/text.h"

namespace sauro::app {
namespace {

/// Names by readers::detect() of what may stand behind an ending. Offices' programs save one form under the ending of
/// another, and open it all the same: a table as HTML under .xls, a letter as RTF under .doc.
struct Ending {
  std::string_view ending, names;
};
constexpr std::string_view letters = " zip doc encrypted rtf html xml mhtml ";
constexpr std::string_view tables = " zip xls encrypted html xml mhtml text ";
constexpr std::string_view slides = " zip ppt encrypted ";
constexpr std::string_view pictures = " png jpeg gif tiff webp bmp ";
constexpr std::string_view texts = " text ";
constexpr std::string_view pages = " html xml mhtml text ";

constexpr auto endings = std::to_array<Ending>({
    {"docx", letters},  {"doc", letters},   {"odt", letters},   {"rtf", letters},    {"xlsx", tables},
    {"xls", tables},    {"ods", tables},    {"csv", texts},     {"tsv", texts},      {"txt", texts},
    {"md", texts},      {"pptx", slides},   {"ppt", slides},    {"odp", slides},     {"pdf", " pdf "},
    {"png", pictures},  {"jpg", pictures},  {"jpeg", pictures}, {"gif", pictures},   {"tif", pictures},
    {"tiff", pictures}, {"webp", pictures}, {"bmp", pictures},  {"heic", " media "}, {"heif", " media "},
    {"mp4", " media "}, {"mov", " media "}, {"m4a", " media "}, {"html", pages},     {"htm", pages},
    {"xml", pages},     {"mht", pages},     {"eml", pages},     {"json", texts},     {"form", texts},
    {"zip", " zip "},   {"rar", " rar "},   {"7z", " 7z "},     {"gz", " gzip "},
});

/// As detect() says, and what it has no name for because nobody reads it: media in boxes ("ftyp"), scripts.
std::string_view name_of_kind(std::string_view bytes) {
  constexpr std::size_t boxes_at = 4;
  if (bytes.size() > 2 * boxes_at && bytes.substr(boxes_at, boxes_at) == "ftyp") return "media";
  if (bytes.starts_with("#!") || bytes.starts_with("MZ")) return "program";
  return readers::detect(bytes).name;
}

}  // namespace

std::optional<Error> kind_fault(const std::string& name, std::string_view bytes) {
  const auto stop = name.rfind('.');
  const std::string ending = stop == std::string::npos ? std::string() : fold(name.substr(stop + 1));
  const auto at = std::find_if(endings.begin(), endings.end(), [&](const Ending& one) { return one.ending == ending; });
  if (at == endings.end()) {
    std::string known;
    for (const Ending& one : endings) known.append(known.empty() ? "" : ", ").append(one.ending);
    return refuse("upload.kind", known);
  }
  const std::string kind = " " + std::string(name_of_kind(bytes)) + " ";
  return at->names.find(kind) != std::string_view::npos ? std::nullopt : std::optional(refuse("upload.content", name));
}

}  // namespace sauro::app

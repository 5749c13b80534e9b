// SPDX-License-Identifier: AGPL-3.0-or-later
// Kinds of files by their magic numbers.
#include "document/readers/detect.h"

#include <algorithm>
#include <array>
#include <string>

namespace sauro::readers {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view start, name;
  FileKind kind = FileKind::other;
};

constexpr std::array magics = {
    Magic{"{\\rtf"sv, "rtf"sv, FileKind::rtf},
    Magic{"\x89PNG\r\n"sv, "png"sv, FileKind::picture},
    Magic{"\xFF\xD8\xFF"sv, "jpeg"sv, FileKind::picture},
    Magic{"GIF8"sv, "gif"sv, FileKind::picture},
    Magic{"II*\0"sv, "tiff"sv, FileKind::picture},
    Magic{"MM\0*"sv, "tiff"sv, FileKind::picture},
    Magic{"Rar!\x1A\x07"sv, "rar"sv},
    Magic{"7z\xBC\xAF\x27\x1C"sv, "7z"sv},
    Magic{"\x1F\x8B\x08"sv, "gzip"sv},
    Magic{"\x7F"
          "ELF"sv,
          "program"sv},
    Magic{"MZ\x90\0"sv, "program"sv},
};

/// Markup is told after a byte order mark and blanks, in any case.
constexpr std::array markups = {
    Magic{"<!doctype html"sv, "html"sv, FileKind::html},
    Magic{"<html"sv, "html"sv, FileKind::html},
    Magic{"<head"sv, "html"sv, FileKind::html},
    Magic{"<meta"sv, "html"sv, FileKind::html},
    Magic{"<body"sv, "html"sv, FileKind::html},
    Magic{"<table"sv, "html"sv, FileKind::html},
    Magic{"<?xml"sv, "xml"sv},
    Magic{"mime-version:"sv, "mhtml"sv},
    Magic{"%pdf-"sv, "pdf"sv, FileKind::pdf},
};

/// Does an OLE file hold a stream or storage of this name? Entries of its directory are 128 bytes, aligned, UTF-16LE.
bool ole_has(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) wide += {c, '\0'};
  wide += "\0\0"sv;
  for (auto at = bytes.find(wide); at != std::string_view::npos; at = bytes.find(wide, at + 1))
    if (at % 128 == 0) return true;
  return false;
}

Detected detect_ole(std::string_view bytes) {
  if (ole_has(bytes, "EncryptedPackage")) return {FileKind::ole_encrypted, "encrypted"};
  if (ole_has(bytes, "WordDocument")) return {FileKind::doc, "doc"};  // it may hold a table's workbook
  if (ole_has(bytes, "Workbook") || ole_has(bytes, "Book")) return {FileKind::other, "xls"};
  if (ole_has(bytes, "PowerPoint Document")) return {FileKind::other, "ppt"};
  return {FileKind::doc, "doc"};
}

}  // namespace

Detected detect(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) return {FileKind::zip, "zip"};
  if (bytes.starts_with("\xD0\xCF\x11\xE0"sv)) return detect_ole(bytes);
  for (const auto& magic : magics)
    if (bytes.starts_with(magic.start)) return {magic.kind, magic.name};
  if (bytes.starts_with("RIFF"sv) && bytes.size() > 12 && bytes.substr(8, 4) == "WEBP"sv)
    return {FileKind::picture, "webp"};
  if (bytes.starts_with("BM"sv) && bytes.size() > 14 && bytes.substr(6, 4) == "\0\0\0\0"sv)
    return {FileKind::picture, "bmp"};

  auto head = bytes.substr(0, 1024);
  if (head.starts_with("\xEF\xBB\xBF"sv)) head.remove_prefix(3);
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  std::string lower(head.substr(0, 16));
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  for (const auto& markup : markups)
    if (std::string_view(lower).starts_with(markup.start)) return {markup.kind, markup.name};
  return {FileKind::text, "text"};
}

}  // namespace sauro::readers

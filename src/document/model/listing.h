// SPDX-License-Identifier: AGPL-3.0-or-later
// Listing: a list of records, each value at once as programs have it (JSON) and as people read it (Vietnamese).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/model/members.h"

namespace sauro::document {

/// One value of a list.
struct ListCell {
  std::string json, text;

  ListCell(std::string words);              // NOLINT(google-explicit-constructor): a cell is mostly a text
  ListCell(const std::optional<Day>& day);  // NOLINT(google-explicit-constructor): "2026-03-31" or null; 31/3/2026
  ListCell(std::int64_t number);            // NOLINT(google-explicit-constructor)
  ListCell(std::string_view value, std::string words);  ///< a named value, and its Vietnamese words
  ListCell(const std::vector<std::string>& words);  // NOLINT(google-explicit-constructor): commas between, for people
  static ListCell nothing() { return raw("null", {}); }
  static ListCell raw(std::string json, std::string words);
  /// true or false; for people `words` where it is.
  static ListCell yes(bool is, const char* words = "") { return raw(is ? "true" : "false", is ? words : ""); }
  /// "[…]" of objects for programs alone; `write(out, one, place)` writes the members of each.
  template <class List, class Write>
  static ListCell objects(const List& list, const Write& write) {
    JsonWriter out(JsonWriter::Layout::indented);
    out.begin_flat_array();
    for (std::size_t i = 0; i < list.size(); ++i) {
      out.begin_flat_object();
      write(out, list[i], i);
      out.end_object();
    }
    out.end_array();
    return raw(out.take(), {});
  }

 private:
  ListCell() = default;
};

/// A column without a member is for people alone, one without a title for programs alone.
struct ListColumn {
  const char* member;
  const char* title;  ///< Vietnamese
  int width = 0;
};
using ListRows = std::vector<std::vector<ListCell>>;

struct Listing {
  const char* format;  ///< "sauro.rounds/1"
  std::string title;
  std::vector<ListColumn> columns;
  ListRows rows;
  std::string nothing;  ///< said where there are no rows: what to do, in both languages
};

}  // namespace sauro::document

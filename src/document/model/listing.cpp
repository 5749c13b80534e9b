// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/model/listing.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "document/model/grid.h"

namespace sauro::document {
namespace {

std::string json_of(std::string_view text) {
  JsonWriter out(JsonWriter::Layout::one_line);
  out.string(text);
  return out.take();
}

std::string json_of(const std::vector<std::string>& texts) {
  JsonWriter out(JsonWriter::Layout::one_line);
  out.begin_array();
  for (const std::string& one : texts) out.string(one);
  out.end_array();
  return out.take();
}

}  // namespace

ListCell::ListCell(std::string words) : json(json_of(words)), text(std::move(words)) {}
ListCell::ListCell(const std::optional<Day>& day)
    : json(day ? json_of(day->iso()) : "null"), text(day ? day_text(*day) : std::string()) {}
ListCell::ListCell(std::int64_t number) : json(std::to_string(number)), text(json) {}
ListCell::ListCell(std::string_view value, std::string words) : json(json_of(value)), text(std::move(words)) {}
ListCell::ListCell(const std::vector<std::string>& words)
    : json(json_of(words)), text(fmt::format("{}", fmt::join(words, ", "))) {}
ListCell ListCell::raw(std::string json, std::string words) {
  ListCell cell;
  cell.json = std::move(json), cell.text = std::move(words);
  return cell;
}

}  // namespace sauro::document

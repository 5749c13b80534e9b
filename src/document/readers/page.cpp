// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/page.h"

#include <charconv>
#include <cmath>
#include <optional>
#include <span>

#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

/// Pages and their parts beyond which a file is refused: a year's plan has some tens of pages of some hundred words.
constexpr std::size_t max_pages = 5'000;
constexpr double farthest = 100'000;  ///< points; the largest page is 14,400

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t begin = 0;;) {
    const auto tab = line.find('\t', begin);
    fields.push_back(line.substr(begin, tab == std::string_view::npos ? tab : tab - begin));
    if (tab == std::string_view::npos) return fields;
    begin = tab + 1;
  }
}

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return std::abs(value) <= farthest ? std::optional(value) : std::nullopt;
}

/// The box in four fields; a box that is turned over is none.
std::optional<Box> box_of(std::span<const std::string_view> fields) {
  const auto left = number(fields[0]), top = number(fields[1]), right = number(fields[2]), bottom = number(fields[3]);
  if (!left || !top || !right || !bottom || *left > *right || *top > *bottom) return std::nullopt;
  return Box{*left, *top, *right, *bottom};
}

std::optional<PageWord> word_of(std::span<const std::string_view> fields) {
  if (fields.size() != 9) return std::nullopt;
  const auto box = box_of(fields.first(4));
  const auto size = number(fields[4]), confidence = number(fields[6]);
  const std::string_view style = fields[5];
  if (!box || !size || !confidence || *confidence < 0 || *confidence > 100 || fields[8].empty()) return std::nullopt;
  if (style != "-" && style != "b" && style != "i" && style != "bi") return std::nullopt;
  return PageWord{*box,
                  *size,
                  style.find('b') != style.npos,
                  style.find('i') != style.npos,
                  *confidence,
                  std::string(fields[7]),
                  std::string(fields[8])};
}

}  // namespace

Result<std::vector<Page>> parse_pages(std::string_view text, const Limits& limits) {
  const auto broken = [](std::size_t line) {
    return Error{ErrorCode::damaged, "words of pages", "line " + std::to_string(line)};
  };
  if (!is_utf8(text)) return broken(0);
  std::vector<Page> pages;
  std::size_t parts = 0, number_of_line = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto line_end = text.find('\n', begin);
    if (line_end == std::string_view::npos) break;
    const auto fields = fields_of(text.substr(begin, line_end - begin));
    begin = line_end + 1;
    ++number_of_line;
    if (++parts > limits.blocks)
      return Error{ErrorCode::over_limit, "more than " + std::to_string(limits.blocks) + " words"};
    const auto rest = std::span(fields).subspan(1);
    if (fields[0] == "end" && rest.empty() && begin == text.size()) return pages;
    if (fields[0] == "page" && rest.size() == 2) {
      const auto width = number(rest[0]), height = number(rest[1]);
      if (!width || !height || *width <= 0 || *height <= 0) return broken(number_of_line);
      if (pages.size() == max_pages)
        return Error{ErrorCode::over_limit, "more than " + std::to_string(max_pages) + " pages"};
      pages.push_back({*width, *height, {}, {}});
    } else if (fields[0] == "word" && !pages.empty()) {
      auto word = word_of(rest);
      if (!word) return broken(number_of_line);
      pages.back().words.push_back(*std::move(word));
    } else if (fields[0] == "line" && !pages.empty() && rest.size() == 4) {
      const auto box = box_of(rest);
      if (!box) return broken(number_of_line);
      pages.back().rulings.push_back({*box});
    } else {
      return broken(number_of_line);
    }
  }
  return broken(number_of_line + 1);
}

}  // namespace sauro::readers

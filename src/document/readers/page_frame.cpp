// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/page_frame.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

/// Text with every run of digits as one sign: "Trang 3/12" is the same on every page.
std::string without_numbers(std::string_view text) {
  std::string key;
  for (const char c : text) {
    if (c < '0' || c > '9')
      key += c;
    else if (key.empty() || key.back() != '#')
      key += '#';
  }
  return key;
}

/// A number alone, "- 3 -", "Trang 3/12".
bool is_page_number(std::string_view text) {
  const std::string key = spelling_key(without_numbers(text));
  return key == "#" || key == "- # -" || key == "-#-" || key == "– # –" || key == "trang #" || key == "trang #/#" ||
         key == "#/#";
}

/// "..., ngày ... tháng ... năm ...": the last line of the right part of an official head.
bool is_place_and_date(const PageLine& line) {
  const std::string key = spelling_key(text_of(line));
  const auto day = key.find("ngày"), month = key.find("tháng"), year = key.find("năm");
  return day != key.npos && month != key.npos && year != key.npos && day < month && month < year;
}

/// What a letter is about stands in the left part, below its number: "V/v ...".
bool is_matter(const PageLine& line) { return spelling_key(text_of(line)).starts_with("v/v"); }

}  // namespace

std::set<const PageWord*> furniture_of(const std::vector<Page>& pages) {
  constexpr double margin = 0.09;  // of the page's height, at the top and at the bottom
  constexpr std::size_t repeats = 3;
  std::map<std::string, std::vector<PageLine>> alike;
  std::set<const PageWord*> found;
  for (const Page& page : pages) {
    std::vector<const PageWord*> words;
    for (const PageWord& word : page.words)
      if (word.box.bottom < margin * page.height || word.box.top > (1 - margin) * page.height) words.push_back(&word);
    for (PageLine& line : lines_of(words)) {
      const std::string text = text_of(line);
      // A page number alone needs no other to be told by, but one on the first page may number something else.
      if (is_page_number(text) && pages.size() > 1)
        found.insert(line.words.begin(), line.words.end());
      else
        alike[without_numbers(text) + (line.box.top < page.height / 2 ? "^" : "_")].push_back(std::move(line));
    }
  }
  for (const auto& [text, lines] : alike)
    if (lines.size() >= repeats && lines.size() * 2 > pages.size())
      for (const PageLine& line : lines) found.insert(line.words.begin(), line.words.end());
  return found;
}

HeadParts head_parts(const std::vector<PageLine>& lines, double left, double right) {
  constexpr double least_gap = 14;  // points: wider than any blank between words
  constexpr std::size_t most_lines = 12;
  // The widest gap of the first line that has words on both sides of the middle.
  HeadParts parts;
  double gap = 0;
  if (lines.empty()) return parts;
  const auto& first = lines.front().words;
  for (std::size_t i = 0; i + 1 < first.size(); ++i) {
    const double width = first[i + 1]->box.left - first[i]->box.right;
    if (width > gap) gap = width, parts.between = (first[i + 1]->box.left + first[i]->box.right) / 2;
  }
  const double middle = (left + right) / 2;
  if (gap < least_gap || parts.between < left + 0.2 * (right - left) || parts.between > left + 0.8 * (right - left))
    return {};
  std::size_t both = 0;
  double right_middle = 0;
  bool dated = false;
  for (; parts.lines < std::min(lines.size(), most_lines); ++parts.lines) {
    const PageLine& line = lines[parts.lines];
    // "Lam Sơn, ngày 05 tháng 02 năm | 2026": the year had no room.
    const bool year = dated && line.words.size() == 1 && line.box.left > parts.between && is_page_number(text_of(line));
    if (dated && !year && !is_matter(line)) break;
    dated = is_place_and_date(line) || year;
    const auto crosses = [&](const PageWord* word) {
      return word->box.left < parts.between - 2 && word->box.right > parts.between + 2;
    };
    if (std::any_of(line.words.begin(), line.words.end(), crosses)) break;
    const bool on_left =
        line.words.front()->box.left<parts.between, on_right = line.words.back()->box.right> parts.between;
    const double own_middle = (line.box.left + line.box.right) / 2;
    if (on_left && on_right) {
      // Words of a title or of a sentence run over the place between the parts without a gap.
      double widest = 0;
      for (std::size_t i = 0; i + 1 < line.words.size(); ++i)
        if (line.words[i]->box.right <= parts.between && line.words[i + 1]->box.left >= parts.between)
          widest = line.words[i + 1]->box.left - line.words[i]->box.right;
      if (widest < least_gap / 2) break;
      ++both;
      std::size_t begin = 0;
      while (line.words[begin]->box.left < parts.between) ++begin;
      right_middle = (line.words[begin]->box.left + line.box.right) / 2;
    } else {
      // The title, in the middle of the page.
      const bool of_right = on_right && both > 0 && std::abs(own_middle - middle) < std::abs(own_middle - right_middle);
      const bool of_left = !of_right && on_left && line.box.left > left + 20 && std::abs(own_middle - middle) < 20;
      if (of_right || of_left) break;
    }
  }
  return both >= 1 && parts.lines >= 2 ? parts : HeadParts{};
}

std::size_t notes_at_foot(const std::vector<PageLine>& lines) {
  constexpr double smaller = 0.88;
  std::vector<double> sizes;
  for (const PageLine& line : lines)
    for (const PageWord* word : line.words) sizes.push_back(word->size);
  if (sizes.empty()) return 0;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  const auto is_small = [&](const PageWord* word) { return word->size > 0 && word->size <= smaller * *middle; };
  std::size_t count = 0;
  while (count < lines.size() && std::all_of(lines[lines.size() - 1 - count].words.begin(),
                                             lines[lines.size() - 1 - count].words.end(), is_small))
    ++count;
  const auto is_numbered = [](const PageLine& line) {
    const std::string& figure = line.words.front()->text;
    return figure.size() <= 2 && std::all_of(figure.begin(), figure.end(), is_digit);
  };
  while (count > 0 && !is_numbered(lines[lines.size() - count])) --count;
  return count;
}

EndParts end_parts(const std::vector<PageLine>& lines) {
  constexpr double least_gap = 14;  // points: wider than any blank between words
  constexpr double far = 60;        // points above the recipients where the signature may begin
  std::size_t first = 0;
  while (first < lines.size() && !spelling_key(text_of(lines[first])).starts_with("nơi nhận")) ++first;
  if (first == lines.size()) return {};
  // The widest strip from here on that no word stands in.
  std::vector<const PageWord*> words;
  for (std::size_t i = first; i < lines.size(); ++i)
    words.insert(words.end(), lines[i].words.begin(), lines[i].words.end());
  std::sort(words.begin(), words.end(), [](const PageWord* a, const PageWord* b) { return a->box.left < b->box.left; });
  EndParts parts{first, lines.size(), 0};
  double reach = words.front()->box.right, gap = least_gap;
  for (const PageWord* word : words) {
    if (word->box.left - reach > gap) gap = word->box.left - reach, parts.between = (word->box.left + reach) / 2;
    reach = std::max(reach, word->box.right);
  }
  if (parts.between == 0) return {};
  // Who signs may begin a line higher.
  while (parts.begin > 0 && lines[parts.begin - 1].box.left > parts.between &&
         lines[first].box.top - lines[parts.begin - 1].box.top < far)
    --parts.begin;
  return parts;
}

}  // namespace sauro::readers

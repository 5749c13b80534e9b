// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "document/forms/form.h"
#include "document/forms/keywords.h"
#include "foundation/base/embedded.h"
#include "foundation/base/text.h"

namespace sauro::forms {
namespace {

bool is_block(std::string_view keyword) { return keyword == "if" || keyword == "unless" || keyword == "each"; }

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    if (end > at) words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// Lines that stand in nearly every form, by one word.
std::string_view in_full(std::string_view keyword) {
  if (keyword == "letterhead")
    return "if superior\nsuperior: {superior}\nend\nagency: {agency}\nsymbol: {symbol}\nplace: {place}\n";
  if (keyword == "signature") return "each authority\nauthority: {text}\nend\nsigner: {signer}\n";
  return {};
}

struct Reader {
  std::string_view text, file;
  int number = 0;

  Error wrong(const std::string& what) const {
    return Error{ErrorCode::damaged, std::string(file), fmt::format("line {}: {}", number, what)};
  }

  FormLine at_line(FormLine line) const {
    line.number = number;
    for (FormLine& inside : line.inside) inside.number = number;
    return line;
  }

  /// The next line that says something; nothing at the end.
  std::optional<std::string_view> next() {
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      const std::string_view line = trim(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
      ++number;
      if (!line.empty() && !line.starts_with('#')) return line;
    }
    return std::nullopt;
  }

  /// Lines up to "end" (or, outside of all blocks, the file's end).
  Result<std::vector<FormLine>> lines(bool within, int depth = 0) {
    constexpr int deepest = 16;
    if (depth > deepest) return wrong("blocks within blocks, too deep");
    std::vector<FormLine> list;
    while (const auto line = next()) {
      if (*line == "end") {
        if (within) return list;
        return wrong("nothing to end here");
      }
      const auto colon = line->find(':'), blank = line->find(' ');
      const std::string_view first = line->substr(0, std::min(blank, line->size()));
      FormLine one;
      one.number = number;
      if (is_block(first)) {
        one.keyword = first;
        one.words = trim(line->substr(first.size()));
        if (one.words.empty()) return wrong("which value?");
        auto inside = lines(true, depth + 1);
        if (!inside) return inside.error();
        one.inside = *std::move(inside);
      } else {
        if (colon == std::string_view::npos) return wrong("a keyword, a colon and words are needed");
        one.keyword = trim(line->substr(0, colon));
        one.words = trim(line->substr(colon + 1));
        if (const auto full = in_full(one.keyword); !full.empty()) {
          auto meant = Reader{full, file, 0}.lines(false);
          if (!meant) return meant.error();
          for (FormLine& part : *meant) list.push_back(at_line(std::move(part)));
          continue;
        }
        if (std::find(keywords.begin(), keywords.end(), one.keyword) == keywords.end())
          return wrong("unknown keyword " + one.keyword);
      }
      list.push_back(std::move(one));
    }
    if (within) return wrong("a block is not ended");
    return list;
  }
};

}  // namespace

Result<Form> read_form(std::string_view text, std::string_view file) {
  constexpr std::size_t longest = std::size_t{256} << 10;
  Reader reader{text, file};
  if (text.size() > longest || !is_utf8(text)) return reader.wrong("not a text of at most 256 kB in UTF-8");
  auto lines = reader.lines(false);
  if (!lines) return lines.error();
  Form form;
  for (FormLine& line : *lines) {
    if (line.keyword == "id") {
      form.id = line.words;
    } else if (line.keyword == "version") {
      const char* const last = line.words.data() + line.words.size();
      const auto [end, failed] = std::from_chars(line.words.data(), last, form.version);
      reader.number = line.number;
      if (failed != std::errc() || end != last || form.version < 1) return reader.wrong("version is a number from 1");
    } else if (line.keyword == "code") {
      form.code = line.words;
    } else if (line.keyword == "about") {
      form.about = words_of(line.words);
    } else if (line.keyword == "asks") {
      form.asks = words_of(line.words);
    } else if (line.keyword == "name.vi") {
      form.name_vi = line.words;
    } else if (line.keyword == "name.en") {
      form.name_en = line.words;
    } else {
      form.lines.push_back(std::move(line));
    }
  }
  if (form.id.empty() || form.name_vi.empty() || form.name_en.empty() || form.code.empty())
    return reader.wrong("id, code, name.vi and name.en are needed");
  form.text = text;
  return form;
}

const Result<std::map<std::string, Form, std::less<>>>& our_forms() {
  static const auto forms = []() -> Result<std::map<std::string, Form, std::less<>>> {
    std::map<std::string, Form, std::less<>> all;
    for (const EmbeddedFile& file : form_files()) {
      auto form = read_form(file.text, file.name);
      if (!form) return form.error();
      const std::string id = form->id;
      if (!all.emplace(id, *std::move(form)).second) return Error{ErrorCode::damaged, std::string(file.name), "id"};
    }
    return all;
  }();
  return forms;
}

}  // namespace sauro::forms

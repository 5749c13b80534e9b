// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/research/proposals.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/model/refusal.h"

namespace sauro::programmes::research {
namespace {

using plan::both;

/// What a row holds: "title" -> its text.
using Line = std::map<std::string, std::string, std::less<>>;

std::string_view heading_of(const std::string& text) {
  std::string key = spelling_key(collapse_blanks(text));
  if (const auto bracket = key.find('('); bracket != std::string::npos && bracket > 0) key.resize(bracket);
  const std::string_view plain = trim(key);
  if (const auto whole = rules::lexicon_value("proposal_column", plain)) return *whole;
  const auto* begins = rules::longest_prefix("proposal_column", plain);
  // "Cấp" or "Năm" begins too many headings to tell what a longer one is.
  return begins == nullptr || begins->term.find(' ') == std::string_view::npos ? std::string_view() : begins->value;
}

/// The columns by what they hold, and the row of the headings.
struct Head {
  int row = 0;
  std::map<int, std::string> columns;
  bool has(std::string_view what) const {
    return std::any_of(columns.begin(), columns.end(), [&](const auto& one) { return one.second == what; });
  }
};

std::optional<Head> head_of(const std::vector<TableCell>& cells) {
  constexpr int looked_at = 30;
  Head head;
  for (std::size_t i = 0; i < cells.size() && cells[i].row < looked_at;) {
    head = {cells[i].row, {}};
    for (; i < cells.size() && cells[i].row == head.row; ++i)
      if (const auto what = heading_of(cells[i].text); !what.empty() && !head.has(what))
        head.columns[cells[i].column] = what;
    if (head.has("title") && head.has("proposer")) return head;
  }
  return std::nullopt;
}

bool is_count(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool proposes(const Line& line, const Head& head) {
  const auto number = line.find("number");
  if (head.has("number") && number != line.end()) return is_count(number->second);
  return line.size() > 1;
}

/// Those of the table so far, by what must not stand twice.
struct Seen {
  std::map<std::string, int> ids, titles;
};

std::string row_words(int row) { return std::to_string(row + 1); }

/// What is wrong with a row; empty where nothing is.
std::string fault_of(const Line& line, const plan::Input& input, int row, Seen& seen) {
  if (!line.contains("title")) return both("thiếu tên nhiệm vụ", "no title");
  if (!line.contains("proposer")) return both("thiếu nơi đề xuất", "it is not told who proposes it");
  const std::string id = input.text("research");
  if (!plan::is_new_id(id))
    return both("mã “" + id + "” có chữ hoa, dấu hoặc khoảng trắng", "id “" + id + "” has capitals, accents or blanks");
  if (const auto level = line.find("level"); level != line.end() && input.text("level").empty())
    return both("không rõ cấp “" + level->second + "”", "level “" + level->second + "” is not known");
  if (const auto year = line.find("year"); year != line.end() && input.text("year").size() != 4)
    return both("không rõ năm “" + year->second + "”", "year “" + year->second + "” is not known");
  if (const auto [at, fresh] = seen.ids.try_emplace(id, row); !fresh)
    return both("trùng mã với dòng " + row_words(at->second), "the id of row " + row_words(at->second) + " again");
  if (const auto [at, fresh] = seen.titles.try_emplace(spelling_key(collapse_blanks(line.at("title"))), row); !fresh)
    return both("trùng tên với dòng " + row_words(at->second), "the title of row " + row_words(at->second) + " again");
  return {};
}

plan::Input input_of(const Line& line, const std::string& id, int year) {
  plan::Input input;
  const auto text = [&](const char* what) {
    const auto at = line.find(what);
    return at == line.end() ? std::string() : at->second;
  };
  const auto give = [&](const char* field, const std::string& value) {
    if (!value.empty()) input.values[field] = {value};
  };
  give("research", text("id").empty() ? id : text("id"));
  for (const char* same : {"title", "proposer", "need", "product"}) give(same, text(same));
  give("year", text("year").empty() ? std::to_string(year) : is_count(text("year")) ? text("year") : std::string());
  if (const auto level = rules::lexicon_value("research_level", spelling_key(collapse_blanks(text("level")))))
    give("level", std::string(*level));
  if (const std::string principal = text("principal"); !principal.empty())
    give("team", principal + "; " + text("proposer"));
  return input;
}

}  // namespace

std::optional<ProposalTable> proposals_in(const std::vector<TableCell>& cells, const std::string& prefix, int year) {
  const auto head = head_of(cells);
  if (!head) return std::nullopt;
  std::map<int, Line> lines;
  for (const TableCell& cell : cells) {
    const auto column = head->columns.find(cell.column);
    if (cell.row > head->row && column != head->columns.end())
      lines[cell.row][column->second] = trim(collapse_blanks(cell.text));
  }
  ProposalTable table;
  Seen seen;
  int place = 0;
  for (const auto& [row, line] : lines) {
    if (!proposes(line, *head)) continue;
    plan::Input input = input_of(line, prefix + "-" + std::to_string(++place), year);
    if (std::string what = fault_of(line, input, row, seen); !what.empty())
      table.faults.push_back({row, std::move(what)});
    else
      table.rows.push_back({row, std::move(input)});
  }
  return table;
}

}  // namespace sauro::programmes::research

// SPDX-License-Identifier: AGPL-3.0-or-later
// Proposals of research tasks from a spreadsheet: all of its rows, or none and what is wrong with which.
#include "programmes/research/proposals.h"

#include <algorithm>

#include "app/actions/programmes.h"
#include "document/readers/sheets.h"
#include "programmes/research/research.h"

namespace sauro::app {
namespace {

namespace research = programmes::research;

/// "dòng 4: thiếu tên nhiệm vụ; dòng 9: …", those that are many only counted.
Error faulty(std::vector<research::RowFault> faults) {
  constexpr std::size_t most = 50;
  std::stable_sort(faults.begin(), faults.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
  std::string vi, en;
  for (std::size_t i = 0; i < std::min(faults.size(), most); ++i) {
    const auto what = words_of_both(faults[i].what);
    const std::string row = std::to_string(faults[i].row + 1);
    vi.append(i == 0 ? "" : "; ").append("dòng ").append(row).append(": ").append(what.vi);
    en.append(i == 0 ? "" : "; ").append("row ").append(row).append(": ").append(what.en);
  }
  if (faults.size() > most) {
    const std::string more = std::to_string(faults.size() - most);
    vi.append("; và ").append(more).append(" dòng khác"), en.append("; and ").append(more).append(" more rows");
  }
  return refuse("research.rows", both(vi, en));
}

const programmes::Action& propose() {
  static const programmes::Action action = [] {
    const auto& all = research::programme().actions;
    return *std::find_if(all.begin(), all.end(),
                         [](const auto& one) { return one.name == std::string_view("research.propose"); });
  }();
  return action;
}

/// The first sheet that holds such a table.
std::optional<research::ProposalTable> table_of(const std::vector<document::Sheet>& sheets, const std::string& prefix,
                                                int year) {
  for (const document::Sheet& sheet : sheets) {
    std::vector<research::TableCell> cells;
    for (const document::SheetCell& cell : sheet.cells) cells.push_back({cell.row, cell.column, cell.text});
    auto table = research::proposals_in(cells, prefix + "-" + std::to_string(year), year);
    if (table && table->rows.size() + table->faults.size() > 0) return table;
  }
  return std::nullopt;
}

Result<std::vector<plan::NewFact>> import_list(Work& work, const Input& input) {
  const Upload file = input.uploads("file").front();
  const auto sheets = readers::read_sheets(file.bytes, {}, work.watch());
  if (!sheets) return sheets.error();
  auto table = table_of(*sheets, input.has("prefix") ? input.text("prefix") : "dx",
                        input.count("year").value_or(work.today().year() + 1));
  if (!table) return refuse("research.table", file.name);
  std::vector<Input> rows;
  std::vector<research::RowFault> faults = std::move(table->faults);
  const auto add_fault = [&](std::size_t i, const Error& error) {
    const auto words = words_of_refusal(error, Door::other);
    faults.push_back({table->rows[i].row, both(words.vi, words.en)});
  };
  for (std::size_t i = 0; i < table->rows.size(); ++i) {
    rows.push_back(table->rows[i].input);
    if (const auto good = check_input(propose().fields, rows.back()); !good) add_fault(i, good.error());
  }
  if (!faults.empty()) return faulty(std::move(faults));
  auto facts = run_programme(work, propose(), rows, add_fault);
  return faults.empty() ? std::move(facts) : Result<std::vector<plan::NewFact>>(faulty(std::move(faults)));
}

}  // namespace

std::vector<Action> proposal_actions() {
  using enum FieldKind;
  return {{"research.import",
           "nhập bảng tổng hợp đề xuất nhiệm vụ: cả bảng, hoặc không dòng nào và từng dòng sai ở đâu",
           "take in a spreadsheet of proposals: all of it, or none and what is wrong with which row",
           office | director | staff,
           false,
           {{"file", file, true, false, "", "tệp .xlsx, .xls, .ods", "the .xlsx, .xls or .ods"},
            {"year", count, false, false, "", "năm thực hiện của dòng không ghi năm, mặc định năm sau",
             "year of rows that tell none, the next by default"},
            {"prefix", id, false, false, "", "chữ đầu mã của dòng không ghi mã, mặc định dx",
             "what the ids of rows that tell none begin with, dx by default"}},
           import_list}};
}

}  // namespace sauro::app

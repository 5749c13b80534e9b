// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/prose_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "foundation/base/text.h"
#include "reports/board.h"
#include "reports/document_tables.h"
#include "reports/sentences.h"

namespace sauro::reports {
namespace {

using document::Document;
using tracking::Counts;
using tracking::Status;

struct Rows {
  std::vector<std::string> titles;             ///< of the columns
  std::vector<std::vector<std::string>> rows;  ///< texts of the cells
};

std::vector<Rows> tables_of(const Document& document) {
  std::vector<Rows> tables;
  for (const document::Block& block : document.blocks) {
    const document::Table* table = block.table();
    if (table == nullptr || table->rows.empty()) continue;
    Rows rows;
    for (const document::Row& row : table->rows) {
      std::vector<std::string> cells;
      for (const document::Cell& cell : row.cells) cells.push_back(collapse_blanks(document::cell_text(cell)));
      (&row == &table->rows.front() ? rows.titles : rows.rows.emplace_back()) = std::move(cells);
    }
    tables.push_back(std::move(rows));
  }
  return tables;
}

std::size_t column(const Rows& rows, std::string_view title) {
  return static_cast<std::size_t>(std::find(rows.titles.begin(), rows.titles.end(), title) - rows.titles.begin());
}

std::optional<Status> status_in(std::string_view text) {
  for (std::size_t i = 0; i < tracking::statuses; ++i)
    if (official_status(static_cast<Status>(i)) == text) return static_cast<Status>(i);
  return std::nullopt;
}

class Check {
 public:
  Check(const document::OfficialDocument& official, const Document& written)
      : official_(official), tables_(tables_of(written)) {
    for (const document::Block& block : written.blocks)
      if (const auto* paragraph = block.paragraph()) words_ += collapse_blanks(paragraph->text) + "\n";
  }

  std::vector<std::string> take() {
    const auto tasks = std::find_if(tables_.begin(), tables_.end(), [](const Rows& one) {
      return column(one, "Tình trạng") < one.titles.size() && column(one, "Nhiệm vụ") < one.titles.size();
    });
    if (tasks == tables_.end()) return {};
    count(*tasks);
    sentences();
    for (const Rows& table : tables_) totals(table);
    listed();
    complete();
    return std::move(unlike_);
  }

 private:
  void count(const Rows& tasks) {
    const std::size_t state = column(tasks, "Tình trạng"), unit = column(tasks, "Đơn vị chủ trì"),
                      note = column(tasks, "Ghi chú"), title = column(tasks, "Nhiệm vụ");
    for (const auto& row : tasks.rows) {
      if (row.size() != tasks.titles.size()) {
        unlike_.push_back(fmt::format("{} ô trong một hàng {} cột", row.size(), tasks.titles.size()));
        continue;
      }
      const auto status = status_in(row[state]);
      if (!status) {
        unlike_.push_back("tình trạng lạ: " + row[state]);
        continue;
      }
      const bool never = row[note].find(never_updated_note) != std::string::npos && !tracking::is_done(*status);
      all_.add(*status, never);
      by_unit_[row[unit]].add(*status, never);
      tasks_[bare_name(row[title])].insert(*status);
    }
  }

  /// The paragraph that tells the numbers, where there is one, must be what the counted numbers give.
  void sentences() {
    for (const auto& who : {std::string("Kế hoạch"), who_speaks()}) {
      const std::string begin = who + " có ";
      for (const std::string_view line : split_lines(words_)) {
        if (who.empty() || !line.starts_with(begin) || line.find("nhiệm vụ") == line.npos) continue;
        if (const std::string right = counts_paragraph(who, all_); !line.starts_with(right)) unlike_.push_back(right);
      }
    }
  }

  /// The unit whose tasks these are, where they are one unit's.
  std::string who_speaks() const { return by_unit_.size() == 1 ? by_unit_.begin()->first : std::string(); }

  /// A table of counts: each row adds up, its last row is the sum of the others, and a unit's row is what its tasks
  /// are.
  void totals(const Rows& table) {
    const std::size_t all = column(table, "Tổng số");
    if (all >= table.titles.size()) return;
    constexpr std::size_t figures = 5;  // all, and the four official classes
    std::array<std::int64_t, figures> sum{};
    for (const auto& row : table.rows) {
      if (row.size() <= all + figures) {
        unlike_.emplace_back("thiếu ô trong bảng số liệu");
        return;
      }
      std::array<std::int64_t, figures> own{};
      for (std::size_t i = 0; i < figures; ++i) {
        const auto number = Decimal::parse(row[all + i], NumberFormat::vietnamese);
        own.at(i) = number ? number->unscaled() : -1;
      }
      const std::string& name = row[all - 1];
      const bool last = &row == &table.rows.back();
      if (own[0] != own[1] + own[2] + own[3] + own[4]) unlike_.push_back("không cộng đủ: " + name);
      if (last && own != sum) unlike_.emplace_back("hàng cộng không bằng tổng các hàng");
      if (last && own[0] != all_.all()) unlike_.emplace_back("tổng số khác phụ lục");
      if (last) continue;
      for (std::size_t i = 0; i < figures; ++i) sum.at(i) += own.at(i);
      if (const auto unit = by_unit_.find(name); unit != by_unit_.end()) {
        const Counts& counts = unit->second;
        const std::array<std::int64_t, figures> counted{counts.all(), counts.of(Status::done_on_time),
                                                        counts.of(Status::done_late), counts.in_time(),
                                                        counts.of(Status::open_overdue)};
        if (own != counted) unlike_.push_back("khác phụ lục: " + name);
      }
    }
  }

  /// What is listed as late or done is such a task of the table.
  void listed() {
    for (const std::string_view line : split_lines(words_)) {
      const bool late = line.find(", quá hạn ") != line.npos, done = line.find("; xong ngày ") != line.npos;
      const auto end = line.rfind(" (");
      if (!line.starts_with("- ") || late == done || end == line.npos) continue;
      const auto task = tasks_.find(bare_name(line.substr(2, end - 2)));
      const bool right = task != tasks_.end() && std::any_of(task->second.begin(), task->second.end(), [&](Status one) {
                           return late ? one == Status::open_overdue : tracking::is_done(one);
                         });
      if (!right) unlike_.push_back("không có trong phụ lục: " + std::string(line));
    }
  }

  /// Every paragraph that was composed stands in the file.
  void complete() {
    for (const document::OfficialBlock& block : official_.content)
      if (const auto* text = std::get_if<document::OfficialText>(&block)) {
        std::string line;
        for (const document::Stretch& words : text->words) line += words.text;
        if (words_.find(bare_name(collapse_blanks(line))) == std::string::npos) unlike_.push_back("mất chữ: " + line);
      }
  }

  static std::string bare_name(std::string_view text) {
    while (text.ends_with('.') || text.ends_with(';') || text.ends_with(' ')) text.remove_suffix(1);
    return std::string(text);
  }

  const document::OfficialDocument& official_;
  std::vector<Rows> tables_;
  std::string words_;
  Counts all_;
  std::map<std::string, Counts> by_unit_;
  std::map<std::string, std::set<Status>> tasks_;  ///< by title
  std::vector<std::string> unlike_;
};

}  // namespace

std::vector<std::string> unlike_its_tables(const document::OfficialDocument& official, const Document& written) {
  return Check(official, written).take();
}

}  // namespace sauro::reports

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/queries/render_answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "app/actions/refusal.h"
#include "document/writers/csv.h"
#include "document/writers/form_sheet.h"
#include "document/writers/official_docx.h"
#include "document/writers/official_html.h"
#include "document/writers/terminal.h"
#include "document/writers/xlsx.h"
#include "plan/tracking/urging.h"
#include "reports/history.h"

namespace sauro::app {
namespace {

std::string on_screen(const reports::Answer& answer, const Screen& screen) {
  const writers::TerminalStyle style{screen.width, screen.colour};
  std::string text = answer.fields.empty() ? std::string() : writers::terminal_fields(answer.fields, style);
  for (const auto& [title, grid] : answer.tables) {
    text += text.empty() ? "" : "\n";
    if (!title.empty()) text += title + "\n";
    text += writers::terminal_table(grid, style);
  }
  if (!answer.notes.empty()) text += "\n" + writers::terminal_notes(answer.notes, style);
  const bool empty = std::all_of(answer.tables.begin(), answer.tables.end(),
                                 [](const reports::TitledGrid& one) { return one.grid.rows.empty(); });
  if (empty && !answer.nothing.empty()) text += (text.empty() ? "" : "\n") + answer.nothing;
  return text;
}

/// How many of the notices go out by mail too; empty where there are none.
std::string mails_text(const std::vector<plan::Fact>& facts) {
  int notices = 0, mails = 0;
  for (const plan::Fact& fact : facts)
    if (fact.what.kind == "notice.made") {
      const auto said = tracking::decode<tracking::Notice>(fact.what.payload, fact.what.words);
      ++notices, mails += said && said->mail ? 1 : 0;
    }
  if (notices == 0) return {};
  return fmt::format("  gửi kèm thư điện tử: {}/{} thông báo / {} of {} notices go out by mail too\n", mails, notices,
                     mails, notices);
}

}  // namespace

Result<std::string> render(const reports::Answer& answer, Format format, const Screen& screen) {
  const document::Grid& first = answer.tables.empty() ? document::Grid{} : answer.tables.front().grid;
  switch (format) {
    case Format::table: return on_screen(answer, screen);
    case Format::json: return answer.json;
    case Format::csv: return writers::csv(first);
    case Format::docx:
    case Format::html:
      if (!answer.official)
        return refuse("input.choice",
                      both("chỉ văn bản mới có dạng docx, html", "only documents come as docx or html"));
      return format == Format::docx ? writers::official_docx(*answer.official)
                                    : writers::official_html(*answer.official);
    case Format::xlsx: break;
  }
  return answer.form ? writers::form_sheet(*answer.form, "Sáu Rõ") : writers::xlsx(first, "Sáu Rõ");
}

std::string receipt(const std::vector<plan::Fact>& facts) {
  constexpr std::size_t few = 5;
  const auto nameless = [](const std::string&, const std::string& id) { return id; };
  if (facts.empty()) return {};
  std::string text = facts.size() == 1
                         ? fmt::format("Đã ghi dữ kiện số {} / recorded as fact {}\n", facts[0].number, facts[0].number)
                         : fmt::format("Đã ghi dữ kiện số {}–{} / recorded as facts {} to {}\n", facts.front().number,
                                       facts.back().number, facts.front().number, facts.back().number);
  if (facts.size() <= few) {
    for (const plan::Fact& fact : facts)
      text += fmt::format("  {}: {}\n", fact.what.subject.substr(fact.what.subject.find('/') + 1),
                          reports::fact_text(fact, nameless));
    return text;
  }
  constexpr auto kinds =
      std::to_array<std::pair<std::string_view, const char*>>({{"unit.set", "đơn vị / units"},
                                                               {"person.set", "người / people"},
                                                               {"plan.set", "kế hoạch / plans"},
                                                               {"item.set", "mục / items"},
                                                               {"event.set", "sự kiện / events"},
                                                               {"plan.finding", "phát hiện / findings"},
                                                               {"item.assigned", "giao việc / assignments"},
                                                               {"item.dropped", "mục bị bỏ / items dropped"},
                                                               {"item.urged", "việc được đôn đốc / items urged"},
                                                               {"notice.made", "thông báo / notices"}});
  std::map<std::string, int> counts;
  for (const plan::Fact& fact : facts) ++counts[fact.what.kind];
  for (const auto& [kind, words] : kinds)
    if (const auto at = counts.find(std::string(kind)); at != counts.end()) {
      text += fmt::format("  {} {}\n", at->second, words);
      counts.erase(at);
    }
  for (const auto& [kind, count] : counts) text += fmt::format("  {} {}\n", count, kind);
  return text + mails_text(facts);
}

}  // namespace sauro::app

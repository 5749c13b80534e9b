// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands above and below the table of a draft.
#include "reports/draft_summary.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "plan/model/names.h"
#include "reports/draft_rows.h"

namespace sauro::reports {
namespace {

using document::Field;
using document::Note;
using document::NoteGroup;
using plan::Finding;
using plan::Head;
using plan::Item;
using plan::ItemKind;
using plan::Severity;

/// "2024-02-15" -> "15/02/2024", "2024-02" -> "02/2024".
std::string date_text(const std::string& date) {
  std::string text = date.substr(0, 4);
  if (date.size() >= 7) text.insert(0, date.substr(5, 2) + '/');
  if (date.size() >= 10) text.insert(0, date.substr(8, 2) + '/');
  return text;
}

std::string count_text(std::size_t count) {
  return Decimal::of(static_cast<std::int64_t>(count)).str(NumberFormat::vietnamese);
}

std::string_view kind_text(ItemKind kind) {
  switch (kind) {
    case ItemKind::group: return "nhóm";
    case ItemKind::task: return "nhiệm vụ";
    case ItemKind::indicator: return "chỉ tiêu";
    case ItemKind::step: return "nội dung công việc";
    case ItemKind::target: return "mục tiêu";
    case ItemKind::duty: return "việc của đơn vị";
  }
  return {};
}

std::string totals(const plan::Draft& draft) {
  constexpr std::array kinds = {ItemKind::task, ItemKind::indicator, ItemKind::step, ItemKind::target, ItemKind::duty};
  std::string text;
  for (const ItemKind kind : kinds) {
    std::size_t count = 0, dated = 0;
    for (const Item& item : draft.items) {
      if (item.kind != kind) continue;
      ++count;
      if (item.schedule.end) ++dated;
    }
    if (count == 0) continue;
    if (!text.empty()) text += "; ";
    text += count_text(count) + ' ' + std::string(kind_text(kind)) + " (" + count_text(dated) + " có thời hạn)";
  }
  return text.empty() ? "không có nhiệm vụ nào" : text;
}

std::string source_text(const plan::SourceInfo& source) {
  std::string text = source.file + " (" + std::string(plan::name_of(source.kind));
  if (source.pages) text += ", " + count_text(static_cast<std::size_t>(*source.pages)) + " trang";
  return text + ")";
}

Note note_of(const Finding& finding) {
  Note note{finding.message.vi.empty() ? finding.rule : finding.message.vi, {}};
  std::string where;
  // Words that were hard to read are looked for on the page: they are shown.
  const bool shows_words = finding.rule == "reading.low-ocr-confidence";
  for (const plan::Place& place : finding.places)
    where += (where.empty() ? "" : "; ") + (shows_words ? "“" + place.text + "” " : std::string()) + place_text(place);
  if (!where.empty()) note.text += " [" + where + "]";
  if (!finding.message.en.empty()) note.details.push_back(finding.message.en);
  if (finding.repair && !finding.repair->vi.empty()) note.details.push_back("Cách sửa: " + finding.repair->vi);
  if (finding.legal_source) note.details.push_back("Căn cứ: " + *finding.legal_source);
  return note;
}

}  // namespace

std::vector<Field> head_fields(const plan::Draft& draft, const plan::SourceInfo& source) {
  const Head& head = draft.head;
  std::vector<Field> fields;
  const auto add = [&](const char* label, std::string value) {
    if (!value.empty()) fields.push_back({label, std::move(value)});
  };
  std::string agency = head.superior.value_or("");
  if (head.agency) agency += (agency.empty() ? "" : " – ") + *head.agency;
  add("Cơ quan", agency);
  if (head.number || head.symbol)
    add("Số, ký hiệu",
        head.number.value_or("…") + "/" + head.symbol.value_or("…") + (head.number ? "" : " (chưa điền số)"));
  std::string issued = head.place.value_or("");
  if (head.date) issued += (issued.empty() ? "" : ", ") + date_text(*head.date);
  add("Ngày", issued);
  add("Loại", head.type.value_or("") + (head.draft ? (head.type ? " (dự thảo)" : "dự thảo") : ""));
  add("Về việc", head.subject.value_or(""));
  std::string year = head.year ? std::to_string(*head.year) : "";
  if (head.period) {
    const std::string period =
        "từ " + document::day_text(head.period->first()) + " đến " + document::day_text(head.period->last());
    year += year.empty() ? period : " (" + period + ")";
  }
  add("Năm", year);
  add("Tệp", source_text(source));
  add("Gồm", totals(draft));
  return fields;
}

std::vector<Field> clear_fields(const plan::Draft& draft, std::size_t silenced) {
  constexpr std::array<std::pair<plan::Clear, const char*>, 6> clears = {{{plan::Clear::person, "người"},
                                                                          {plan::Clear::work, "việc"},
                                                                          {plan::Clear::time, "thời gian"},
                                                                          {plan::Clear::responsibility, "trách nhiệm"},
                                                                          {plan::Clear::product, "sản phẩm"},
                                                                          {plan::Clear::authority, "thẩm quyền"}}};
  std::set<std::string_view> work;
  for (const plan::Item& item : draft.items)
    if (plan::is_work(item)) work.insert(item.id);
  std::vector<Field> fields;
  if (!work.empty()) {
    std::string text;
    for (const auto& [clear, name] : clears) {
      std::set<std::string_view> unclear;
      for (const Finding& finding : draft.findings)
        if (finding.clear == clear && finding.severity != Severity::info)
          for (const std::string& id : finding.items)
            if (work.contains(id)) unclear.insert(id);
      text += (text.empty() ? "" : " · ") + std::string(name) + " " + count_text(work.size() - unclear.size()) + "/" +
              count_text(work.size());
    }
    fields.push_back({"Rõ", text});
  }
  std::array<std::size_t, 3> counts{};
  for (const Finding& finding : draft.findings) ++counts[static_cast<std::size_t>(finding.severity)];
  if (!draft.findings.empty() || silenced > 0)
    fields.push_back(
        {"Phát hiện", count_text(counts[0]) + " lỗi, " + count_text(counts[1]) + " cảnh báo, " + count_text(counts[2]) +
                          " lưu ý" + (silenced > 0 ? "; bỏ qua " + count_text(silenced) + " chỗ theo danh sách" : "")});
  return fields;
}

std::vector<NoteGroup> finding_notes(const plan::Draft& draft) {
  using document::Tone;
  constexpr std::array<std::tuple<Severity, Tone, const char*>, 3> severities = {
      {{Severity::error, Tone::error, "Lỗi / errors"},
       {Severity::warning, Tone::warning, "Cảnh báo / warnings"},
       {Severity::info, Tone::info, "Lưu ý / notes"}}};
  std::vector<NoteGroup> groups;
  for (const auto& [severity, tone, title] : severities) {
    std::vector<std::string_view> rules;
    std::size_t count = 0;
    for (const Finding& finding : draft.findings) {
      if (finding.severity != severity) continue;
      ++count;
      if (std::find(rules.begin(), rules.end(), finding.rule) == rules.end()) rules.push_back(finding.rule);
    }
    for (const std::string_view rule : rules) {
      NoteGroup group;
      group.tone = tone;
      for (const Finding& finding : draft.findings)
        if (finding.severity == severity && finding.rule == rule) group.notes.push_back(note_of(finding));
      group.title = std::string(title) + " · " + std::string(rule) + " (" + count_text(group.notes.size()) + ")";
      groups.push_back(std::move(group));
    }
  }
  return groups;
}

}  // namespace sauro::reports

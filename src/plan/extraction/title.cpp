// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/title.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/fields.h"
#include "plan/extraction/passage.h"

namespace sauro::extraction {
namespace {

/// Words of a time label at the end of `text` ("... Thời gian hoàn thành"): where they begin, or npos.
std::size_t trailing_time_label(std::string_view text) {
  const std::string key = spelling_key(text);
  if (key.size() != text.size()) return std::string_view::npos;
  std::string_view body = without_tail(key);
  std::size_t at = body.size();
  std::size_t found = std::string_view::npos;
  for (int words = 0; words < 7 && at > 0; ++words) {
    const auto blank = body.find_last_of(' ', at - 1);
    at = blank == std::string_view::npos ? 0 : blank;
    const std::size_t begin = at == 0 ? 0 : at + 1;
    const auto value = rules::lexicon_value("field_label", body.substr(begin));
    if (value && (*value == "time" || *value == "deadline")) found = begin;
  }
  return found;
}

bool is_address(std::string_view word) {
  return word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.");
}

/// "Đăng ký tại đây: https://... (https://...)" without the addresses of the net behind its colon or in brackets.
std::string_view without_addresses(std::string_view text) {
  for (;;) {
    const auto blank = text.rfind(' ');
    if (blank == std::string_view::npos) return text;
    const std::string_view word = text.substr(blank + 1), before = trim(text.substr(0, blank));
    const bool bracketed = word.starts_with('(') && is_address(word.substr(1));
    if (!bracketed && !(is_address(word) && before.ends_with(':'))) return text;
    text = bracketed ? before : without_tail(before);
  }
}

}  // namespace

void set_title(plan::Item& item, const Line& line, std::size_t at, plan::Part part, Reading& reading) {
  const std::string_view text = trim(std::string_view(line.text).substr(at));
  at = static_cast<std::size_t>(text.data() - line.text.data());
  std::string_view title = text;
  auto time = find_time(text, reading.time_context(false));
  // "... trước ngày 29/5 (riêng lớp 9 trước ngày 15/5)": the exception in brackets is a milestone beside the deadline.
  std::optional<TimeInText> exception;
  if (const auto open = text.rfind('('); time && open != std::string_view::npos && time->start > open &&
                                         time->start < text.find(')', open) &&
                                         skip_marks(text, time->start + time->length) >= text.size()) {
    if (auto main = find_time(text.substr(0, open), reading.time_context(false)); main && main->schedule.end) {
      exception = std::move(time);
      time = std::move(main);
    }
  }
  if (time) {
    const std::size_t end = time->start + time->length;
    const std::string_view after = trim(text.substr(std::min(end, text.size())));
    // "...: tháng 2-5/2026 (theo đợt đăng ký)": a remark in brackets may follow.
    const bool remark = after.starts_with("(") && (after.ends_with(")") || after.ends_with(")."));
    const bool trailing = remark || skip_marks(text, end) == text.size();
    // An event in mid-sentence says which of things, not when the work is due.
    if (time->schedule.kind == plan::ScheduleKind::event && time->start > 0 && !trailing && !after.starts_with(",") &&
        !after.starts_with(";")) {
      item.title = collapse_blanks(title);
      item.title_origin = origin_of(line, part, at, title.size());
      return;
    }
    std::string_view before = trim(text.substr(0, time->start));
    const auto label = trailing_time_label(before);
    bool deadline = false;
    if (label != std::string_view::npos) {
      deadline = is_deadline_heading(before.substr(label));
      before = before.substr(0, label);
    }
    const std::string_view cut = without_addresses(without_tail(before));
    // A sentence of its own ("... trên địa bàn. Thời hạn: tháng 9") is set off too.
    const bool set_off =
        label != std::string_view::npos || cut.size() < trim(before).size() || trim(before).ends_with(".");
    if (trailing && set_off && !cut.empty()) {
      // The addresses between the work and its time are taken off below.
      title = without_tail(before);
      if (remark) item.notes = collapse_blanks(after);
    } else if (time->start == 0 && !trailing && end < text.size() && trim(text.substr(end)).starts_with(":"))
      title = text.substr(skip_marks(text, end));
    if (item.schedule.kind == plan::ScheduleKind::none) {
      item.schedule = std::move(time->schedule);
      if (deadline && item.schedule.start) {
        auto again = parse_time(item.schedule.text, reading.time_context(true));
        if (again && again->kind != plan::ScheduleKind::none) item.schedule = std::move(*again);
      }
      item.schedule.origin = origin_of(line, part, at + time->start, time->length);
      if (exception && exception->schedule.end) {
        plan::Schedule& main = item.schedule;
        const auto open = text.rfind('(');
        main.milestones.push_back({main.text, std::nullopt, main.start, main.end, main.recurrence});
        main.milestones.push_back({exception->schedule.text,
                                   collapse_blanks(without_tail(text.substr(open + 1, exception->start - open - 1))),
                                   exception->schedule.start, exception->schedule.end, std::nullopt});
        if (*main.end < *exception->schedule.end) main.end = exception->schedule.end;
      }
    } else if (is_clock_alone(item.schedule) && time->schedule.start && !time->schedule.clock) {
      time->schedule.clock = item.schedule.clock;
      time->schedule.text += ", " + item.schedule.text;
      item.schedule = std::move(time->schedule);
      item.schedule.origin = origin_of(line, part, at + time->start, time->length);
    } else if (time->schedule.event && !item.schedule.event) {
      item.schedule.event = time->schedule.event;
    }
  }
  // A bracket whose end was a time or a unit: what is left in it is a remark.
  if (const auto open = title.rfind('('); open != std::string_view::npos && open > 0 &&
                                          title.find(')', open) == std::string_view::npos &&
                                          title.size() < text.size()) {
    const std::string remark(without_tail(title.substr(open + 1)));
    if (!remark.empty()) item.notes = item.notes ? *item.notes + "\n" + remark : remark;
    title = without_tail(title.substr(0, open));
  }
  if (const std::string_view plain = without_addresses(title); plain.size() < title.size()) {
    const std::string address = collapse_blanks(title.substr(title.find_first_not_of(": ", plain.size())));
    item.notes = item.notes ? *item.notes + "\n" + address : address;
    title = plain;
  }
  item.title = collapse_blanks(title);
  while (!item.title.empty() && (item.title.back() == ':' || item.title.back() == ' ')) item.title.pop_back();
  item.title_origin = origin_of(line, part, static_cast<std::size_t>(title.data() - line.text.data()), title.size());
}

}  // namespace sauro::extraction

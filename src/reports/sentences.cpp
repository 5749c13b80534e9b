// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/sentences.h"

#include <fmt/format.h>

#include <array>

#include "reports/board.h"

namespace sauro::reports {
namespace {

using tracking::Counts;
using tracking::Status;

/// "chiếm 12,5 % (1/8)".
std::string share(const char* verb, std::int64_t part, std::int64_t whole) {
  return std::string(verb) + " " + ratio_text(part, whole);
}

/// What the one task there is has come to.
std::string only_task_text(const Counts& counts) {
  if (counts.of(Status::done_on_time) == 1) return "đã hoàn thành đúng hạn";
  if (counts.of(Status::done_late) == 1) return "đã hoàn thành nhưng chậm so với hạn";
  const char* never = counts.never_updated == 1 ? "chưa được cập nhật lần nào" : "chưa hoàn thành";
  if (counts.of(Status::open_overdue) == 1) return std::string(never) + " và đã quá hạn";
  if (counts.of(Status::waiting) == 1) return std::string(never) + ", đang chờ sự kiện chưa xảy ra";
  if (counts.of(Status::no_deadline) == 1) return std::string(never) + ", không quy định thời hạn";
  return std::string(never) + ", còn trong hạn";
}

/// "05", "12", "1.204".
std::string two_digits(std::int64_t number) {
  constexpr std::int64_t ten = 10;
  const std::string digits = Decimal::of(number).str(NumberFormat::vietnamese);
  return (number > 0 && number < ten ? "0" : "") + digits;
}

}  // namespace

std::string tasks_text(std::int64_t number) { return two_digits(number) + " nhiệm vụ"; }

std::string steps_text(std::int64_t number) { return two_digits(number) + " nội dung công việc"; }

std::string overall_sentence(const std::string& who, const Counts& counts) {
  const std::int64_t all = counts.all(), done = counts.done();
  if (all == 0) return who + " không có nhiệm vụ nào.";
  if (all == 1) return fmt::format("{} có 01 nhiệm vụ, {}.", who, only_task_text(counts));
  const std::string begin = fmt::format("{} có {}", who, tasks_text(all));
  if (done == 0) return begin + ", chưa nhiệm vụ nào hoàn thành.";
  if (done == all) return begin + ", đã hoàn thành toàn bộ.";
  return fmt::format("{}; đã hoàn thành {}, {}.", begin, tasks_text(done), share("đạt", done, all));
}

std::string done_sentence(const Counts& counts) {
  const std::int64_t done = counts.done(), late = counts.of(Status::done_late);
  if (done == 0) return {};
  const std::int64_t in_time = counts.of(Status::done_on_time);
  if (done == 1) return late == 0 ? "Nhiệm vụ đã hoàn thành đúng hạn." : "Nhiệm vụ đã hoàn thành chậm so với hạn.";
  if (late == 0) return "Các nhiệm vụ đã hoàn thành đều đúng hạn.";
  if (in_time == 0) return "Các nhiệm vụ đã hoàn thành đều chậm so với hạn.";
  return fmt::format("Trong số nhiệm vụ đã hoàn thành, {} đúng hạn, {} chậm so với hạn, {}.", tasks_text(in_time),
                     tasks_text(late), share("chiếm", late, done));
}

std::string open_sentence(const Counts& counts) {
  const std::int64_t open = counts.open(), late = counts.of(Status::open_overdue), in_time = counts.in_time();
  if (open == 0) return {};
  if (open == 1) return late == 0 ? "Nhiệm vụ chưa hoàn thành còn trong hạn." : "Nhiệm vụ chưa hoàn thành đã quá hạn.";
  if (late == 0) return fmt::format("Còn {} chưa hoàn thành, đều trong hạn.", tasks_text(open));
  if (in_time == 0) return fmt::format("Còn {} chưa hoàn thành, đều đã quá hạn.", tasks_text(open));
  return fmt::format("Còn {} chưa hoàn thành, trong đó {} trong hạn, {} quá hạn, {}.", tasks_text(open),
                     tasks_text(in_time), tasks_text(late), share("chiếm", late, open));
}

std::string waiting_sentence(const Counts& counts) {
  const std::int64_t waiting = counts.of(Status::waiting), none = counts.of(Status::no_deadline);
  if (waiting == 0 && none == 0) return {};
  const std::string waits = waiting == 0 ? "" : tasks_text(waiting) + " chờ sự kiện chưa xảy ra";
  const std::string has_none = none == 0 ? "" : tasks_text(none) + " không quy định thời hạn";
  return "Số còn trong hạn gồm cả " + waits + (waits.empty() || has_none.empty() ? "" : " và ") + has_none + ".";
}

std::string never_sentence(const Counts& counts) {
  const std::int64_t never = counts.never_updated, open = counts.open();
  if (never == 0 || open == 0) return {};
  if (never == open) return "Các nhiệm vụ chưa hoàn thành đều chưa được cập nhật lần nào.";
  return fmt::format("Có {} chưa được cập nhật lần nào, {} số chưa hoàn thành.", tasks_text(never),
                     share("chiếm", never, open));
}

std::string counts_paragraph(const std::string& who, const Counts& counts) {
  std::string text = overall_sentence(who, counts);
  const bool only = counts.all() == 1;  // of which all was said
  for (const auto& part : {only ? "" : done_sentence(counts), only ? "" : open_sentence(counts),
                           only ? "" : waiting_sentence(counts), only ? "" : never_sentence(counts)})
    if (!part.empty()) text += " " + part;
  return text;
}

std::string official_status(Status status) {
  constexpr auto words =
      std::to_array<const char*>({"Đã hoàn thành, đúng hạn", "Đã hoàn thành, chậm", "Chưa hoàn thành, trong hạn",
                                  "Chưa hoàn thành, quá hạn", "Chờ sự kiện", "Không quy định hạn"});
  return words.at(static_cast<std::size_t>(status));
}

}  // namespace sauro::reports

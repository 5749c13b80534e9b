// SPDX-License-Identifier: AGPL-3.0-or-later
// The audit trail: all that was recorded, newest first, a page at a time.
#include <algorithm>
#include <charconv>
#include <deque>
#include <map>

#include "app/queries/query.h"
#include "foundation/base/text.h"
#include "programmes/councils/council.h"
#include "reports/fact_list.h"

namespace sauro::app {
namespace {

constexpr std::size_t most_entries = 200, usual_entries = 50;
constexpr std::int64_t block = 500;              // facts that are fetched at once
constexpr std::int64_t most_looked_at = 20'000;  // for one page: a filter that few pass goes on with the next
constexpr std::size_t most_at_once = 50'000;     // of all that match, as a file takes them: some 60 MB on their way

struct AuditFilter {
  std::string kind, who, subject, words;
  std::optional<Day> from, until;

  /// A kind by its whole name ("item.set"), or all of a family by the word before the full stop ("item").
  bool is_of_kind(std::string_view is) const {
    return kind.empty() || is == kind || is.substr(0, is.find('.')) == kind;
  }
  bool passes(const plan::Fact& fact) const {
    const Day day = day_in_vietnam(fact.recorded);
    return is_of_kind(fact.what.kind) && (who.empty() || fact.what.who == who) &&
           (subject.empty() || fact.what.subject == subject) && (!from || *from <= day) && (!until || day <= *until);
  }
};

/// What a fact is about, as people call it.
std::string about(const Asking& asking, const std::string& subject) {
  const auto slash = subject.find('/');
  const std::string kind = subject.substr(0, slash), id = slash == std::string::npos ? "" : subject.substr(slash + 1);
  if (kind == "item") {
    const auto item = asking.view().item(id);
    return item && *item ? (*item)->value.set.title : std::string();
  }
  if (kind == "plan") {
    const auto plan = asking.view().find<tracking::PlanState>("plan", id);
    return plan && *plan ? (*plan)->value.set.title : std::string();
  }
  if (kind == "event") {
    const auto event = asking.view().find<tracking::EventState>("event", id);
    return event && *event ? (*event)->value.text : std::string();
  }
  if (kind == "council") {
    const auto council = asking.view().find<programmes::councils::CouncilState>(kind, id);
    return council && *council ? (*council)->value.set.title : std::string();
  }
  if (kind == "dossier") {
    const auto dossier = asking.view().find<programmes::councils::Dossier>(kind, id);
    return dossier && *dossier ? (*dossier)->value.title : std::string();
  }
  const std::string name = asking.name(kind == "expert" ? "user" : kind, id);
  return name == id ? std::string() : name;
}

AnswerOrError facts(const Asking& asking, const Input& input) {
  const auto& view = asking.view();
  const auto head = view.ledger().head(view.agency());
  if (!head) return head.error();
  std::int64_t before = std::min(view.at(), head->count) + 1;
  if (const std::string cursor = input.text("cursor"); !cursor.empty()) {
    const auto [end, failed] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), before);
    if (failed != std::errc() || end != cursor.data() + cursor.size() || before < 1) return refuse("input.cursor");
    before = std::min(before, std::min(view.at(), head->count) + 1);
  }
  const AuditFilter filter{input.text("kind"),        input.text("who"), input.text("subject"),
                           fold(input.text("words")), input.day("from"), input.day("until")};
  const bool all = input.flag("all");
  const auto limit = all ? most_at_once
                         : std::clamp<std::size_t>(
                               static_cast<std::size_t>(input.count("limit").value_or(usual_entries)), 1, most_entries);
  const auto names = asking.names();
  std::map<std::string, std::string> called;  // many facts are about the same
  std::vector<reports::ListedFact> list;
  for (std::int64_t looked_at = 0; before > 1 && list.size() < limit && (all || looked_at < most_looked_at);) {
    const std::int64_t first = std::max<std::int64_t>(before - block, 1);
    std::deque<plan::Fact> some;
    const auto seen = view.ledger().each(view.agency(), first - 1, [&](const plan::Fact& fact) {
      if (fact.number < before) some.push_front(fact);
      return fact.number + 1 < before;
    });
    if (!seen) return seen.error();
    for (plan::Fact& fact : some) {
      before = fact.number;
      ++looked_at;
      if (filter.from && day_in_vietnam(fact.recorded) < *filter.from) {
        before = 1;  // all others are earlier still
        break;
      }
      if (!filter.passes(fact)) continue;
      const auto [title, is_new] = called.try_emplace(fact.what.subject);
      if (is_new) title->second = about(asking, fact.what.subject);
      if (!filter.words.empty() &&
          fold(reports::fact_text(fact, names) + " " + title->second).find(filter.words) == std::string::npos)
        continue;
      list.push_back({std::move(fact), title->second});
      if (list.size() == limit) break;
    }
  }
  return reports::facts_answer(list, names, before > 1 ? std::to_string(before) : std::string(), head->count,
                               head->hash);
}

}  // namespace

std::vector<Query> audit_queries() {
  using enum FieldKind;
  return {{"facts",
           "mọi dữ kiện đã ghi, mới trước, từng trang",
           "all that was recorded, newest first, a page at a time",
           overseers,
           {{"kind", text, false, false, "", "loại dữ kiện: item.set; hoặc cả nhóm, bằng từ đứng trước dấu chấm: item",
             "kind of fact: item.set; or a whole family by the word before the full stop: item"},
            {"who", id, false, false, "", "ai ghi: mã người dùng", "by whom: id of a user"},
            {"subject", text, false, false, "", "về gì: item/2026.12", "about what: item/2026.12"},
            {"words", text, false, false, "", "chữ trong lời kể, không cần dấu", "words of it, also without marks"},
            {"from", day, false, false, "", "từ ngày", "from this day"},
            {"until", day, false, false, "", "đến hết ngày", "to the end of this day"},
            {"limit", count, false, false, "", "số dữ kiện một trang, mặc định 50, nhiều nhất 200",
             "facts of a page, 50 by default, 200 at most"},
            {"all", flag, false, false, "", "mọi dữ kiện khớp, nhiều nhất 50.000 mới nhất, để lưu thành tệp",
             "all that match, the newest 50,000 at most, to be saved as a file"},
            {"cursor", text, false, false, "", "trang tiếp theo: giá trị next của trang trước",
             "the next page: next of the page before"}},
           facts,
           "facts"}};
}

}  // namespace sauro::app

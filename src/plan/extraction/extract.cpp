// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/extract.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/body.h"
#include "plan/extraction/conversion_finding.h"
#include "plan/extraction/head.h"
#include "plan/extraction/joining.h"
#include "plan/extraction/legacy_finding.h"
#include "plan/extraction/organisation.h"
#include "plan/extraction/passage.h"
#include "plan/extraction/plan_year.h"
#include "plan/extraction/recognition_finding.h"
#include "plan/extraction/table_items.h"
#include "plan/extraction/trace.h"

namespace sauro::extraction {
namespace {

void flatten(std::vector<Branch>& branches, const std::string& parent, std::vector<plan::Item>& items) {
  for (Branch& branch : branches) {
    branch.item.id = "i" + std::to_string(items.size() + 1);
    branch.item.parent = parent;
    const std::string id = branch.item.id;
    items.push_back(std::move(branch.item));
    flatten(branch.children, id, items);
  }
}

/// Findings name their items by their places.
void link_findings(plan::Draft& draft) {
  const auto spot = [](const plan::Place& place) {
    return std::tuple(place.table, place.row, place.column, place.paragraph);
  };
  std::map<decltype(spot(plan::Place())), std::vector<std::pair<std::size_t, const plan::Place*>>> standing;
  for (std::size_t i = 0; i < draft.items.size(); ++i)
    for (const plan::Place& source : draft.items[i].sources) standing[spot(source)].emplace_back(i, &source);
  for (plan::Finding& finding : draft.findings) {
    std::set<std::size_t> items;
    for (const plan::Place& place : finding.places)
      if (const auto found = standing.find(spot(place)); found != standing.end())
        for (const auto& [item, source] : found->second)
          if (*source == place) items.insert(item);
    for (const std::size_t item : items) finding.items.push_back(draft.items[item].id);
  }
}

/// "Điều 1", "Điều 2" ...: a text of articles, as of a law, a contract or a regulation.
bool is_of_articles(const std::vector<Element>& elements) {
  return std::count_if(elements.begin(), elements.end(), [](const Element& element) {
           return !element.table && element.line.label.kind == LabelKind::part &&
                  spelling_key(element.line.label.text).starts_with("điều");
         }) >= 3;
}

/// Whether the first lines call the document a plan, a programme, a timetable.
bool is_titled_plan(const std::vector<Element>& elements) {
  for (std::size_t i = 0; i < std::min<std::size_t>(elements.size(), 8); ++i) {
    if (elements[i].table || elements[i].line.text.size() > 300 || elements[i].line.text.ends_with(".") ||
        elements[i].line.label.kind != LabelKind::none)
      continue;
    const std::string key = spelling_key(elements[i].line.text);
    for (std::size_t at = 0; at != std::string::npos && at < key.size();
         at = key.find(' ', at) == std::string::npos ? key.size() : key.find(' ', at) + 1)
      if (rules::longest_prefix("plan_word", std::string_view(key).substr(at))) return true;
  }
  return false;
}

Expect expect_of(std::string_view type_kind) {
  if (type_kind == "decision" || type_kind == "directive" || type_kind == "resolution" || type_kind == "regulation")
    return Expect::tables;
  if (type_kind == "report" || type_kind == "minutes" || type_kind == "proposal") return Expect::later;
  return Expect::text;
}

/// A plan that a decision puts into force stands after the decision's signature under its own type: the first element
/// of its text, or npos.
std::size_t attached_plan(const std::vector<Element>& elements, const HeadReading& head) {
  for (std::size_t i = head.after_end; i < std::min(elements.size(), head.after_end + 12); ++i) {
    if (elements[i].table) continue;
    const Line& line = elements[i].line;
    const auto* type = rules::opening("document_type", std::string_view(line.text).substr(line.label.rest));
    if (!type || type->value != "plan" || line.label.kind != LabelKind::none || word_count(line.text) > 40) continue;
    if (!is_all_caps(line.text) && !line.bold && !line.centered && !line.heading) continue;
    // Its subject, and the words in brackets that say what puts it into force.
    std::size_t at = i + 1;
    while (at < elements.size() && at < i + 6 && !elements[at].table &&
           elements[at].line.label.kind == LabelKind::none && !elements[at].line.text.ends_with(":") &&
           (elements[at].line.text.starts_with("(") || elements[at].line.text.starts_with("*") ||
            elements[at].line.bold || elements[at].line.centered || elements[at].line.text.size() < 300))
      ++at;
    return at;
  }
  return std::string::npos;
}

/// "Điều 1. Phê duyệt Chương trình ... với các nội dung chủ yếu sau:" and what follows up to the next article: the plan
/// that a decision holds in itself, or an empty range.
std::pair<std::size_t, std::size_t> plan_in_article(const std::vector<Element>& elements, const HeadReading& head) {
  const auto is_article = [&](std::size_t i) {
    return !elements[i].table && elements[i].line.label.kind == LabelKind::part &&
           spelling_key(elements[i].line.label.text).starts_with("điều");
  };
  for (std::size_t i = head.text_begin; i < head.text_end; ++i) {
    if (!is_article(i) || !elements[i].line.text.ends_with(":")) continue;
    const std::string key = spelling_key(elements[i].line.rest());
    bool plan = false;
    for (std::size_t at = 0; at < key.size() && !plan;
         at = key.find(' ', at) == std::string::npos ? key.size() : key.find(' ', at) + 1)
      plan = rules::longest_prefix("plan_word", std::string_view(key).substr(at)) != nullptr;
    std::size_t end = i + 1;
    bool sections = false;
    for (; end < head.text_end && !is_article(end); ++end)
      sections = sections || (!elements[end].table && elements[end].line.label.kind == LabelKind::roman);
    if (plan && sections) return {i + 1, end};
  }
  return {0, 0};
}

/// Where appendices begin: after recipients and signature, or at a heading "PHỤ LỤC".
std::size_t appendix_begin(const std::vector<Element>& elements, const HeadReading& reading) {
  for (std::size_t i = reading.text_begin; i < reading.text_end; ++i) {
    if (elements[i].table) continue;
    const Line& line = elements[i].line;
    const auto* term = rules::opening("appendix_word", line.text);
    if (term && term->term.starts_with("phụ") && line.label.kind == LabelKind::none && word_count(line.text) <= 14 &&
        (is_all_caps(line.text) || line.bold || line.centered || word_count(line.text) <= 4))
      return i;
  }
  return reading.after_end;
}

bool has_tasks(const std::vector<Branch>& branches) {
  return std::any_of(branches.begin(), branches.end(), [](const Branch& branch) {
    return branch.item.kind == plan::ItemKind::task || branch.item.kind == plan::ItemKind::indicator ||
           has_tasks(branch.children);
  });
}

/// Where a plan tells of no tasks but in what it assigns to units, that is its tasks.
void make_tasks(std::vector<Branch>& duties, bool under_task) {
  for (Branch& branch : duties) {
    const bool duty = branch.item.kind == plan::ItemKind::duty;
    if (duty) branch.item.kind = under_task ? plan::ItemKind::step : plan::ItemKind::task;
    make_tasks(branch.children, under_task || duty);
  }
}

/// "PHỤ LỤC", its title, "(Kèm theo Kế hoạch số ...)".
bool is_appendix_heading(const Line& line) {
  return line.bold || line.centered || line.heading || is_all_caps(line.text) || line.text.starts_with("(") ||
         rules::opening("appendix_word", line.text);
}

/// An appendix: tables after the signature, with the headings above them; running text there is read like the body's.
BodyItems read_appendix(const std::vector<Element>& elements, const HeadReading& head, std::size_t from, Expect expect,
                        Reading& reading) {
  BodyItems appendix;
  for (std::size_t i = from; i < elements.size(); ++i) {
    if (i >= head.text_end && i < head.after_end) continue;
    if (elements[i].table) {
      if (auto rows = items_of_table(*elements[i].table, elements[i].table_number, plan::Part::appendix, reading))
        for (Branch& branch : *rows) appendix.plan.push_back(std::move(branch));
      else
        leave(places_of(*elements[i].table, elements[i].table_number, plan::Part::appendix), reading);
      continue;
    }
    std::size_t end = i;
    while (end < elements.size() && !elements[end].table && !(end >= head.text_end && end < head.after_end)) ++end;
    const bool sections = end - i > 6;
    if (!sections)
      for (std::size_t k = i; k < end; ++k)
        if (!is_appendix_heading(elements[k].line)) leave({place_of(elements[k].line, plan::Part::appendix)}, reading);
    BodyItems text = items_of_text(elements.data() + i, elements.data() + end, plan::Part::appendix,
                                   sections ? expect : Expect::tables, reading);
    for (Branch& branch : text.plan) appendix.plan.push_back(std::move(branch));
    for (Branch& branch : text.duties) appendix.duties.push_back(std::move(branch));
    i = end - 1;
  }
  return appendix;
}

}  // namespace

Result<plan::Draft> extract(const document::Document& document, const ExtractOptions& options) {
  const std::vector<Element> elements = elements_of(document);
  HeadReading head = read_head(elements);
  if (head.secrecy) return Error{ErrorCode::secret, *head.secrecy};
  plan::Draft draft;
  if (options.trace) {
    trace_document(elements, *options.trace);
    trace_head(head, elements, *options.trace);
  }
  draft.head = std::move(head.head);
  find_year(draft.head, elements, options.year);

  Reading reading;
  reading.trace = options.trace;
  reading.told = options.columns;
  reading.year = draft.head.year.value_or(0);
  if (draft.head.date && draft.head.date->size() == 10)
    if (auto day = Day::parse_iso(*draft.head.date)) reading.date = *day;

  Expect expect = expect_of(head.type_kind);
  const Element* all = elements.data();
  if (const std::size_t attached = expect == Expect::tables ? attached_plan(elements, head) : std::string::npos;
      attached != std::string::npos) {
    expect = Expect::text;
    head.text_begin = attached;
    head.text_end = head.after_end = elements.size();
  } else if (const auto [from, to] =
                 expect == Expect::tables ? plan_in_article(elements, head) : std::pair<std::size_t, std::size_t>{};
             from < to) {
    expect = Expect::text;
    head.text_begin = from;
    head.text_end = to;
  }
  const std::size_t appendix_at = appendix_begin(elements, head);
  const std::size_t body_end = std::min(head.text_end, appendix_at);
  BodyItems body = items_of_text(all + head.text_begin, all + std::max(body_end, head.text_begin), plan::Part::body,
                                 expect, reading);
  BodyItems appendix = read_appendix(elements, head, appendix_at, expect, reading);
  for (Branch& duty : appendix.duties) body.duties.push_back(std::move(duty));
  // What calls itself by no name of a document is a plan only where a heading or a table says so.
  const bool tabled = std::any_of(elements.begin(), elements.end(), [](const Element& element) {
    return element.table && element.table->rows.size() > 3;
  });
  const bool nameless = (head.type_kind.empty() || head.type_kind == "guidance") &&
                        ((!body.planned && !tabled && !is_titled_plan(elements)) || is_of_articles(elements));
  if (nameless) {
    for (std::size_t i = head.text_begin; i < elements.size(); ++i)
      if (!elements[i].table) leave({place_of(elements[i].line, plan::Part::body)}, reading);
    body = {};
    appendix = {};
    reading.findings.erase(std::unique(reading.findings.begin(), reading.findings.end(),
                                       [](const plan::Finding& a, const plan::Finding& b) {
                                         return a.rule == b.rule && a.places == b.places;
                                       }),
                           reading.findings.end());
  }
  if (!has_tasks(body.plan) && !has_tasks(appendix.plan)) make_tasks(body.duties, false);
  for (auto* part : {&body.plan, &appendix.plan, &body.duties})
    for (Branch& branch : *part) hand_down(branch);
  std::vector<Branch> plan =
      join_parts(std::move(body.plan), std::move(appendix.plan), std::move(body.duties), reading);
  for (Branch& branch : plan) hand_down(branch);
  flatten(plan, "", draft.items);
  // Where the plan says its tasks by whom they are given to and nowhere else, these are the tasks.
  if (std::none_of(draft.items.begin(), draft.items.end(), plan::is_work))
    for (plan::Item& item : draft.items)
      if (item.kind == plan::ItemKind::duty) item.kind = plan::ItemKind::task;
  draft.findings = std::move(reading.findings);
  for (auto finding : {conversion_finding(document), legacy_finding(document), recognition_finding(document)})
    if (finding) draft.findings.push_back(*std::move(finding));
  find_period(draft.head, draft.items);
  resolve_organisation(draft);
  link_findings(draft);
  return draft;
}

}  // namespace sauro::extraction

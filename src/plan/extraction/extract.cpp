// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/extract.h"

#include <algorithm>
#include <map>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/body.h"
#include "plan/extraction/head.h"
#include "plan/extraction/joining.h"
#include "plan/extraction/organisation.h"
#include "plan/extraction/table_items.h"

namespace sauro::extraction {
namespace {

/// A year 1990-2100 after "năm" in `text`.
std::optional<int> year_after_word(std::string_view text) {
  const std::string key = spelling_key(text);
  for (auto at = key.find("năm "); at != std::string::npos; at = key.find("năm ", at + 1)) {
    const std::string_view digits = std::string_view(key).substr(at + std::string_view("năm ").size(), 5);
    if (digits.size() >= 4 && std::all_of(digits.begin(), digits.begin() + 4, [](char c) { return is_digit(c); }) && (digits.size() == 4 || !is_digit(digits[4]))) {
      const int year = (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 + (digits[3] - '0');
      if (year >= 1990 && year <= 2100) return year;
    }
  }
  return std::nullopt;
}

/// The year that the document's days speak of most, "…/2024".
std::optional<int> commonest_year(const std::vector<Element>& elements) {
  std::map<int, int> votes;
  const auto count = [&](std::string_view text) {
    for (std::size_t at = 0; at + 4 < text.size(); ++at) {
      if (text[at] != '/' || text[at + 1] != '2' || text[at + 2] != '0' || !is_digit(text[at + 3]) || at + 4 >= text.size() || !is_digit(text[at + 4])) continue;
      if (at + 5 < text.size() && (is_digit(text[at + 5]) || text[at + 5] == '/')) continue;  // a document's number
      ++votes[2000 + (text[at + 3] - '0') * 10 + (text[at + 4] - '0')];
    }
  };
  for (const Element& element : elements) {
    if (!element.table) { count(element.line.text); continue; }
    for (const auto& row : element.table->rows)
      for (const auto& cell : row.cells) count(document::cell_text(cell));
  }
  std::optional<int> best;
  for (const auto& [year, n] : votes)
    if (!best || n > votes[*best]) best = year;
  return best;
}

void find_year(plan::Head& head, const std::vector<Element>& elements, std::optional<int> given) {
  if (given) head.year = given;
  else if (head.subject && year_after_word(*head.subject)) head.year = year_after_word(*head.subject);
  else if (head.date) head.year = std::stoi(head.date->substr(0, 4));
  else head.year = commonest_year(elements);
}

void find_period(plan::Head& head, const std::vector<plan::Item>& items) {
  if (head.subject) {
    if (auto read = find_time(*head.subject, {head.year.value_or(0), std::nullopt, false}); read && read->schedule.start && read->schedule.end) {
      head.period = Period::make(*read->schedule.start, *read->schedule.end).value();
      return;
    }
    if (const auto year = year_after_word(*head.subject)) {
      head.period = Period::year(*year);
      return;
    }
  }
  std::optional<Day> first, last;
  for (const plan::Item& item : items) {
    for (const auto& day : {item.schedule.start, item.schedule.end}) {
      if (!day) continue;
      if (!first || *day < *first) first = day;
      if (!last || *last < *day) last = day;
    }
  }
  if (first && last) head.period = Period::make(*first, *last).value();
  else if (head.year) head.period = Period::year(*head.year);
}

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
  const auto same = [](const plan::Place& a, const plan::Place& b) { return a == b; };
  for (plan::Finding& finding : draft.findings)
    for (const plan::Item& item : draft.items) {
      const bool stands = std::any_of(finding.places.begin(), finding.places.end(), [&](const plan::Place& place) {
        return std::any_of(item.sources.begin(), item.sources.end(), [&](const plan::Place& source) { return same(place, source); });
      });
      if (stands) finding.items.push_back(item.id);
    }
}

/// Where appendices begin: after recipients and signature, or at a heading "PHỤ LỤC".
std::size_t appendix_begin(const std::vector<Element>& elements, const HeadReading& reading) {
  for (std::size_t i = reading.text_begin; i < reading.text_end; ++i) {
    if (elements[i].table) continue;
    const Line& line = elements[i].line;
    const auto* term = rules::longest_prefix("appendix_word", spelling_key(line.text));
    if (term && term->term.starts_with("phụ") && line.label.kind == LabelKind::none && word_count(line.text) <= 14 && (is_all_caps(line.text) || line.bold || line.centered || word_count(line.text) <= 4)) return i;
  }
  return reading.after_end;
}

bool has_tasks(const std::vector<Branch>& branches) {
  return std::any_of(branches.begin(), branches.end(), [](const Branch& branch) {
    return branch.item.kind == plan::ItemKind::task || branch.item.kind == plan::ItemKind::indicator || has_tasks(branch.children);
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
         rules::longest_prefix("appendix_word", spelling_key(line.text));
}

}  // namespace

Result<plan::Draft> extract(const document::Document& document, const ExtractOptions& options) {
  const std::vector<Element> elements = elements_of(document);
  HeadReading head = read_head(elements);
  if (head.secrecy) return Error{ErrorCode::secret, *head.secrecy};
  plan::Draft draft;
  draft.head = std::move(head.head);
  find_year(draft.head, elements, options.year);

  Reading reading;
  reading.year = draft.head.year.value_or(0);
  if (draft.head.date && draft.head.date->size() == 10)
    if (auto day = Day::parse_iso(*draft.head.date)) reading.date = *day;

  const bool tasks_expected = head.type_kind != "decision" && head.type_kind != "directive" && head.type_kind != "resolution" && head.type_kind != "regulation";
  const Element* all = elements.data();
  const std::size_t appendix_at = appendix_begin(elements, head);
  const std::size_t body_end = std::min(head.text_end, appendix_at);
  BodyItems body = items_of_text(all + head.text_begin, all + std::max(body_end, head.text_begin), plan::Part::body, tasks_expected, reading);
  // An appendix: tables after the signature, with the headings above them; running text there is read like the body's.
  BodyItems appendix;
  for (std::size_t i = appendix_at; i < elements.size(); ++i) {
    if (i >= head.text_end && i < head.after_end) continue;
    if (elements[i].table) {
      if (auto rows = items_of_table(*elements[i].table, elements[i].table_number, plan::Part::appendix, reading))
        for (Branch& branch : *rows) appendix.plan.push_back(std::move(branch));
      else leave(places_of(*elements[i].table, elements[i].table_number, plan::Part::appendix), reading);
      continue;
    }
    std::size_t end = i;
    while (end < elements.size() && !elements[end].table && !(end >= head.text_end && end < head.after_end)) ++end;
    const bool sections = tasks_expected && end - i > 6;
    if (!sections)
      for (std::size_t k = i; k < end; ++k)
        if (!is_appendix_heading(elements[k].line)) leave({place_of(elements[k].line, plan::Part::appendix)}, reading);
    BodyItems text = items_of_text(all + i, all + end, plan::Part::appendix, sections, reading);
    for (Branch& branch : text.plan) appendix.plan.push_back(std::move(branch));
    for (Branch& branch : text.duties) body.duties.push_back(std::move(branch));
    i = end - 1;
  }
  if (!has_tasks(body.plan) && !has_tasks(appendix.plan)) make_tasks(body.duties, false);
  for (auto* part : {&body.plan, &appendix.plan, &body.duties})
    for (Branch& branch : *part) hand_down(branch);
  std::vector<Branch> plan = join_parts(std::move(body.plan), std::move(appendix.plan), std::move(body.duties), reading);
  for (Branch& branch : plan) hand_down(branch);
  flatten(plan, "", draft.items);
  draft.findings = std::move(reading.findings);
  find_period(draft.head, draft.items);
  resolve_organisation(draft);
  link_findings(draft);
  return draft;
}

}  // namespace sauro::extraction

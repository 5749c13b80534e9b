// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/subject.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "foundation/base/text.h"
#include "foundation/rules/dated.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/document_places.h"

namespace sauro::checks {
namespace {

using plan::Item;

std::optional<Day> first_day(const std::optional<std::string>& date) {
  if (!date) return std::nullopt;
  std::string iso = *date;
  if (iso.size() == 4) iso += "-01";
  if (iso.size() == 7) iso += "-01";
  const auto day = Day::parse_iso(iso);
  return day ? std::optional(*day) : std::nullopt;
}

Day day_of_rules(const plan::Head& head) {
  if (const auto day = first_day(head.date)) return *day;
  // Without a day of its own a plan is judged by the rules of its year, and without a year by those of this one.
  constexpr int last_rules = 2026;
  return *Day::make(head.year.value_or(last_rules), 1, 1);
}

/// The part of each paragraph: that of the items that stand in its table or around it.
void give_parts(const plan::Draft& draft, std::vector<TextLine>& lines) {
  std::map<int, plan::Part> of_table;
  int first_duty = 0, last_duty = -1, first_appendix = 0;
  for (const Item& item : draft.items)
    for (const plan::Place& source : item.sources) {
      if (source.table) {
        of_table.try_emplace(*source.table, source.part);
      } else if (source.paragraph && source.part == plan::Part::assignment) {
        if (last_duty < 0) first_duty = *source.paragraph;
        first_duty = std::min(first_duty, *source.paragraph);
        last_duty = std::max(last_duty, *source.paragraph);
      } else if (source.paragraph && source.part == plan::Part::appendix) {
        first_appendix = first_appendix == 0 ? *source.paragraph : std::min(first_appendix, *source.paragraph);
      }
    }
  for (TextLine& line : lines) {
    plan::Place& place = line.place;
    if (place.table) {
      if (const auto found = of_table.find(*place.table); found != of_table.end()) place.part = found->second;
    } else if (place.paragraph) {
      if (*place.paragraph >= first_duty && *place.paragraph <= last_duty) place.part = plan::Part::assignment;
      if (first_appendix > 0 && *place.paragraph >= first_appendix) place.part = plan::Part::appendix;
    }
  }
}

}  // namespace

Subject::Subject(const plan::Draft& draft, const document::Document& document)
    : draft_(draft), document_(document), on_(day_of_rules(draft.head)) {
  dated_ = draft.head.date && draft.head.date->size() >= 7;
  std::map<std::string_view, std::size_t> by_id;
  for (std::size_t i = 0; i < draft.items.size(); ++i) by_id.emplace(draft.items[i].id, i);
  parents_.resize(draft.items.size());
  children_.resize(draft.items.size() + 1);
  title_words_.reserve(draft.items.size());
  for (const Item& item : draft.items) title_words_.push_back(content_words(item.title));
  for (std::size_t i = 0; i < draft.items.size(); ++i) {
    const auto above = by_id.find(draft.items[i].parent);
    if (above != by_id.end()) parents_[i] = &draft.items[above->second];
    children_[above == by_id.end() ? 0 : above->second + 1].push_back(&draft.items[i]);
  }
  extraction::each_paragraph(document, [&](const document::Paragraph& paragraph, const plan::Place& place) {
    if (trim(paragraph.text).empty()) return;
    TextLine& line = lines_.emplace_back(TextLine{place, &paragraph, spelling_key(paragraph.text), {}});
    line.place.text = paragraph.text;
    line.words = words_in(line.key);
    line.has_figures = std::any_of(line.key.begin(), line.key.end(), is_digit);
  });
  vocabulary_ = Vocabulary(lines_);
  give_parts(draft, lines_);
  parts_ = form_parts(draft.head, lines_);
  elements_ = extraction::elements_of(document);
  outline_ = extraction::outline_of(elements_.data(), elements_.data() + elements_.size());
  tellings_ = told_elsewhere(draft, title_words_, lines_, vocabulary_);
}

WordSet Subject::words_of(const TextLine& line) const {
  WordSet content;
  content.reserve(line.words.size());
  for (const Word& word : line.words)
    if (!vocabulary_[word].small) content.push_back(vocabulary_[word].code);
  make_set(content);
  return content;
}

const Item* Subject::parent(const Item& item) const { return parents_[index(item)]; }

const std::vector<const Item*>& Subject::children(const Item& item) const { return children_[index(item) + 1]; }

const Item* Subject::task_of(const Item& item) const {
  const Item* task = nullptr;
  for (const Item* at = &item; at != nullptr; at = parent(*at))
    if (is_work(*at)) task = at;
  return task;
}

const TextLine* Subject::line_at(const plan::Place& place) const {
  const auto key = [](const plan::Place& p) { return std::tie(p.paragraph, p.table, p.row, p.column); };
  const auto found =
      std::find_if(lines_.begin(), lines_.end(), [&](const TextLine& line) { return key(line.place) == key(place); });
  return found == lines_.end() ? nullptr : &*found;
}

const plan::Unit* Subject::unit(std::string_view id) const {
  for (const plan::Unit& unit : draft_.units)
    if (unit.id == id) return &unit;
  return nullptr;
}

const plan::Person* Subject::person(std::string_view id) const {
  for (const plan::Person& person : draft_.people)
    if (person.id == id) return &person;
  return nullptr;
}

bool has_role(const Item& item, plan::Role role) {
  return std::any_of(item.assignments.begin(), item.assignments.end(), [&](const auto& a) { return a.role == role; });
}

std::vector<const plan::Assignment*> leads_of(const Item& item) {
  const auto role = has_role(item, plan::Role::lead) ? plan::Role::lead : plan::Role::performing;
  std::vector<const plan::Assignment*> leads;
  for (const plan::Assignment& one : item.assignments)
    if (one.role == role) leads.push_back(&one);
  return leads;
}

bool has_doer(const Item& item) { return has_role(item, plan::Role::lead) || has_role(item, plan::Role::performing); }

bool is_unmeasurable(const plan::Deliverable& product) {
  using plan::DeliverableType;
  if (product.text.empty() || product.quantity) return false;
  if (product.type != DeliverableType::other && product.type != DeliverableType::beneficiaries) return false;
  if (std::any_of(product.text.begin(), product.text.end(), is_digit)) return false;
  const std::string key = collapse_blanks(spelling_key(product.text));
  const std::string_view bare = std::string_view(key).substr(0, key.find_last_not_of(" .;") + 1);
  const auto& ends = rules::lexicon("unmeasured_end");
  return rules::longest_prefix("exhorting", bare) != nullptr || rules::longest_prefix("unmeasured", bare) != nullptr ||
         std::any_of(ends.begin(), ends.end(), [&](const rules::Term& end) { return bare.ends_with(end.term); });
}

std::string_view vague_time_in(const Item& item) {
  for (const plan::Place& source : item.sources) {
    const std::string key = spelling_key(source.text);
    for (const rules::Term& term : rules::lexicon("vague_time"))
      if (key.find(term.term) != std::string::npos) return term.term;
  }
  return {};
}

const plan::Place& place_of(const Item& item) {
  static const plan::Place nowhere;
  return item.sources.empty() ? nowhere : item.sources.front();
}

plan::Place place_of(const Item& item, const plan::Origin& origin, std::string_view text) {
  if (!origin.paragraph && !origin.table) return place_of(item);
  plan::Place place{origin.part, origin.page, origin.paragraph, origin.table, origin.row, origin.column, {}};
  place.text = text;
  return place;
}

plan::Place last_line_with(const Subject& subject, std::string_view words) {
  for (auto line = subject.lines().rbegin(); line != subject.lines().rend(); ++line)
    if (line->text().find(words) != std::string_view::npos) return line->place;
  return {};
}

bool tells_its_letters(const Subject& subject) {
  const document::SourceKind kind = subject.document().kind;
  return kind != document::SourceKind::pdf && kind != document::SourceKind::scan;
}

std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 90;  // code points
  std::string plain = collapse_blanks(text);
  while (!plain.empty() && (plain.back() == '.' || plain.back() == ';' || plain.back() == ':')) plain.pop_back();
  if (code_points(plain) > longest) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < longest; ++i) next_code_point(plain, at);
    const auto blank = plain.rfind(' ', at);
    plain = plain.substr(0, blank == std::string::npos ? at : blank) + "…";
  }
  return "“" + plain + "”";
}

std::optional<std::string> legal_source(const Subject& subject, std::string_view id) {
  const auto value = rules::value_on(id, subject.on());
  if (!value || !value->source.may_accuse()) return std::nullopt;
  return value->source.text + (value->source.clause.empty() ? "" : ", " + value->source.clause);
}

std::string day_text(Day day) { return fmt::format("{:02}/{:02}/{}", day.day(), day.month(), day.year()); }

bool stands_in(const Item& item, plan::Part part) {
  return std::any_of(item.sources.begin(), item.sources.end(), [&](const auto& source) { return source.part == part; });
}

}  // namespace sauro::checks

// SPDX-License-Identifier: AGPL-3.0-or-later
// Subject: a draft and its document as the rules look at them: the tree of items, the lines of the text with their
// places, the day whose rules hold.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/model/document.h"
#include "plan/checks/form_parts.h"
#include "plan/checks/text_line.h"
#include "plan/checks/told_elsewhere.h"
#include "plan/checks/vocabulary.h"
#include "plan/checks/wordings.h"
#include "plan/extraction/outline.h"
#include "plan/model/draft.h"

namespace sauro::checks {

class Subject {
 public:
  /// Both must outlive it.
  Subject(const plan::Draft& draft, const document::Document& document);

  const plan::Draft& draft() const { return draft_; }
  const document::Document& document() const { return document_; }
  /// The plan's day as far as it is known; else the first day of its year; else a day of today's rules.
  Day on() const { return on_; }
  /// Whether the plan itself says on what day it was issued, at least its month.
  bool dated() const { return dated_; }

  const plan::Item* parent(const plan::Item& item) const;
  const std::vector<const plan::Item*>& children(const plan::Item& item) const;
  /// Items at the top, in document order.
  const std::vector<const plan::Item*>& roots() const { return children_.front(); }
  /// The highest task or indicator that `item` is part of, itself included; null for headings, duties, targets.
  const plan::Item* task_of(const plan::Item& item) const;

  /// The words of its title that say what it is about.
  const WordSet& title_words(const plan::Item& item) const { return title_words_[index(item)]; }

  /// All paragraphs in reading order.
  const std::vector<TextLine>& lines() const { return lines_; }
  /// The words of those lines.
  const Vocabulary& vocabulary() const { return vocabulary_; }
  /// What a line is about, as content_words() tells it.
  WordSet words_of(const TextLine& line) const;
  /// The paragraph that stands there; null where there is none, or nothing in it.
  const TextLine* line_at(const plan::Place& place) const;
  /// The parts of an official document, where it is one.
  const std::vector<PartLine>& parts() const { return parts_; }
  /// The lines and tables by their numbers.
  const std::vector<extraction::OutlineNode>& outline() const { return outline_; }
  /// Sentences that speak of an item's work at another place.
  const std::vector<Telling>& tellings() const { return tellings_; }
  const plan::Unit* unit(std::string_view id) const;
  const plan::Person* person(std::string_view id) const;

 private:
  std::size_t index(const plan::Item& item) const { return static_cast<std::size_t>(&item - draft_.items.data()); }

  const plan::Draft& draft_;
  const document::Document& document_;
  Day on_;
  bool dated_ = false;
  std::vector<const plan::Item*> parents_;                ///< by index of the item
  std::vector<std::vector<const plan::Item*>> children_;  ///< [0] the roots, [i + 1] those of item i
  std::vector<WordSet> title_words_;                      ///< by index of the item
  std::vector<TextLine> lines_;
  Vocabulary vocabulary_;        ///< of lines_
  std::vector<PartLine> parts_;  ///< of lines_
  std::vector<extraction::Element> elements_;
  std::vector<extraction::OutlineNode> outline_;  ///< of elements_
  std::vector<Telling> tellings_;                 ///< of lines_
};

using plan::is_tabled;
using plan::is_task;
using plan::is_work;
bool has_role(const plan::Item& item, plan::Role role);
/// Those who answer for the item: who leads it, or, where nobody is said to lead, who does it.
std::vector<const plan::Assignment*> leads_of(const plan::Item& item);
/// Whether nearly all that `tells` asks of the plan's text, tables apart, have what it asks for; nothing is not asked.
template <class Tells>
bool text_mostly(const Subject& subject, Tells tells) {
  std::size_t with = 0, without = 0;
  for (const plan::Item& item : subject.draft().items)
    if (const std::optional<bool> told = is_tabled(item) ? std::nullopt : tells(item)) ++(*told ? with : without);
  return with >= 4 && without * 4 <= with;
}

/// Somebody leads or performs, be it inherited.
bool has_doer(const plan::Item& item);
/// "Đạt hiệu quả cao", "Nhận thức được nâng lên": words in the place of a product that nobody can count or hold.
bool is_unmeasurable(const plan::Deliverable& product);
/// Where the item first stands; an empty place where it stands nowhere.
const plan::Place& place_of(const plan::Item& item);
/// Where a field of the item stands; `text` is what is shown of it. The item's own place where the field has none.
plan::Place place_of(const plan::Item& item, const plan::Origin& origin, std::string_view text);
/// The last line in which `words` stand, as written; no place where they stand in none.
plan::Place last_line_with(const Subject& subject, std::string_view words);
/// The vague words of time in the lines that the item stands in ("trong thời gian sớm nhất"); empty where none do.
std::string_view vague_time_in(const plan::Item& item);
/// Whether fonts and sizes are the author's: a .pdf and a scan tell what printing and recognition made of them.
bool tells_its_letters(const Subject& subject);
/// A title short enough for a message, in quotation marks.
std::string quoted(std::string_view text);
/// Number and clause of the text that a value of rules/ comes from, where it held on the plan's day and may accuse.
std::optional<std::string> legal_source(const Subject& subject, std::string_view id);
/// "05/3/2024"
std::string day_text(Day day);
bool stands_in(const plan::Item& item, plan::Part part);

}  // namespace sauro::checks

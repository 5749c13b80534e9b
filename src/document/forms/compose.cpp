// SPDX-License-Identifier: AGPL-3.0-or-later
// A form and values become a document. Labels are counted here, so that a part that is left out leaves no gap.
#include <algorithm>
#include <optional>
#include <utility>

#include "document/forms/form.h"
#include "foundation/base/text.h"
#include "foundation/rules/dated.h"

namespace sauro::forms {
namespace {

using document::Level;
using document::OfficialDocument;
using document::OfficialText;

/// The letters of points in the order of the decree; none where no rule held.
std::vector<std::string> letters_on(Day day) {
  std::vector<std::string> letters;
  const auto rule = rules::value_on("form.point_letters", day);
  if (!rule) return letters;
  for (std::size_t at = 0; at < rule->text.size();) {
    const auto end = std::min(rule->text.find(' ', at), rule->text.size());
    letters.push_back(rule->text.substr(at, end - at));
    at = end + 1;
  }
  return letters;
}

/// Values by name: those of the innermost repetition first.
class Scope {
 public:
  explicit Scope(const Values& values) { levels_.push_back(&values); }
  void enter(const Values& values) { levels_.push_back(&values); }
  void leave() { levels_.pop_back(); }

  const std::string* text(std::string_view name) const { return find(&Values::texts, name); }
  const std::vector<Values>* list(std::string_view name) const { return find(&Values::lists, name); }
  const document::OfficialTable* table(std::string_view name) const { return find(&Values::tables, name); }

 private:
  template <class T>
  const T* find(std::map<std::string, T, std::less<>> Values::*member, std::string_view name) const {
    for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
      const auto& map = (*level)->*member;
      if (const auto at = map.find(name); at != map.end()) return &at->second;
    }
    return nullptr;
  }
  std::vector<const Values*> levels_;
};

class Composer {
 public:
  Composer(const Form& form, const Values& values, Day day)
      : form_(form), scope_(values), letters_(letters_on(day)), made_(day) {}

  Result<OfficialDocument> take() {
    lines(form_.lines);
    if (failed_) return *failed_;
    return std::move(made_);
  }

 private:
  void fail(const FormLine& line, std::string_view name) {
    if (!failed_)
      failed_ = Error{ErrorCode::bad_input, std::string(name), form_.id + ", line " + std::to_string(line.number)};
  }

  /// The words with every place filled.
  std::string filled(const FormLine& line) {
    std::string out;
    const std::string& words = line.words;
    for (std::size_t at = 0; at < words.size();) {
      const auto open = words.find('{', at), close = words.find('}', open);
      if (open == std::string::npos || close == std::string::npos) return out + words.substr(at);
      out += words.substr(at, open - at);
      const std::string_view name = std::string_view(words).substr(open + 1, close - open - 1);
      const std::string* value = scope_.text(name);
      if (value == nullptr || value->empty())
        fail(line, name);
      else
        out += *value;
      at = close + 1;
    }
    return out;
  }

  /// Whether a value says something; one that is not there is a mistake of whoever fills the form.
  bool says(const FormLine& line) {
    const std::string_view name = line.words;
    if (const std::string* text = scope_.text(name)) return !text->empty();
    if (const auto* list = scope_.list(name)) return !list->empty();
    if (const auto* table = scope_.table(name)) return !table->rows.empty();
    fail(line, name);
    return false;
  }

  void lines(const std::vector<FormLine>& all) {
    constexpr int most = 100'000;  // repetitions within repetitions grow fast
    for (const FormLine& one : all) {
      if (failed_) return;
      if (++lines_ > most) {
        failed_ =
            Error{ErrorCode::over_limit, "lines of a document", form_.id + ", line " + std::to_string(one.number)};
        return;
      }
      if (one.keyword == "if" || one.keyword == "unless") {
        if (says(one) == (one.keyword == "if")) lines(one.inside);
      } else if (one.keyword == "each") {
        const auto* list = scope_.list(one.words);
        if (list == nullptr) return fail(one, one.words);
        for (const Values& values : *list) {
          scope_.enter(values);
          lines(one.inside);
          scope_.leave();
        }
      } else {
        line(one);
      }
    }
  }

  void line(const FormLine& one) {
    const std::string& keyword = one.keyword;
    if (keyword == "table") {
      const auto* table = scope_.table(one.words);
      if (table == nullptr) return fail(one, one.words);
      content().emplace_back(*table);
    } else if (keyword == "turned") {
      if (!made_.annexes.empty()) made_.annexes.back().turned = true;
    } else if (keyword == "urgency") {
      made_.urgency = one.words == "urgent"        ? document::Urgency::urgent
                      : one.words == "very_urgent" ? document::Urgency::very_urgent
                                                   : document::Urgency::immediate;
    } else if (!add_content(keyword, one)) {
      add_part(keyword, filled(one));
    }
  }

  std::vector<document::OfficialBlock>& content() {
    return made_.annexes.empty() ? made_.content : made_.annexes.back().content;
  }

  void add(Level level, std::string number, std::string words) {
    content().emplace_back(OfficialText{level, std::move(number), {{std::move(words)}}});
  }

  /// A line as people write it: what it begins with says what it is ("I. ", "1. ", "Điều 1. ", "a) ", "- ").
  void add_written(std::string_view line) {
    if (line.empty()) return;
    const auto blank = line.find(' ');
    const std::string_view first = line.substr(0, blank);
    const auto rest = [&](std::size_t at) { return std::string(trim(line.substr(at))); };
    if (first == "-") return add(Level::bullet, "-", rest(1));
    if (first == "Điều" && blank != line.npos) {
      const auto dot = line.find(". ");
      if (dot != line.npos) return add(Level::article, std::string(line.substr(0, dot + 1)), rest(dot + 1));
    }
    if (blank != line.npos && first.size() > 1 && (first.back() == '.' || first.back() == ')')) {
      const std::string_view label = first.substr(0, first.size() - 1);
      const bool digits = label.find_first_not_of("0123456789.") == label.npos;
      const bool roman = first.back() == '.' && label.find_first_not_of("IVXL") == label.npos;
      const bool letter = first.back() == ')' && code_points(label) == 1;
      if (roman) return add(Level::section, std::string(first), rest(blank));
      if (digits || letter) return add(Level::clause, std::string(first), rest(blank));
    }
    add(Level::text, "", std::string(line));
  }

  bool add_content(const std::string& keyword, const FormLine& one) {
    if (keyword == "part") {
      add(Level::part, "Phần " + document::roman(++parts_), filled(one));
    } else if (keyword == "section") {
      headings_ = clauses_ = 0;
      points_ = 0;
      add(Level::section, document::roman(++sections_) + ".", filled(one));
    } else if (keyword == "heading") {
      clauses_ = 0;
      points_ = 0;
      add(Level::heading, std::to_string(++headings_) + ".", filled(one));
    } else if (keyword == "article") {
      clauses_ = 0;
      points_ = 0;
      add(Level::article, "Điều " + std::to_string(++articles_) + ".", filled(one));
    } else if (keyword == "clause") {
      points_ = 0;
      add(Level::clause, std::to_string(++clauses_) + ".", filled(one));
    } else if (keyword == "point") {
      if (letters_.empty()) return fail(one, "form.point_letters"), true;
      add(Level::clause, letters_[std::min<std::size_t>(points_++, letters_.size() - 1)] + ")", filled(one));
    } else if (keyword == "bullet") {
      add(Level::bullet, "-", filled(one));
    } else if (keyword == "text") {
      add(Level::text, "", filled(one));
    } else if (keyword == "content") {
      const std::string words = filled(one);
      for (const std::string_view line : split_lines(words)) add_written(trim(line));
    } else {
      return false;
    }
    return true;
  }

  void add_part(const std::string& keyword, std::string words) {
    if (keyword == "superior") made_.superior = to_upper(words);
    if (keyword == "agency") made_.agency = to_upper(words);
    if (keyword == "symbol")
      made_.symbol = std::move(words);
    else if (keyword == "place")
      made_.place = std::move(words);
    else if (keyword == "type")
      made_.type = to_upper(words);
    else if (keyword == "issuer")
      made_.issuer = to_upper(words);
    else if (keyword == "subject")
      made_.subject = std::move(words);
    else if (keyword == "addressee")
      made_.addressees.push_back(std::move(words));
    else if (keyword == "base")
      made_.bases.push_back(std::move(words));
    else if (keyword == "authority")
      authority_.push_back(to_upper(words));
    else if (keyword == "signer")
      made_.signers.push_back({std::exchange(authority_, {}), std::move(words)});
    else if (keyword == "recipient")
      made_.recipients.push_back(std::move(words));
    else if (keyword == "drafter")
      made_.drafter = std::move(words);
    else if (keyword == "contact")
      made_.contact = std::move(words);
    else if (keyword == "attached" && !made_.annexes.empty())
      made_.annexes.back().attached_to = std::move(words);
    else if (keyword == "annex") {
      made_.annexes.push_back({to_upper(words), {}, false, {}});
      sections_ = headings_ = clauses_ = 0;
      points_ = 0;
    }
  }

  const Form& form_;
  Scope scope_;
  std::vector<std::string> letters_;
  OfficialDocument made_;
  std::vector<std::string> authority_;
  int lines_ = 0;
  int parts_ = 0, sections_ = 0, headings_ = 0, articles_ = 0, clauses_ = 0;
  std::size_t points_ = 0;
  std::optional<Error> failed_;
};

}  // namespace

Result<OfficialDocument> compose(const Form& form, const Values& values, Day day) {
  return Composer(form, values, day).take();
}

}  // namespace sauro::forms

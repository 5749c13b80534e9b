// SPDX-License-Identifier: AGPL-3.0-or-later
// What facts in words are made of; for the files of this folder that tell them (history.h).
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "document/model/grid.h"
#include "plan/model/fact.h"
#include "plan/tracking/form.h"
#include "reports/language.h"

namespace sauro::reports {

/// Picks the words of one language.
struct Tongue {
  Language language;
  const char* operator()(const char* vi, const char* en) const { return language == Language::english ? en : vi; }
  std::string operator()(const Decimal& number) const {
    return number.str(language == Language::english ? NumberFormat::english : NumberFormat::vietnamese);
  }
};

/// Parts that are there, with marks between them.
class Line {
 public:
  explicit Line(std::string head) : text_(std::move(head)) {}
  Line& add(std::string_view before, const std::string& what, std::string_view after = "") {
    if (!what.empty()) text_.append(first_ ? ": " : "; ").append(before).append(what).append(after), first_ = false;
    return *this;
  }
  Line& add(std::string_view before, const std::optional<Day>& day) {
    return add(before, day ? document::day_text(*day) : std::string());
  }
  std::string text() const { return text_; }

 private:
  std::string text_;
  bool first_ = true;
};

/// What `say` makes of what the fact carries.
template <class T, class Say>
std::string said(const plan::Fact& fact, const Tongue& in, const Say& say) {
  const auto value = tracking::decode<T>(fact.what.payload, fact.what.words);
  return value ? say(*value) : std::string(in("không đọc được nội dung", "cannot be read"));
}

}  // namespace sauro::reports

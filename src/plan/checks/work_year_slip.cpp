// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <map>
#include <string>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// A year behind words ("danh mục nhiệm vụ 2025"): the last three words before it, the year, its byte in the title.
struct Dated {
  const Item* item = nullptr;
  std::string phrase;
  int year = 0;
  std::size_t at = 0;
};

std::vector<Dated> years_in(const Item& item) {
  std::vector<Dated> found;
  if (item.title.find(" 20") == std::string::npos) return found;
  const std::string key = spelling_key(item.title);
  if (key.size() != item.title.size()) return found;
  const auto words = words_in(key);
  for (std::size_t i = 3; i < words.size(); ++i) {
    const std::string word = key.substr(words[i].begin, words[i].end - words[i].begin);
    if (word.size() != 4 || word.find_first_not_of("0123456789") != std::string::npos || !word.starts_with("20"))
      continue;
    std::size_t last = i - 1;
    if (key.substr(words[last].begin, words[last].end - words[last].begin) == "năm") --last;
    if (last < 2) continue;
    const std::size_t begin = words[last - 2].begin;
    // No mark may part the words: "/2025" and "số 5/2025" are no years of a thing.
    const std::string phrase = key.substr(begin, words[last].end - begin);
    if (phrase.find_first_of("/-,;:.()") != std::string::npos || key[words[i].begin - 1] != ' ') continue;
    found.push_back({&item, phrase, std::stoi(word), words[i].begin});
  }
  return found;
}

/// "năm học 2022 - 2023": both years, as figures; empty where there is none.
std::string school_year_in(std::string_view key) {
  const auto at = key.find("năm học ");
  if (at == std::string_view::npos) return {};
  std::string figures;
  for (const char c : key.substr(at, 40)) {
    if (is_digit(static_cast<unsigned char>(c))) figures += c;
    if (figures.size() == 8) return figures;
  }
  return {};
}

/// Work of another school year than the plan's, but for looking back or ahead in so many words.
void find_school_years(const Subject& subject, std::vector<Found>& found) {
  const std::string own = school_year_in(spelling_key(subject.draft().head.subject.value_or("")));
  if (own.empty()) return;
  for (const Item& item : subject.draft().items) {
    if (!is_work(item)) continue;
    const std::string named = school_year_in(spelling_key(item.title));
    // Next year's plan is made in this one.
    if (named.empty() || named == own || named.substr(0, 4) == own.substr(4)) continue;
    const auto shown = [](const std::string& years) { return years.substr(0, 4) + "-" + years.substr(4); };
    found.push_back(
        {{"Việc ghi năm học " + shown(named) + " trong kế hoạch năm học " + shown(own) + ": " + quoted(item.title),
          "Work of the school year " + shown(named) + " in the plan of " + shown(own) + ": " + quoted(item.title)},
         {&item},
         {place_of(item, item.title_origin, item.title)},
         plan::Words{"Kiểm tra lại năm học", "Check the school year"},
         {},
         {}});
  }
}

/// "nhiệm vụ của năm 2024 theo Kế hoạch này" in the plan of 2025: a year right before the words that name the plan
/// itself.
void find_own_year(const Subject& subject, std::vector<Found>& found) {
  const auto year = subject.draft().head.year;
  constexpr std::size_t near = 24;  // bytes between them
  if (!year || !school_year_in(spelling_key(subject.draft().head.subject.value_or(""))).empty()) return;
  for (const TextLine& line : subject.lines()) {
    const std::string_view key = line.key;
    const auto itself = key.find("kế hoạch này");
    if (itself == std::string_view::npos || key.size() != line.text().size()) continue;
    const auto at = key.rfind("năm 20", itself);
    const std::size_t digits = at + std::string_view("năm ").size();
    if (at == std::string_view::npos || itself - at > near + 8 ||
        key.find_first_not_of("0123456789", digits) != digits + 4)
      continue;
    const std::string named(key.substr(digits, 4)), right = std::to_string(*year);
    const std::string_view between = key.substr(digits + 4, itself - digits - 4);
    if (named == right || between.find_first_of("-–,;.0123456789") != std::string_view::npos) continue;
    Found one;
    one.message = {fmt::format("Ghi năm {} cho chính kế hoạch năm {}: {}", named, right, quoted(line.text())),
                   fmt::format("It says {} of this plan of {}: {}", named, right, quoted(line.text()))};
    one.places = {line.place};
    one.repair = {fmt::format("Kiểm tra năm: {} thay cho {}?", right, named),
                  fmt::format("Check the year: {} instead of {}?", right, named)};
    one.edits = {plan::Edit{line.place, static_cast<int>(code_points(line.text().substr(0, digits))), 4, right}};
    found.push_back(std::move(one));
  }
}

/// "lập kế hoạch tập huấn năm 2025" in the plan of 2026: nobody plans for a year that is over.
void find_past_plans(const Subject& subject, std::vector<Found>& found) {
  const auto year = subject.draft().head.year;
  constexpr std::size_t near = 60;  // bytes from the verb to the year
  const std::string title = spelling_key(subject.draft().head.subject.value_or(""));
  if (!year || title.find("năm " + std::to_string(*year)) == std::string::npos || !school_year_in(title).empty())
    return;
  for (const TextLine& line : subject.lines()) {
    const std::string_view key = line.key;
    if (key.find(" năm 20") == std::string_view::npos || key.size() != line.text().size() ||
        key.starts_with("căn cứ") || !citations_in(line.text()).empty())
      continue;
    for (const Word& word : line.words) {
      const rules::Term* made = rules::longest_prefix("making_plan", key.substr(word.begin));
      if (made == nullptr) continue;
      const std::size_t from = word.begin + made->term.size();
      const std::string_view behind = key.substr(from, near);
      const auto at = behind.find(" năm 20");
      const std::size_t digits = from + at + std::string_view(" năm ").size();
      if (at == std::string_view::npos ||
          behind.substr(0, at).find_first_of(",;.:()0123456789") != std::string_view::npos || digits + 4 > key.size() ||
          key.substr(digits, 4).find_first_not_of("0123456789") != std::string_view::npos)
        continue;
      const std::string named(key.substr(digits, 4)), right = std::to_string(*year);
      const std::string_view rest = trim(key.substr(digits + 4));
      const bool spans = rest.starts_with('-') || rest.starts_with("–") || rest.starts_with("đến");
      if (named >= right || spans) continue;
      Found one;
      one.message = {
          fmt::format("Lập kế hoạch cho năm {} trong kế hoạch năm {}: {}", named, right, quoted(line.text())),
          fmt::format("A plan for {} is made in the plan of {}: {}", named, right, quoted(line.text()))};
      one.places = {line.place};
      one.repair = {fmt::format("Kiểm tra năm: {} thay cho {}?", right, named),
                    fmt::format("Check the year: {} instead of {}?", right, named)};
      one.edits = {plan::Edit{line.place, static_cast<int>(code_points(line.text().substr(0, digits))), 4, right}};
      found.push_back(std::move(one));
      break;
    }
  }
}

/// Among the steps of one task the same words stand with one year, and once with another.
std::vector<Found> find_work_year_slip(const Subject& subject) {
  std::vector<Found> found;
  find_school_years(subject, found);
  find_own_year(subject, found);
  find_past_plans(subject, found);
  for (const Item& task : subject.draft().items) {
    std::map<std::string, std::vector<Dated>> by_phrase;
    for (const Item* step : subject.children(task))
      for (Dated& dated : years_in(*step)) by_phrase[dated.phrase].push_back(std::move(dated));
    for (const auto& [phrase, all] : by_phrase) {
      std::map<int, std::vector<const Dated*>> by_year;
      for (const Dated& dated : all) by_year[dated.year].push_back(&dated);
      if (by_year.size() != 2) continue;
      const auto& one = by_year.begin()->second;
      const auto& other = by_year.rbegin()->second;
      const auto& few = one.size() < other.size() ? one : other;
      const auto& many = one.size() < other.size() ? other : one;
      if (few.size() != 1 || many.size() < 2) continue;
      const Dated& slip = *few.front();
      const std::string right = std::to_string(many.front()->year), wrong = std::to_string(slip.year);
      Found it;
      const std::string title = quoted(slip.item->title);
      it.message = {fmt::format("Ghi năm {} trong khi các bước khác ghi {}: {}", wrong, right, title),
                    fmt::format("It says {} where the other steps say {}: {}", wrong, right, title)};
      it.items = {slip.item};
      it.places = {place_of(*slip.item, slip.item->title_origin, slip.item->title), place_of(*many.front()->item)};
      it.repair = {fmt::format("Kiểm tra năm: {} thay cho {}?", right, wrong),
                   fmt::format("Check the year: {} instead of {}?", right, wrong)};
      const auto& origin = slip.item->title_origin;
      if (origin.length >= static_cast<int>(code_points(slip.item->title)))
        it.edits = {plan::Edit{
            it.places.front(),
            origin.start + static_cast<int>(code_points(std::string_view(slip.item->title).substr(0, slip.at))), 4,
            right}};
      found.push_back(std::move(it));
    }
  }
  return found;
}

}  // namespace

const Rule work_year_slip{
    "work.year-slip",
    plan::Clear::work,
    find_work_year_slip,
    {"Một bước ghi năm khác với các bước cùng nói về thứ đó, hoặc lập kế hoạch cho năm đã qua.",
     "One step names another year than those that speak of the same thing, or plans for a year that is over.",
     "Trình danh mục nhiệm vụ 2026 (các bước khác: danh mục nhiệm vụ 2027)", "Kiểm tra lại năm.", "Check the year.",
     "rõ việc"}};

}  // namespace sauro::checks

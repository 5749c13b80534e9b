// SPDX-License-Identifier: AGPL-3.0-or-later
#include <string>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"
#include "plan/extraction/lines.h"

namespace sauro::checks {
namespace {

bool is_capital_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_upper(next_code_point(text, at));
}

/// A letter that should be written the other way: its byte, and the word it begins.
struct Slip {
  std::size_t at = 0;
  std::string shown, instead;
};

/// Whether a sentence or a quotation begins at the word.
bool begins_anew(std::string_view text, std::size_t at) {
  const std::string_view before = trim(text.substr(0, at));
  if (before.empty()) return true;
  return std::string_view(".:;!?-+*/\"(").find(before.back()) != std::string_view::npos || before.ends_with("“") ||
         before.ends_with("–") || before.ends_with("•") || before.ends_with("·") || text.substr(0, at).ends_with('\n');
}

/// "UBND Tỉnh Bắc Giang": the common noun of a place is small within a sentence, but before a number and in the names
/// that keep it.
void find_places(std::string_view text, const std::vector<Word>& words, std::vector<Slip>& slips) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const std::string_view rest = text.substr(words[i].begin);
    if (!is_capital_at(rest, 0)) continue;
    const rules::Term* noun = rules::opening("place_noun", rest);
    if (noun == nullptr || begins_anew(text, words[i].begin)) continue;
    const std::string_view name = trim(rest.substr(noun->term.size()));
    if (name.size() + noun->term.size() + 1 != rest.size() || !is_capital_at(name, 0)) continue;
    if (rules::opening("kept_place", rest) != nullptr) continue;
    std::size_t letter = 0;
    next_code_point(rest, letter);
    if (is_capital_at(rest, letter)) continue;  // "XÃ HỘI"
    const std::string first = to_lower(rest.substr(0, letter));
    const std::size_t end = std::min(text.size(), words[i + 1].end);
    slips.push_back({words[i].begin, std::string(text.substr(words[i].begin, end - words[i].begin)), first});
  }
}

/// "Ủy Ban nhân dân", "Hội Đồng nhân dân": of such a body's name only the first letter is a capital.
void find_bodies(std::string_view text, const std::vector<Word>& words, std::vector<Slip>& slips) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string_view first = text.substr(words[i].begin, words[i].end - words[i].begin);
    const std::string_view second = text.substr(words[i + 1].begin, words[i + 1].end - words[i + 1].begin);
    if (words[i + 1].begin != words[i].end + 1) continue;
    if (((first == "Ủy" || first == "Uỷ") && second == "Ban") || (first == "Hội" && second == "Đồng")) {
      std::size_t letter = 0;
      next_code_point(second, letter);
      slips.push_back({words[i + 1].begin, std::string(second), to_lower(second.substr(0, letter))});
    }
  }
}

/// "điều 5 Nghị định", "Khoản 2 Điều 5": of the parts of a text that are cited, Điều has a capital, khoản and điểm
/// none.
void find_clauses(std::string_view text, const std::vector<Word>& words, std::vector<Slip>& slips) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const std::string_view word = text.substr(words[i].begin, words[i].end - words[i].begin);
    const std::string_view next = text.substr(words[i + 1].begin, words[i + 1].end - words[i + 1].begin);
    const bool named = word == "luật", article = word == "điều", clause = word == "Khoản";
    if (!named && !article && !clause) continue;
    const bool figure = next.find_first_not_of("0123456789") == std::string_view::npos;
    if (words[i + 1].begin != words[i].end + 1 || begins_anew(text, words[i].begin)) continue;
    // "Căn cứ luật Thư viện": a law that is named.
    const auto kept = [&](std::string_view before) {
      return i >= 2 && to_lower(text.substr(words[i - 2].begin, words[i - 1].end - words[i - 2].begin)) == before;
    };
    if (named && kept("căn cứ") && is_capital_at(next, 0))
      slips.push_back({words[i].begin, std::string(word) + " " + std::string(next), "L"});
    if (!figure) continue;
    if (article)
      slips.push_back({words[i].begin, std::string(word) + " " + std::string(next), "Đ"});
    else if (clause)
      slips.push_back({words[i].begin, std::string(word) + " " + std::string(next), "k"});
  }
}

std::vector<Found> find_form_capitals(const Subject& subject) {
  std::vector<Found> found;
  for (const TextLine& line : subject.lines()) {
    const std::string_view text = line.text();
    if (extraction::is_all_caps(text) || code_points(text) < 20) continue;
    const auto words = line.key.size() == text.size() ? line.words : words_in(text);
    std::vector<Slip> slips;
    find_places(text, words, slips);
    find_clauses(text, words, slips);
    find_bodies(text, words, slips);
    for (const Slip& slip : slips) {
      Found one;
      std::size_t end = 0;
      next_code_point(std::string_view(slip.shown), end);
      const std::string right = slip.instead + slip.shown.substr(end);
      one.message = {"Viết hoa không đúng: " + quoted(slip.shown),
                     "A capital is wrong or missing: " + quoted(slip.shown)};
      one.places = {line.place};
      one.repair = {"Viết " + quoted(right), "Write " + quoted(right)};
      one.edits = {{line.place, static_cast<int>(code_points(text.substr(0, slip.at))), 1, slip.instead}};
      one.legal_source = legal_source(subject, "form.capitals");
      found.push_back(std::move(one));
    }
  }
  return found;
}

}  // namespace

const Rule form_capitals{"form.capitals",
                         plan::Clear::none,
                         find_form_capitals,
                         {"Viết hoa không đúng Phụ lục II: danh từ chung của địa danh, điều khoản được viện dẫn.",
                          "A capital against Annex II: the common noun of a place, the clauses that are cited.",
                          "của UBND Tỉnh Bắc Giang; theo điều 5 Nghị định", "Viết tỉnh Bắc Giang; Điều 5.",
                          "Write “tỉnh Bắc Giang”; “Điều 5”.", "NĐ 30/2020/NĐ-CP, Phụ lục II"}};

}  // namespace sauro::checks

// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// The year that is told of the document's issuer right behind its date: "ngày 30/8/2021 của UBND tỉnh năm 2023". What
/// stands behind "về", "ban hành", "phê duyệt" is its matter, whose year may be another.
int year_of_issuer(std::string_view rest) {
  const std::string key = spelling_key(rest.substr(0, std::min<std::size_t>(rest.size(), 160)));
  if (!key.starts_with("của ") && !key.starts_with(" của ")) return 0;
  const auto at = key.find(" năm 20");
  if (at == std::string::npos) return 0;
  const std::string_view issuer = std::string_view(key).substr(0, at);
  for (const std::string_view stop : {" về", " v/v", " ban hành", " phê duyệt", " quy định", " giao", ",", ";", ".",
                                      ":", "(", " triển khai", " thực hiện"})
    if (issuer.find(stop) != std::string_view::npos) return 0;
  const std::string_view figures = std::string_view(key).substr(at + std::string_view(" năm ").size(), 4);
  return figures.find_first_not_of("0123456789") == std::string_view::npos && figures.size() == 4
             ? std::stoi(std::string(figures))
             : 0;
}

/// The year within a symbol: "39/2019/QH14"; 0 where there is none.
int year_of_symbol(std::string_view symbol) {
  const auto first = symbol.find('/'), second = symbol.find('/', first + 1);
  if (second == std::string_view::npos || second != first + 5) return 0;
  const std::string_view figures = symbol.substr(first + 1, 4);
  return figures.find_first_not_of("0123456789") == std::string_view::npos ? std::stoi(std::string(figures)) : 0;
}

/// Who issues documents of such a symbol, as far as its letters tell: "UBND", "QH"; empty where they do not.
std::string_view issuer_of_symbol(std::string_view symbol) {
  for (const std::string_view letters : {"UBND", "HĐND", "TTg", "QH1", "-CP"})
    if (symbol.find(letters) != std::string_view::npos) return letters;
  const auto dash = symbol.rfind('-');
  const std::string_view body = dash == std::string_view::npos ? std::string_view() : symbol.substr(dash + 1);
  if (body.size() >= 3 && body.front() == 'S' && is_upper(static_cast<unsigned char>(body[1]))) return "S";
  return body.size() >= 3 && body.front() == 'B' && is_upper(static_cast<unsigned char>(body[1])) ? "B"
                                                                                                  : std::string_view();
}

/// The same of the words behind a citation: "của Ủy ban nhân dân tỉnh".
std::string_view issuer_in_words(std::string_view rest) {
  const std::string key = spelling_key(trim(rest.substr(0, std::min<std::size_t>(rest.size(), 60))));
  if (!key.starts_with("của ")) return {};
  const std::string_view who = std::string_view(key).substr(std::string_view("của ").size());
  for (const rules::Term& term : rules::lexicon("issuer"))
    if (who.starts_with(term.term)) return term.value;
  return {};
}

/// The type of document that the first letters of a symbol stand for: "NĐ" of "76/NĐ-CP", "NQ" of "18-NQ/TW".
std::string_view type_of_symbol(std::string_view symbol) {
  const std::size_t begin = std::min(symbol.find_first_not_of("0123456789/-"), symbol.size());
  return symbol.substr(begin, std::min(symbol.find_first_of("/-", begin), symbol.size()) - begin);
}

/// "Nghị quyết số 76/NĐ-CP": the word before the number names one type, the symbol is another's.
std::optional<std::string_view> other_type(std::string_view key, const Citation& citation) {
  const std::string_view before = trim(key.substr(0, citation.begin)), own = type_of_symbol(citation.number_symbol);
  const rules::Term* named = nullptr;
  bool known = false;
  for (const rules::Term& type : rules::lexicon("symbol_type")) {
    if (before.ends_with(type.term)) named = &type;
    known = known || type.value == own;
  }
  return named != nullptr && known && named->value != own ? std::optional(named->value) : std::nullopt;
}

/// Whether a basis is told without its day: "Căn cứ Nghị định số 15/2018/NĐ-CP của Chính phủ", "Căn cứ Luật Thư viện".
/// Nothing where it names no document that has a day.
std::optional<bool> lacks_day(const TextLine& line) {
  constexpr std::string_view opening = "căn cứ ";
  const std::string_view key = line.key;
  if (line.place.table || !key.starts_with(opening) || key.size() != line.text().size()) return std::nullopt;
  const auto cited = citations_in(line.text());
  if (!cited.empty()) {
    const std::string_view behind = trim(key.substr(cited.front().end));
    return cited.front().year == 0 && !behind.starts_with("ngày") && !behind.starts_with(", ngày") &&
           !behind.starts_with("(ngày");
  }
  if (rules::longest_prefix("law", key.substr(opening.size())) == nullptr) return std::nullopt;
  return key.find(" ngày ") == std::string_view::npos && key.find(" số ") == std::string_view::npos;
}

/// Bases without a day where most have theirs.
void find_undated_bases(const Subject& subject, std::vector<Found>& found) {
  std::vector<const TextLine*> without;
  std::size_t with = 0;
  for (const TextLine& line : subject.lines())
    if (const auto lacks = lacks_day(line)) {
      if (*lacks)
        without.push_back(&line);
      else
        ++with;
    }
  if (with < 2 || without.size() * 2 > with) return;
  for (const TextLine* line : without)
    found.push_back({{"Căn cứ không ghi ngày ban hành, các căn cứ khác đều ghi: " + quoted(line->text()),
                      "This basis bears no date where the others do: " + quoted(line->text())},
                     {},
                     {line->place},
                     plan::Words{"Ghi ngày, tháng, năm ban hành", "Write the day it was issued"},
                     {},
                     {}});
}

std::vector<Found> find_form_citation(const Subject& subject) {
  std::vector<Found> found;
  find_undated_bases(subject, found);
  const auto tell = [&](const TextLine& line, plan::Words message) {
    found.push_back({std::move(message),
                     {},
                     {line.place},
                     plan::Words{"Đối chiếu với văn bản gốc", "Compare it with the document itself"},
                     {},
                     {}});
  };
  for (const TextLine& line : subject.lines())
    for (const Citation& citation : citations_in(line.text())) {
      const std::string& symbol = citation.number_symbol;
      const std::string_view rest = line.text().substr(citation.end);
      if (const auto right = other_type(line.key, citation); right && line.key.size() == line.text().size())
        tell(line,
             {"Ký hiệu " + quoted(symbol) + " là của loại văn bản khác, loại được ghi viết tắt là " + quoted(*right),
              "The symbol " + quoted(symbol) + " is of another type; the one named is " + quoted(*right)});
      const std::string_view by_symbol = issuer_of_symbol(symbol), by_words = issuer_in_words(rest);
      if (!by_symbol.empty() && !by_words.empty() && by_symbol != by_words)
        tell(line, {"Ký hiệu " + quoted(symbol) + " không phải của cơ quan được ghi: " + quoted(trim(rest)),
                    "The symbol " + quoted(symbol) + " is not one of the office named: " + quoted(trim(rest))});
      if (citation.year == 0) continue;
      if (const int own = year_of_symbol(symbol); own > 1900 && own != citation.year)
        tell(line, {"Văn bản số " + symbol + " lại ghi ngày " + citation.date,
                    "No. " + symbol + " is dated " + citation.date});
      const int year = year_of_issuer(rest);
      // A plan for a year is often signed at the end of the one before.
      if (year == 0 || year == citation.year || (year == citation.year + 1 && citation.month >= 10)) continue;
      tell(line,
           {"Văn bản số " + symbol + " ghi ngày " + citation.date + " nhưng lại nói là của năm " + std::to_string(year),
            "No. " + symbol + " is dated " + citation.date + " and said to be of " + std::to_string(year)});
    }
  return found;
}

}  // namespace

const Rule form_citation{
    "form.citation",
    plan::Clear::none,
    find_form_citation,
    {"Ngày của văn bản được dẫn không khớp với năm hoặc ký hiệu đi kèm; ký hiệu không phải của cơ quan hay loại văn "
     "bản "
     "được ghi; hoặc một căn cứ không ghi ngày trong khi các căn cứ khác có ghi.",
     "The date of a cited document disagrees with its year or symbol, the symbol is not one of the office or type "
     "named, or one basis bears no date where the others do.",
     "Kế hoạch số 16/KH-UBND ngày 12/4/2024 của UBND xã năm 2026", "Đối chiếu với văn bản gốc.",
     "Compare it with the document itself.", "thể thức trích dẫn"}};

}  // namespace sauro::checks

// SPDX-License-Identifier: AGPL-3.0-or-later
#include <string>

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

std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
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
    find,
    {"Ngày của văn bản được dẫn không khớp với năm hoặc ký hiệu đi kèm, hoặc ký hiệu không phải của cơ quan được ghi.",
     "The date of a cited document disagrees with its year or symbol, or the symbol is not one of the office named.",
     "Kế hoạch số 16/KH-UBND ngày 12/4/2024 của UBND xã năm 2026", "Đối chiếu với văn bản gốc.",
     "Compare it with the document itself.", "thể thức trích dẫn"}};

}  // namespace sauro::checks

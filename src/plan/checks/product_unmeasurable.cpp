// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <string>
#include <string_view>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// "tích cực đẩy mạnh các hoạt động chuyên môn": exhorts twice, and of its other words none names a thing.
bool only_exhorts(std::string_view key) {
  const rules::Term* first = rules::longest_prefix("exhorting", key);
  if (first == nullptr) return false;
  std::string_view rest = trim(key.substr(first->term.size()));
  const rules::Term* second = rules::longest_prefix("exhorting", rest);
  if (second == nullptr && first->term.find(' ') == first->term.rfind(' ')) return false;
  if (second != nullptr) rest = trim(rest.substr(second->term.size()));
  const auto words = words_in(rest);
  return std::all_of(words.begin(), words.end(), [&](const Word& word) {
    const std::string_view one = rest.substr(word.begin, word.end - word.begin);
    return rules::lexicon_value("small_word", one) || rules::lexicon_value("light_word", one) ||
           rules::lexicon_value("empty_object", one);
  });
}

bool ends_in_praise(std::string_view key) {
  constexpr std::size_t most = 16, least = 4;  // words
  const auto& ends = rules::lexicon("unmeasured_end");
  const std::size_t words = words_in(key).size();
  return words <= most && words >= least &&
         std::any_of(ends.begin(), ends.end(), [&](const rules::Term& end) { return key.ends_with(end.term); });
}

/// A clause of a duty or of work told in the text that only exhorts or praises in advance.
void find_clauses(const Subject& subject, std::vector<Found>& found) {
  for (const Item& item : subject.draft().items) {
    if ((!is_work(item) && item.kind != plan::ItemKind::duty) || is_tabled(item)) continue;
    const std::string key = spelling_key(item.title);
    if (key.size() != item.title.size()) continue;
    for (std::size_t begin = 0; begin < key.size();) {
      const std::size_t end = std::min({key.find(';', begin), key.find(". ", begin), key.size()});
      const std::string_view raw = trim(std::string_view(key).substr(begin, end - begin));
      const std::string_view clause = raw.substr(0, raw.find_last_not_of(" .;:") + 1);
      const bool is_part = begin > 0;  // what the whole line tells, other rules look at
      const auto at = static_cast<std::size_t>(clause.data() - key.data());
      begin = end + 1;
      if (!is_part || clause.empty() || clause.find_first_of("0123456789,:") != std::string_view::npos) continue;
      if (!only_exhorts(clause) && !ends_in_praise(clause)) continue;
      const std::string shown = quoted(std::string_view(item.title).substr(at, clause.size()));
      found.push_back({{shown + " không đo, đếm được", shown + " can be neither measured nor counted"},
                       {&item},
                       {place_of(item)},
                       plan::Words{"Ghi việc cụ thể, văn bản hoặc con số phải có khi xong",
                                   "Name the work itself, or the document or figure that there must be in the end"},
                       {},
                       {}});
    }
  }
}

std::vector<Found> find_product_unmeasurable(const Subject& subject) {
  std::vector<Found> found;
  find_clauses(subject, found);
  for (const Item& item : subject.draft().items) {
    if (!is_work(item) || item.deliverables.empty()) continue;
    const bool none = std::all_of(item.deliverables.begin(), item.deliverables.end(), is_unmeasurable);
    const plan::Deliverable& first = item.deliverables.front();
    if (!none || first.origin.inherited) continue;
    found.push_back(
        {{"Sản phẩm " + quoted(first.text) + " không đo, đếm được: " + quoted(item.title),
          "The product " + quoted(first.text) + " can be neither measured nor counted: " + quoted(item.title)},
         {&item},
         {place_of(item, first.origin, first.text)},
         plan::Words{"Ghi văn bản, con số hoặc kết quả phải có khi xong",
                     "Name the document, figure or result that there must be in the end"},
         {},
         {}});
  }
  return found;
}

}  // namespace

const Rule product_unmeasurable{
    "product.unmeasurable",
    plan::Clear::product,
    find_product_unmeasurable,
    {"Sản phẩm chỉ là lời khen trước, đến hạn không đo, đếm được.",
     "The product is but praise in advance: nobody can measure it at the deadline.",
     "Sản phẩm: Nâng cao chất lượng phục vụ", "Ghi văn bản, con số hoặc kết quả phải có khi xong.",
     "Name the document, figure or result that there must be in the end.", "rõ sản phẩm"}};

}  // namespace sauro::checks

// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// "06 mô hình trình diễn": what the plan's title counts.
struct Counted {
  int count = 0;
  std::string noun;  ///< the two words behind the number
};

std::vector<Counted> counted_in(const std::string& key) {
  std::vector<Counted> all;
  const auto words = words_in(key);
  const auto word = [&](std::size_t i) {
    return std::string_view(key).substr(words[i].begin, words[i].end - words[i].begin);
  };
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const std::string_view figures = word(i);
    if (figures.size() > 2 || figures.find_first_not_of("0123456789") != std::string_view::npos) continue;
    const bool apart = words[i + 1].begin == words[i].end + 1 && words[i + 2].begin == words[i + 1].end + 1;
    const auto is_word = [&](std::size_t k) { return !is_digit(static_cast<unsigned char>(word(k).front())); };
    const int count = std::stoi(std::string(figures));
    if (apart && count > 1 && is_word(i + 1) && is_word(i + 2) && !rules::lexicon_value("time_unit", word(i + 1)))
      all.push_back({count, std::string(word(i + 1)) + " " + std::string(word(i + 2))});
  }
  return all;
}

const plan::Place* subject_place(const Subject& subject) {
  for (const PartLine& line : subject.parts())
    if (line.part == FormPart::subject) return &line.line->place;
  return nullptr;
}

/// The tasks of each table.
std::map<int, std::vector<const Item*>> rows_of(const Subject& subject) {
  std::map<int, std::vector<const Item*>> rows;
  for (const Item& item : subject.draft().items)
    if (const auto table = place_of(item).table; table && is_task(item)) rows[*table].push_back(&item);
  return rows;
}

/// Whether a heading over the table says that it lists them: "DANH MỤC CÁC CUỘC THANH TRA".
bool is_list_of(const Subject& subject, int table, const std::string& noun) {
  constexpr std::size_t near = 4;  // lines
  const auto& lines = subject.lines();
  const auto first =
      std::find_if(lines.begin(), lines.end(), [&](const TextLine& line) { return line.place.table == table; });
  for (std::size_t back = 1; back <= near && first - lines.begin() >= static_cast<std::ptrdiff_t>(back); ++back) {
    const TextLine& line = *(first - static_cast<std::ptrdiff_t>(back));
    if (line.place.table) return false;
    if (rules::longest_prefix("list_heading", line.key) != nullptr && line.key.find(noun) != std::string::npos)
      return true;
  }
  return false;
}

/// "các khu công nghiệp: A, B, C và D": how many names stand behind the colon; 0 where there is no such list.
int named_behind(const TextLine& line, const std::string& noun) {
  const auto at = line.key.find("các " + noun);
  if (at == std::string::npos || line.key.size() != line.text().size()) return 0;
  const auto colon = line.key.find(':', at);
  constexpr std::size_t near = 40;  // bytes: the noun's own words
  if (colon == std::string::npos || colon - at > near + noun.size()) return 0;
  std::string_view list = line.text().substr(colon + 1);
  list = list.substr(0, std::min({list.find(';'), list.find(". "), list.size()}));
  int names = 1;
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list[i] == ',' || list.substr(i).starts_with(" và ")) ++names;
  // Names, each with a capital: other words are no list of them.
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min({list.find(',', begin), list.find(" và ", begin), list.size()});
    std::string_view name = trim(list.substr(begin, end - begin));
    std::size_t first = 0;
    if (name.empty() || !is_upper(next_code_point(name, first))) return 0;
    begin = end == list.size() ? end : end + (list[end] == ',' ? 1 : std::string_view(" và ").size());
  }
  return names;
}

std::vector<Found> find_work_title_count(const Subject& subject) {
  const plan::Place* title = subject_place(subject);
  if (title == nullptr || !subject.draft().head.subject) return {};
  const auto rows = rows_of(subject);
  std::vector<Found> found;
  for (const Counted& counted : counted_in(spelling_key(*subject.draft().head.subject))) {
    const auto tell = [&](std::size_t listed, const plan::Place& where, std::vector<const Item*> items) {
      const int count = static_cast<int>(listed);
      if (count < 2 || count == counted.count) return;
      Found one;
      one.message = {fmt::format("Trích yếu nêu {} {}, ở đây chỉ ra {}", counted.count, counted.noun, count),
                     fmt::format("The title counts {} ({}), here there are {}", counted.count, counted.noun, count)};
      one.items = std::move(items);
      one.places = {*title, where};
      one.repair = {"Thống nhất con số ở trích yếu và phần liệt kê",
                    "Settle on one number in the title and in the list"};
      found.push_back(std::move(one));
    };
    for (const auto& [table, tasks] : rows) {
      std::vector<const Item*> such;
      for (const Item* task : tasks)
        if (spelling_key(task->title).starts_with(counted.noun)) such.push_back(task);
      if (such.size() > 2)
        tell(such.size(), place_of(*such.front()), such);
      else if (is_list_of(subject, table, counted.noun))
        tell(tasks.size(), place_of(*tasks.front()), tasks);
    }
    for (const TextLine& line : subject.lines())
      if (!line.place.table)
        if (const int names = named_behind(line, counted.noun); names > 1)
          tell(static_cast<std::size_t>(names), line.place, {});
  }
  return found;
}

}  // namespace

const Rule work_title_count{
    "work.title-count",
    plan::Clear::work,
    find_work_title_count,
    {"Con số trong trích yếu khác với số được liệt kê trong kế hoạch.",
     "A number in the plan's title is not the number of what the plan lists.",
     "Trích yếu: thực hiện 09 cuộc thanh tra; danh mục có 08 dòng", "Thống nhất con số ở trích yếu và phần liệt kê.",
     "Settle on one number in the title and in the list.", "rõ việc"}};

}  // namespace sauro::checks

// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"
#include "plan/extraction/label.h"

namespace sauro::checks {
namespace {

using plan::Item;
using plan::Part;

/// Where a title has words that the other part lacks, and the other way round, it may speak of another thing. What one
/// part only shortens is no difference.
std::vector<Found> find_work_title_differs(const Subject& subject) {
  std::vector<Found> found;
  for (const Item& item : subject.draft().items) {
    if (!is_task(item)) continue;
    const plan::Place *body = nullptr, *table = nullptr;
    for (const plan::Place& source : item.sources) {
      if (source.part == Part::body && !source.table && body == nullptr) body = &source;
      if (source.part == Part::appendix && table == nullptr) table = &source;
    }
    if (body == nullptr || table == nullptr) continue;
    const std::string_view written = body->text;
    // Another number is another task, that reading took for this one.
    if (const auto label = extraction::read_label(written); label.kind != extraction::LabelKind::none &&
                                                            !item.number.empty() &&
                                                            written.find(item.number) == std::string_view::npos)
      continue;
    const WordSet one = content_words(written.substr(extraction::read_label(written).rest));
    const WordSet& other = subject.title_words(item);
    const std::size_t both = shared(one, other);
    if (both + 2 > one.size() || both + 2 > other.size() || both * 10 > std::min(one.size(), other.size()) * 8)
      continue;
    found.push_back(
        {{"Tên nhiệm vụ ở phần lời và phụ lục khác nhau: " + quoted(body->text) + ", " + quoted(item.title),
          "Text and appendix give the task different titles: " + quoted(body->text) + ", " + quoted(item.title)},
         {&item},
         {place_of(item, item.title_origin, item.title), *body},
         plan::Words{"Thống nhất một tên", "Settle on one title"},
         {},
         {}});
  }
  return found;
}

}  // namespace

const Rule work_title_differs{"work.title-differs",
                              plan::Clear::work,
                              find_work_title_differs,
                              {"Một nhiệm vụ mang hai tên khác nghĩa ở phần lời và phụ lục.",
                               "Text and appendix give one task titles of different meaning.",
                               "Phần lời: Nhiệm vụ 2: Sửa chữa hồ chứa; phụ lục: Nhiệm vụ 2: Kiên cố hóa kênh mương",
                               "Thống nhất một tên.", "Settle on one title.", "rõ việc"}};

}  // namespace sauro::checks

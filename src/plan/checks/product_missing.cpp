// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <set>
#include <string>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// In the text what the title counts is a product ("Tổ chức 04 hội nghị"); in a table the column of products is asked.
bool has_product(const Item& item) {
  const bool tabled = is_tabled(item);
  return std::any_of(item.deliverables.begin(), item.deliverables.end(),
                     [&](const auto& d) { return !tabled || !d.text.empty(); });
}

/// A report is its own product, and so is what comes of looking back.
bool is_report(const Item& item) {
  const std::string key = spelling_key(item.title);
  return key.starts_with("báo cáo") || key.starts_with("tổng hợp, báo cáo") || key.starts_with("tổng hợp báo cáo") ||
         (item.schedule.kind == plan::ScheduleKind::recurrence && key.find("báo cáo") != std::string::npos);
}

/// "Biên bản giao nhận" as the title of a row of a table that has no other: it stands in the column of products.
bool is_titled_by_product(const Subject& subject, const Item& item) {
  const plan::Origin& title = item.title_origin;
  if (!title.table || !title.column) return false;
  return std::any_of(subject.lines().begin(), subject.lines().end(), [&](const TextLine& line) {
    return line.place.table == title.table && line.place.column == title.column && line.place.row < title.row &&
           (line.key.starts_with("sản phẩm") || line.key.starts_with("kết quả"));
  });
}

/// The tables that tell products at all.
std::set<int> tables_of_products(const Subject& subject) {
  std::set<int> tables;
  for (const Item& item : subject.draft().items) {
    const auto table = place_of(item).table;
    if (table &&
        std::any_of(item.deliverables.begin(), item.deliverables.end(), [](const auto& d) { return !d.text.empty(); }))
      tables.insert(*table);
  }
  return tables;
}

/// Work that must come to something by itself: no product stands at it, above it or below it.
bool lacks_product(const Subject& subject, const Item& item) {
  if (!is_work(item) || has_product(item) || (place_of(item).table == std::nullopt && is_report(item))) return false;
  for (const Item* at = subject.parent(item); at != nullptr && is_work(*at); at = subject.parent(*at))
    if (has_product(*at)) return false;
  const auto below = [&](const auto& self, const Item& one) -> bool {
    const auto& steps = subject.children(one);
    return std::any_of(steps.begin(), steps.end(),
                       [&](const Item* step) { return has_product(*step) || self(self, *step); });
  };
  if (below(below, item)) return false;
  // Of a task without any product the task is told where it has no steps of its own rows, else each row.
  const auto& steps = subject.children(item);
  return steps.empty() || std::none_of(steps.begin(), steps.end(), [](const Item* step) { return is_work(*step); });
}

/// Whether the text tells the products of its tasks by lines of their own ("Sản phẩm: ..."), as most do or all.
bool text_tells_products(const Subject& subject) {
  std::size_t with = 0, without = 0;
  for (const Item& item : subject.draft().items) {
    if (!is_task(item) || is_tabled(item)) continue;
    const bool told =
        std::any_of(item.deliverables.begin(), item.deliverables.end(), [](const auto& d) { return !d.text.empty(); });
    ++(told ? with : without);
  }
  return with >= 2 && with >= without;
}

/// A plan that names products of few of its tasks is told so once. Running text mostly names none: a line of it is told
/// where the lines around it have theirs.
std::vector<Found> find_product_missing(const Subject& subject) {
  const std::set<int> telling = tables_of_products(subject);
  const bool text_tells = text_tells_products(subject);
  std::vector<const Item*> lacking;
  std::size_t having = 0;
  bool any_table = false;
  for (const Item& item : subject.draft().items) {
    any_table = any_table || is_tabled(item);
    if (is_work(item) && has_product(item)) ++having;
    if (!lacks_product(subject, item)) continue;
    if (is_titled_by_product(subject, item)) continue;
    if (is_tabled(item)) {
      if (!place_of(item).table || telling.contains(*place_of(item).table) || having == 0) lacking.push_back(&item);
    } else if (subject.task_of(item) == &item) {
      lacking.push_back(&item);
    }
  }
  std::vector<Found> found;
  const bool few = lacking.size() > 2 * having && lacking.size() > 1;
  if (!few || any_table) std::erase_if(lacking, [&](const Item* item) { return !is_tabled(*item) && !text_tells; });
  if (lacking.size() > 2 * having && lacking.size() > 1) {
    const std::string count = std::to_string(lacking.size());
    Found whole;
    whole.message = {having == 0 ? "Kế hoạch không ghi sản phẩm của việc nào (" + count + " việc)"
                                 : "Phần lớn các việc chưa ghi sản phẩm (" + count + " việc)",
                     having == 0 ? "The plan names no product of any work (" + count + ")"
                                 : "Most of the work names no product (" + count + ")"};
    whole.items = lacking;
    whole.places.reserve(lacking.size());
    for (const Item* item : lacking) whole.places.push_back(place_of(*item));
    whole.repair = {"Thêm cột hoặc dòng “Sản phẩm, kết quả”", "Add a column or a line for products"};
    return {whole};
  }
  found.reserve(lacking.size());
  for (const Item* item : lacking)
    found.push_back({{"Chưa ghi sản phẩm: " + quoted(item->title), "No product is named: " + quoted(item->title)},
                     {item},
                     {place_of(*item)},
                     plan::Words{"Ghi văn bản, con số hoặc kết quả phải có khi xong",
                                 "Name the document, figure or result that there must be in the end"},
                     {},
                     {}});
  return found;
}

}  // namespace

const Rule product_missing{"product.missing",
                           plan::Clear::product,
                           find_product_missing,
                           {"Việc không ghi sản phẩm: đến hạn không có gì để nghiệm thu.",
                            "Work names no product: at its deadline there is nothing to accept.",
                            "Cột sản phẩm để trống", "Ghi văn bản, con số hoặc kết quả phải có khi xong.",
                            "Name the document, figure or result that there must be in the end.", "rõ sản phẩm"}};

}  // namespace sauro::checks

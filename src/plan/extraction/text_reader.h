// SPDX-License-Identifier: AGPL-3.0-or-later
// TextReader: how running text is read; part of body, whose callers need only body.h.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "plan/extraction/body_items.h"
#include "plan/extraction/fields.h"
#include "plan/extraction/outline.h"
#include "plan/extraction/passage.h"
#include "plan/extraction/reading.h"

namespace sauro::extraction {

/// The sections of a text, walked with what stands around each line. One reader for the whole of a part: targets and
/// duties may stand inside other sections, and tables anywhere. Its members are defined by what they read:
/// text_sections.cpp (which section), text_tasks.cpp (lines of work), text_targets.cpp, text_duties.cpp.
class TextReader {
 public:
  TextReader(plan::Part part, Expect expect, Reading& reading) : part_(part), expect_(expect), reading_(reading) {}

  /// Sections of the first level; `around` is what they stand in.
  void sections(const std::vector<OutlineNode>& nodes, Section around, BodyItems& into);

  /// "Điều 2. Phân công nhiệm vụ như sau: 1. ...": an article that gives work with its days.
  void articles(const std::vector<OutlineNode>& nodes, BodyItems& into);

 private:
  /// What stands under the heading of a section.
  void enter(const OutlineNode& node, Section section, BodyItems& into);
  /// Free text: an item where it tells a deadline or a leader, or where the line above asks `asked` for what it says.
  void loose(const Line& line, std::vector<plan::Assignment>& asked, std::vector<Branch>& into);
  /// "Xã tổ chức ... trong hai ngày 4 và 5/6 tại Sân A như sau:": a line that announces others and says
  /// itself who does what on which days.
  std::optional<plan::Item> announced(const Line& line);

  /// Lines under a heading or an item of the plan. `owner` is the item they stand under, if any.
  void walk(const std::vector<OutlineNode>& nodes, Section section, Branch* owner, std::vector<Branch>& out,
            BodyItems& all, bool inside_task);

  /// A labelled line ("Thời gian: ...") under `owner`, or after items that take its time: `out` from `first` on.
  void labelled(const OutlineNode& node, const Field& field, Section section, Branch* owner, std::vector<Branch>& out,
                std::size_t first, BodyItems& all, bool inside_task);

  /// "Vụ A chủ trì, phối hợp với Sở B: Quý II/2026." below a task: who does it and when. False where it is another
  /// line.
  bool owns(const Line& line, Branch& owner);

  /// A line without a label: an item where it says when or who; else a remark on `owner`.
  void unlabelled(const Line& line, Branch* owner, std::vector<Branch>& out, bool inside_task);

  /// "3. Súc xả đường ống: Tổ Mạng lưới, ngày 14/3": a line with who and when of its own, no heading, whatever stands
  /// under it.
  bool is_dated_work(const Line& line);

  /// A line of work with what stands under it.
  void item(const OutlineNode& node, Section section, std::vector<Branch>& out, BodyItems& all, bool inside_task);

  /// A table of two columns whose first names fields ("Thời gian", "Đơn vị phụ trách") describes the task it stands
  /// under.
  bool describe(Branch& owner, const OutlineNode& node);

  /// Lines of the section of aims.
  void targets(const std::vector<OutlineNode>& nodes, BodyItems& all);

  /// Lines of the assignment section. `unit`: the unit they stand under; `headed`: whether they stand under a heading
  /// at all.
  void duties(const std::vector<OutlineNode>& nodes, Branch* unit, bool headed, std::vector<Branch>& out,
              BodyItems& all);

  /// A unit's duties written in one paragraph, set off by `marks` or each in its own sentence: each part is a duty.
  void parts_of(const Line& line, std::string_view marks, std::vector<Branch>& out);

  void table(const OutlineNode& node, std::vector<Branch>& into);
  void add_tables(const std::vector<OutlineNode>& nodes, std::vector<Branch>& into);
  /// The words of a heading, without the colon that ends it.
  Passage heading_passage(const Line& line) const;
  /// Says that a line stands in no item.
  void leave(const Line& line);

  plan::Part part_;
  Expect expect_;
  Reading& reading_;
};

void move_into(std::vector<Branch>& from, std::vector<Branch>& to);
/// Makes a heading of an item: what its words count is no product.
void clear_for_group(plan::Item& item);

}  // namespace sauro::extraction

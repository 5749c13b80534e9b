// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of a .docx that comments touch: the text, the comments themselves, content types, relationships.
#include "document/writers/docx_comments.h"

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <sstream>

#include "document/readers/package.h"
#include "document/readers/part.h"
#include "document/readers/xml.h"
#include "document/writers/docx_parts.h"
#include "document/writers/docx_stretch.h"
#include "foundation/base/text.h"

namespace sauro::writers {
namespace {

using readers::attribute;
using readers::local_name;
using readers::Package;
using readers::Part;

constexpr const char* content_types_part = "[Content_Types].xml";
constexpr const char* comments_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

std::string saved(const Part& part) {
  std::ostringstream out;
  part.tree->save(out, "", pugi::format_raw);
  return out.str();
}

/// Names of parts are written with the prefix that the root of the main part has: "w:".
std::string prefix_of(const pugi::xml_node& root) {
  const std::string_view name = root.name();
  return std::string(name.substr(0, name.size() - local_name(root).size()));
}

/// The elements of paragraphs by the byte at which they are named, and the greatest id of what has one.
class Paragraphs : public pugi::xml_tree_walker {
 public:
  bool for_each(pugi::xml_node& node) override {
    if (node.type() != pugi::node_element) return true;
    if (const auto id = readers::whole_number(attribute(node, "id"))) last_id_ = std::max(last_id_, *id);
    if (local_name(node) == "p") by_byte_.emplace(node.offset_debug(), node);
    return true;
  }
  unsigned next_id() const { return static_cast<unsigned>(last_id_) + 1; }
  /// Null where no paragraph is named there.
  pugi::xml_node at(std::uint32_t byte) const {
    const auto found = by_byte_.find(static_cast<std::ptrdiff_t>(byte));
    return found == by_byte_.end() ? pugi::xml_node() : found->second;
  }

 private:
  std::map<std::ptrdiff_t, pugi::xml_node> by_byte_;
  int last_id_ = 0;
};

/// The paragraph that holds the outermost text box around `paragraph`; itself where there is none.
pugi::xml_node outside_of_boxes(const pugi::xml_node& paragraph) {
  pugi::xml_node outside = paragraph;
  bool in_box = false;
  for (auto at = paragraph.parent(); at; at = at.parent()) {
    if (local_name(at) == "txbxContent") in_box = true;
    if (in_box && local_name(at) == "p") {
      outside = at;
      in_box = false;
    }
  }
  return outside;
}

class Writer {
 public:
  Writer(Part& main, Part& comments, std::string_view author) : comments_(comments), author_(author) {
    main.tree->traverse(paragraphs_);
    prefix_ = prefix_of(main.root());
    next_id_ = paragraphs_.next_id();
    if (!comments.root()) {
      auto root = comments.tree->append_child((prefix_ + "comments").c_str());
      const std::string space = "xmlns" + (prefix_.empty() ? "" : ":" + prefix_.substr(0, prefix_.size() - 1));
      root.append_attribute(space.c_str()).set_value(main.root().attribute(space.c_str()).value());
    }
    for (const auto& comment : comments.root().children())
      if (const auto id = readers::whole_number(attribute(comment, "id")))
        next_id_ = std::max(next_id_, static_cast<unsigned>(*id) + 1);
  }

  void write(const std::vector<Comment>& comments) {
    std::map<std::uint32_t, std::vector<const Comment*>> by_paragraph;
    for (const auto& comment : comments) by_paragraph[comment.paragraph.element].push_back(&comment);
    for (const auto& [element, list] : by_paragraph)
      if (const auto paragraph = paragraphs_.at(element)) write(paragraph, list);
  }
  std::size_t changes() const { return changes_; }

 private:
  void write(const pugi::xml_node& inner, std::vector<const Comment*> list) {
    const auto paragraph = outside_of_boxes(inner);
    docx::Stretches stretches(paragraph, prefix_);
    const std::uint32_t number = list.front()->paragraph.number_length;
    const std::string& whole = list.front()->paragraph.text;
    const std::size_t at = byte_of(whole, number);
    // Only where the runs say just what was read are positions those of the file.
    const bool exact = stretches.text() == std::string_view(whole).substr(at);
    for (const Comment* comment : list) {
      if (comment->lines.empty()) continue;
      const bool stretch = exact && comment->length > 0 && comment->start >= number;
      const std::string id = std::to_string(next_id_++);
      stretches.mark(stretch ? comment->start - number : 0, stretch ? comment->length : 0, id);
      add_comment(id, comment->lines);
    }
    if (exact) change(stretches, std::move(list), number);
  }

  /// From the last to the first, so that no change moves another; of two that overlap the later one.
  void change(docx::Stretches& stretches, std::vector<const Comment*> list, std::size_t number) {
    std::erase_if(list, [&](const Comment* comment) { return !comment->change || comment->change->start < number; });
    std::stable_sort(list.begin(), list.end(),
                     [](const Comment* a, const Comment* b) { return a->change->start > b->change->start; });
    std::size_t free = std::string::npos;
    for (const Comment* comment : list) {
      const auto& change = *comment->change;
      if (change.start + change.length > free) continue;
      if (!stretches.change(change.start - number, change.length, change.text, author_, next_id_)) continue;
      free = change.start;
      ++changes_;
    }
  }

  void add_comment(const std::string& id, const std::vector<std::string>& lines) {
    auto comment = comments_.root().append_child((prefix_ + "comment").c_str());
    comment.append_attribute((prefix_ + "id").c_str()).set_value(id.c_str());
    comment.append_attribute((prefix_ + "author").c_str()).set_value(author_.c_str());
    for (const auto& line : lines) {
      auto text = comment.append_child((prefix_ + "p").c_str())
                      .append_child((prefix_ + "r").c_str())
                      .append_child((prefix_ + "t").c_str());
      text.append_attribute("xml:space").set_value("preserve");
      text.text().set(line.c_str());
    }
  }

  Part& comments_;
  std::string author_;
  Paragraphs paragraphs_;
  std::string prefix_;
  unsigned next_id_ = 1;
  std::size_t changes_ = 0;
};

/// The package told of a part of comments that it did not have.
void announce(Part& types, Part& relations, const pugi::xml_node& main, const std::string& name) {
  auto type = types.root().append_child((prefix_of(types.root()) + "Override").c_str());
  type.append_attribute("PartName").set_value(("/" + name).c_str());
  type.append_attribute("ContentType").set_value(comments_type);
  if (!relations.root())
    relations.tree->append_child("Relationships")
        .append_attribute("xmlns")
        .set_value("http://schemas.openxmlformats.org/package/2006/relationships");
  const bool strict = std::any_of(main.attributes_begin(), main.attributes_end(), [](const pugi::xml_attribute& space) {
    return std::string_view(space.value()) == "http://purl.oclc.org/ooxml/wordprocessingml/main";
  });
  auto relation = relations.root().append_child((prefix_of(relations.root()) + "Relationship").c_str());
  relation.append_attribute("Id").set_value("rIdSauRo");
  relation.append_attribute("Type").set_value(
      strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
             : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments");
  relation.append_attribute("Target").set_value(("/" + name).c_str());
}

}  // namespace

Result<Commented> comment_docx(std::string_view bytes, const std::vector<Comment>& comments, std::string_view author,
                               const readers::Limits& limits) {
  auto package = Package::open(bytes, limits);
  if (!package) return package.error();
  const auto about = package->main();
  if (!about) return about.error();
  if (about->kind != "docx") return Error{ErrorCode::bad_input, "no .docx"};
  const auto related = package->relationships(about->part);
  if (!related) return related.error();
  const auto slash = about->part.rfind('/') + 1;  // 0 where there is none
  const std::string folder = about->part.substr(0, slash);
  std::string name;
  for (const auto& relation : *related)
    if (relation.type == "comments") name = relation.target;
  const bool is_new = name.empty();
  if (is_new) name = folder + "comments.xml";

  Part main(about->part), types(content_types_part);
  Part said(is_new ? "" : name), relations(folder + "_rels/" + about->part.substr(slash) + ".rels");
  for (Part* part : {&main, &types, &said, &relations})
    if (auto error = part->load(*package)) return *error;
  if (!types.root()) return Error{ErrorCode::damaged, "content types are missing", content_types_part};
  Writer writer(main, said, author);
  writer.write(comments);
  std::map<std::string, std::string> parts{{main.name, saved(main)}, {name, saved(said)}};
  if (is_new) {
    announce(types, relations, main.root(), name);
    parts.emplace(types.name, saved(types));
    parts.emplace(relations.name, saved(relations));
  }
  auto written = with_parts(bytes, parts);
  if (!written) return written.error();
  return Commented{*std::move(written), writer.changes()};
}

}  // namespace sauro::writers

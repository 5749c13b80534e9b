// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/docx_stretch.h"

#include "document/readers/xml.h"
#include "foundation/base/text.h"

namespace sauro::writers::docx {
namespace {

using readers::local_name;

/// What an element of a run puts into the text.
std::string text_of(const pugi::xml_node& node) {
  const auto local = local_name(node);
  if (local == "t") return node.text().get();
  if (local == "tab") return "\t";
  return local == "br" || local == "cr" ? "\n" : "";
}

void set_text(pugi::xml_node node, const std::string& text) {
  node.text().set(text.c_str());
  if (!node.attribute("xml:space")) node.append_attribute("xml:space");
  node.attribute("xml:space").set_value("preserve");
}

}  // namespace

std::string Stretches::text() const {
  std::string text;
  for (const auto& run : paragraph_.children(run_.c_str()))
    for (const auto& node : run.children()) text += text_of(node);
  return text;
}

std::size_t Stretches::length_of_child(const pugi::xml_node& child) const { return code_points(text_of(child)); }

std::size_t Stretches::length_of(const pugi::xml_node& run) const {
  std::size_t length = 0;
  for (const auto& node : run.children()) length += length_of_child(node);
  return length;
}

pugi::xml_node Stretches::run_at(std::size_t position) {
  std::size_t seen = 0;
  for (auto run : paragraph_.children(run_.c_str())) {
    const std::size_t length = length_of(run);
    if (length > 0 && position == seen) return run;
    if (position < seen + length) return cut(run, position - seen);
    seen += length;
  }
  return {};
}

pugi::xml_node Stretches::last_run() const {
  pugi::xml_node last;
  for (const auto& run : paragraph_.children(run_.c_str()))
    if (length_of(run) > 0) last = run;
  return last;
}

pugi::xml_node Stretches::cut(pugi::xml_node run, std::size_t position) {
  auto rest = paragraph_.insert_child_after(run_.c_str(), run);
  if (const auto look = readers::child(run, "rPr")) rest.append_copy(look);
  std::size_t seen = 0;
  for (auto node = run.first_child(); node;) {
    const auto next = node.next_sibling();
    const std::size_t length = length_of_child(node);
    if (seen >= position && local_name(node) != "rPr") {
      rest.append_move(node);
    } else if (seen + length > position) {
      const std::string text = node.text().get();
      const std::size_t byte = byte_of(text, position - seen);
      set_text(rest.append_child(node.name()), text.substr(byte));
      set_text(node, text.substr(0, byte));
    }
    seen += length;
    node = next;
  }
  return rest;
}

void Stretches::mark(std::size_t start, std::size_t length, const std::string& comment_id) {
  auto last = length == 0 ? pugi::xml_node() : run_at(start + length);
  const auto first = length == 0 ? pugi::xml_node() : run_at(start);
  const auto properties = readers::child(paragraph_, "pPr");
  const auto range = name("commentRangeStart");
  auto begin = first        ? paragraph_.insert_child_before(range.c_str(), first)
               : properties ? paragraph_.insert_child_after(range.c_str(), properties)
                            : paragraph_.prepend_child(range.c_str());
  auto end = last ? paragraph_.insert_child_before(name("commentRangeEnd").c_str(), last)
                  : paragraph_.append_child(name("commentRangeEnd").c_str());
  auto reference = paragraph_.insert_child_after(run_.c_str(), end).append_child(name("commentReference").c_str());
  for (auto* node : {&begin, &end, &reference})
    node->append_attribute(name("id").c_str()).set_value(comment_id.c_str());
}

bool Stretches::change(std::size_t start, std::size_t length, std::string_view text, const std::string& author,
                       unsigned& next_id) {
  const auto after = run_at(start + length);
  auto run = length > 0 ? run_at(start) : after ? after : last_run();
  if (!run || (length > 0 && length_of(run) != length)) return false;
  for (const auto& node : run.children())
    if (length > 0 && !text_of(node).empty() && local_name(node) != "t") return false;  // a tab, a break
  const auto tracked = [&](std::string_view kind) {
    auto node = length == 0 && !after ? paragraph_.insert_child_after(name(kind).c_str(), run)
                                      : paragraph_.insert_child_before(name(kind).c_str(), run);
    node.append_attribute(name("id").c_str()).set_value(next_id++);
    node.append_attribute(name("author").c_str()).set_value(author.c_str());
    return node;
  };
  if (!text.empty()) {
    auto added = tracked("ins").append_child(run_.c_str());
    if (const auto look = readers::child(run, "rPr")) added.append_copy(look);
    set_text(added.append_child(name("t").c_str()), std::string(text));
  }
  if (length == 0) return true;
  for (auto node : run.children()) {
    if (local_name(node) != "t") continue;
    set_text(node, std::string(node.text().get()));
    node.set_name(name("delText").c_str());
  }
  tracked("del").append_move(run);
  return true;
}

}  // namespace sauro::writers::docx

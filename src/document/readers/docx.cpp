// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of a .docx brought together.
#include "document/readers/docx.h"

#include <map>
#include <pugixml.hpp>

#include "document/readers/docx_story.h"
#include "document/readers/part.h"
#include "document/readers/runs.h"
#include "document/readers/xml.h"

namespace sauro::readers {
namespace {

/// The notes that the text refers to, in the order in which it does. `kind`: "footnote", "endnote".
void read_notes(docx::Context& context, const Part& part, std::string_view kind, const docx::NoteMarks& marks,
                std::vector<document::Paragraph>& out) {
  std::map<std::string_view, pugi::xml_node> notes;
  if (!marks.ids.empty())
    for (const auto& note : part.root().children())
      if (local_name(note) == kind) notes.emplace(attribute(note, "id"), note);
  context.part = part.name;
  for (const auto id : marks.ids) {
    const auto note = notes.find(id);
    if (note == notes.end()) continue;
    std::vector<document::Block> blocks;
    docx::read_blocks(context, note->second, blocks);
    take_paragraphs(blocks, out);
  }
}

}  // namespace

Result<document::Document> read_docx(Package& package, const std::string& main_part, const Limits& limits) {
  if (!package.has(main_part)) return Error{ErrorCode::damaged, "main part is missing", main_part};
  const auto relations = package.relationships(main_part);
  if (!relations) return relations.error();
  const auto folder = main_part.substr(0, main_part.rfind('/') + 1);
  const auto related = [&](std::string_view type, std::string_view customary) {
    for (const auto& relation : *relations)
      if (relation.type == type) return relation.target;
    return relations->empty() ? folder + std::string(customary) : std::string();
  };
  Part main(main_part);
  // The looks of a table's corners and bands fill most of a file of styles; no text is read by them.
  Part styles_part(related("styles", "styles.xml"), Blanks::alone, "tblStylePr");
  Part numbering_part(related("numbering", "numbering.xml"));
  Part theme(related("theme", "theme/theme1.xml"));
  Part footnotes(related("footnotes", "footnotes.xml"));
  Part endnotes(related("endnotes", "endnotes.xml"));
  for (Part* part : {&main, &styles_part, &numbering_part, &theme, &footnotes, &endnotes})
    if (auto error = part->load(package)) return *error;
  const auto body = child(main.root(), "body");
  if (local_name(main.root()) != "document" || !body) return Error{ErrorCode::damaged, "no document body", main_part};

  docx::Styles styles(styles_part.root(), theme.root());
  docx::Numbering numbering(numbering_part.root(), styles);
  docx::Context context{{limits, main_part}, styles, numbering};
  document::Document document;
  document.kind = document::SourceKind::docx;
  docx::read_blocks(context, body, document.blocks);
  // Copied, because notes may refer to notes.
  read_notes(context, footnotes, "footnote", docx::NoteMarks(context.footnotes), document.notes);
  read_notes(context, endnotes, "endnote", docx::NoteMarks(context.endnotes), document.notes);
  if (context.error) return *context.error;
  if (!context.has_text) return Error{ErrorCode::empty_file, "no text", main_part};
  document.sections = std::move(context.sections);
  return document;
}

}  // namespace sauro::readers

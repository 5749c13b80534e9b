// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of an .odt brought together.
#include "document/readers/odt.h"

#include <iterator>
#include <pugixml.hpp>

#include "document/readers/odt_story.h"
#include "document/readers/part.h"
#include "document/readers/xml.h"

namespace sauro::readers {
namespace {

/// Does the manifest say how some part was encrypted?
bool is_encrypted(const pugi::xml_node& manifest) {
  for (const auto& entry : manifest.children())
    if (child(entry, "encryption-data")) return true;
  return false;
}

}  // namespace

Result<document::Document> read_odt(Package& package, const Limits& limits) {
  Part manifest("META-INF/manifest.xml", Blanks::kept);
  Part content("content.xml", Blanks::kept);
  Part styles_part("styles.xml", Blanks::kept);
  if (auto error = manifest.load(package)) return *error;
  if (is_encrypted(manifest.root())) return Error{ErrorCode::encrypted, "protected by a password", manifest.name};
  if (!package.has(content.name)) return Error{ErrorCode::damaged, "main part is missing", content.name};
  for (Part* part : {&content, &styles_part})
    if (auto error = part->load(package)) return *error;
  const auto body = child(child(content.root(), "body"), "text");
  if (!body) return Error{ErrorCode::damaged, "no document body", content.name};

  odt::Styles styles(styles_part.root(), content.root());
  odt::Lists lists(styles);
  odt::Context context{{limits, content.name}, styles, lists};
  context.allow(content.bytes.size());
  document::Document document;
  document.kind = document::SourceKind::odt;
  odt::read_blocks(context, body, document.blocks);
  if (context.error) return *context.error;
  if (!context.has_text) return Error{ErrorCode::empty_file, "no text", content.name};
  document.notes = std::move(context.footnotes);
  std::move(context.endnotes.begin(), context.endnotes.end(), std::back_inserter(document.notes));
  document.sections = std::move(context.sections);
  return document;
}

}  // namespace sauro::readers

// SPDX-License-Identifier: AGPL-3.0-or-later
// What the parts of the .docx reader share while one file is read.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document/model/document.h"
#include "document/readers/docx_numbering.h"
#include "document/readers/docx_styles.h"
#include "document/readers/legacy.h"
#include "document/readers/walk.h"

namespace sauro::readers::docx {

/// Notes of one kind, in the order in which the visible text refers to them.
struct NoteMarks {
  std::vector<std::string_view> ids;
  std::set<std::string_view> seen;

  void add(std::string_view id) {
    if (seen.insert(id).second) ids.push_back(id);
  }
};

struct Context : Walk {
  Styles& styles;
  Numbering& numbering;

  LegacyContext legacy{};
  NoteMarks footnotes{}, endnotes{};
  std::vector<document::Section> sections{};
};

/// The one branch of mc:AlternateContent that is read: the first choice, or what stands in for it.
pugi::xml_node chosen_branch(const pugi::xml_node& alternatives);

}  // namespace sauro::readers::docx

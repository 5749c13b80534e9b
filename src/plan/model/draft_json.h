// SPDX-License-Identifier: AGPL-3.0-or-later
// A draft as JSON, in the fixed form "sauro.draft/1" that other programs read.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "document/model/document.h"
#include "foundation/base/json_writer.h"
#include "plan/model/draft.h"

namespace sauro::plan {

/// The file a draft was read from.
struct SourceInfo {
  std::string file;    ///< its name without folders; "-" for standard input
  std::string sha256;  ///< 64 hexadecimal digits
  document::SourceKind kind = document::SourceKind::text;
  std::optional<int> pages;
};

/// The whole draft, a member a line, ending with a line end. Absent and empty values are null.
std::string draft_json(const Draft& draft, const SourceInfo& source);

/// An element of the draft's "items", on one line.
std::string item_json(const Item& item);

/// {"format": "sauro.findings/1", "source", "findings"}: the members of the draft that `sauro check` prints.
std::string findings_json(const Draft& draft, const SourceInfo& source);

/// What a grammar made of one text, without origins; assignments carry unit_name, position and person_name, for no unit
/// or person is known yet.
void write_parsed(JsonWriter& out, const Schedule& schedule);
void write_parsed(JsonWriter& out, const std::vector<Deliverable>& deliverables);
void write_parsed(JsonWriter& out, const std::vector<Assignment>& assignments);

}  // namespace sauro::plan

// SPDX-License-Identifier: AGPL-3.0-or-later
// What a question about a running plan is answered with: for programs, and for people.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "document/model/grid.h"
#include "document/model/official.h"
#include "document/model/sheet.h"

namespace sauro::reports {

struct TitledGrid {
  std::string title;
  document::Grid grid;
};

struct Answer {
  std::string json;  ///< ending with a line end
  std::vector<document::Field> fields = {};
  std::vector<TitledGrid> tables = {};
  std::vector<document::NoteGroup> notes = {};
  std::int64_t version = 0;  ///< of the one record that it is about; 0 where it is about more
  std::string nothing = {};  ///< what is said where no table has a row: what to do next
  std::shared_ptr<const document::OfficialDocument> official = {};  ///< where it is a document
  std::shared_ptr<const document::FormSheet> form = {};             ///< where its .xlsx is to be filled in
};

}  // namespace sauro::reports

// SPDX-License-Identifier: AGPL-3.0-or-later
// A draft from the JSON that draft_json() writes.
#pragma once
#include <string_view>

#include "foundation/base/result.h"
#include "plan/model/draft.h"
#include "plan/model/draft_json.h"

namespace sauro::plan {

struct DraftFile {
  Draft draft;
  SourceInfo source;
};

/// What draft_json() wrote, but for what it leaves out: the wordings of units and people in assignments. Members that
/// are not known are passed over. Fails with bad_input, where: the member that is missing or not as it should be,
/// "items[3].schedule.end"; with too_new for a later form.
Result<DraftFile> read_draft(std::string_view json);

/// What item_json() wrote. Fails as read_draft() does.
Result<Item> read_item_json(std::string_view json);

}  // namespace sauro::plan

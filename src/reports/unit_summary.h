// SPDX-License-Identifier: AGPL-3.0-or-later
// How much of the plan each unit has, and how much of that is unclear.
#pragma once
#include <vector>

#include "document/model/grid.h"
#include "plan/model/draft.h"

namespace sauro::reports {

/// A note for each unit that leads or performs work: "Phòng Kế hoạch: 12 việc, 3 việc có lỗi hoặc cảnh báo; hạn theo
/// tháng: 3 (2), 6 (4), 1/2027 (1)"; what has no last day is in no month. Those with
/// the most such work first, then in the order of the draft. Empty where no unit has work. A finding counts once for an
/// item, whatever its clear; an info does not count.
document::NoteGroup unit_notes(const plan::Draft& draft);

}  // namespace sauro::reports

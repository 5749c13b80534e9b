// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include "app/access/agency_view.h"
#include "programmes/shared/records.h"

namespace sauro::app {

/// Records as programmes read them, as of the view, which outlives them.
programmes::Records records_of(const AgencyView& view);

}  // namespace sauro::app

// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include <functional>

#include "app/access/agency_view.h"
#include "app/access/standing.h"
#include "programmes/shared/records.h"

namespace sauro::app {

/// What users who may sign in are called; nothing of others.
std::function<std::optional<std::string>(const std::string&)> user_names(const People& people);

/// Records as programmes read them, as of the view, which outlives them.
programmes::Records records_of(const AgencyView& view);

}  // namespace sauro::app

// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include "document/model/members.h"

namespace sauro::reports {

using document::member;
using document::member_or_null;

}  // namespace sauro::reports

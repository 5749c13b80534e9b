// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include "app/queries/query.h"

namespace sauro::app {

/// Whether the actor may see a dossier before councils: who oversees; else who sits on a council that judges it, has
/// declared, and has no conflict, declared or reckoned. Refused: unknown.dossier, council.declare-first,
/// council.own-conflict, council.conflict.
Result<bool> may_see_dossier(const Asking& asking, const std::string& dossier);

}  // namespace sauro::app

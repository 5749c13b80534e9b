// SPDX-License-Identifier: AGPL-3.0-or-later
// The actions of all programmes, as people do them: what they read is remembered, what they achieve moves the plan.
#pragma once
#include <vector>

#include "app/actions/action.h"
#include "programmes/shared/programme.h"

namespace sauro::app {

/// One run of a programme's action for each input, one after the other, that is done as one thing: none sees what those
/// before it have done. `failed` is told of each that is refused, and what comes of the others then counts for nothing.
/// Fails as the first that is refused.
Result<std::vector<plan::NewFact>> run_programme(Work& work, const programmes::Action& action,
                                                 const std::vector<Input>& inputs,
                                                 const std::function<void(std::size_t, const Error&)>& failed = {});

/// What the names of a programme's actions begin with, and what the programme is called.
struct ActionGroup {
  const char *name, *vi, *en;
};
std::vector<ActionGroup> programme_groups();

}  // namespace sauro::app

// SPDX-License-Identifier: AGPL-3.0-or-later
// Tasks that look like another: what was done before is not proposed as new.
#pragma once
#include <string>
#include <vector>

#include "programmes/research/task.h"
#include "programmes/shared/records.h"

namespace sauro::programmes::research {

struct Alike {
  std::string id;
  int percent = 0;  ///< of the words that either title has, those that both have
};

/// Those of `tasks`, but for `id` itself, whose titles share at least `least` percent of their words with the title;
/// the likest first. Words that every title has ("nghiên cứu", "ứng dụng") say little: a word weighs the less the more
/// titles have it.
std::vector<Alike> alike(const std::string& id, const std::string& title, const std::vector<Named<Task>>& tasks,
                         int least);

}  // namespace sauro::programmes::research

// SPDX-License-Identifier: AGPL-3.0-or-later
// Following a long reading: how far it is, and stopping it.
#pragma once
#include <functional>
#include <stop_token>

namespace sauro::readers {

struct Watch {
  std::function<void(int done, int of)> progress;  ///< called now and then, from any thread, never twice at once
  std::stop_token stop;                            ///< a reading that sees it asked for ends with cancelled
};

}  // namespace sauro::readers

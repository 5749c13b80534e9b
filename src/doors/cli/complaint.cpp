// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/cli/complaint.h"

#include <CLI/Error.hpp>

namespace sauro::cli {

// Its own words end in the argument they are about: "...: --frobnicate".
UsageError complaint(const CLI::ParseError& error) {
  const std::string what = error.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
    const auto colon = what.find(": ");
    const std::string extra = colon == std::string::npos ? what : what.substr(colon + 2);
    return {"không hiểu tham số: " + extra, "unexpected argument: " + extra};
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error)) {
    const std::string option = what.substr(0, what.find(':'));
    return {option + ": cần đúng một giá trị", option + ": exactly one value is needed"};
  }
  return {"tham số không hợp lệ: " + what, "invalid argument: " + what};
}

}  // namespace sauro::cli

// SPDX-License-Identifier: AGPL-3.0-or-later
// What sauro-serve does, by its first word. Each gives the program's exit status, as sauro does: 2 wrong usage, 3
// cannot be read, 4 refused.
#pragma once
#include <string>
#include <vector>

#include "foundation/base/result.h"

namespace sauro::serve {

using Words = std::vector<std::string>;

int serve(const Words& words);    ///< answers until it is told to stop
int account(const Words& words);  ///< accounts from the command line, for whoever keeps the folder
int doctor(const Words& words);   ///< looks whether all that the server needs is there; 1 where it is not
int routes();                     ///< the names of all routes, a line each
int openapi();                    ///< the description of all routes, as OpenAPI 3.1

/// One line on standard error, in both languages; the status.
int complain(const std::string& what, const Error& error);

}  // namespace sauro::serve

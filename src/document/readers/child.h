// SPDX-License-Identifier: AGPL-3.0-or-later
// run_child(): another program, run to its end within limits. Converters and recognisers read files of strangers, so
// they are never trusted to end, to stay small or to clean up.
#pragma once
#include <chrono>
#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"

namespace sauro::readers {

struct ChildLimits {
  std::chrono::milliseconds time{60'000};   ///< from start to end, on the wall
  std::size_t memory_bytes = 1u << 30;      ///< address space of each process; 0: none (programs with sanitizers)
  std::size_t output_bytes = 256u << 20;    ///< on standard output
  std::size_t one_file_bytes = 256u << 20;  ///< of each file that it writes
};

struct Child {
  std::vector<std::string> argv;  ///< the program first: a name looked up in PATH, or a path (with a slash)
  std::string package;            ///< Debian's package that has the program, for missing_program
  std::string folder;             ///< working folder, also its HOME
  /// Its standard input, which it may also seek in; without: nothing to read.
  std::optional<std::string_view> input = std::nullopt;
  ChildLimits limits = {};
  std::stop_token cancel = {};  ///< asked about 20 times a second
};

/// What the program printed on standard output. When this returns, the program and all it started in its process group
/// have ended, whether it came to an end itself or was killed. It sees a fixed environment (PATH, HOME, LC_ALL=C.UTF-8)
/// and no open files but the three standard ones, has no network where the system lets that be taken away, and dies
/// with the calling thread.
/// Fails with missing_program; over_limit (time, memory, output, a file); damaged (it ended with a status other than 0,
/// or by a signal: the file was too much for it); cancelled; io (it could not be started). `where` is the last line it
/// printed on standard error, cut to 200 bytes.
Result<std::string> run_child(const Child& child);

/// The path of a program, by a name that is looked up in PATH or by its own path; empty where there is none.
std::string find_program(const std::string& name);

}  // namespace sauro::readers

// SPDX-License-Identifier: AGPL-3.0-or-later
// Whole files in and out: "-" stands for standard input and output.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro::cli {

/// The bytes of the file. Fails with io, or with over_limit as soon as more than `most` bytes have come.
Result<std::string> read_file(const std::string& path, std::size_t most);

/// Writes `bytes` so that `path` holds either what it held before or all of them (written beside it, then renamed; a
/// symbolic link stays one). A path that is no regular file (a pipe, a device) is written to as it is. A reader that
/// closes its pipe early is no failure. Fails with io.
Result<std::size_t> write_file(const std::string& path, std::string_view bytes);

/// The same of bytes that come piece by piece: `make` gives them to the function it is handed. Where it fails, `path`
/// holds what it held before.
using Sink = std::function<void(std::string_view)>;
Result<std::size_t> write_pieces(const std::string& path, const std::function<Result<bool>(const Sink&)>& make);

/// The lines of a file one by one, without their ends; nothing behind the last. Fails with io.
std::function<Result<std::optional<std::string>>()> lines_of(const std::string& path);

/// Whether both paths lead to one existing file.
bool same_file(const std::string& a, const std::string& b);

}  // namespace sauro::cli

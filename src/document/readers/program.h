// SPDX-License-Identifier: AGPL-3.0-or-later
// Programs of ours that run as children, and the files they are given.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "document/readers/temporary_folder.h"
#include "foundation/base/result.h"

namespace sauro::readers {

/// The path of a program of ours: beside the one that runs, else its name, to be looked up.
std::string own_program(std::string_view name);
/// The bound for programs of ours; none where they are built with sanitizers, which take terabytes of address space.
std::size_t memory_of_children(std::size_t bytes);
/// The error that a program of ours means, whose last line of complaint is one that both know.
Error error_of_program(const Error& error);
/// Writes a file into the folder; its path. Fails with io.
Result<std::string> put_file(const TemporaryFolder& folder, std::string_view name, std::string_view bytes);

}  // namespace sauro::readers

// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include "foundation/base/result.h"
#include "plan/model/draft.h"

namespace sauro::app {

/// What to do where a file or the data could not be read or written, for people; `where` is the caller's to say. Of a
/// refusal its id: it has words of its own.
plan::Words words_of_failure(const Error& error);

/// Whether it is the document that cannot be read, and not this program or machine.
bool is_about_document(const Error& error);

}  // namespace sauro::app

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/shared/programme.h"

#include "foundation/base/sha256.h"

namespace sauro::programmes {

Attached attach(const plan::Input& input, std::string_view field, Outcome& outcome) {
  Attached attached;
  for (plan::Upload& file : input.uploads(field)) {
    attached.names.push_back(file.name);
    attached.hashes.push_back(sha256_hex(file.bytes));
    outcome.files.push_back(std::move(file));
  }
  return attached;
}

}  // namespace sauro::programmes

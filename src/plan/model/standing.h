// SPDX-License-Identifier: AGPL-3.0-or-later
// Standing: who somebody is towards something; what permissions are made of. Who may do what stands with each action
// and query.
#pragma once
#include <cstdint>

namespace sauro::plan {

/// One user is several of these towards one item.
enum Standing : std::uint16_t {
  administrator = 1,  ///< looks after accounts and the folder
  office = 2,         ///< văn phòng
  director = 4,       ///< giám đốc, phó giám đốc
  head = 8,           ///< heads a unit that leads or performs the item (or that is asked about)
  performer = 16,     ///< leads or performs the item, or works in a unit that does and has named nobody
  superior = 32,      ///< reads
  auditor = 64,       ///< reads
  user = 128,         ///< whoever may sign in
  self = 256,         ///< the user that is asked about
  keeper = 512,       ///< whoever can open the folder, and acts as nobody
  staff = 1024,       ///< heads a unit or works in one
  council_member = 2048,
  inspector = 4096,
};
using Standings = std::uint16_t;

/// Who reads what the agency runs: who works in it, its superior, auditors; not who only looks after accounts.
inline constexpr Standings readers = office | director | staff | superior | auditor | keeper;
/// Who reads all of it, also what is not issued.
inline constexpr Standings overseers = office | director | auditor | keeper;

}  // namespace sauro::plan

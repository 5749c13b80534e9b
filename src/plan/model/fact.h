// SPDX-License-Identifier: AGPL-3.0-or-later
// Fact: one appended, immutable record of something that happened; here its envelope. What its payload says is the
// affair of the rule that folds facts of its kind.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/calendar/day.h"

namespace sauro::plan {

/// A fact that is not yet appended.
struct NewFact {
  std::string kind;                      ///< "item.progress": small letters, figures, dots and underscores
  std::string subject;                   ///< what it is about: "item/12"
  int version = 1;                       ///< of the payload's form, from 1
  std::string who;                       ///< id of the user who did it
  std::optional<Day> effective;          ///< the day it counts for, where that is not the day it was recorded
  std::string payload;                   ///< ids, days, figures: what the rules reckon with; never taken away
  std::string words;                     ///< what people wrote, names of people: may be taken away by a redaction
  std::vector<std::string> attachments;  ///< the SHA-256 of files, 64 hexadecimal digits each

  friend bool operator==(const NewFact&, const NewFact&) = default;
};

struct Fact {
  std::string agency;         ///< key of the agency whose chain it stands in
  std::int64_t number = 0;    ///< in that chain, from 1, without gaps
  std::int64_t recorded = 0;  ///< microseconds since 1970-01-01 00:00 UTC; never before the fact above
  NewFact what;               ///< the words are empty where they were redacted
  bool redacted = false;
  std::string salt;        ///< 16 bytes, so that the hash of short words does not tell them; goes with the words
  std::string words_hash;  ///< SHA-256 of salt and words as they were appended, 64 hexadecimal digits
  std::string hash;        ///< of this fact and, through the one above, of all before it

  friend bool operator==(const Fact&, const Fact&) = default;
};

}  // namespace sauro::plan

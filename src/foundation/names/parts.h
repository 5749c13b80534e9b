// SPDX-License-Identifier: AGPL-3.0-or-later
// A unit's name taken apart into words, abbreviations and joining marks. Used inside foundation/names only.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sauro::names {

enum class Kind : std::uint8_t {
  word,    ///< a syllable or a number, written out
  letter,  ///< one letter of an abbreviation: it begins a syllable ("Tr" in "CTr" counts as one)
  joiner,  ///< "và", "&": stands where the full name joins two parts
  mark,    ///< a hyphen, comma or slash: may stand anywhere
};

/// The smallest part that can stand against a part of another name.
struct Part {
  Kind kind = Kind::word;
  std::u32string text;    ///< lower case, tones in one place
  std::size_t token = 0;  ///< parts written in one piece ("QLXD") share a token
};

struct Name {
  std::vector<Part> parts;
  std::size_t unit_parts = 0;       ///< how many parts at the start are the word for the kind of unit
  std::string unit;                 ///< that word in full, "phòng"; empty where there is none
  bool unit_may_be_missing = true;  ///< false where the rest names somebody else: "Văn phòng Sở" is not "Sở"
};

Name take_apart(std::string_view text);

/// What two spellings of one name share: unit word, then words and letters without joiners and marks.
std::string normal_form(const Name& name);

/// First letters of all syllables and whole numbers, without tones and joiners: "qlkh", "to1". Names of one unit share
/// one of these. The first is that of the whole name; the second, where the name has a unit word and more, leaves that
/// word out.
std::vector<std::string> initials(const Name& name);

/// Smaller is fuller: (letters of abbreviations, minus the length of the text).
std::pair<int, int> shortness(const Name& name);

/// abbreviates() on names taken apart.
bool reads_as(const Name& short_name, const Name& full_name);

}  // namespace sauro::names

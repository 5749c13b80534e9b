// SPDX-License-Identifier: AGPL-3.0-or-later
// Names of units: abbreviations aligned with the syllables of full names, and the names that mean one unit.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sauro {

/// Whether `short_name` can be read as a short way of writing `full_name`: each of its words stands in the full name,
/// each letter of its abbreviations begins a syllable, in order, and no syllable is left over ("QLXD", "P. Quản lý XD"
/// for "Phòng Quản lý Xây dựng"; "NN&MT" for "Nông nghiệp và Môi trường"). Case, the place of tones, "và" and hyphens
/// do not matter. The word for the kind of unit (lexicon `unit_word`) is the same in both, or missing in one. True for
/// two spellings of one name.
bool abbreviates(std::string_view short_name, std::string_view full_name);

/// Names that mean one unit.
struct NameGroup {
  std::string name;                  ///< the fullest of them, as written, blanks collapsed
  std::vector<std::string> aliases;  ///< the other ways of writing it, in order of appearance
  std::vector<std::size_t> members;  ///< indices into the names given, ascending
};

/// Puts every name into exactly one group; groups come in the order of their first name. A name that can be read as a
/// short form of two different units joins neither.
std::vector<NameGroup> group_names(std::span<const std::string> names);

}  // namespace sauro

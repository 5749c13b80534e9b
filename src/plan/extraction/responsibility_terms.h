// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of a responsibility: heads of units, positions, people, collectives, roles.
#pragma once
#include <optional>

#include "plan/extraction/wording.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

/// Tokens from `from` up to `to`.
struct Range {
  std::size_t from = 0, to = 0;
  bool empty() const { return from >= to; }
};

struct UnitHead {
  std::size_t end = 0;
  int rank = 0;  ///< of the unit in the state: 2 room ... 5 ministry
};
/// The word that begins a unit's name: "Phòng", "Chi cục", "UBND".
std::optional<UnitHead> head_at(const Wording& wording, std::size_t at, std::size_t limit);

struct Position {
  std::size_t end = 0;
  std::string name;       ///< expanded
  std::string_view unit;  ///< key of the kind of unit it heads, where that is a unit by itself: "văn phòng"
};
std::optional<Position> position_at(const Wording& wording, std::size_t at, std::size_t limit);

/// Whether a title or a full name stands at token `at`.
bool begins_person(const Wording& wording, std::size_t at, std::size_t limit);
/// Whether the words are one given name and nothing else: "Lan".
bool is_given_name(const Wording& wording, Range words);
/// Whether the verb or role in tokens `at` up to `end` is only a part of another word: "khách | hàng", "thi hành | án".
bool in_compound(const Wording& wording, std::size_t at, std::size_t end);

/// The token after "Đ/c", "Các đồng chí", "Ông", "ThS."; `at` where there is no title.
std::size_t after_title(const Wording& wording, std::size_t at, std::size_t limit);
/// The token after a person's name that begins with a family name; `at` where there is none.
std::size_t after_person(const Wording& wording, std::size_t at, std::size_t limit);
/// The token after the run of capitalised words at `at`, as a name after a title is.
std::size_t after_given_name(const Wording& wording, std::size_t at, std::size_t limit);

/// Whether a unit, position, person or collective begins at token `at`.
bool begins_party(const Wording& wording, std::size_t at, std::size_t limit);
/// Whether the words are a collective: "các sở, ngành", "UBND các huyện".
bool is_collective(const Wording& wording, Range words);
/// Whether the dot at `at` ends a sentence, and no abbreviation ("P. KTTD").
bool ends_sentence(const Wording& wording, std::size_t at);
/// ';', '·', bullets, line breaks, '+', the end of a sentence.
bool divides(const Wording& wording, std::size_t at);
bool is_separator(const Wording& wording, std::size_t at);

std::optional<plan::Role> role_of_value(std::string_view value);
/// The role of a label: "Đơn vị chủ trì", "Theo dõi, đôn đốc".
std::optional<plan::Role> role_of_label(const Wording& wording, Range words);

/// Whether a capital verb behind an abbreviated name begins what is done: "Vụ QLCL | Khảo sát nhu cầu ...", but
/// "Trường CĐ Xây dựng".
bool begins_clause(const Wording& wording, std::size_t at, std::size_t limit);

Range without_separators(const Wording& wording, Range words);

}  // namespace sauro::extraction

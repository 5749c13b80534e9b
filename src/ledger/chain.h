// SPDX-License-Identifier: AGPL-3.0-or-later
// The chain of an agency's facts: each fact's hash covers the one before it, so that nothing can be altered, taken out
// or put in unseen.
#pragma once
#include <string>
#include <string_view>

#include "foundation/base/result.h"
#include "plan/model/fact.h"

namespace sauro::ledger {

/// What stands above the first fact: 64 noughts.
std::string_view no_hash();

/// The bytes that a fact's hash covers, besides the hash above it. Each field is written as "LENGTH:BYTES,", LENGTH in
/// decimal bytes: "sauro.fact/1", agency, number, recorded, kind, subject, version, who, the effective day
/// ("2026-03-05", empty where there is none), payload, the words' hash, then the hash of each attachment. So words and
/// files can be taken away and the chain still holds.
std::string canonical_bytes(const plan::Fact& fact);

/// SHA-256 of `above` (64 hexadecimal digits, as text) and canonical_bytes(), 64 hexadecimal digits.
std::string hash_of(std::string_view above, const plan::Fact& fact);

/// SHA-256 of salt and words.
std::string words_hash_of(std::string_view salt, std::string_view words);

/// Fails with bad_input where a fact may not be appended: a kind, subject or user that is empty, longer than 120 bytes
/// or not UTF-8, a kind of other letters, a version below 1, an attachment that is no hash; with over_limit where
/// payload or words are larger than 1 MiB.
Result<bool> check_new(const plan::NewFact& fact);

/// Fails with bad_input unless it is of 1 to 40 small letters, figures and hyphens.
Result<bool> check_agency(std::string_view agency);

}  // namespace sauro::ledger

// SPDX-License-Identifier: AGPL-3.0-or-later
// The chain of an agency's facts: each fact's hash covers the one before it, so that nothing can be altered, taken out
// or put in unseen.
#pragma once
#include <cstdint>
#include <optional>
#include <set>
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

/// A fact, record or file that is not what it was.
struct Breach {
  std::string agency;
  std::int64_t number = 0;  ///< of the fact; 0 for records and files
  enum class Kind : std::uint8_t {
    altered,        ///< a field of the fact
    words_altered,  ///< what people wrote in it, or words that went without a redaction
    removed,        ///< the fact, or those from it on
    head_differs,   ///< the end of the chain is not the one that was told
    view_differs,   ///< records are not what the facts give; `what` names them
    file_altered,   ///< bytes of an attachment
    file_removed,
  } kind = Kind::altered;
  std::string what = {};  ///< "item/12", a file's hash

  friend bool operator==(const Breach&, const Breach&) = default;
};

/// Whether it is 64 lower-case hexadecimal digits, as sha256_hex() gives.
bool is_hash(std::string_view text);

/// Where a chain ends.
struct Head {
  std::int64_t count = 0;
  std::string hash;  ///< no_hash() where there is no fact

  friend bool operator==(const Head&, const Head&) = default;
};

/// The fact that says why the words of fact `number`, or the bytes of a file, were taken away.
plan::NewFact words_redaction(std::int64_t number, std::string who, std::string reason);
plan::NewFact file_redaction(std::string_view file, std::string who, std::string reason);
/// Which file a fact says was taken away; nothing where it says nothing of the kind.
std::optional<std::string> redacted_file(const plan::Fact& fact);

/// A chain as it is gone through, fact by fact.
class ChainCheck {
 public:
  /// `known`: a head that was kept elsewhere; the chain must run through it.
  explicit ChainCheck(std::string agency, std::optional<Head> known = {});
  /// The breach at the next fact, if any; none is asked for behind one.
  std::optional<Breach> next(const plan::Fact& fact);
  /// The breach at the end, where the chain should be `told`.
  std::optional<Breach> end(const Head& told) const;
  const Head& head() const { return head_; }

 private:
  Breach breach(std::int64_t number, Breach::Kind kind) const { return {agency_, number, kind, {}}; }

  std::string agency_;
  std::optional<Head> known_;
  Head head_;
  std::int64_t recorded_ = 0;
  std::set<std::int64_t> wordless_, redacted_;  ///< facts whose words are gone; those of which a fact says so
};

/// SHA-256 of salt and words.
std::string words_hash_of(std::string_view salt, std::string_view words);

/// Fails with bad_input where a fact may not be appended: a kind, subject or user that is empty, longer than 120 bytes
/// or not UTF-8, a kind of other letters, payload or words that are not UTF-8, a version below 1, an attachment that is
/// no hash; with over_limit where payload or words are larger than 1 MiB.
Result<bool> check_new(const plan::NewFact& fact);

/// Fails with bad_input unless it is of 1 to 40 small letters, figures and hyphens.
Result<bool> check_agency(std::string_view agency);

}  // namespace sauro::ledger

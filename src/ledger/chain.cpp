// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/chain.h"

#include <algorithm>

#include "foundation/base/sha256.h"
#include "foundation/base/text.h"

namespace sauro::ledger {
namespace {

constexpr std::size_t longest_name = 120;  // bytes

void add_field(std::string& out, std::string_view bytes) {
  out += std::to_string(bytes.size());
  out += ':';
  out += bytes;
  out += ',';
}

bool is_name(std::string_view text) { return !text.empty() && text.size() <= longest_name && is_utf8(text); }

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

bool is_figure(char c) { return is_digit(static_cast<unsigned char>(c)); }

}  // namespace

bool is_hash(std::string_view text) {
  constexpr std::size_t digits = 64;
  return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string_view no_hash() { return "0000000000000000000000000000000000000000000000000000000000000000"; }

std::string canonical_bytes(const plan::Fact& fact) {
  std::string out;
  add_field(out, "sauro.fact/1");
  add_field(out, fact.agency);
  add_field(out, std::to_string(fact.number));
  add_field(out, std::to_string(fact.recorded));
  add_field(out, fact.what.kind);
  add_field(out, fact.what.subject);
  add_field(out, std::to_string(fact.what.version));
  add_field(out, fact.what.who);
  add_field(out, fact.what.effective ? fact.what.effective->iso() : std::string());
  add_field(out, fact.what.payload);
  add_field(out, fact.words_hash);
  for (const std::string& attachment : fact.what.attachments) add_field(out, attachment);
  return out;
}

std::string hash_of(std::string_view above, const plan::Fact& fact) {
  std::string bytes(above);
  bytes += canonical_bytes(fact);
  return sha256_hex(bytes);
}

std::string words_hash_of(std::string_view salt, std::string_view words) {
  std::string bytes(salt);
  bytes += words;
  return sha256_hex(bytes);
}

Result<bool> check_new(const plan::NewFact& fact) {
  constexpr std::size_t largest = std::size_t{1} << 20;
  const auto bad = [&](const char* why) { return Error{ErrorCode::bad_input, why, fact.kind.substr(0, longest_name)}; };
  const auto of_kind = [](char c) { return is_small(c) || is_figure(c) || c == '.' || c == '_'; };
  if (!is_name(fact.kind) || !std::all_of(fact.kind.begin(), fact.kind.end(), of_kind))
    return bad("a fact's kind is of small letters, figures, dots and underscores");
  if (!is_name(fact.subject)) return bad("a fact is about something named in at most 120 bytes");
  if (!is_name(fact.who)) return bad("a fact names who did it in at most 120 bytes");
  if (fact.version < 1) return bad("versions begin with 1");
  if (!std::all_of(fact.attachments.begin(), fact.attachments.end(), is_hash))
    return bad("attachments are named by their SHA-256");
  if (!is_utf8(fact.payload) || !is_utf8(fact.words)) return bad("payload and words are UTF-8");
  if (fact.payload.size() > largest || fact.words.size() > largest)
    return Error{ErrorCode::over_limit, "a fact of more than 1 MiB", fact.kind};
  return true;
}

Result<bool> check_agency(std::string_view agency) {
  constexpr std::size_t longest = 40;
  if (agency.empty() || agency.size() > longest ||
      !std::all_of(agency.begin(), agency.end(), [](char c) { return is_small(c) || is_figure(c) || c == '-'; }))
    return Error{ErrorCode::bad_input, "an agency's key is of 1 to 40 small letters, figures and hyphens",
                 std::string(agency.substr(0, longest))};
  return true;
}

}  // namespace sauro::ledger

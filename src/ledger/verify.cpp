// SPDX-License-Identifier: AGPL-3.0-or-later
#include <charconv>
#include <utility>

#include "ledger/chain.h"
#include "ledger/ledger.h"

namespace sauro::ledger {
namespace {

constexpr std::string_view words_redacted = "ledger.words_redacted", file_redacted = "ledger.file_redacted";

}  // namespace

plan::NewFact words_redaction(std::int64_t number, std::string who, std::string reason) {
  plan::NewFact fact;
  fact.kind = words_redacted;
  fact.subject = "fact/" + std::to_string(number);
  fact.who = std::move(who);
  fact.payload = std::to_string(number);
  fact.words = std::move(reason);
  return fact;
}

plan::NewFact file_redaction(std::string_view file, std::string who, std::string reason) {
  plan::NewFact fact;
  fact.kind = file_redacted;
  fact.subject = "file/" + std::string(file);
  fact.who = std::move(who);
  fact.payload = file;
  fact.words = std::move(reason);
  return fact;
}

std::optional<std::string> redacted_file(const plan::Fact& fact) {
  return fact.what.kind == file_redacted ? std::optional(fact.what.payload) : std::nullopt;
}

ChainCheck::ChainCheck(std::string agency, std::optional<Head> known)
    : agency_(std::move(agency)), known_(std::move(known)), head_{0, std::string(no_hash())} {}

std::optional<Breach> ChainCheck::next(const plan::Fact& fact) {
  if (fact.number != head_.count + 1) return breach(head_.count + 1, Breach::Kind::removed);
  if (fact.redacted)
    wordless_.insert(fact.number);
  else if (words_hash_of(fact.salt, fact.what.words) != fact.words_hash)
    return breach(fact.number, Breach::Kind::words_altered);
  if (fact.agency != agency_ || fact.recorded < recorded_ || hash_of(head_.hash, fact) != fact.hash)
    return breach(fact.number, Breach::Kind::altered);
  if (fact.what.kind == words_redacted) {
    std::int64_t number = 0;
    const std::string& told = fact.what.payload;
    std::from_chars(told.data(), told.data() + told.size(), number);
    redacted_.insert(number);
  }
  head_ = {fact.number, fact.hash};
  recorded_ = fact.recorded;
  if (known_ && known_->count == head_.count && known_->hash != head_.hash)
    return breach(fact.number, Breach::Kind::head_differs);
  return std::nullopt;
}

std::optional<Breach> ChainCheck::end(const Head& told) const {
  for (const std::int64_t number : wordless_)
    if (!redacted_.contains(number)) return breach(number, Breach::Kind::words_altered);
  if (told.count > head_.count || (known_ && known_->count > head_.count))
    return breach(head_.count + 1, Breach::Kind::removed);
  if (told != head_) return breach(head_.count, Breach::Kind::head_differs);
  return std::nullopt;
}

Result<std::optional<Breach>> verify_chain(const Ledger& ledger, std::string_view agency,
                                           const std::optional<Head>& known) {
  ChainCheck check{std::string(agency), known};
  // The head is asked for first: what is appended meanwhile is no breach, and moves the head.
  const auto head = ledger.head(agency);
  if (!head) return head.error();
  std::optional<Breach> breach;
  bool more = false;
  const auto seen = ledger.each(agency, 0, [&](const plan::Fact& fact) {
    more = check.head().count == head->count;
    if (!more) breach = check.next(fact);
    return !more && !breach;
  });
  if (!seen) return seen.error();
  if (breach) return breach;
  if (more) {
    const auto now = ledger.head(agency);
    if (!now) return now.error();
    if (now->count == head->count)
      return std::optional(Breach{std::string(agency), head->count + 1, Breach::Kind::altered, {}});
  }
  return check.end(*head);
}

}  // namespace sauro::ledger

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/chain.h"
#include "ledger/ledger.h"

namespace sauro::ledger {

Result<std::optional<Breach>> verify_chain(const Ledger& ledger, std::string_view agency,
                                           const std::optional<Head>& known) {
  std::optional<Breach> breach;
  std::string above(no_hash());
  std::int64_t count = 0, recorded = 0;
  const auto tell = [&](std::int64_t number, Breach::Kind kind) {
    breach = Breach{std::string(agency), number, kind, {}};
    return false;
  };
  const auto seen = ledger.each(agency, 0, [&](const plan::Fact& fact) {
    if (fact.number != count + 1) return tell(count + 1, Breach::Kind::removed);
    if (!fact.redacted && words_hash_of(fact.salt, fact.what.words) != fact.words_hash)
      return tell(fact.number, Breach::Kind::words_altered);
    if (fact.agency != agency || fact.recorded < recorded || hash_of(above, fact) != fact.hash)
      return tell(fact.number, Breach::Kind::altered);
    above = fact.hash;
    recorded = fact.recorded;
    ++count;
    if (known && known->count == count && known->hash != above) return tell(fact.number, Breach::Kind::head_differs);
    return true;
  });
  if (!seen) return seen.error();
  if (breach) return breach;
  const auto head = ledger.head(agency);
  if (!head) return head.error();
  if (head->count > count || (known && known->count > count))
    return std::optional(Breach{std::string(agency), count + 1, Breach::Kind::removed, {}});
  if (head->count != count || head->hash != above)
    return std::optional(Breach{std::string(agency), count, Breach::Kind::head_differs, {}});
  return breach;
}

}  // namespace sauro::ledger

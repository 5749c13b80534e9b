// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/queries/evidence.h"

#include <memory>

#include "app/queries/query.h"
#include "ledger/files.h"
#include "reports/evidence.h"

namespace sauro::app {
namespace {

Result<Asking> reader(const AgencyView& view, const Actor& actor) {
  auto people = People::read(view);
  if (!people) return people.error();
  if ((people->standings(actor) & readers) == 0) return refuse("who.forbidden", standings_text(readers));
  return Asking::begin(view, actor, std::make_shared<const People>(*std::move(people)));
}

}  // namespace

Result<std::string> plan_document(const ledger::Ledger& ledger, const std::string& folder, const std::string& agency,
                                  const std::string& plan, const Actor& actor, std::int64_t now) {
  const auto asking = reader(AgencyView(ledger, agency, day_in_vietnam(now)), actor);
  if (!asking) return asking.error();
  const auto found = asking->plan(plan);
  if (!found) return found.error();
  if (found->value.set.document.empty()) return refuse("unknown.document", plan);
  return ledger::Files(folder, agency).get(found->value.set.document);
}

Result<Upload> evidence(const ledger::Ledger& ledger, const std::string& folder, const std::string& agency,
                        const std::string& item, const std::string& hash, const Actor& actor, std::int64_t now) {
  const auto asking = reader(AgencyView(ledger, agency, day_in_vietnam(now)), actor);
  if (!asking) return asking.error();
  const auto found = asking->item(item);
  if (!found) return found.error();
  if (!asking->sees_history(found->value)) return refuse("unknown.file", hash);
  const auto facts = ledger.about(agency, "item/" + item);
  if (!facts) return facts.error();
  for (const plan::Fact& fact : *facts)
    for (const reports::Evidence& file : reports::evidence_of(fact))
      if (file.hash == hash) {
        auto bytes = ledger::Files(folder, agency).get(hash);
        if (!bytes) return bytes.error();
        return Upload{file.name, *std::move(bytes)};
      }
  return refuse("unknown.file", hash);
}

}  // namespace sauro::app

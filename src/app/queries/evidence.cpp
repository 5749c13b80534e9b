// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/queries/evidence.h"

#include <algorithm>
#include <memory>

#include "app/queries/dossiers.h"
#include "document/readers/read.h"
#include "document/writers/document_json.h"
#include "ledger/files.h"
#include "plan/tracking/documents.h"
#include "programmes/research/task.h"
#include "reports/evidence.h"

namespace sauro::app {
namespace {

Result<People> people_if(const AgencyView& view, const Actor& actor, Standings may) {
  auto people = People::read(view);
  if (people && (people->standings(actor) & may) == 0) return refuse("who.forbidden", standings_text(may));
  return people;
}

Result<Asking> reader(const AgencyView& view, const Actor& actor, Standings may = readers) {
  auto people = people_if(view, actor, may);
  if (!people) return people.error();
  return Asking::begin(view, actor, std::make_shared<const People>(*std::move(people)), view.today());
}

/// Of what names its files and their hashes. Refused: unknown.file.
template <class T>
Result<Upload> kept_file(const ledger::Files& kept, const T& of, const std::string& hash) {
  for (std::size_t i = 0; i < of.files.size() && i < of.hashes.size(); ++i) {
    if (of.hashes[i] != hash) continue;
    auto bytes = kept.get(hash);
    if (!bytes) return bytes.error();
    return Upload{of.files[i], *std::move(bytes)};
  }
  return refuse("unknown.file", hash);
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

Result<Upload> issued_file(const ledger::Ledger& ledger, const std::string& folder, const std::string& agency,
                           const std::string& document, const std::string& kind, const Actor& actor, std::int64_t now) {
  const auto asking = reader(AgencyView(ledger, agency, day_in_vietnam(now)), actor);
  if (!asking) return asking.error();
  const auto found = asking->view().find<tracking::DocumentState>("document", document);
  if (!found) return found.error();
  if (!*found || !sees_document(*asking, (*found)->value)) return refuse("unknown.issued", document);
  const std::string& hash = kind == "pdf" ? (*found)->value.pdf : (*found)->value.docx;
  if (hash.empty()) return refuse("unknown.file", document + "." + kind);
  auto bytes = ledger::Files(folder, agency).get(hash);
  if (!bytes) return bytes.error();
  return Upload{document + "." + kind, *std::move(bytes)};
}

Result<Upload> dossier_file(const ledger::Ledger& ledger, const std::string& folder, const std::string& agency,
                            const std::string& dossier, const std::string& hash, const Actor& actor, std::int64_t now) {
  const auto asking = reader(AgencyView(ledger, agency, day_in_vietnam(now)), actor, user | keeper);
  if (!asking) return asking.error();
  const auto found = asking->view().find<programmes::councils::Dossier>("dossier", dossier);
  if (!found) return found.error();
  if (!*found) return refuse("unknown.dossier", dossier);
  if (const auto good = may_see_dossier(*asking, dossier); !good) return good.error();
  return kept_file(ledger::Files(folder, agency), (*found)->value, hash);
}

Result<Upload> receipt_file(const ledger::Ledger& ledger, const std::string& folder, const std::string& agency,
                            const std::string& task, const std::string& hash, const Actor& actor, std::int64_t now) {
  const auto asking = reader(AgencyView(ledger, agency, day_in_vietnam(now)), actor);
  if (!asking) return asking.error();
  const auto found = asking->view().find<programmes::research::Task>("research", task);
  if (!found) return found.error();
  if (!*found) return refuse("unknown.research", task);
  for (const auto& one : (*found)->value.deliveries)
    if (std::find(one.hashes.begin(), one.hashes.end(), hash) != one.hashes.end())
      return kept_file(ledger::Files(folder, agency), one, hash);
  return refuse("unknown.file", hash);
}

Result<std::string> document_text(std::string_view bytes, const readers::Watch& watch) {
  const auto document = readers::read(bytes, {}, watch);
  if (!document) return document.error();
  return writers::document_json(*document);
}

Result<bool> check_standing(const ledger::Ledger& ledger, const std::string& agency, const Actor& actor, Standings may,
                            std::int64_t now) {
  const auto people = people_if(AgencyView(ledger, agency, day_in_vietnam(now)), actor, may);
  if (!people) return people.error();
  return true;
}

}  // namespace sauro::app

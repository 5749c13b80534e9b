// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/programme_records.h"

namespace sauro::app {

std::function<std::optional<std::string>(const std::string&)> user_names(const People& people) {
  return [&people](const std::string& user) -> std::optional<std::string> {
    const auto* one = people.user(user);
    if (one == nullptr || one->value.disabled) return std::nullopt;
    return one->value.name;
  };
}

programmes::Records records_of(const AgencyView& view) {
  using programmes::Records;
  return {[&view](std::string_view kind, const std::string& id) -> Result<std::optional<std::string>> {
            const auto stored = view.ledger().record(view.agency(), kind, id, view.at());
            if (!stored) return stored.error();
            return *stored ? std::optional((*stored)->body) : std::nullopt;
          },
          [&view](std::string_view kind, std::string_view mark,
                  std::string_view prefix) -> Result<std::vector<Records::Row>> {
            std::vector<Records::Row> rows;
            const auto seen = view.each(kind, mark, prefix, [&](const ledger::Listed& one) {
              rows.push_back({one.record.id, one.record.body});
              return true;
            });
            if (!seen) return seen.error();
            return rows;
          }};
}

}  // namespace sauro::app

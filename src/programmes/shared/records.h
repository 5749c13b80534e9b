// SPDX-License-Identifier: AGPL-3.0-or-later
// Records: what a programme's action reads. A programme knows neither the ledger nor the plan; whoever calls it says
// how its own kinds of records are found.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "foundation/base/result.h"
#include "plan/tracking/form.h"

namespace sauro::programmes {

template <class T>
struct Named {
  std::string id;
  T value;
};

class Records {
 public:
  struct Row {
    std::string id, body;
  };
  using Find = std::function<Result<std::optional<std::string>>(std::string_view kind, const std::string& id)>;
  using List =
      std::function<Result<std::vector<Row>>(std::string_view kind, std::string_view mark, std::string_view prefix)>;
  Records(Find find, List list) : find_(std::move(find)), list_(std::move(list)) {}

  /// Nothing where there is none. Fails as the ledger does.
  template <class T>
  Result<std::optional<T>> find(std::string_view kind, const std::string& id) const {
    const auto body = find_(kind, id);
    if (!body) return body.error();
    if (!*body) return std::optional<T>();
    auto value = tracking::decode_whole<T>(**body);
    if (!value) return value.error();
    return std::optional<T>(*std::move(value));
  }
  /// Those of a kind by a mark, in its order.
  template <class T>
  Result<std::vector<Named<T>>> list(std::string_view kind, std::string_view mark, std::string_view prefix = {}) const {
    const auto rows = list_(kind, mark, prefix);
    if (!rows) return rows.error();
    std::vector<Named<T>> list;
    for (const Row& row : *rows) {
      auto value = tracking::decode_whole<T>(row.body);
      if (!value) return value.error();
      list.push_back({row.id, *std::move(value)});
    }
    return list;
  }

 private:
  Find find_;
  List list_;
};

}  // namespace sauro::programmes

// SPDX-License-Identifier: AGPL-3.0-or-later
// Route: where each action and query is asked for. All of them follow from the lists: "item.report" about the item
// 2026.4 is POST /api/v1/item/2026.4/report, the query "board" is GET /api/v1/board.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/accounts/account_action.h"
#include "app/actions/action.h"
#include "app/queries/query.h"

namespace sauro::http {

/// What only the door does: files on their way in, and out.
struct DoorRoute {
  enum class What : std::uint8_t {
    begin,
    append,
    state,
    drop,
    evidence,
    issued,
    preview,
    document,
    verify,
    changes,
    read,
    sheet_preview,
    sheet_import,
    job,
    cancel,
    dossier_file,
    receipt,
  };
  What what;
  const char* name;
  const char *vi, *en;
  bool is_query;
  std::vector<app::Field> fields;
  const char* schema;  ///< of the answer: the file of that name in schemas/
};
const std::vector<DoorRoute>& door_routes();

struct Route {
  std::string_view method;
  std::string path;       ///< "/api/v1/item/{item}/report"
  std::string_view name;  ///< "item.report"
  const char *vi, *en;
  const std::vector<app::Field>* fields;
  std::string_view schema;              ///< of the answer: the file of that name in schemas/
  const app::Field* in_path = nullptr;  ///< the field that stands in the path
  const app::Query* query = nullptr;    ///< one of these four
  const app::Action* action = nullptr;
  const app::AccountAction* account = nullptr;
  const DoorRoute* door = nullptr;
};

inline constexpr std::string_view api_root = "/api/v1/";

const std::vector<Route>& routes();

struct Match {
  const Route* route = nullptr;  ///< none where there is no such path, or not by this method
  std::string in_path;           ///< what stands there, without escapes
  std::string allowed = {};      ///< methods by which the path is there: "GET, HEAD"
};
/// HEAD is asked as GET.
Match match(std::string_view method, std::string_view path);

}  // namespace sauro::http

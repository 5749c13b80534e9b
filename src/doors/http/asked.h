// SPDX-License-Identifier: AGPL-3.0-or-later
// A request on its way through the service.
#pragma once
#include <optional>
#include <string>

#include "app/accounts/account_action.h"
#include "doors/http/message.h"
#include "doors/http/route.h"

namespace sauro::http {

inline constexpr std::int64_t micro = 1'000'000;

/// A request on its way.
struct Asked {
  const Request& request;
  const Route& route;
  std::string in_path;
  std::int64_t now = 0;
  app::Caller caller = {};
  app::Identity who = {};
  app::Input input = {};
  std::optional<app::Opened> renewed = {};

  std::int64_t seconds() const { return now / micro; }
};

/// Whose uploads and jobs these are.
inline std::string owner_of(const app::Identity& who) { return who.agency + "/" + who.user; }

}  // namespace sauro::http

// SPDX-License-Identifier: AGPL-3.0-or-later
// What the actions about accounts are made of; for this room alone.
#pragma once
#include <string>
#include <vector>

#include "app/accounts/account_scene.h"
#include "foundation/base/json_writer.h"

namespace sauro::app::accounts {

using Done = Result<AccountAnswer>;

/// "2026-06-30T14:05+07:00".
std::string moment(std::int64_t seconds);
JsonWriter begun(const char* format);
void member(JsonWriter& out, const char* name, const std::string& text);
void members(JsonWriter& out, const char* name, const std::vector<std::string>& texts);
std::string closed(JsonWriter& out);
Day today_of(const AccountScene& scene);

/// What outlives a session is for who knows the password, and not for who found the session.
Result<bool> is_own_password(const AccountScene& scene, const Input& input);

Done tokens(const AccountScene& scene, const Input& input);
Done make_token(const AccountScene& scene, const Input& input);
Done end_token(const AccountScene& scene, const Input& input);
Done calendars(const AccountScene& scene, const Input& input);
Done make_calendar(const AccountScene& scene, const Input& input);
Done end_calendar(const AccountScene& scene, const Input& input);

Done events(const AccountScene& scene, const Input& input);
Done see_events(const AccountScene& scene, const Input& input);

}  // namespace sauro::app::accounts

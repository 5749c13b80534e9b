// SPDX-License-Identifier: AGPL-3.0-or-later
// What was done to accounts, for whose they are.
#include <algorithm>
#include <array>
#include <utility>

#include "app/accounts/account_entries.h"
#include "app/accounts/accounts.h"
#include "foundation/base/sha256.h"

namespace sauro::app {

std::string_view name_of(AccountChange change) {
  constexpr auto names = std::to_array<std::string_view>(
      {"password", "given", "second_on", "second_off", "recovery", "browser", "token", "calendar", "mail"});
  return names.at(static_cast<std::size_t>(change));
}

AccountEvent event_of(AccountChange what, const Caller& caller, std::int64_t now) {
  constexpr std::size_t most_agent = 200;
  AccountEvent event{what, now, caller.address, caller.agent.substr(0, most_agent), {}, {}, {}, false};
  if (!caller.device.empty()) event.device = sha256_hex(caller.device);
  return event;
}

void note(Account& account, AccountEvent event) {
  constexpr std::size_t most = 50;
  account.events.push_back(std::move(event));
  if (account.events.size() > most) account.events.erase(account.events.begin());
}

std::vector<AccountEvent> Accounts::events(const Identity& who) const {
  auto kept = account(who.agency + "/" + who.user);
  if (!kept) return {};
  std::reverse(kept->events.begin(), kept->events.end());
  return std::move(kept->events);
}

int Accounts::news(const Identity& who, const std::string& device) const {
  const auto kept = account(who.agency + "/" + who.user);
  if (!kept) return 0;
  const std::string here = device.empty() ? std::string() : sha256_hex(device);
  return static_cast<int>(std::count_if(kept->events.begin(), kept->events.end(), [&](const AccountEvent& one) {
    return one.at > kept->events_seen && (here.empty() || one.device != here);
  }));
}

Result<bool> Accounts::see_events(const Identity& who, std::int64_t now) {
  return change(who.agency, who.user, [&](Account& account) { account.events_seen = now; });
}

Result<std::map<std::string, Account>> Accounts::all(const std::string& agency) const {
  const auto entries = store_->all("account");
  if (!entries) return entries.error();
  std::map<std::string, Account> all;
  const std::string begin = agency + "/";
  for (const auto& entry : *entries)
    if (entry.id.starts_with(begin))
      if (auto value = tracking::decode_whole<Account>(entry.body))
        all.emplace(entry.id.substr(begin.size()), *std::move(value));
  return all;
}

Result<bool> Accounts::change(const std::string& agency, const std::string& user,
                              const std::function<void(Account&)>& make) {
  return change_entry<Account>(*store_, "account", agency + "/" + user, make);
}

void Accounts::keep_second(const std::string& key, bool has) {
  const std::unique_lock<std::shared_mutex> lock(kept_mutex_);
  has ? void(second_.insert(key)) : void(second_.erase(key));
}

}  // namespace sauro::app

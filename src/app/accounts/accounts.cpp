// SPDX-License-Identifier: AGPL-3.0-or-later
// Passwords and signing in; sessions and tokens stand in account_sessions.cpp.
#include "app/accounts/accounts.h"

#include <zxcvbn.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <utility>

#include "app/accounts/account_entries.h"
#include "app/accounts/totp.h"
#include "app/actions/refusal.h"
#include "foundation/base/password.h"
#include "foundation/base/sha256.h"
#include "foundation/base/text.h"

namespace sauro::app {
namespace {

constexpr std::size_t most_devices = 10;

/// What may be tried of one account from a place is counted apart from what others try.
struct Keys {
  std::string own, stranger, place;
  bool known;  ///< somebody has signed in to this account there
};

Keys keys_of(const std::string& account, const Account& kept, const Caller& caller) {
  const std::string device = caller.device.empty() ? std::string() : sha256_hex(caller.device);
  const bool known =
      !device.empty() && std::find(kept.devices.begin(), kept.devices.end(), device) != kept.devices.end();
  return {"own " + account + " " + (known ? device : caller.address), "stranger " + account, "place " + caller.address,
          known};
}

/// Fifteen signs of 31, in three groups: "k3vt8-m2qpx-8ahwn".
std::string readable_secret() {
  constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";
  constexpr std::size_t count = 15, group = 5;
  std::string text;
  const std::string bytes = random_hex(2 * count);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0 && i % group == 0) text += '-';
    const unsigned long value = std::stoul(bytes.substr(4 * i, 4), nullptr, 16);
    text += letters[value % letters.size()];
  }
  return text;
}

/// A recovery code as it was given out, however it is typed.
std::string plain(const std::string& code) {
  std::string text = fold(code);
  std::erase_if(text, [](char c) { return c == ' ' || c == '-'; });
  return text;
}

}  // namespace

std::optional<Error> weakness(const std::string& password, const std::string& user) {
  constexpr std::size_t least = 12, most = 128;
  constexpr double least_bits = 33;  // ten thousand million guesses
  const std::size_t length = code_points(password);
  if (!is_utf8(password) || length < least || length > most) return refuse("password.length");
  std::array<const char*, 4> own = {user.c_str(), "matkhau", "sauro", nullptr};
  if (ZxcvbnMatch(password.c_str(), own.data(), nullptr) < least_bits) return refuse("password.weak");
  return std::nullopt;
}

Result<Account> Accounts::account(const std::string& key) const {
  const auto body = store_->get("account", key);
  if (!body) return body.error();
  return *body ? tracking::decode_whole<Account>(**body) : Result(Account{});
}

Result<std::string> Accounts::give_password(const std::string& agency, const std::string& user, bool second,
                                            std::int64_t now, const std::string& by) {
  const std::string key = agency + "/" + user, password = readable_secret();
  const std::string hash = password_hash(password);
  const auto changed = change_entry<Account>(*store_, "account", key, [&](Account& account) {
    AccountEvent event = event_of(AccountChange::given, {}, now);
    event.by = by;
    if (!account.password.empty()) note(account, std::move(event));  // the first one is no change
    account.password = hash;
    account.must_change = true;
    account.password_until = now + limits_.one_time;
    if (second) account.totp.clear(), account.totp_asked.clear(), account.recovery.clear();
  });
  if (!changed) return changed.error();
  if (second) keep_second(key, false);
  if (auto ended = end_all(agency, user, {}); !ended) return ended.error();
  if (auto ended = end_tokens(agency, user); !ended) return ended.error();
  return password;
}

Result<bool> Accounts::check_password(const Identity& who, const Caller& caller, const std::string& password,
                                      std::int64_t now) {
  const std::string key = who.agency + "/" + who.user;
  const auto kept = account(key);
  if (!kept) return kept.error();
  const Keys keys = keys_of(key, *kept, caller);
  {
    const std::lock_guard<std::mutex> lock(throttle_mutex_);
    if (const auto wait = throttle_.wait(keys.own, now); wait > 0) return refuse("sign-in.wait", std::to_string(wait));
  }
  const std::lock_guard<std::mutex> lock(hashing_);
  if (is_password(password, kept->password)) return true;
  const std::lock_guard<std::mutex> counting(throttle_mutex_);
  throttle_.failed(keys.own, limits_.tries, now);
  return refuse("sign-in.wrong");
}

Result<Opened> Accounts::change_password(const Identity& who, const Caller& caller, const std::string& old,
                                         const std::string& next, std::int64_t now) {
  const std::string key = who.agency + "/" + who.user;
  if (auto own = check_password(who, caller, old, now); !own) return own.error();
  if (auto weak = weakness(next, who.user)) return *weak;
  if (old == next) return refuse("password.same");
  std::string hash;
  {
    const std::lock_guard<std::mutex> lock(hashing_);
    hash = password_hash(next);
  }
  const auto changed = change_entry<Account>(*store_, "account", key, [&](Account& account) {
    account.password = hash;
    account.must_change = false;
    account.password_until = 0;
    note(account, event_of(AccountChange::password, caller, now));
  });
  if (!changed) return changed.error();
  if (auto ended = end_all(who.agency, who.user, {}); !ended) return ended.error();
  if (auto ended = end_tokens(who.agency, who.user); !ended) return ended.error();
  const auto after = account(key);
  if (!after) return after.error();
  return open_session(who.agency, who.user, *after, caller, now, false);
}

Result<Opened> Accounts::sign_in(const std::string& agency, const std::string& user, const std::string& password,
                                 const std::string& code, const Caller& caller, std::int64_t now) {
  static std::atomic<int> waiting{0};
  constexpr int most_waiting = 16;
  const std::string key = agency + "/" + user;
  auto kept = account(key);
  if (!kept) return kept.error();
  const Keys keys = keys_of(key, *kept, caller);
  const auto fail = [&](std::string_view why) {
    const std::lock_guard<std::mutex> lock(throttle_mutex_);
    throttle_.failed(keys.own, limits_.tries, now);
    if (!keys.known) throttle_.failed(keys.stranger, limits_.strangers, now);
    if (!keys.known) throttle_.failed(keys.place, limits_.place, now);
    return refuse(why);
  };
  {
    const std::lock_guard<std::mutex> lock(throttle_mutex_);
    std::int64_t wait = throttle_.wait(keys.own, now);
    if (!keys.known) wait = std::max({wait, throttle_.wait(keys.stranger, now), throttle_.wait(keys.place, now)});
    if (wait > 0) return refuse("sign-in.wait", std::to_string(wait));
  }
  struct Count {
    Count() { ++waiting; }
    ~Count() { --waiting; }
  } const one_more;
  if (waiting > most_waiting) return refuse("sign-in.wait", "1");
  {
    const std::lock_guard<std::mutex> lock(hashing_);
    if (kept->password.empty()) {
      pretend_password();
      return fail("sign-in.wrong");
    }
    if (!is_password(password, kept->password)) return fail("sign-in.wrong");
  }
  if (kept->must_change && kept->password_until < now) return refuse("sign-in.expired");
  if (!kept->totp.empty()) {
    if (code.empty()) return refuse("sign-in.code");
    bool good = false;
    const auto used = change_entry<Account>(*store_, "account", key, [&](Account& account) {
      if (const auto step = totp_step(account.totp, code, now, account.totp_used)) {
        account.totp_used = *step;
        good = true;
      } else {
        good = std::erase(account.recovery, sha256_hex(plain(code))) > 0;
        if (good) note(account, event_of(AccountChange::recovery, caller, now));
      }
    });
    if (!used) return used.error();
    if (!good) return fail("sign-in.wrong");
    if (kept = account(key); !kept) return kept.error();
  }
  {
    const std::lock_guard<std::mutex> lock(throttle_mutex_);
    throttle_.succeeded(keys.own);
  }
  return open_session(agency, user, *kept, caller, now, true);
}

Result<std::string> Accounts::ask_second(const Identity& who) {
  const std::string secret = new_totp_secret();
  const auto changed = change_entry<Account>(*store_, "account", who.agency + "/" + who.user,
                                             [&](Account& account) { account.totp_asked = secret; });
  if (!changed) return changed.error();
  return secret;
}

Result<std::vector<std::string>> Accounts::confirm_second(const Identity& who, const Caller& caller,
                                                          const std::string& code, std::int64_t now) {
  constexpr int count = 10;
  std::vector<std::string> codes;
  codes.reserve(count);
  for (int i = 0; i < count; ++i) codes.push_back(readable_secret());
  bool good = false;
  const auto changed = change_entry<Account>(*store_, "account", who.agency + "/" + who.user, [&](Account& account) {
    const auto step = account.totp_asked.empty() ? std::nullopt : totp_step(account.totp_asked, code, now, 0);
    if (!step) return;
    good = true;
    account.totp = std::exchange(account.totp_asked, {});
    account.totp_used = *step;
    account.recovery.clear();
    for (const std::string& one : codes) account.recovery.push_back(sha256_hex(plain(one)));
    note(account, event_of(AccountChange::second_on, caller, now));
  });
  if (!changed) return changed.error();
  if (!good) return refuse("sign-in.code");
  keep_second(who.agency + "/" + who.user, true);
  return codes;
}

Result<bool> Accounts::drop_second(const Identity& who, const Caller& caller, std::int64_t now) {
  auto dropped = change(who.agency, who.user, [&](Account& account) {
    if (!account.totp.empty()) note(account, event_of(AccountChange::second_off, caller, now));
    account.totp.clear();
    account.totp_asked.clear();
    account.recovery.clear();
  });
  if (dropped) keep_second(who.agency + "/" + who.user, false);
  return dropped;
}

bool Accounts::has_password(const std::string& agency, const std::string& user) {
  const auto kept = account(agency + "/" + user);
  return kept && !kept->password.empty();
}

Result<Opened> Accounts::open_session(const std::string& agency, const std::string& user, const Account& kept,
                                      const Caller& caller, std::int64_t now, bool arrives) {
  constexpr std::size_t secret_bytes = 32;
  Opened opened{
      {agency, user, {}, {}, {}, kept.must_change, !kept.totp.empty()}, random_hex(secret_bytes), caller.device};
  const std::string device = caller.device.empty() ? std::string() : sha256_hex(caller.device);
  if (device.empty() || std::find(kept.devices.begin(), kept.devices.end(), device) == kept.devices.end()) {
    opened.device = random_hex(secret_bytes);
    const auto told = change(agency, user, [&](Account& account) {
      const Caller here{caller.address, caller.agent, opened.device};
      if (arrives && !account.devices.empty()) note(account, event_of(AccountChange::browser, here, now));
      account.devices.push_back(sha256_hex(opened.device));
      if (account.devices.size() > most_devices) account.devices.erase(account.devices.begin());
    });
    if (!told) return told.error();
  }
  if (auto kept_now = keep_session(opened, caller, now, now); !kept_now) return kept_now.error();
  return opened;
}

}  // namespace sauro::app

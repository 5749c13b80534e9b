// SPDX-License-Identifier: AGPL-3.0-or-later
// Sessions and tokens. They are kept in memory beside the store, which is asked at each turn whether another process
// (the command line) has changed it.
#include <algorithm>
#include <utility>

#include "app/accounts/account_entries.h"
#include "app/accounts/accounts.h"
#include "app/actions/refusal.h"
#include "foundation/base/password.h"
#include "foundation/base/sha256.h"

namespace sauro::app {
namespace {

constexpr std::int64_t minute = 60;
constexpr std::size_t number_bytes = 6, token_bytes = 32;
constexpr const char* token_mark = "sauro_";

template <class T>
std::map<std::string, T> all_of(const ledger::AccountStore& store, const char* kind) {
  std::map<std::string, T> all;
  const auto entries = store.all(kind);
  if (!entries) return all;
  for (const auto& entry : *entries)
    if (auto value = tracking::decode_whole<T>(entry.body)) all.emplace(entry.id, *std::move(value));
  return all;
}

}  // namespace

bool Accounts::holds(const Session& session, std::int64_t now) const {
  return session.seen + (session.next.empty() ? limits_.idle : minute) > now && session.created + limits_.longest > now;
}

void Accounts::refresh() {
  const auto others = store_->changes_of_others();
  if (!others) return;
  {
    const std::shared_lock<std::shared_mutex> lock(kept_mutex_);
    if (*others == seen_) return;
  }
  const std::unique_lock<std::shared_mutex> lock(kept_mutex_);
  sessions_ = all_of<Session>(*store_, "session");
  tokens_ = all_of<Token>(*store_, "token");
  must_change_.clear();
  second_.clear();
  for (const auto& [key, account] : all_of<Account>(*store_, "account")) {
    if (account.must_change) must_change_.insert(key);
    if (!account.totp.empty()) second_.insert(key);
  }
  seen_ = *others;
}

Result<bool> Accounts::keep_session(Opened& opened, const Caller& caller, std::int64_t created, std::int64_t now) {
  constexpr std::size_t most_agent = 200;
  refresh();
  const std::string id = sha256_hex(opened.secret);
  opened.identity.session = id;
  const std::string key = opened.identity.agency + "/" + opened.identity.user;
  Session session;
  session.agency = opened.identity.agency, session.user = opened.identity.user;
  session.created = created, session.seen = now, session.rotated = now;
  session.address = caller.address, session.agent = caller.agent.substr(0, most_agent);
  session.number = random_hex(number_bytes);
  const auto kept = change_entry<Session>(*store_, "session", id, [&](Session& one) { one = session; });
  if (!kept) return kept.error();
  const std::unique_lock<std::shared_mutex> lock(kept_mutex_);
  opened.identity.must_change ? void(must_change_.insert(key)) : void(must_change_.erase(key));
  // What has ended is taken away when somebody comes.
  for (auto at = sessions_.begin(); at != sessions_.end();) {
    if (holds(at->second, now)) {
      ++at;
      continue;
    }
    if (auto dropped = drop_entry(*store_, "session", at->first); !dropped) return dropped.error();
    at = sessions_.erase(at);
  }
  sessions_[id] = std::move(session);
  return true;
}

std::optional<Identity> Accounts::of_session(const std::string& secret, std::int64_t now) {
  refresh();
  const std::string id = sha256_hex(secret);
  bool touch = false;
  Identity who;
  {
    const std::shared_lock<std::shared_mutex> lock(kept_mutex_);
    const auto at = sessions_.find(id);
    if (at == sessions_.end() || !holds(at->second, now)) return std::nullopt;
    who = {at->second.agency, at->second.user, id, {}, {}};
    who.must_change = must_change_.contains(who.agency + "/" + who.user);
    who.second = second_.contains(who.agency + "/" + who.user);
    touch = at->second.next.empty() && now - at->second.seen >= minute;
  }
  if (touch) {
    const std::unique_lock<std::shared_mutex> lock(kept_mutex_);
    if (const auto at = sessions_.find(id); at != sessions_.end()) {
      at->second.seen = now;
      const Session seen = at->second;
      // One that cannot be written down goes on all the same.
      [[maybe_unused]] const auto kept = change_entry<Session>(*store_, "session", id, [&](Session& s) { s = seen; });
    }
  }
  return who;
}

std::optional<Opened> Accounts::rotated(const Identity& who, const Caller& caller, std::int64_t now) {
  constexpr std::size_t secret_bytes = 32;
  Opened opened{who, {}, caller.device};
  Session old;
  {
    const std::shared_lock<std::shared_mutex> lock(kept_mutex_);
    const auto at = sessions_.find(who.session);
    if (at == sessions_.end() || !at->second.next.empty() || now - at->second.rotated < limits_.rotate)
      return std::nullopt;
  }
  opened.secret = random_hex(secret_bytes);
  {
    const std::unique_lock<std::shared_mutex> lock(kept_mutex_);
    Session& session = sessions_[who.session];
    if (!session.next.empty()) return std::nullopt;
    session.next = sha256_hex(opened.secret);
    session.seen = now;
    old = session;
  }
  // Where the old one cannot be written down, it goes on in memory for its minute all the same.
  [[maybe_unused]] const auto told =
      change_entry<Session>(*store_, "session", who.session, [&](Session& one) { one = old; });
  if (auto kept = keep_session(opened, caller, old.created, now); !kept) return std::nullopt;
  return opened;
}

std::vector<Session> Accounts::sessions(const std::string& agency, const std::string& user, std::int64_t now) {
  refresh();
  std::vector<Session> list;
  const std::shared_lock<std::shared_mutex> lock(kept_mutex_);
  for (const auto& [id, one] : sessions_)
    if (one.agency == agency && one.user == user && one.next.empty() && holds(one, now)) list.push_back(one);
  std::sort(list.begin(), list.end(), [](const Session& a, const Session& b) { return a.seen > b.seen; });
  return list;
}

bool Accounts::is_open(const Identity& who, std::int64_t now) {
  refresh();
  const std::shared_lock<std::shared_mutex> lock(kept_mutex_);
  if (who.token.empty()) {
    const auto at = sessions_.find(who.session);
    return at != sessions_.end() && (holds(at->second, now) || !at->second.next.empty());
  }
  return std::any_of(tokens_.begin(), tokens_.end(), [&](const auto& one) {
    return one.second.number == who.token && one.second.agency == who.agency && one.second.until > now;
  });
}

bool Accounts::is_session(const Identity& who, const std::string& number) {
  const std::shared_lock<std::shared_mutex> lock(kept_mutex_);
  const auto at = sessions_.find(who.session);
  return at != sessions_.end() && at->second.number == number;
}

template <class Which>
Result<bool> Accounts::end_where(const Which& which) {
  refresh();
  bool any = false;
  const std::unique_lock<std::shared_mutex> lock(kept_mutex_);
  for (auto at = sessions_.begin(); at != sessions_.end();) {
    if (!which(at->first, at->second)) {
      ++at;
      continue;
    }
    if (auto dropped = drop_entry(*store_, "session", at->first); !dropped) return dropped.error();
    at = sessions_.erase(at);
    any = true;
  }
  return any;
}

Result<bool> Accounts::end_all(const std::string& agency, const std::string& user, const std::string& but) {
  return end_where(
      [&](const std::string& id, const Session& one) { return one.agency == agency && one.user == user && id != but; });
}

Result<bool> Accounts::sign_out(const Identity& who) {
  return end_where([&](const std::string& id, const Session&) { return id == who.session; });
}

Result<bool> Accounts::end_sessions(const Identity& who, const std::string& number) {
  if (number.empty()) return end_all(who.agency, who.user, who.session);
  auto ended = end_where([&](const std::string&, const Session& one) {
    return one.agency == who.agency && one.user == who.user && one.number == number;
  });
  if (ended && !*ended) return refuse("unknown.session", number);
  return ended;
}

std::vector<Token> Accounts::tokens(const std::string& agency, const std::string& user) {
  refresh();
  std::vector<Token> list;
  const std::shared_lock<std::shared_mutex> lock(kept_mutex_);
  for (const auto& [id, one] : tokens_)
    if (one.agency == agency && one.user == user) list.push_back(one);
  std::sort(list.begin(), list.end(), [](const Token& a, const Token& b) { return a.created > b.created; });
  return list;
}

Result<std::string> Accounts::make_token(const Identity& who, const Caller& caller, const std::string& name,
                                         const std::vector<std::string>& scopes, std::int64_t until, std::int64_t now) {
  // What is told of it comes first: nobody has a secret of which its owner is not told.
  const auto told = change(who.agency, who.user,
                           [&](Account& account) { note(account, event_of(AccountChange::token, caller, now)); });
  if (!told) return told.error();
  return keep_token(token_mark + random_hex(token_bytes), {who.agency, who.user, {}, name, scopes, now, until});
}

Result<std::string> Accounts::make_calendar(const Identity& who, const Caller& caller, const std::string& name,
                                            const std::string& unit, std::int64_t until, std::int64_t now) {
  const auto told = change(who.agency, who.user,
                           [&](Account& account) { note(account, event_of(AccountChange::calendar, caller, now)); });
  if (!told) return told.error();
  return keep_token(random_hex(token_bytes), {who.agency, who.user, {}, name, {}, now, until, 0, true, unit});
}

Result<std::string> Accounts::make_link(const std::string& agency, const std::string& user, const std::string& item,
                                        std::int64_t until, std::int64_t now) {
  for (const Token& one : tokens(agency, user)) {
    if (one.item.empty() || one.until > now) continue;
    if (auto ended = end_token(agency, user, one.number); !ended) return ended.error();
  }
  // What is needed to look at the item, to bring a file, and to tell of it.
  const std::vector<std::string> scopes = {"item",         "item.report",   "upload",
                                           "upload.begin", "upload.append", "upload.drop"};
  return keep_token(token_mark + random_hex(token_bytes),
                    {agency, user, {}, item, scopes, now, until, 0, false, {}, item});
}

Result<std::string> Accounts::keep_token(const std::string& secret, Token token) {
  refresh();
  token.number = random_hex(number_bytes);
  const std::string id = sha256_hex(secret);
  if (auto kept = change_entry<Token>(*store_, "token", id, [&](Token& one) { one = token; }); !kept)
    return kept.error();
  const std::unique_lock<std::shared_mutex> lock(kept_mutex_);
  tokens_[id] = token;
  return secret;
}

std::optional<Identity> Accounts::of_token(const std::string& secret, std::int64_t now) {
  if (!secret.starts_with(token_mark)) return std::nullopt;
  refresh();
  const std::shared_lock<std::shared_mutex> lock(kept_mutex_);
  const auto at = tokens_.find(sha256_hex(secret));
  if (at == tokens_.end() || at->second.until <= now || at->second.calendar) return std::nullopt;
  const Token& token = at->second;
  // A link in a mail holds for people who have not signed in yet.
  const std::string key = token.agency + "/" + token.user;
  const bool must_change = token.item.empty() && must_change_.contains(key);
  return Identity{token.agency,          token.user, {}, token.number, token.scopes, must_change,
                  second_.contains(key), token.item};
}

std::optional<Token> Accounts::of_calendar(const std::string& secret, std::int64_t now) {
  constexpr std::int64_t hour = 60 * minute;
  refresh();
  const std::string id = sha256_hex(secret);
  const std::unique_lock<std::shared_mutex> lock(kept_mutex_);
  const auto at = tokens_.find(id);
  if (at == tokens_.end() || at->second.until <= now || !at->second.calendar) return std::nullopt;
  if (now - at->second.seen >= hour) {
    at->second.seen = now;
    // One that cannot be written down is answered all the same; one that has ended meanwhile stays so.
    [[maybe_unused]] const auto kept = store_->change("token", id, [&](const std::optional<std::string>& before) {
      return before ? std::optional(tracking::encode_whole(at->second)) : before;
    });
  }
  return at->second;
}

Result<bool> Accounts::end_tokens(const std::string& agency, const std::string& user) {
  for (const Token& one : tokens(agency, user))
    if (auto ended = end_token(agency, user, one.number); !ended) return ended;
  return true;
}

Result<bool> Accounts::end_token(const std::string& agency, const std::string& user, const std::string& number) {
  refresh();
  const std::unique_lock<std::shared_mutex> lock(kept_mutex_);
  const auto at = std::find_if(tokens_.begin(), tokens_.end(), [&](const auto& one) {
    return one.second.agency == agency && one.second.user == user && one.second.number == number;
  });
  if (at == tokens_.end()) return refuse("unknown.token", number);
  auto dropped = drop_entry(*store_, "token", at->first);
  if (dropped) tokens_.erase(at);
  return dropped;
}

}  // namespace sauro::app

// SPDX-License-Identifier: AGPL-3.0-or-later
// Accounts: who is at the door. Passwords, sessions and tokens of all agencies of one data folder; who has which rights
// is the ledger's affair.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <shared_mutex>
#include <string>
#include <vector>

#include "app/accounts/records.h"
#include "app/accounts/throttle.h"
#include "ledger/account_store.h"

namespace sauro::app {

/// Seconds.
struct AccountLimits {
  std::int64_t idle = 12 * 3600;                 ///< a session that is not used ends
  std::int64_t longest = 7 * 24 * 3600;          ///< and one that is used
  std::int64_t rotate = 12 * 3600;               ///< a session goes on under another secret
  std::int64_t one_time = 7 * 24 * 3600;         ///< a password given by somebody else
  Throttle::Rule tries{5, 900, 24 * 3600};       ///< of one account from one place
  Throttle::Rule strangers{50, 900, 24 * 3600};  ///< of one account from places where it has never signed in
  Throttle::Rule place{100, 60, 3600};           ///< of any accounts from one place where none has signed in
};

/// Where a request comes from.
struct Caller {
  std::string address, agent;
  std::string device;  ///< the mark that a browser got when somebody signed in there; empty where it has none
};

/// Who asks, and by what.
struct Identity {
  std::string agency, user;
  std::string session;              ///< id; empty for a token
  std::string token;                ///< its number; empty for a session
  std::vector<std::string> scopes;  ///< of a token
  bool must_change = false;         ///< nothing else is answered before the password is changed
  bool second = false;              ///< the account has a second factor
  std::string item = {};            ///< of a link in a mail: the item that it opens, and nothing else
};

/// A session's secret, which is told once.
struct Opened {
  Identity identity;
  std::string secret, device;
};

class Accounts {
 public:
  explicit Accounts(std::unique_ptr<ledger::AccountStore> store, AccountLimits limits = {})
      : store_(std::move(store)), limits_(limits) {}

  const AccountLimits& limits() const { return limits_; }

  /// A password that must be changed; the sessions and tokens of the user end. `second`: what an authenticator app or
  /// recovery codes were for is taken away as well. `by`: the user who gives it; empty for the command line.
  Result<std::string> give_password(const std::string& agency, const std::string& user, bool second, std::int64_t now,
                                    const std::string& by = {});
  /// Refused: sign-in.wrong, password.*. The sessions and tokens of the user end but one session, opened now.
  Result<Opened> change_password(const Identity& who, const Caller& caller, const std::string& old,
                                 const std::string& next, std::int64_t now);

  /// Refused: sign-in.wrong, sign-in.wait (where: seconds), sign-in.code (the password was right, a code is needed),
  /// sign-in.expired.
  Result<Opened> sign_in(const std::string& agency, const std::string& user, const std::string& password,
                         const std::string& code, const Caller& caller, std::int64_t now);
  Result<bool> sign_out(const Identity& who);

  /// Whose a session's or token's secret is; nothing where it is nobody's any more.
  std::optional<Identity> of_session(const std::string& secret, std::int64_t now);
  std::optional<Identity> of_token(const std::string& secret, std::int64_t now);
  /// The token of a calendar's address; that it was asked for is noted, to the hour.
  std::optional<Token> of_calendar(const std::string& secret, std::int64_t now);
  /// A new secret where the session has had its own for long.
  std::optional<Opened> rotated(const Identity& who, const Caller& caller, std::int64_t now);

  std::vector<Session> sessions(const std::string& agency, const std::string& user, std::int64_t now);
  /// Ends one of them, by its number, or all but the one that asks. Refused: unknown.session.
  Result<bool> end_sessions(const Identity& who, const std::string& number);

  /// Those of programs, of calendars and of links in mail, the newest first.
  std::vector<Token> tokens(const std::string& agency, const std::string& user);
  /// Returns the secret, which is told once.
  Result<std::string> make_token(const Identity& who, const Caller& caller, const std::string& name,
                                 const std::vector<std::string>& scopes, std::int64_t until, std::int64_t now);
  /// The same, of a calendar's address: of a unit's work, or where that is empty of one's own.
  Result<std::string> make_calendar(const Identity& who, const Caller& caller, const std::string& name,
                                    const std::string& unit, std::int64_t until, std::int64_t now);
  /// The secret of a link in a mail, by which its user tells of an item once. Those of the user that have ended go.
  Result<std::string> make_link(const std::string& agency, const std::string& user, const std::string& item,
                                std::int64_t until, std::int64_t now);
  /// Any of them. Refused: unknown.token.
  Result<bool> end_token(const std::string& agency, const std::string& user, const std::string& number);

  /// Whether it is the user's password, for what a stolen session must not do; wrong ones are counted like those of
  /// signing in. Refused: sign-in.wrong, sign-in.wait.
  Result<bool> check_password(const Identity& who, const Caller& caller, const std::string& password, std::int64_t now);

  /// The secret of an authenticator app, which holds when its first code was told.
  Result<std::string> ask_second(const Identity& who);
  /// Recovery codes, each good once. Refused: sign-in.code.
  Result<std::vector<std::string>> confirm_second(const Identity& who, const Caller& caller, const std::string& code,
                                                  std::int64_t now);
  Result<bool> drop_second(const Identity& who, const Caller& caller, std::int64_t now);

  /// What was done to their account, the newest first, and how many of it is news to them in this browser.
  std::vector<AccountEvent> events(const Identity& who) const;
  int news(const Identity& who, const std::string& device) const;
  /// Nothing up to `now` is news any more.
  Result<bool> see_events(const Identity& who, std::int64_t now);
  /// Accounts of an agency, by user.
  Result<std::map<std::string, Account>> all(const std::string& agency) const;
  /// Changes what is kept of one; on the disk when this returns. For who keeps count of letters.
  Result<bool> change(const std::string& agency, const std::string& user, const std::function<void(Account&)>& make);

  /// Whether the session or token by which they came still holds.
  bool is_open(const Identity& who, std::int64_t now);
  /// Whether the asker's session is the one of that number.
  bool is_session(const Identity& who, const std::string& number);
  bool has_password(const std::string& agency, const std::string& user);

 private:
  Result<Account> account(const std::string& key) const;
  /// Reads sessions and tokens again where another process has changed them.
  void refresh();
  /// `arrives`: they were not here before, so that a browser without a mark is one that the account does not know.
  Result<Opened> open_session(const std::string& agency, const std::string& user, const Account& account,
                              const Caller& caller, std::int64_t now, bool arrives);
  /// After a change of it by this process.
  void keep_second(const std::string& key, bool has);
  Result<bool> keep_session(Opened& opened, const Caller& caller, std::int64_t created, std::int64_t now);
  template <class Which>
  Result<bool> end_where(const Which& which);
  Result<bool> end_all(const std::string& agency, const std::string& user, const std::string& but);
  Result<bool> end_tokens(const std::string& agency, const std::string& user);
  bool holds(const Session& session, std::int64_t now) const;
  /// Its agency, user, name and time are told; it gets its number.
  Result<std::string> keep_token(const std::string& secret, Token token);

  std::unique_ptr<ledger::AccountStore> store_;
  AccountLimits limits_;
  std::shared_mutex kept_mutex_;
  std::int64_t seen_ = -1;  ///< what the store said of others' changes when this was read
  std::map<std::string, Session> sessions_;
  std::map<std::string, Token> tokens_;
  std::set<std::string> must_change_, second_;  ///< "AGENCY/USER": must, have one
  std::mutex throttle_mutex_;
  Throttle throttle_;
  std::mutex hashing_;  ///< one password at a time is hashed: each takes 19 MiB
};

/// What is done from where, now.
AccountEvent event_of(AccountChange what, const Caller& caller, std::int64_t now);
/// Adds it to the account; the oldest of many go.
void note(Account& account, AccountEvent event);

/// Why a password may not be taken; nothing where it may.
std::optional<Error> weakness(const std::string& password, const std::string& user);

}  // namespace sauro::app

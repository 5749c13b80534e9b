// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/serve/rounds.h"

#include <utility>

#include "app/actions/perform.h"
#include "app/reading/failure.h"
#include "foundation/calendar/vietnam_time.h"

namespace sauro::serve {

Rounds::Rounds(ledger::Ledger& ledger, app::Accounts& accounts, Options options)
    : ledger_(ledger), accounts_(accounts), options_(std::move(options)) {
  options_.mail.goes_on = [this] { return !ending(); };
  thread_ = std::thread([this] { run(); });
}

Rounds::~Rounds() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  woken_.notify_all();
  thread_.join();
}

bool Rounds::ending() {
  const std::lock_guard lock(mutex_);
  return ending_;
}

void Rounds::run() {
  while (!ending()) {
    if (const auto agencies = ledger_.agencies())
      for (const std::string& agency : *agencies) go_round(agency);
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, options_.pause, [this] { return ending_; });
  }
}

void Rounds::go_round(const std::string& agency) {
  if (ending()) return;
  urge(agency);
  if (options_.door == nullptr || ending()) return;
  tell(agency, "mail", app::send_mails(ledger_, agency, *options_.door, options_.mail));
  if (ending()) return;
  tell(agency, "account-mail", app::send_account_letters(accounts_, ledger_, agency, *options_.door, options_.mail));
}

void Rounds::tell(const std::string& agency, const char* what, const Result<app::MailsSent>& sent) const {
  if (!sent) return options_.tell("failed", agency + ": " + what + ": " + app::words_of_failure(sent.error()).en);
  if (sent->sent + sent->failed + sent->later + sent->unknown > 0)
    options_.tell(what, agency + ": sent " + std::to_string(sent->sent) + ", failed " + std::to_string(sent->failed) +
                            ", later " + std::to_string(sent->later) + ", unknown " + std::to_string(sent->unknown));
}

void Rounds::urge(const std::string& agency) {
  constexpr int minutes = 60;
  const std::int64_t now = options_.mail.now();
  const Day today = day_in_vietnam(now);
  const auto last = urged_.find(agency);
  if (minute_in_vietnam(now) < options_.urge_hour * minutes || (last != urged_.end() && last->second >= today)) return;
  const auto* action = app::action_named("urging.run");
  const auto facts = app::perform({ledger_, options_.folder, agency, now}, *action, {}, {{}, "sauro serve"});
  // Days off, and days on which nothing is due, are done as well.
  if (!facts && facts.error().code != ErrorCode::refused)
    return options_.tell("failed", agency + ": urging: " + app::words_of_failure(facts.error()).en);
  urged_.insert_or_assign(agency, today);
  if (facts) options_.tell("urged", agency + ": " + std::to_string(facts->size()) + " facts");
}

}  // namespace sauro::serve

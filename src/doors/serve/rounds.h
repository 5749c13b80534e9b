// SPDX-License-Identifier: AGPL-3.0-or-later
// Rounds: what a server does by the clock. Once a day, from an hour on, it urges; each minute it hands over mail that
// waits. What was missed while it did not run is done when it does.
#pragma once
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "app/mail/account_letters.h"
#include "ledger/ledger.h"

namespace sauro::serve {

class Rounds {
 public:
  struct Options {
    std::string folder;                        ///< of the data
    int urge_hour = 24;                        ///< of Vietnam; 24: never
    std::unique_ptr<app::MailDoor> door = {};  ///< none: no mail is sent
    app::MailOptions mail = {};                ///< its `now` is the clock of all
    std::chrono::milliseconds pause = std::chrono::minutes(1);
    /// For the log: "urged", "mail", "failed".
    std::function<void(std::string_view what, const std::string& detail)> tell = [](auto, auto&) {};
  };

  Rounds(ledger::Ledger& ledger, app::Accounts& accounts, Options options);
  Rounds(const Rounds&) = delete;
  Rounds& operator=(const Rounds&) = delete;
  ~Rounds();  ///< a mail that is being handed over is waited for

 private:
  void run();
  void go_round(const std::string& agency);
  void urge(const std::string& agency);
  void tell(const std::string& agency, const char* what, const Result<app::MailsSent>& sent) const;
  bool ending();

  ledger::Ledger& ledger_;
  app::Accounts& accounts_;
  Options options_;
  std::mutex mutex_;
  std::condition_variable woken_;
  bool ending_ = false;
  std::map<std::string, Day> urged_;  ///< by agency: the last day
  std::thread thread_;                ///< last: it uses what stands above
};

}  // namespace sauro::serve

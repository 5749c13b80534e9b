// SPDX-License-Identifier: AGPL-3.0-or-later
// Service: a request becomes its response. Who asks is found first, then what; whether they may is the affair of the
// actions and queries. Any number of threads may ask at once.
#pragma once
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "app/accounts/account_action.h"
#include "app/accounts/pace.h"
#include "app/jobs/jobs.h"
#include "app/queries/outline.h"
#include "doors/http/changes.h"
#include "doors/http/message.h"
#include "doors/http/route.h"
#include "doors/http/uploads.h"
#include "ledger/ledger.h"

namespace sauro::http {

struct ServiceOptions {
  std::string folder = {};                        ///< of the data
  std::function<std::int64_t()> now = {};         ///< microseconds since 1970 UTC
  std::string sample_password = {};               ///< of everybody, where the agency is a sample; else empty
  std::size_t most_kept = std::size_t{32} << 20;  ///< bytes of answers that are kept for who asks the same again
  app::SecondFactor second = app::SecondFactor::none;
  int asks_a_minute = 0, acts_a_minute = 0;  ///< of one user, at most; 0: as they like
  Uploads::Scan scan = {};                   ///< for viruses; none: nobody looks
};

struct Asked;  // a request on its way

class Service {
 public:
  Service(ledger::Ledger& ledger, app::Accounts& accounts, ServiceOptions options)
      : ledger_(ledger),
        accounts_(accounts),
        options_(std::move(options)),
        asks_(options_.asks_a_minute),
        acts_(options_.acts_a_minute),
        uploads_(options_.folder, options_.scan),
        changes_(ledger, accounts, options_.now) {}

  Response answer(const Request& request);

  /// From now on nothing new is begun: 503.
  void stop() {
    stopping_ = true;
    changes_.stop();
  }

 private:
  Response routed(Asked& asked);
  Response query(const Asked& asked);
  Response action(const Asked& asked);
  Response account(Asked& asked);
  Response door(const Asked& asked);
  Response watch(const Asked& asked);
  /// What stands below calendar_root; nothing where the path does not.
  std::optional<Response> calendar(const Request& request);
  Response begin_job(const Asked& asked, app::Jobs::Work work);
  Response begin_reading(const Asked& asked);
  Response begin_preview(const Asked& asked);
  Response begin_verifying(const Asked& asked);
  Response begin_worksheet(const Asked& asked, bool write);
  /// Files that have come stand in the place of their uploads' ids.
  std::optional<Error> fetch_files(const Asked& asked, app::Input& input) const;
  std::optional<Response> identify(Asked& asked);
  /// Whether they must turn a second factor on first.
  bool must_second(const Asked& asked);
  std::optional<Response> read_input(Asked& asked) const;

  struct Kept {
    std::string etag, type;
    std::shared_ptr<const std::string> body, packed = {};
  };
  std::optional<Kept> kept(const std::string& key);
  void keep(const std::string& key, const Kept& answer);
  Response sent(Kept& answer, const std::string& key, const Request& request);

  ledger::Ledger& ledger_;
  app::Accounts& accounts_;
  ServiceOptions options_;
  app::Pace asks_, acts_;
  Uploads uploads_;
  Changes changes_;
  std::atomic<bool> stopping_{false};
  struct Watched {
    std::int64_t head;
    Day day;
    bool must;
  };
  std::mutex watched_mutex_;
  std::map<std::string, Watched> watched_;  ///< by owner: whether they must have a second factor, as of a fact and day
  std::mutex kept_mutex_;
  std::map<std::string, Kept> kept_;  ///< by what was asked, by whom, and the number of the newest fact
  std::size_t kept_bytes_ = 0;
  app::Outlines outlines_;
  app::Jobs jobs_{2};  ///< last: its threads use what stands above
};

}  // namespace sauro::http

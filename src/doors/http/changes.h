// SPDX-License-Identifier: AGPL-3.0-or-later
// Changes: whoever watches is told at once what was recorded, by server-sent events. An event names a fact and what it
// is about, and nothing that was written; each watcher is told of what they may see. Who was cut off goes on behind the
// last event that they got.
#pragma once
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "app/accounts/accounts.h"
#include "doors/http/message.h"
#include "ledger/ledger.h"

namespace sauro::http {

class Changes {
 public:
  static constexpr std::size_t most_watchers = 2000, most_of_user = 20;

  Changes(ledger::Ledger& ledger, app::Accounts& accounts, std::function<std::int64_t()> now);
  Changes(const Changes&) = delete;
  Changes& operator=(const Changes&) = delete;
  ~Changes();

  /// Streams to `who` what is recorded behind fact `after`. Nothing where too many watch already.
  std::optional<Response> watch(const app::Identity& who, std::int64_t after);
  /// Something was recorded: those who watch are told now, and not within a second.
  void recorded();
  /// Ends all streams; to be called before the server that they lead to is gone, by one thread.
  void stop();

 private:
  struct Watcher {
    app::Identity who;
    std::int64_t after = 0;
    std::shared_ptr<Outlet> outlet;
  };
  void run();
  void tell(bool beat);
  /// Whether the watcher is still there.
  bool tell(Watcher& watcher, std::int64_t newest) const;

  ledger::Ledger& ledger_;
  app::Accounts& accounts_;
  std::function<std::int64_t()> now_;
  std::mutex mutex_;
  std::condition_variable woken_;
  bool news_ = false, stopping_ = false;
  std::list<Watcher> watchers_;
  std::thread thread_;
};

}  // namespace sauro::http

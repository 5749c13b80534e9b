// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/http/changes.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>
#include <vector>

#include "app/access/sight.h"
#include "foundation/base/json_writer.h"
#include "foundation/calendar/vietnam_time.h"

namespace sauro::http {
namespace {

constexpr std::int64_t micro = 1'000'000;
constexpr std::size_t most_at_once = 500;  // facts

/// What a watcher may be told of, each subject looked up once.
class Sieve {
 public:
  Sieve(const app::AgencyView& view, const app::People& people, app::Actor actor)
      : view_(view), people_(people), actor_(std::move(actor)) {}

  bool passes(const std::string& subject) {
    const auto known = seen_.find(subject);
    if (known != seen_.end()) return known->second;
    return seen_[subject] = look(subject);
  }

 private:
  bool look(const std::string& subject) const {
    const auto slash = subject.find('/');
    const std::string kind = subject.substr(0, slash), id = slash == std::string::npos ? "" : subject.substr(slash + 1);
    const app::Standings all = people_.standings(actor_);
    if (kind == "unit" || kind == "person") return (all & (app::readers | app::administrator)) != 0;
    if (kind == "user") return (all & (app::overseers | app::staff | app::administrator)) != 0;
    if (kind == "plan") return sees_plan(id);
    if (kind == "item") {
      const auto item = view_.item(id);
      if (!item || !*item) return false;
      const auto plan = view_.find<tracking::PlanState>("plan", (*item)->value.set.plan);
      return plan && *plan && app::sees_item(people_, actor_, (*plan)->value, (*item)->value);
    }
    // Events and findings are called by their plan: "2026.e1".
    return (kind == "event" || kind == "finding") && sees_plan(id.substr(0, id.rfind('.')));
  }
  bool sees_plan(const std::string& id) const {
    const auto plan = view_.find<tracking::PlanState>("plan", id);
    return plan && *plan && app::sees_plan(people_, actor_, (*plan)->value);
  }

  const app::AgencyView& view_;
  const app::People& people_;
  app::Actor actor_;
  std::map<std::string, bool> seen_;
};

std::string event_of(const plan::Fact& fact) {
  JsonWriter data(JsonWriter::Layout::one_line);
  data.begin_object();
  data.key("number");
  data.number(fact.number);
  data.key("kind");
  data.string(fact.what.kind);
  data.key("subject");
  data.string(fact.what.subject);
  data.end_object();
  return "id: " + std::to_string(fact.number) + "\nevent: fact\ndata: " + data.take() + "\n\n";
}

}  // namespace

Changes::Changes(ledger::Ledger& ledger, app::Accounts& accounts, std::function<std::int64_t()> now)
    : ledger_(ledger), accounts_(accounts), now_(std::move(now)), thread_([this] { run(); }) {}

Changes::~Changes() { stop(); }

std::optional<Response> Changes::watch(const app::Identity& who, std::int64_t after) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto own = std::count_if(watchers_.begin(), watchers_.end(), [&](const Watcher& one) {
    return one.who.agency == who.agency && one.who.user == who.user;
  });
  if (stopping_ || watchers_.size() >= most_watchers || static_cast<std::size_t>(own) >= most_of_user)
    return std::nullopt;
  Response answer{
      200, "text/event-stream; charset=utf-8", {{"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}}};
  answer.stream = [this, who, after](std::shared_ptr<Outlet> outlet) {
    outlet->write("retry: 2000\n\n");
    const std::lock_guard<std::mutex> locked(mutex_);
    if (stopping_) return outlet->end();
    watchers_.push_back({who, after, std::move(outlet)});
    news_ = true;
    woken_.notify_one();
  };
  return answer;
}

void Changes::recorded() {
  const std::lock_guard<std::mutex> lock(mutex_);
  news_ = true;
  woken_.notify_one();
}

void Changes::stop() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    stopping_ = true;
    woken_.notify_one();
  }
  // Behind this nobody holds an outlet any more: they must not outlive the server that they lead to.
  if (thread_.joinable()) thread_.join();
  const std::lock_guard<std::mutex> lock(mutex_);
  for (Watcher& one : watchers_) one.outlet->end();
  watchers_.clear();
}

void Changes::run() {
  constexpr std::chrono::seconds pause{1};  // others may record as well: the command line
  constexpr int beat_every = 15;
  int pauses = 0;
  for (;;) {
    {
      std::unique_lock<std::mutex> lock(mutex_);
      const bool woken = woken_.wait_for(lock, pause, [&] { return news_ || stopping_; });
      if (stopping_) return;
      news_ = false;
      pauses += woken ? 0 : 1;
    }
    const bool beat = pauses >= beat_every;
    if (beat) pauses = 0;
    tell(beat);
  }
}

void Changes::tell(bool beat) {
  std::list<Watcher> all;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    all.swap(watchers_);  // those who come meanwhile are told next time
  }
  std::map<std::string, std::int64_t> newest;
  for (auto at = all.begin(); at != all.end();) {
    auto [head, is_new] = newest.try_emplace(at->who.agency, 0);
    if (is_new)
      if (const auto told = ledger_.head(at->who.agency)) head->second = told->count;
    bool there = at->after >= head->second || tell(*at, head->second);
    // Whoever is silent may be gone, or have signed out.
    if (there && beat) there = at->outlet->write(": \n\n") && accounts_.is_open(at->who, now_() / micro);
    if (there) {
      ++at;
      continue;
    }
    at->outlet->end();
    at = all.erase(at);
  }
  const std::lock_guard<std::mutex> lock(mutex_);
  watchers_.splice(watchers_.end(), all);
}

bool Changes::tell(Watcher& watcher, std::int64_t newest) const {
  const app::AgencyView view(ledger_, watcher.who.agency, day_in_vietnam(now_()));
  const auto people = app::People::read(view);
  if (!people) return true;
  Sieve sieve(view, *people, {watcher.who.user, {}});
  while (watcher.after < newest) {
    std::string text;
    std::size_t count = 0;
    const auto seen = ledger_.each(watcher.who.agency, watcher.after, [&](const plan::Fact& fact) {
      watcher.after = fact.number;
      if (sieve.passes(fact.what.subject)) text += event_of(fact);
      return ++count < most_at_once;
    });
    if (!seen || count == 0) return true;
    if (!text.empty() && !watcher.outlet->write(std::move(text))) return false;
  }
  return true;
}

}  // namespace sauro::http

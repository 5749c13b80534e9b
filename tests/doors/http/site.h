// SPDX-License-Identifier: AGPL-3.0-or-later
// Site: the agency of the tests behind a server, with everybody signed in.
#pragma once
#include <filesystem>
#include <map>

#include "app/accounts/accounts.h"
#include "app/actions/agency.h"
#include "doors/http/client.h"
#include "doors/http/route.h"
#include "doors/http/service.h"
#include "doors/net/server.h"

namespace sauro::http {

/// Everybody's password.
inline const std::string the_password = "một câu dài dễ nhớ";

class Site {
 public:
  /// `more`: of the service, beside its folder and clock.
  explicit Site(app::Agency::At at = app::Agency::At::issued, Listening listening = {}, ServiceOptions more = {})
      : agency_(at) {
    std::filesystem::copy_file(made().folder.path + "/accounts.db", agency_.folder() + "/accounts.db");
    accounts_ = std::make_unique<app::Accounts>(*ledger::open_accounts(agency_.folder()));
    more.folder = agency_.folder();
    more.now = [this] { return agency_.now(); };
    service_ = std::make_unique<Service>(agency_.ledger(), *accounts_, std::move(more));
    listening.threads = 2;
    server_ = *Server::start(listening, [this](const Request& request) { return service_->answer(request); });
  }

  Site(const Site&) = delete;
  Site& operator=(const Site&) = delete;
  ~Site() { service_->stop(); }  // those who watch lead to the server

  app::Agency& agency() { return agency_; }
  app::Accounts& accounts() { return *accounts_; }
  Service& service() { return *service_; }
  Server& server() { return *server_; }
  std::uint16_t port() const { return server_->port(); }

  static Fields as(const std::string& user) {
    const auto at = made().secrets.find(user);
    return at == made().secrets.end() ? Fields() : Fields{{"Cookie", "sauro=" + at->second}};
  }
  Reply get(const std::string& user, const std::string& target, Fields more = {}) const {
    const Fields own = as(user);
    more.insert(more.end(), own.begin(), own.end());
    return send(port(), "GET", target, more);
  }
  Reply post(const std::string& user, const std::string& target, const std::string& body, Fields more = {}) const {
    const Fields own = as(user);
    more.insert(more.end(), own.begin(), own.end());
    more.emplace_back("Content-Type", "application/json");
    return send(port(), "POST", target, more, body);
  }

 private:
  struct Made {
    ledger::Folder folder;
    std::map<std::string, std::string> secrets;  ///< of sessions, by user
  };
  /// Passwords take their time to be hashed: made once.
  static const Made& made() {
    static const auto all = [] {
      auto one = std::make_unique<Made>();
      app::Accounts accounts(*ledger::open_accounts(one->folder.path));
      app::Agency agency;
      const std::int64_t now = agency.now() / 1'000'000;
      const app::Caller desk{"127.0.0.1", "tests", {}};
      for (const char* user :
           {"quantri", "hoa", "giam", "thoc", "an", "lan", "tam", "binh", "tren", "kiem", "cu", "dong", "tra"}) {
        const auto given = accounts.give_password(app::Agency::key, user, false, now);
        const auto first = accounts.sign_in(app::Agency::key, user, *given, {}, desk, now);
        const auto own = accounts.change_password(first->identity, desk, *given, the_password, now);
        one->secrets[user] = own->secret;
      }
      return one;
    }();
    return *all;
  }

  app::Agency agency_;
  std::unique_ptr<app::Accounts> accounts_;
  std::unique_ptr<Service> service_;
  std::unique_ptr<Server> server_;
};

}  // namespace sauro::http

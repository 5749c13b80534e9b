// SPDX-License-Identifier: AGPL-3.0-or-later
// Accounts from the command line: whoever keeps the folder lets people in again.
#include <cstdio>
#include <string_view>

#include "app/accounts/account_action.h"
#include "app/data/open_data.h"
#include "doors/serve/verbs.h"

namespace sauro::serve {
namespace {

constexpr const char* help =
    "  sauro account reset USER --data DIR [--agency KEY] [--second-factor]\n"
    "      cấp mật khẩu tạm, phải đổi khi đăng nhập, dùng được trong 7 ngày; mọi phiên của người đó kết thúc\n"
    "      give a one-time password, to be changed at sign-in, good for 7 days; the user's sessions end\n"
    "      --second-factor: bỏ cả ứng dụng xác thực / take the authenticator app away too\n";

struct Given {
  std::string verb, user, data, agency;
  bool second = false;
};

Result<Given> given_in(const Words& words) {
  Given given;
  const auto wrong = [](const std::string& vi, const std::string& en) {
    return Error{ErrorCode::bad_input, app::both(vi, en)};
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word == "--second-factor") {
      given.second = true;
    } else if (word == "--data" || word == "--agency") {
      if (i + 1 == words.size()) return wrong(word + ": thiếu giá trị", word + ": its value is missing");
      (word == "--data" ? given.data : given.agency) = words[++i];
    } else if (word.starts_with("-")) {
      return wrong("không có tham số " + word, "there is no option " + word);
    } else if (given.verb.empty()) {
      given.verb = word;
    } else if (given.user.empty()) {
      given.user = word;
    } else {
      return wrong("thừa: " + word, "too much: " + word);
    }
  }
  if (given.verb != "reset") return wrong("chỉ có: reset", "known is: reset");
  if (given.user.empty()) return wrong("reset: thiếu người dùng", "reset: the user is missing");
  if (given.data.empty()) return wrong("thiếu --data THƯ_MỤC", "--data FOLDER is missing");
  return given;
}

}  // namespace

int account(const Words& words) {
  constexpr std::int64_t micro = 1'000'000;
  if (words.empty() || words[0] == "--help") {
    std::fputs(help, stdout);
    return words.empty() ? 2 : 0;
  }
  const auto given = given_in(words);
  if (!given) return complain("account", given.error());
  const auto ledger = app::open_data(given->data, false);
  if (!ledger) return complain(given->data, ledger.error());
  const auto agency = app::agency_of(**ledger, given->agency);
  if (!agency) return complain(given->data, agency.error());
  const std::int64_t now = app::clock_now();
  if (const auto known = app::check_user(**ledger, *agency, given->user, day_in_vietnam(now)); !known)
    return complain("account", known.error());
  auto store = ledger::open_accounts(given->data);
  if (!store) return complain(given->data, store.error());
  app::Accounts accounts(*std::move(store));
  const auto password = accounts.give_password(*agency, given->user, given->second, now / micro);
  if (!password) return complain(given->data, password.error());
  std::printf("Mật khẩu tạm của %s, phải đổi khi đăng nhập / one-time password of %s, to be changed at sign-in:\n%s\n",
              given->user.c_str(), given->user.c_str(), password->c_str());
  return 0;
}

}  // namespace sauro::serve

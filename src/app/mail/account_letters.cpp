// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/mail/account_letters.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "app/access/agency_calendar.h"
#include "app/access/standing.h"
#include "document/model/grid.h"
#include "foundation/calendar/vietnam_time.h"
#include "plan/urging/mail.h"

namespace sauro::app {
namespace {

constexpr std::int64_t micro = 1'000'000, longest = std::int64_t{3} * 24 * 3600;

std::string words_of(const AccountEvent& event) {
  constexpr auto words = std::to_array<const char*>({
      "Đổi mật khẩu",
      "Cấp mật khẩu tạm, mật khẩu cũ hết hiệu lực",
      "Bật xác thực hai bước",
      "Tắt xác thực hai bước",
      "Đăng nhập bằng một mã khôi phục",
      "Đăng nhập từ một trình duyệt chưa dùng lần nào",
      "Tạo khóa truy cập cho một chương trình",
      "Tạo địa chỉ lịch",
      "Đổi địa chỉ thư điện tử nhận thông báo",
  });
  constexpr int hour = 60;
  const int minute = minute_in_vietnam(event.at * micro);
  std::string text =
      fmt::format("- {:02}:{:02} ngày {}: {}", minute / hour, minute % hour,
                  document::day_text(day_in_vietnam(event.at * micro)), words.at(static_cast<std::size_t>(event.what)));
  if (!event.address.empty()) text += ", từ máy có địa chỉ " + event.address;
  return text + ".\n";
}

/// The address to which letters went is another by now: who reads the old one is told.
Result<bool> watch_address(Accounts& accounts, const std::string& agency, const std::string& user,
                           const std::string& address, std::int64_t now) {
  return accounts.change(agency, user, [&](Account& account) {
    if (account.mail == address) return;
    if (!account.mail.empty()) {
      AccountEvent event = event_of(AccountChange::mail, {}, now);
      event.to = account.mail;
      note(account, std::move(event));
    }
    account.mail = address;
  });
}

/// Those that are to be told of now, by address; they count as told from here on, so that nobody tells them twice.
Result<std::map<std::string, std::vector<AccountEvent>>> take(Accounts& accounts, const std::string& agency,
                                                              const std::string& user, const std::string& address,
                                                              std::int64_t now) {
  std::map<std::string, std::vector<AccountEvent>> taken;
  const auto changed = accounts.change(agency, user, [&](Account& account) {
    taken.clear();
    for (AccountEvent& event : account.events) {
      if (event.told) continue;
      const std::string& to = event.to.empty() ? address : event.to;
      if (!to.empty() && now - event.at < longest) taken[to].push_back(event);
      event.told = true;
    }
  });
  if (!changed) return changed.error();
  return taken;
}

/// What could not be handed over now is told later.
Result<bool> give_back(Accounts& accounts, const std::string& agency, const std::string& user,
                       const std::vector<AccountEvent>& events) {
  return accounts.change(agency, user, [&](Account& account) {
    for (AccountEvent& kept : account.events)
      for (const AccountEvent& one : events)
        if (kept.at == one.at && kept.what == one.what) kept.told = false;
  });
}

}  // namespace

AccountLetter account_letter(const std::string& agency, const std::string& user, const std::string& name,
                             const std::vector<AccountEvent>& events, const std::string& site) {
  AccountLetter letter{fmt::format("Tài khoản {} của Ông/Bà vừa có thay đổi", user), {}};
  letter.text = fmt::format("Kính gửi: {}\n\nTài khoản {} trong hệ thống theo dõi kế hoạch của {} vừa có thay đổi:\n\n",
                            name, user, agency);
  for (const AccountEvent& event : events) letter.text += words_of(event);
  letter.text +=
      "\nNếu chính Ông/Bà đã làm, không cần làm gì thêm. Nếu không, đề nghị Ông/Bà báo ngay cho quản trị để được cấp "
      "lại "
      "mật khẩu; khi ấy mọi phiên đăng nhập và khóa truy cập của tài khoản kết thúc.\n";
  if (!site.empty()) letter.text += fmt::format("\nXem tài khoản, các phiên đang đăng nhập: {}/account\n", site);
  return letter;
}

Result<MailsSent> send_account_letters(Accounts& accounts, const ledger::Ledger& ledger, const std::string& agency,
                                       MailDoor& door, const MailOptions& options) {
  MailsSent sent;
  const std::int64_t moment = options.now(), now = moment / micro;
  const auto all = accounts.all(agency);
  if (!all) return all.error();
  const AgencyView view(ledger, agency, day_in_vietnam(moment));
  const auto people = People::read(view);
  if (!people) return people.error();
  const auto record = agency_record(view);
  if (!record) return record.error();
  const std::string& name = record->value.set.name.empty() ? agency : record->value.set.name;
  for (const auto& [id, account] : *all) {
    if (!options.goes_on()) break;
    const auto* user = people->user(id);
    if (user == nullptr) continue;
    const std::string address = user->value.disabled ? std::string() : user->value.mail;
    if (account.mail != address)
      if (auto watched = watch_address(accounts, agency, id, address, now); !watched) return watched.error();
    const bool waits = account.mail != address || std::any_of(account.events.begin(), account.events.end(),
                                                              [](const AccountEvent& one) { return !one.told; });
    if (!waits) continue;
    const auto taken = take(accounts, agency, id, address, now);
    if (!taken) return taken.error();
    for (const auto& [to, events] : *taken) {
      const auto text = account_letter(name, id, user->value.name, events, options.site);
      const std::string mail_id =
          urging::message_id("account." + std::to_string(events.back().at) + "." + id, options.domain);
      const Handing handing = door.hand_over({name, to, user->value.name, text.subject, text.text, mail_id, moment});
      using enum Handing::Outcome;
      if (handing.outcome == later || handing.outcome == closed) {
        ++sent.later;
        if (auto back = give_back(accounts, agency, id, events); !back) return back.error();
        if (handing.outcome == closed) return sent;
      } else {
        ++(handing.outcome == accepted ? sent.sent : handing.outcome == unknown ? sent.unknown : sent.failed);
      }
    }
  }
  return sent;
}

}  // namespace sauro::app

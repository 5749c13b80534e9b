// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/accounts/accounts.h"

#include <gtest/gtest.h>

#include "app/accounts/authenticator.h"
#include "app/accounts/totp.h"
#include "ledger/folder.h"

namespace sauro::app {
namespace {

constexpr std::int64_t start = 1'780'000'000, hour = 3600, day = 24 * hour;
const std::string good = "hoa sen nở đầu hạ", better = "lúa chín cuối thu";

template <class T>
std::string why(const Result<T>& result) {
  return result ? "done" : result.error().subject;
}

struct Office {
  ledger::Folder folder;
  std::unique_ptr<Accounts> accounts;
  Caller desk{"10.0.0.7", "Firefox", {}};
  std::int64_t now = start;

  Office() { open(); }
  void open() { accounts = std::make_unique<Accounts>(*ledger::open_accounts(folder.path)); }

  Result<Opened> sign_in(const std::string& password, const std::string& code = {}, const std::string& user = "an") {
    return accounts->sign_in("so", user, password, code, desk, now);
  }
  /// Has a password of their own, and a session.
  Opened with_password() {
    const auto given = accounts->give_password("so", "an", false, now);
    const auto first = sign_in(*given);
    return *accounts->change_password(first->identity, desk, *given, good, now);
  }
};

TEST(Accounts, NobodySignsInWithoutAPassword) {
  Office office;
  EXPECT_EQ(why(office.sign_in("")), "sign-in.wrong");
  EXPECT_EQ(why(office.sign_in(good)), "sign-in.wrong");
  EXPECT_FALSE(office.accounts->has_password("so", "an"));
}

TEST(Accounts, AGivenPasswordMustBeChanged) {
  Office office;
  const auto given = office.accounts->give_password("so", "an", false, office.now);
  const auto first = office.sign_in(*given);
  ASSERT_EQ(why(first), "done");
  EXPECT_TRUE(first->identity.must_change);
  EXPECT_TRUE(office.accounts->of_session(first->secret, office.now)->must_change);
  const auto own = office.accounts->change_password(first->identity, office.desk, *given, good, office.now);
  ASSERT_EQ(why(own), "done");
  EXPECT_FALSE(own->identity.must_change);
  EXPECT_FALSE(office.accounts->of_session(own->secret, office.now)->must_change);
  EXPECT_FALSE(office.accounts->of_session(first->secret, office.now).has_value());
  EXPECT_EQ(why(office.sign_in(*given)), "sign-in.wrong");
  EXPECT_EQ(why(office.sign_in(good)), "done");
}

TEST(Accounts, AGivenPasswordHoldsForAWeek) {
  Office office;
  const auto given = office.accounts->give_password("so", "an", false, office.now);
  office.now += 7 * day + 1;
  EXPECT_EQ(why(office.sign_in(*given)), "sign-in.expired");
}

TEST(Accounts, AWeakPasswordIsRefused) {
  const auto why_not = [](const std::string& password) {
    const auto weak = weakness(password, "thocnv");
    return weak ? weak->subject : "taken";
  };
  EXPECT_EQ(why_not("ngắn quá"), "password.length");
  EXPECT_EQ(why_not(std::string(129, 'x')), "password.length");
  EXPECT_EQ(why_not("aaaaaaaaaaaaaa"), "password.weak");
  EXPECT_EQ(why_not("123456789012"), "password.weak");
  EXPECT_EQ(why_not("qwertyuiop12"), "password.weak");
  EXPECT_EQ(why_not("thocnv-2026!!"), "password.weak");
  // Of those that leaked most.
  for (const char* known : {"password1234", "Password@2026", "iloveyou1234", "trustno1trustno1", "matkhau123456"})
    EXPECT_EQ(why_not(known), "password.weak") << known;
  EXPECT_EQ(why_not("một câu dài dễ nhớ"), "taken");
  EXPECT_EQ(why_not("correct horse battery"), "taken");
}

TEST(Accounts, OnesOwnOldPasswordIsNeededForANewOne) {
  Office office;
  const Opened own = office.with_password();
  const auto change = [&](const std::string& old, const std::string& next) {
    return why(office.accounts->change_password(own.identity, office.desk, old, next, office.now));
  };
  EXPECT_EQ(change("wrong", better), "sign-in.wrong");
  EXPECT_EQ(change(good, good), "password.same");
  EXPECT_EQ(change(good, "short"), "password.length");
  EXPECT_EQ(change(good, better), "done");
}

TEST(Accounts, WhoFailsOftenWaitsAndIsNotShutOut) {
  Office office;
  const Opened own = office.with_password();
  for (int i = 0; i < 6; ++i) EXPECT_EQ(why(office.sign_in("wrong password")), "sign-in.wrong") << i;
  const auto waits = office.sign_in(good);
  EXPECT_EQ(why(waits), "sign-in.wait");
  EXPECT_EQ(waits.error().where, "1");
  for (int i = 0; i < 40; ++i) {  // an attacker who tries each time it is allowed
    while (why(office.sign_in("wrong password")) == "sign-in.wait") ++office.now;
  }
  EXPECT_LE(std::stoll(office.sign_in(good).error().where), 900);
  // The user comes from the browser in which they have signed in before, at the same address.
  office.desk.device = own.device;
  EXPECT_EQ(why(office.sign_in(good)), "done");
  // Or waits.
  office.desk.device.clear();
  office.now += 900;
  EXPECT_EQ(why(office.sign_in(good)), "done");
}

TEST(Accounts, ManyPlacesAreCountedTogether) {
  Office office;
  const Opened own = office.with_password();
  int tried = 0;
  for (int i = 0; i < 300; ++i) {
    office.desk.address = "10.1." + std::to_string(i / 200) + "." + std::to_string(i % 200);
    tried += why(office.sign_in("wrong password")) == "sign-in.wrong" ? 1 : 0;
  }
  EXPECT_LE(tried, 52);
  office.desk.device = own.device;
  EXPECT_EQ(why(office.sign_in(good)), "done");
}

TEST(Accounts, OnePlaceMayNotTryEverybody) {
  Office office;
  int tried = 0;
  for (int i = 0; i < 150; ++i)
    tried += why(office.sign_in("wrong password", {}, "user" + std::to_string(i))) == "sign-in.wrong" ? 1 : 0;
  EXPECT_LE(tried, 101);
}

TEST(Accounts, ASessionEndsWhenItIsNotUsedOrIsOld) {
  Office office;
  const Opened own = office.with_password();
  office.now += 11 * hour;
  ASSERT_TRUE(office.accounts->of_session(own.secret, office.now));
  office.now += 11 * hour;
  ASSERT_TRUE(office.accounts->of_session(own.secret, office.now));
  office.now += 13 * hour;
  EXPECT_FALSE(office.accounts->of_session(own.secret, office.now));
  EXPECT_FALSE(office.accounts->of_session("made up", office.now));
  const Opened other = *office.sign_in(good);
  for (int i = 0; i < 7 * 24 - 1; ++i) ASSERT_TRUE(office.accounts->of_session(other.secret, office.now += hour)) << i;
  EXPECT_FALSE(office.accounts->of_session(other.secret, office.now += hour));
}

TEST(Accounts, SessionsOutliveTheProgram) {
  Office office;
  const Opened own = office.with_password();
  office.open();
  EXPECT_TRUE(office.accounts->of_session(own.secret, office.now + hour));
}

TEST(Accounts, ASessionGoesOnUnderAnotherSecret) {
  Office office;
  const Opened own = office.with_password();
  EXPECT_FALSE(office.accounts->rotated(own.identity, office.desk, office.now + hour));
  for (int i = 0; i < 12; ++i) ASSERT_TRUE(office.accounts->of_session(own.secret, office.now += hour));
  const auto next = office.accounts->rotated(own.identity, office.desk, office.now);
  ASSERT_TRUE(next);
  EXPECT_NE(next->secret, own.secret);
  EXPECT_FALSE(office.accounts->rotated(own.identity, office.desk, office.now));
  EXPECT_TRUE(office.accounts->of_session(own.secret, office.now + 30));  // what is under way
  EXPECT_FALSE(office.accounts->of_session(own.secret, office.now + 61));
  EXPECT_TRUE(office.accounts->of_session(next->secret, office.now + 61));
  EXPECT_EQ(office.accounts->sessions("so", "an", office.now).size(), 1u);
  EXPECT_FALSE(office.accounts->of_session(next->secret, office.now + 7 * day));  // it is as old as it was
}

TEST(Accounts, SessionsAreListedAndEnded) {
  Office office;
  const Opened one = office.with_password();
  office.desk.agent = "Điện thoại";
  const Opened two = *office.sign_in(good), three = *office.sign_in(good);
  const auto list = office.accounts->sessions("so", "an", office.now);
  ASSERT_EQ(list.size(), 3u);
  const auto old = std::find_if(list.begin(), list.end(), [](const Session& s) { return s.agent == "Firefox"; });
  ASSERT_TRUE(office.accounts->end_sessions(three.identity, old->number).ok());
  EXPECT_FALSE(office.accounts->of_session(one.secret, office.now));
  EXPECT_EQ(why(office.accounts->end_sessions(three.identity, old->number)), "unknown.session");
  EXPECT_EQ(why(office.accounts->end_sessions({"so", "binh", {}, {}, {}, false}, list[0].number)), "unknown.session");
  ASSERT_TRUE(office.accounts->end_sessions(three.identity, {}).ok());
  EXPECT_FALSE(office.accounts->of_session(two.secret, office.now));
  EXPECT_TRUE(office.accounts->of_session(three.secret, office.now));
  ASSERT_TRUE(office.accounts->sign_out(three.identity).ok());
  EXPECT_FALSE(office.accounts->of_session(three.secret, office.now));
}

TEST(Accounts, WhatTheCommandLineChangesIsSeenAtOnce) {
  Office office;
  const Opened own = office.with_password();
  Accounts other(*ledger::open_accounts(office.folder.path));
  const auto given = other.give_password("so", "an", false, office.now);
  EXPECT_FALSE(office.accounts->of_session(own.secret, office.now));
  EXPECT_EQ(why(office.sign_in(good)), "sign-in.wrong");
  EXPECT_EQ(why(office.sign_in(*given)), "done");
}

TEST(Accounts, ACodeIsNeededWhereThereIsAnApp) {
  Office office;
  const Opened own = office.with_password();
  const auto secret = office.accounts->ask_second(own.identity);
  ASSERT_TRUE(secret.ok());
  EXPECT_EQ(why(office.sign_in(good)), "done");  // it does not hold before its first code
  EXPECT_EQ(why(office.accounts->confirm_second(own.identity, office.desk, "000000", office.now)), "sign-in.code");
  const auto codes =
      office.accounts->confirm_second(own.identity, office.desk, app_code(*secret, office.now), office.now);
  ASSERT_EQ(why(codes), "done");
  ASSERT_EQ(codes->size(), 10u);
  EXPECT_EQ(why(office.sign_in(good)), "sign-in.code");
  EXPECT_EQ(why(office.sign_in(good, app_code(*secret, office.now))), "sign-in.wrong");  // used already
  office.now += 30;
  const std::string code = app_code(*secret, office.now);
  EXPECT_EQ(why(office.sign_in("wrong password", code)), "sign-in.wrong");
  EXPECT_EQ(why(office.sign_in(good, code)), "done");
  EXPECT_EQ(why(office.sign_in(good, code)), "sign-in.wrong");
  EXPECT_EQ(why(office.sign_in(good, codes->at(3))), "done");
  EXPECT_EQ(why(office.sign_in(good, codes->at(3))), "sign-in.wrong");
  EXPECT_EQ(why(office.accounts->drop_second(own.identity, office.desk, office.now)), "done");
  EXPECT_EQ(why(office.sign_in(good)), "done");
}

TEST(Accounts, WhoLostTheAppIsHelpedByTheCommandLine) {
  Office office;
  const Opened own = office.with_password();
  const auto secret = office.accounts->ask_second(own.identity);
  ASSERT_TRUE(
      office.accounts->confirm_second(own.identity, office.desk, app_code(*secret, office.now), office.now).ok());
  const auto kept = office.accounts->give_password("so", "an", false, office.now);
  EXPECT_EQ(why(office.sign_in(*kept)), "sign-in.code");
  const auto all = office.accounts->give_password("so", "an", true, office.now);
  EXPECT_EQ(why(office.sign_in(*all)), "done");
}

TEST(Accounts, WrongPasswordsOfASessionAreCounted) {
  Office office;
  const Opened own = office.with_password();
  const auto check = [&](const std::string& password) {
    return why(office.accounts->check_password(own.identity, office.desk, password, office.now));
  };
  EXPECT_EQ(check(good), "done");
  for (int i = 0; i < 6; ++i) EXPECT_EQ(check("wrong password"), "sign-in.wrong");
  EXPECT_EQ(check(good), "sign-in.wait");
}

TEST(Accounts, TokensEndWithThePassword) {
  Office office;
  const Opened own = office.with_password();
  const auto secret =
      office.accounts->make_token(own.identity, office.desk, "máy in", {"read"}, office.now + day, office.now);
  ASSERT_TRUE(office.accounts->change_password(own.identity, office.desk, good, better, office.now).ok());
  EXPECT_FALSE(office.accounts->of_token(*secret, office.now));
}

TEST(Accounts, TokensAreForTheirTimeAndScope) {
  Office office;
  const Opened own = office.with_password();
  const auto secret =
      office.accounts->make_token(own.identity, office.desk, "máy in", {"read"}, office.now + day, office.now);
  ASSERT_TRUE(secret.ok());
  const auto who = office.accounts->of_token(*secret, office.now);
  ASSERT_TRUE(who);
  EXPECT_EQ(who->user, "an");
  EXPECT_EQ(who->scopes, std::vector<std::string>{"read"});
  EXPECT_FALSE(office.accounts->of_token(*secret, office.now + day));
  EXPECT_FALSE(office.accounts->of_token("sauro_" + std::string(64, '0'), office.now));
  EXPECT_FALSE(office.accounts->of_session(*secret, office.now));
  const auto list = office.accounts->tokens("so", "an");
  ASSERT_EQ(list.size(), 1u);
  EXPECT_EQ(why(office.accounts->end_token("so", "binh", list[0].number)), "unknown.token");
  EXPECT_EQ(why(office.accounts->end_token("so", "an", list[0].number)), "done");
  EXPECT_FALSE(office.accounts->of_token(*secret, office.now));
}

TEST(Accounts, ACalendarsAddressOpensNothingElse) {
  Office office;
  const Opened own = office.with_password();
  const auto secret =
      office.accounts->make_calendar(own.identity, office.desk, "điện thoại", "u1", office.now + day, office.now);
  const auto program =
      office.accounts->make_token(own.identity, office.desk, "máy in", {"read"}, office.now + day, office.now);
  ASSERT_TRUE(secret.ok() && program.ok());
  EXPECT_EQ(secret->size(), 64u);  // 256 bits
  const auto token = office.accounts->of_calendar(*secret, office.now);
  ASSERT_TRUE(token);
  EXPECT_EQ(token->user, "an");
  EXPECT_EQ(token->unit, "u1");
  EXPECT_FALSE(office.accounts->of_token(*secret, office.now));
  EXPECT_FALSE(office.accounts->of_session(*secret, office.now));
  EXPECT_FALSE(office.accounts->of_calendar(*program, office.now));
  EXPECT_FALSE(office.accounts->of_calendar(own.secret, office.now));
  EXPECT_FALSE(office.accounts->of_calendar("", office.now));
}

TEST(Accounts, ACalendarsAddressEnds) {
  Office office;
  const Opened own = office.with_password();
  const auto make = [&] {
    return *office.accounts->make_calendar(own.identity, office.desk, "điện thoại", "", office.now + day, office.now);
  };
  const std::string first = make();
  EXPECT_FALSE(office.accounts->of_calendar(first, office.now + day));
  EXPECT_EQ(why(office.accounts->end_token("so", "an", office.accounts->tokens("so", "an")[0].number)), "done");
  EXPECT_FALSE(office.accounts->of_calendar(first, office.now));
  const std::string second = make();
  ASSERT_TRUE(office.accounts->give_password("so", "an", false, office.now).ok());
  EXPECT_FALSE(office.accounts->of_calendar(second, office.now));
}

TEST(Accounts, WhenACalendarWasFetchedIsKnownToTheHour) {
  Office office;
  const Opened own = office.with_password();
  const auto secret =
      office.accounts->make_calendar(own.identity, office.desk, "điện thoại", "", office.now + day, office.now);
  const auto seen = [&] { return office.accounts->tokens("so", "an").at(0).seen; };
  EXPECT_EQ(seen(), 0);
  ASSERT_TRUE(office.accounts->of_calendar(*secret, office.now));
  EXPECT_EQ(seen(), office.now);
  ASSERT_TRUE(office.accounts->of_calendar(*secret, office.now + 60));
  EXPECT_EQ(seen(), office.now);
  ASSERT_TRUE(office.accounts->of_calendar(*secret, office.now + 3600));
  EXPECT_EQ(seen(), office.now + 3600);
  Accounts again(*ledger::open_accounts(office.folder.path));
  EXPECT_EQ(again.tokens("so", "an").at(0).seen, office.now + 3600);
}

/// What was done to the account, the newest first: "second_on browser".
std::string events_of(const Office& office, const Identity& who) {
  std::string all;
  for (const AccountEvent& one : office.accounts->events(who))
    all.append(all.empty() ? "" : " ").append(name_of(one.what));
  return all;
}

TEST(Accounts, WhatWasDoneToAnAccountIsToldToWhoseItIs) {
  Office office;
  const Opened own = office.with_password();
  EXPECT_EQ(events_of(office, own.identity), "password");
  Caller here = office.desk;
  here.device = own.device;
  const auto secret = office.accounts->ask_second(own.identity);
  const auto codes = office.accounts->confirm_second(own.identity, here, app_code(*secret, office.now), office.now);
  ASSERT_TRUE(codes.ok());
  ASSERT_TRUE(office.accounts->make_token(own.identity, here, "máy in", {"read"}, office.now + day, office.now).ok());
  ASSERT_TRUE(office.accounts->make_calendar(own.identity, here, "x", "", office.now + day, office.now).ok());
  EXPECT_EQ(events_of(office, own.identity), "calendar token second_on password");
  // Who did it in this browser knows it; the password's first change was by one without a mark.
  EXPECT_EQ(office.accounts->news(own.identity, own.device), 1);
  ASSERT_EQ(why(office.accounts->see_events(own.identity, office.now)), "done");
  EXPECT_EQ(office.accounts->news(own.identity, own.device), 0);
  // Somebody signs in elsewhere, by a recovery code, and turns it off.
  office.now += 10;
  const auto thief = office.sign_in(good, codes->at(0));
  ASSERT_EQ(why(thief), "done");
  const Caller there{"10.9.9.9", "curl", thief->device};
  ASSERT_TRUE(office.accounts->drop_second(thief->identity, there, office.now).ok());
  EXPECT_EQ(events_of(office, own.identity), "second_off browser recovery calendar token second_on password");
  EXPECT_EQ(office.accounts->news(own.identity, own.device), 3);
  EXPECT_EQ(office.accounts->events(own.identity)[0].address, "10.9.9.9");
  // The command line gives a password: no browser knows of it.
  office.now += 10;
  ASSERT_TRUE(office.accounts->give_password("so", "an", true, office.now, "quantri").ok());
  EXPECT_EQ(office.accounts->events(own.identity)[0].by, "quantri");
  EXPECT_EQ(office.accounts->news(own.identity, thief->device), 2);  // and the recovery, before it had a mark
  office.open();
  EXPECT_EQ(events_of(office, own.identity), "given second_off browser recovery calendar token second_on password");
}

TEST(Accounts, TheFirstPasswordAndTheFirstBrowserAreNoNews) {
  Office office;
  const auto given = office.accounts->give_password("so", "an", false, office.now);
  const auto first = office.sign_in(*given);
  ASSERT_TRUE(first.ok());
  EXPECT_EQ(events_of(office, first->identity), "");
}

TEST(Accounts, WhateverABrowserCallsItselfTheAccountIsReadAgain) {
  Office office;
  office.with_password();
  std::string cut(199, 'x');
  for (const std::string& agent : {std::string("\xFF\xFE browser"), cut + "ư", std::string("tab\there\x01")}) {
    office.desk.agent = agent;
    ASSERT_EQ(why(office.sign_in(good)), "done") << agent;  // from a browser that the account does not know
    office.open();
    EXPECT_EQ(why(office.sign_in(good)), "done") << agent;
  }
  EXPECT_EQ(office.accounts->events({"so", "an", {}, {}, {}}).size(), 7u);
}

TEST(Accounts, OfManyEventsTheOldestGo) {
  Account account;
  for (int i = 0; i < 60; ++i) note(account, event_of(AccountChange::token, {}, i));
  ASSERT_EQ(account.events.size(), 50u);
  EXPECT_EQ(account.events.front().at, 10);
}

TEST(Accounts, WhetherThereIsASecondFactorIsKnownOfEachRequest) {
  Office office;
  const Opened own = office.with_password();
  const auto token =
      office.accounts->make_token(own.identity, office.desk, "x", {"read"}, office.now + day, office.now);
  const auto has = [&] {
    const auto session = office.accounts->of_session(own.secret, office.now);
    const auto program = office.accounts->of_token(*token, office.now);
    return std::pair(session && session->second, program && program->second);
  };
  EXPECT_EQ(has(), std::pair(false, false));
  const auto secret = office.accounts->ask_second(own.identity);
  EXPECT_EQ(has(), std::pair(false, false));
  ASSERT_TRUE(
      office.accounts->confirm_second(own.identity, office.desk, app_code(*secret, office.now), office.now).ok());
  EXPECT_EQ(has(), std::pair(true, true));
  office.open();
  EXPECT_EQ(has(), std::pair(true, true));
  ASSERT_TRUE(office.accounts->drop_second(own.identity, office.desk, office.now).ok());
  EXPECT_EQ(has(), std::pair(false, false));
}

TEST(Accounts, ALongPasswordIsTakenWhole) {
  Office office;
  const Opened own = office.with_password();
  const std::string line = "một câu rất dài mà chỉ chữ cuối cùng khác đi, để không máy nào cắt bớt được nó ở đâu cả ";
  ASSERT_TRUE(office.accounts->change_password(own.identity, office.desk, good, line + "một", office.now).ok());
  EXPECT_EQ(why(office.sign_in(line + "hai")), "sign-in.wrong");
  EXPECT_EQ(why(office.sign_in(line + "một")), "done");
}

TEST(Accounts, OnlyHashesOfSecretsAreKept) {
  Office office;
  const Opened own = office.with_password();
  const auto token =
      office.accounts->make_token(own.identity, office.desk, "x", {"read"}, office.now + day, office.now);
  const auto calendar =
      office.accounts->make_calendar(own.identity, office.desk, "x", "", office.now + day, office.now);
  const auto store = ledger::open_accounts(office.folder.path);
  for (const char* kind : {"account", "session", "token"}) {
    const auto all = *(*store)->all(kind);
    EXPECT_FALSE(all.empty()) << kind;
    for (const auto& entry : all)
      for (const std::string& secret : {own.secret, own.device, *token, *calendar, good}) {
        EXPECT_EQ(entry.id.find(secret), std::string::npos);
        EXPECT_EQ(entry.body.find(secret), std::string::npos);
      }
  }
}

TEST(Totp, TheStandardsOwnVectors) {  // RFC 6238, appendix B, the last six digits
  const std::string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  const std::pair<std::int64_t, const char*> vectors[] = {
      {59, "287082"}, {1111111109, "081804"}, {1111111111, "050471"}, {1234567890, "005924"}, {2000000000, "279037"}};
  for (const auto& [moment, code] : vectors) {
    EXPECT_EQ(totp_step(secret, code, moment, 0), moment / 30);
    EXPECT_EQ(totp_step(secret, code, moment, moment / 30), std::nullopt);
    EXPECT_TRUE(totp_step(secret, code, moment + 30, 0).has_value());
    EXPECT_EQ(totp_step(secret, code, moment + 90, 0), std::nullopt);
  }
  EXPECT_EQ(totp_step(secret, "28708", 59, 0), std::nullopt);
  EXPECT_EQ(totp_step("not base 32!", "287082", 59, 0), std::nullopt);
}

TEST(Totp, AnAddressIsWhatAppsTake) {
  EXPECT_EQ(totp_address("ABC", "an", "so"),
            "otpauth://totp/"
            "S%C3%A1u%20R%C3%B5:an%40so?secret=ABC&issuer=S%C3%A1u%20R%C3%B5&algorithm=SHA1&digits=6&period=30");
}

TEST(Throttle, ForgetsAndHasAnEnd) {
  Throttle throttle;
  const Throttle::Rule rule{0, 100, 1000};
  for (std::size_t i = 0; i < Throttle::most_keys + 50; ++i) throttle.failed(std::to_string(i), rule, 1);
  EXPECT_EQ(throttle.size(), Throttle::most_keys);
  throttle.failed("again", rule, 5000);
  EXPECT_EQ(throttle.size(), 1u);
}

}  // namespace
}  // namespace sauro::app

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/serve/certificates.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "ledger/folder.h"

namespace sauro::serve {
namespace {

namespace fs = std::filesystem;
constexpr std::int64_t start = 1'780'000'000, day = 86400;

std::string text_of(const std::string& path) {
  std::ifstream file(path);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

/// What OpenSSL's own program says of it.
bool verifies(const Certificates& files, const std::string& name) {
  const std::string command = "openssl verify -attime " + std::to_string(start + day) + " -CAfile " + files.authority +
                              " -verify_hostname " + name + " " + files.certificate + " >/dev/null 2>&1";
  return std::system(command.c_str()) == 0;
}

TEST(Certificates, AreMadeOnceAndHoldForTheirNames) {
  const ledger::Folder folder;
  const auto files = own_certificates(folder.path, {"maychu.so.local", "localhost", "192.168.1.5"}, start);
  ASSERT_TRUE(files.ok());
  EXPECT_TRUE(verifies(*files, "maychu.so.local"));
  EXPECT_TRUE(verifies(*files, "localhost"));
  EXPECT_FALSE(verifies(*files, "other.local"));
  const std::string before = text_of(files->certificate), authority = text_of(files->authority);
  ASSERT_TRUE(own_certificates(folder.path, {"localhost", "192.168.1.5"}, start + 100 * day).ok());
  EXPECT_EQ(text_of(files->certificate), before);
  // Another name, or its end: a new one by the same authority.
  ASSERT_TRUE(own_certificates(folder.path, {"maychu2.so.local", "localhost"}, start).ok());
  EXPECT_NE(text_of(files->certificate), before);
  EXPECT_TRUE(verifies(*files, "maychu2.so.local"));
  const std::string second = text_of(files->certificate);
  ASSERT_TRUE(own_certificates(folder.path, {"maychu2.so.local"}, start + 380 * day).ok());
  EXPECT_NE(text_of(files->certificate), second);
  EXPECT_EQ(text_of(files->authority), authority);
}

TEST(Certificates, KeysAreForTheirOwnersEyes) {
  const ledger::Folder folder;
  ASSERT_TRUE(own_certificates(folder.path, {"localhost"}, start).ok());
  for (const char* key : {"authority.key", "server.key"})
    EXPECT_EQ(fs::status(folder.path + "/tls/" + key).permissions() & (fs::perms::group_all | fs::perms::others_all),
              fs::perms::none);
}

TEST(Certificates, AFingerprintIsTold) {
  const ledger::Folder folder;
  const auto files = own_certificates(folder.path, {"localhost"}, start);
  const auto print = fingerprint(files->authority);
  ASSERT_TRUE(print.ok());
  EXPECT_EQ(print->size(), 95u);
  EXPECT_FALSE(fingerprint(folder.path + "/none").ok());
}

TEST(Certificates, ThisMachineHasNames) {
  const auto names = names_of_machine();
  EXPECT_NE(std::find(names.begin(), names.end(), "localhost"), names.end());
  EXPECT_NE(std::find(names.begin(), names.end(), "127.0.0.1"), names.end());
}

}  // namespace
}  // namespace sauro::serve

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/serve/settings.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>

#include "app/actions/refusal.h"
#include "ledger/folder.h"

namespace sauro::serve {
namespace {

std::map<std::string, std::string> variables;
std::optional<std::string> environment(const std::string& name) {
  const auto at = variables.find(name);
  return at == variables.end() ? std::nullopt : std::optional(at->second);
}

Result<Settings> read(const std::vector<std::string>& words) { return Settings::read(words, environment); }

TEST(Settings, HaveDefaults) {
  variables.clear();
  const auto told = read({});
  ASSERT_TRUE(told.ok());
  EXPECT_EQ(told->text("listen"), "127.0.0.1");
  EXPECT_EQ(told->number("port"), 8080);
  EXPECT_FALSE(told->on("proxy"));
}

TEST(Settings, TheCommandLineCountsMostThenTheEnvironmentThenTheFile) {
  const ledger::Folder folder;
  const std::string file = folder.path + "/sauro.toml";
  std::ofstream(file) << "port = 1\nthreads = \"3\"\nlisten = \"10.0.0.1\"\n";
  variables = {{"SAURO_PORT", "2"}, {"SAURO_THREADS", "4"}, {"SAURO_CONFIG", file}};
  const auto told = read({"--port", "5"});
  ASSERT_TRUE(told.ok());
  EXPECT_EQ(told->number("port"), 5);
  EXPECT_EQ(told->number("threads"), 4);
  EXPECT_EQ(told->text("listen"), "10.0.0.1");
  variables.clear();
  EXPECT_EQ(read({"--config=" + file})->number("port"), 1);
}

TEST(Settings, WhatIsWrongIsTold) {
  variables.clear();
  const ledger::Folder folder;
  const auto why = [](const std::vector<std::string>& words) {
    const auto told = read(words);
    return told ? std::string("good") : told.error().where + ": " + app::words_of_both(told.error().subject).en;
  };
  EXPECT_EQ(why({"--port", "70000"}), "--port: a whole number is needed, 0–65535");
  EXPECT_EQ(why({"--port"}), "--port: its value is missing");
  EXPECT_EQ(why({"--tls", "maybe"}), "--tls: known are off, auto, files");
  EXPECT_EQ(why({"--colour", "red"}), "--colour: there is no such setting");
  EXPECT_EQ(why({"port"}), "port: not understood");
  EXPECT_EQ(why({"--config", "/nowhere"}), "/nowhere: cannot be opened");
  const auto in_file = [&](const std::string& text) {
    std::ofstream(folder.path + "/a.toml") << text;
    const std::string said = why({"--config", folder.path + "/a.toml"});
    return said.substr(std::min(said.size(), folder.path.size() + 1));
  };
  EXPECT_EQ(in_file("port = 1.5\n"), "a.toml: port: a text or a whole number is needed");
  EXPECT_EQ(in_file("colour = 1\n"), "a.toml: colour: there is no such setting");
  EXPECT_EQ(in_file("a\n= 2\n"), "a.toml:1: not TOML");
  variables = {{"SAURO_PROXY", "yes"}};
  EXPECT_EQ(why({}), "SAURO_PROXY: known are on, off");
  variables.clear();
}

TEST(Settings, EachHasWordsAndAGoodDefault) {
  variables.clear();
  for (const Setting& one : settings()) {
    EXPECT_NE(std::string(one.vi), one.en);
    EXPECT_NE(settings_text().find("--" + std::string(one.name)), std::string::npos);
    if (*one.fallback == 0) continue;
    EXPECT_TRUE(read({std::string("--") + one.name, one.fallback}).ok()) << one.name;
  }
  EXPECT_EQ(variable_of("tls-cert"), "SAURO_TLS_CERT");
}

}  // namespace
}  // namespace sauro::serve

// SPDX-License-Identifier: AGPL-3.0-or-later
// The description of the API: all of it is there, all of it leads somewhere, and a change of it is seen.
#include "doors/http/openapi.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>

#include "doors/http/route.h"
#include "foundation/base/json.h"

namespace sauro::http {
namespace {

using VisitAt = std::function<void(const std::string& name, const Json& value, const std::string& where)>;

/// All members of all objects in it.
void walk_at(const Json& json, const std::string& where, const VisitAt& visit) {
  if (json.is_object())
    for (const auto& [name, value] : json.items()) {
      visit(name, value, where);
      walk_at(value, where + "/" + name, visit);
    }
  if (json.is_array())
    for (std::size_t i = 0; i < json.size(); ++i) walk_at(json[i], where + "/" + std::to_string(i), visit);
}

const Json& document() {
  static const Json all = *parse_json(openapi_json());
  return all;
}

std::vector<std::string> lines_of(std::istream& in) {
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST(Openapi, IsAsItWasWhenItWasLastLookedThrough) {
  std::ifstream file(SAURO_SOURCE_DIR "/tests/golden/openapi.json");
  ASSERT_TRUE(file) << "tests/golden/openapi.json is missing";
  std::istringstream text(openapi_json());
  const auto was = lines_of(file), is = lines_of(text);
  const auto [a, b] = std::mismatch(was.begin(), was.end(), is.begin(), is.end());
  EXPECT_TRUE(a == was.end() && b == is.end())
      << "line " << a - was.begin() + 1 << "\n  was: " << (a == was.end() ? "(the end)" : *a)
      << "\n  is:  " << (b == is.end() ? "(the end)" : *b)
      << "\nThe API has changed. Where that is meant: tools/update_golden, and look through the difference.";
}

TEST(Openapi, HasEveryRouteOnce) {
  std::multiset<std::string> in_document, in_program;
  for (const auto& [path, methods] : document()["paths"].items())
    for (const auto& [method, operation] : methods.items())
      in_document.insert(method + " " + path + " " + operation["operationId"].get<std::string>());
  for (const Route& route : routes())
    in_program.insert((route.method == "GET" ? "get " : "post ") + route.path + " " + std::string(route.name));
  EXPECT_EQ(in_document, in_program);
}

TEST(Openapi, TellsOfEveryFieldOnce) {
  for (const Route& route : routes()) {
    SCOPED_TRACE(route.name);
    const Json& operation = document()["paths"][route.path][route.method == "GET" ? "get" : "post"];
    std::multiset<std::string> told, known;
    for (const Json& one : operation.value("parameters", Json::array()))
      if (one.contains("name")) told.insert(one["name"].get<std::string>());
    const auto content =
        operation.value("/requestBody/content/application~1json/schema/properties"_json_pointer, Json::object());
    for (const auto& [name, schema] : content.items()) told.insert(name);
    for (const app::Field& field : *route.fields) known.insert(field.name);
    EXPECT_EQ(told, known);
  }
}

TEST(Openapi, EveryReferenceLeadsToAComponentAndEveryComponentIsUsed) {
  std::set<std::string> used;
  walk_at(document(), "", [&](const std::string& name, const Json& value, const std::string& where) {
    if (name != "$ref") return;
    const std::string to = value.get<std::string>().substr(1);
    EXPECT_TRUE(document().contains(Json::json_pointer(to))) << to << " at " << where;
    used.insert(to);
  });
  for (const char* kind : {"schemas", "responses", "parameters", "headers"})
    for (const auto& [name, component] : document()["components"][kind].items())
      EXPECT_TRUE(used.contains(std::string("/components/") + kind + "/" + name)) << kind << " " << name;
}

TEST(Openapi, EverythingIsSaidInBothLanguages) {
  const std::set<std::string> words = {"title", "summary", "description"};
  walk_at(document(), "", [&](const std::string& name, const Json& value, const std::string& where) {
    if (!words.contains(name) || !value.is_string() || (where == "/info" && name == "title")) return;
    const auto text = value.get<std::string>();
    const auto between = text.find(" / ");
    EXPECT_TRUE(between != std::string::npos && between > 0 && text.find(" / ", between + 1) == std::string::npos)
        << where << ": " << text;
  });
}

TEST(Openapi, WhoMayAskWithoutSigningInIsTold) {
  for (const auto& [path, methods] : document()["paths"].items())
    for (const auto& [method, operation] : methods.items())
      EXPECT_EQ(operation["security"].empty(),
                operation["operationId"] == "account.sign-in" || operation["operationId"] == "account.samples")
          << path;
}

}  // namespace
}  // namespace sauro::http

// SPDX-License-Identifier: AGPL-3.0-or-later
// schemas/: every answer has one, and none lies idle. That answers keep them is tried in tests/http.
#include <functional>
#include <map>
#include <set>

#include "doors/http/route.h"
#include "foundation/base/embedded.h"
#include "foundation/base/json.h"

namespace sauro::http {
namespace {

using Visit = std::function<void(const std::string& name, const Json& value)>;

/// All members of all objects in it.
void walk(const Json& json, const Visit& visit) {
  if (json.is_object())
    for (const auto& [name, value] : json.items()) visit(name, value);
  if (json.is_structured())
    for (const auto& [name, value] : json.items()) walk(value, visit);
}

/// "item-line" of "schemas/item-line.json".
std::string name_of(const EmbeddedFile& file) {
  const std::string_view name = file.name.substr(file.name.rfind('/') + 1);
  return std::string(name.substr(0, name.find('.')));
}

TEST(AnswerSchemas, EveryRouteNamesOneThatIsThere) {
  std::set<std::string> there;
  for (const EmbeddedFile& file : schema_files()) there.insert(name_of(file));
  for (const Route& route : routes()) EXPECT_TRUE(there.contains(std::string(route.schema))) << route.name;
}

TEST(AnswerSchemas, EachIsAnswersOrPartOfOne) {
  std::map<std::string, std::set<std::string>> leads;
  for (const EmbeddedFile& file : schema_files())
    walk(*parse_json(file.text), [&](const std::string& name, const Json& value) {
      if (name != "$ref") return;
      const auto to = value.get<std::string>();
      leads[name_of(file)].insert(to.substr(0, to.find('.')));
    });
  std::set<std::string> used;
  const std::function<void(const std::string&)> use = [&](const std::string& name) {
    if (!used.insert(name).second) return;
    for (const std::string& next : leads[name]) use(next);
  };
  use("problem");
  for (const Route& route : routes()) use(std::string(route.schema));
  for (const EmbeddedFile& file : schema_files()) EXPECT_TRUE(used.contains(name_of(file))) << file.name;
}

TEST(AnswerSchemas, TheirObjectsAreClosedAndTheirFormatsBearTheirNames) {
  for (const EmbeddedFile& file : schema_files()) {
    const Json schema = *parse_json(file.text);
    EXPECT_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema") << file.name;
    const Json format = schema.value("/properties/format/const"_json_pointer, Json());
    EXPECT_TRUE(format.is_null() || format == "sauro." + name_of(file) + "/1") << file.name << ": " << format;
    walk(Json{{"", schema}}, [&](const std::string& name, const Json& value) {
      const bool is_object = value.is_object() && value.value("type", Json()) == "object";
      EXPECT_TRUE(!is_object || value.value("additionalProperties", Json()) == false) << file.name << ": " << name;
    });
  }
}

}  // namespace
}  // namespace sauro::http

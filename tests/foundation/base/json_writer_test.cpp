// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/base/json_writer.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "foundation/base/json.h"

namespace sauro {

TEST(JsonWriter, IndentsByOneSpaceAndKeepsFlatObjectsOnALine) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  out.key("a");
  out.begin_array();
  out.number(std::int64_t{1});
  out.null();
  out.end_array();
  out.key("b");
  out.begin_flat_object();
  out.key("c");
  out.begin_array();
  out.boolean(true);
  out.number(0.25);
  out.end_array();
  out.end_object();
  out.key("d");
  out.begin_array();
  out.end_array();
  out.end_object();
  EXPECT_EQ(out.take(), "{\n \"a\": [\n  1,\n  null\n ],\n \"b\": {\"c\": [true, 0.25]},\n \"d\": []\n}");
}

RC_GTEST_PROP(JsonWriter, StringsReadBackAsTheyWere, (const std::vector<std::uint16_t>& units)) {
  std::string text;
  for (const std::uint16_t unit : units)
    if (unit < 0xD800 || unit > 0xDFFF) {
      std::string one;
      if (unit < 0x80)
        one += static_cast<char>(unit);
      else if (unit < 0x800) {
        one += static_cast<char>(0xC0 | unit >> 6);
        one += static_cast<char>(0x80 | (unit & 63));
      } else {
        one += static_cast<char>(0xE0 | unit >> 12);
        one += static_cast<char>(0x80 | (unit >> 6 & 63));
        one += static_cast<char>(0x80 | (unit & 63));
      }
      text += one;
    }
  JsonWriter out(JsonWriter::Layout::one_line);
  out.string(text);
  RC_ASSERT(parse_json(out.take())->get<std::string>() == text);
}

RC_GTEST_PROP(JsonWriter, AnyBytesGiveJson, (const std::string& bytes)) {
  JsonWriter out(JsonWriter::Layout::one_line);
  out.string(bytes);
  RC_ASSERT(parse_json(out.take()).ok());
}

TEST(ParseJson, SaysWhereItIsNoJson) {
  EXPECT_EQ(parse_json("{\"a\": }").error(), (Error{ErrorCode::bad_input, "not JSON", "column 7"}));
  EXPECT_FALSE(parse_json("").ok());
  EXPECT_FALSE(parse_json("{} {}").ok());
  EXPECT_FALSE(parse_json("\"\xFF\"").ok());
  EXPECT_FALSE(parse_json("1e999").ok());
}

TEST(ParseJson, RefusesDeepNestingButNotBracketsInText) {
  EXPECT_FALSE(parse_json(std::string(1'000'000, '[')).ok());
  EXPECT_TRUE(parse_json("\"" + std::string(1000, '[') + "\"").ok());
}

TEST(JsonLine, KeepsTheOrderOfMembers) {
  EXPECT_EQ(json_line(*parse_json("{\"b\":1,\n\"a\":[\"ế\",null,2.5]}")), R"({"b": 1, "a": ["ế", null, 2.5]})");
}

}  // namespace sauro

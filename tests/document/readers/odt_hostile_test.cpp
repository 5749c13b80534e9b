// SPDX-License-Identifier: AGPL-3.0-or-later
// Damaged and hostile .odt files end in an error, never in a crash, a hang or full memory.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "document/readers/odt_fixture.h"

namespace sauro::readers::test {
namespace {

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}
ErrorCode code_of(const Odt& odt, const Limits& limits = {}) {
  const auto document = read(odt.bytes(true), limits);
  EXPECT_FALSE(document.ok());
  return document.ok() ? ErrorCode::bad_input : document.error().code;
}
std::string table_of(const std::string& row_attributes, const std::string& cell_attributes, const std::string& text) {
  return "<table:table><table:table-row " + row_attributes + "><table:table-cell " + cell_attributes + ">" + text +
         "</table:table-cell></table:table-row></table:table>";
}

TEST(HostileOdt, PasswordsAreTold) {
  Odt odt{tp("a")};
  odt.manifest =
      "<m:manifest><m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>";
  EXPECT_EQ(code_of(odt), ErrorCode::encrypted);
}

TEST(HostileOdt, WithoutContentItIsDamaged) {
  const auto code = [](const Parts& parts) { return read(zip_of(parts)).error().code; };
  const std::pair<std::string, std::string> mimetype{"mimetype", "application/vnd.oasis.opendocument.text"};
  EXPECT_EQ(code({mimetype}), ErrorCode::damaged);
  EXPECT_EQ(code({mimetype, {"content.xml", "<x/>"}}), ErrorCode::damaged);
  EXPECT_EQ(code({mimetype, {"content.xml", "<office:document-content>"}}), ErrorCode::damaged);
  EXPECT_EQ(code_of({tp(" ")}), ErrorCode::empty_file);
}

TEST(HostileOdt, RepeatsAreBounded) {
  const std::string many = "=\"1000000000\"";
  EXPECT_EQ(code_of({table_of("", "table:number-columns-repeated" + many, "")}), ErrorCode::over_limit);
  EXPECT_EQ(code_of({table_of("", "table:number-columns-spanned" + many, tp("a"))}), ErrorCode::over_limit);
  EXPECT_EQ(code_of({"<table:table><table:table-column table:number-columns-repeated" + many + "/></table:table>"}),
            ErrorCode::over_limit);
  EXPECT_EQ(code_of({table_of("table:number-rows-repeated" + many, "", "")}), ErrorCode::over_limit);
  EXPECT_EQ(code_of({"<table:table><table:table-row table:number-rows-repeated" + many + "/></table:table>"}),
            ErrorCode::over_limit);
  EXPECT_EQ(code_of({table_of("table:number-rows-repeated" + many, "", tp(std::string(1 << 20, 'a')))}),
            ErrorCode::over_limit);
  EXPECT_EQ(code_of({table_of("table:number-rows-repeated" + many, "", tp(repeat("<text:span/>", 100'000)))}),
            ErrorCode::over_limit);
}

TEST(HostileOdt, RowsThatReachFarDownCostNothing) {
  const auto document = read_odt({table_of("", "table:number-rows-spanned=\"2147483647\"", tp("a"))});
  EXPECT_EQ(document.blocks.at(0).table()->rows.size(), 1u);
}

TEST(HostileOdt, SpacesAreBounded) {
  const auto document = read_odt({tp("a<text:s text:c=\"2147483647\"/>b")});
  EXPECT_LT(document.blocks.at(0).paragraph()->text.size(), 2'000u);
}

TEST(HostileOdt, NestingIsBounded) {
  const auto nested = [](const std::string& before, const std::string& after) {
    return code_of({repeat(before, 50'000) + tp("a") + repeat(after, 50'000)});
  };
  EXPECT_EQ(nested("<text:section>", "</text:section>"), ErrorCode::over_limit);
  EXPECT_EQ(nested("<text:list><text:list-item>", "</text:list-item></text:list>"), ErrorCode::over_limit);
  EXPECT_EQ(
      nested("<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>"),
      ErrorCode::over_limit);
  EXPECT_EQ(nested("<table:table-row-group>", "</table:table-row-group>"), ErrorCode::over_limit);
  EXPECT_EQ(nested("<text:p><text:span>", "</text:span></text:p>"), ErrorCode::over_limit);
  EXPECT_EQ(nested("<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>"),
            ErrorCode::over_limit);
  EXPECT_EQ(nested("<draw:g>", "</draw:g>"), ErrorCode::over_limit);
  EXPECT_EQ(nested("<text:p><text:note><text:note-body>", "</text:note-body></text:note></text:p>"),
            ErrorCode::over_limit);
}

TEST(HostileOdt, BlocksAreBounded) {
  Limits limits;
  limits.blocks = 100;
  EXPECT_TRUE(read(Odt{repeat(tp("a"), 100)}.bytes(), limits).ok());
  EXPECT_EQ(code_of({repeat(tp("a"), 101)}, limits), ErrorCode::over_limit);
}

RC_GTEST_PROP(HostileOdt, ChangedBytesAreAnErrorOrADocument, ()) {
  static const std::string whole =
      Odt{tp("Nội dung") + table_of("table:number-rows-repeated=\"2\"", "", tp("x"))}.bytes();
  std::string bytes = whole;
  for (int i = *rc::gen::inRange(1, 8); i > 0; --i)
    bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = static_cast<char>(*rc::gen::inRange(0, 256));
  const auto document = read(bytes);
  const bool told = document.ok() || !document.error().subject.empty();
  RC_ASSERT(told);
}

}  // namespace
}  // namespace sauro::readers::test

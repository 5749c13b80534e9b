// SPDX-License-Identifier: AGPL-3.0-or-later
// Kinds of files are told from content; what cannot be read is refused by name.
#include <gtest/gtest.h>

#include <string_view>

#include "document/readers/docx_fixture.h"

namespace sauro::readers::test {
namespace {

using namespace std::string_view_literals;

Error error_of_kind(std::string_view bytes, const Limits& limits = {}) {
  const auto document = read(bytes, limits);
  EXPECT_FALSE(document.ok());
  return document.ok() ? Error{ErrorCode::bad_input, "no error"} : document.error();
}
void expect_unknown(std::string_view bytes, const std::string& name) {
  EXPECT_EQ(error_of_kind(bytes), (Error{ErrorCode::unknown_kind, name}));
}

std::string office(const std::string& part, const std::string& type) {
  return zip_of(
      {{"[Content_Types].xml", "<Types><Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/></Types>"},
       {"_rels/.rels",
        "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"" + part + "\"/></Relationships>"},
       {part, element("document", "<w:body>" + p("abc") + "</w:body>")}});
}

TEST(Read, TellsADocxFromItsContent) {
  const auto document = read(Docx{p("a")}.bytes());
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->kind, document::SourceKind::docx);
}

TEST(Read, FindsTheMainPartWhereverItIs) {
  EXPECT_TRUE(read(office("word/document2.xml",
                          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"))
                  .ok());
  EXPECT_TRUE(read(office("other/Main.xml", "application/vnd.ms-word.document.macroEnabled.main+xml")).ok());
}

TEST(Read, FindsTheMainPartWithoutRelationshipsOrTypes) {
  EXPECT_TRUE(read(zip_of({{"word/document.xml", element("document", "<w:body>" + p("a") + "</w:body>")}})).ok());
}

TEST(Read, MatchesNamesOfPartsInAnyCase) {
  EXPECT_TRUE(read(zip_of({{"Word\\Document.xml", element("document", "<w:body>" + p("a") + "</w:body>")}})).ok());
}

TEST(Read, DoesNotFollowPartsUpwards) {
  EXPECT_EQ(error_of_kind(office("../word/document.xml",
                                 "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"))
                .code,
            ErrorCode::unknown_kind);
}

TEST(Read, NamesOtherOfficeFiles) {
  expect_unknown(office("ppt/presentation.xml",
                        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
                 "pptx");
  expect_unknown(zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}}),
                 "ods");
  expect_unknown(zip_of({{"readme.txt", "x"}}), "zip");
}

TEST(Read, NamesOtherKinds) { expect_unknown("<?xml version=\"1.0\"?><x/>", "xml"); }

TEST(Read, SaysOfPagesThatTheyAreDamaged) {
  for (const std::string_view bytes : {"%PDF-1.7\n"sv, "\x89PNG\r\n\x1A\n"sv, "\xFF\xD8\xFF\xE0"sv})
    EXPECT_EQ(error_of_kind(bytes).code, ErrorCode::damaged);
}

std::string ole(std::string_view stream) {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  bytes.resize(1024);
  for (std::size_t i = 0; i < stream.size(); ++i) bytes[512 + 2 * i] = stream[i];
  return bytes;
}

TEST(Read, TellsEncryptedOfficeFilesFromOldOnes) {
  EXPECT_EQ(error_of_kind(ole("EncryptedPackage")).code, ErrorCode::encrypted);
  expect_unknown(ole("Workbook"), "xls");
  EXPECT_EQ(error_of_kind(ole("Anything")).code, ErrorCode::damaged);
}

TEST(Read, TellsEncryptedZipEntries) {
  EXPECT_EQ(error_of_kind(zip_of(Docx{p("a")}.parts(), true, "secret")).code, ErrorCode::encrypted);
}

TEST(Read, RefusesEmptyFiles) {
  EXPECT_EQ(error_of_kind("").code, ErrorCode::empty_file);
  EXPECT_EQ(error_of_kind(Docx{"<w:p/>"}.bytes()).code, ErrorCode::empty_file);
  EXPECT_EQ(error_of_kind(Docx{p(" \xC2\xA0 ")}.bytes()).code, ErrorCode::empty_file);
}

TEST(Read, RefusesFilesOverTheLimit) {
  Limits limits;
  limits.file_bytes = 10;
  EXPECT_EQ(error_of_kind("12345678901", limits).code, ErrorCode::over_limit);
}

TEST(Read, GivesTextToTheTextReader) { EXPECT_TRUE(read("Kế hoạch").ok()); }

}  // namespace
}  // namespace sauro::readers::test

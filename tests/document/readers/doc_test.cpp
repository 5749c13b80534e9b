// SPDX-License-Identifier: AGPL-3.0-or-later
// .doc files before another program reads them: their version, their passwords, and an end that LibreOffice stumbles
// over.
#include "document/readers/doc.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>
#include <iterator>

#include "document/readers/ole.h"

namespace sauro::readers {
namespace {

/// Written by LibreOffice 7.4 of a .docx with a line, a table of two rows and nothing behind it.
const std::string& ends_in_table() {
  static const std::string bytes = [] {
    std::ifstream file(SAURO_SOURCE_DIR "/tests/fuzz/corpus/doc_fuzz/ends-in-table.doc", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  return bytes;
}

/// The file with a byte of its WordDocument stream changed.
std::string changed(std::size_t at, char byte) {
  std::string bytes = ends_in_table();
  const auto file = ole::CompoundFile::open(ends_in_table());
  bytes.at(file->stream("WordDocument")->places.front() + at) = byte;
  return bytes;
}

TEST(DocVersion, TellsWhichWordWroteTheFile) {
  const auto version = doc_version(ends_in_table());
  ASSERT_TRUE(version);
  EXPECT_EQ(*version, DocVersion::word_97);
  const auto older = doc_version(changed(0, '\xDC'));
  ASSERT_TRUE(older);
  EXPECT_EQ(*older, DocVersion::word_6);
}

TEST(DocVersion, RefusesPasswordsAndDamage) {
  EXPECT_EQ(doc_version(changed(11, '\x03')).error().code, ErrorCode::encrypted);
  EXPECT_EQ(doc_version(changed(0, 'x')).error().code, ErrorCode::damaged);
  for (const std::size_t kept : {8u, 512u, 600u, 3000u})
    EXPECT_EQ(doc_version(ends_in_table().substr(0, kept)).error().code, ErrorCode::damaged) << kept;
}

TEST(WithLastParagraph, AddsOneBehindALastTable) {
  const auto mended = with_last_paragraph(ends_in_table());
  ASSERT_TRUE(mended);
  EXPECT_EQ(mended->size(), ends_in_table().size());
  const auto text = [](const std::string& bytes) {
    const auto file = ole::CompoundFile::open(bytes);
    const std::string word = file->content(*file->stream("WordDocument"));
    return word.substr(ole::number(word, 0x18, 4), 2 * ole::number(word, 0x4C, 4));
  };
  EXPECT_EQ(text(*mended), text(ends_in_table()) + std::string("\r\0", 2));
  EXPECT_TRUE(doc_version(*mended));
}

TEST(WithLastParagraph, LeavesAFileThatEndsInAParagraph) {
  EXPECT_FALSE(with_last_paragraph(*with_last_paragraph(ends_in_table())));
}

TEST(WithLastParagraph, LeavesAFileWithNotesOrHeaders) { EXPECT_FALSE(with_last_paragraph(changed(0x54, '\x01'))); }

RC_GTEST_PROP(WithLastParagraph, MindsNoDamage, ()) {
  std::string bytes = ends_in_table();
  for (int turn = *rc::gen::inRange(1, 20); turn > 0; --turn)
    bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
  bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size() + 1));
  const auto mended = with_last_paragraph(bytes);
  if (mended) RC_ASSERT(mended->size() == bytes.size());
  (void)doc_version(bytes).ok();
}

}  // namespace
}  // namespace sauro::readers

// SPDX-License-Identifier: AGPL-3.0-or-later
// Every document of the golden cases and samples gives a sound draft, and no place in it leads out of the document.
#include "plan/extraction/invariants.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "document/readers/read.h"
#include "plan/extraction/extract.h"
#include "plan/extraction/passage.h"

namespace sauro::test {
namespace {

std::vector<std::filesystem::path> documents() {
  const std::filesystem::path root = SAURO_SOURCE_DIR;
  std::vector<std::filesystem::path> found;
  for (const auto& file : std::filesystem::recursive_directory_iterator(root / "tests/golden/read"))
    if (file.path().stem() == "input") found.push_back(file.path());
  for (const auto& file : std::filesystem::directory_iterator(root / "samples"))
    if (file.path().extension() == ".docx" || file.path().extension() == ".txt") found.push_back(file.path());
  return found;
}

TEST(Extract, PlacesOfWholeDocumentsLieInTheDocument) {
  const auto paths = documents();
  ASSERT_GT(paths.size(), 15u);
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto document = readers::read(bytes);
    ASSERT_TRUE(document.ok()) << path;
    const auto draft = extraction::extract(*document);
    ASSERT_TRUE(draft.ok()) << path;
    EXPECT_THAT(DraftCheck(*draft, *document).breaches(), testing::IsEmpty()) << path;
  }
}

TEST(PassageOfRest, StaysInTheParagraphWhenTheLineWasContinued) {
  extraction::Line line;
  line.text = "Kiểm tra kho lưu trữ Thời gian: Quý III";
  line.paragraph = 1;
  line.start = 2;
  line.length = 20;  // the label stands in the paragraph that was joined to it
  const auto at = line.text.find("Quý");
  const auto origin = extraction::passage_of_rest(line, at, plan::Part::body).origin(0, 7);
  EXPECT_LE(origin.start + origin.length, 22);
  EXPECT_GE(origin.start, 2);
}

TEST(DraftCheck, TellsASpanThatLeavesItsParagraph) {
  document::Document document;
  document.blocks.push_back({document::Paragraph{.text = "Rà soát"}});
  plan::Item item{.id = "i1", .title = "Rà soát"};
  item.title_origin.paragraph = 1;
  item.title_origin.length = 7;
  item.sources.push_back({.paragraph = 1, .text = "Rà soát"});
  plan::Draft draft;
  draft.items.push_back(item);
  EXPECT_THAT(DraftCheck(draft, document).breaches(), testing::IsEmpty());
  draft.items[0].title_origin.length = 8;
  EXPECT_THAT(DraftCheck(draft, document).breaches(), testing::SizeIs(1));
  draft.items[0].title_origin.paragraph = 2;
  EXPECT_THAT(DraftCheck(draft, document).breaches(), testing::SizeIs(1));
  draft.items[0].parent = "i1";
  EXPECT_THAT(DraftCheck(draft, document).breaches(), testing::SizeIs(2));
}

}  // namespace
}  // namespace sauro::test

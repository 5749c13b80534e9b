// SPDX-License-Identifier: AGPL-3.0-or-later
// Shapes of the real documents beside the repository, where they are there: their texts never enter it.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "document/readers/text_reading.h"

namespace sauro::readers {
namespace {

namespace fs = std::filesystem;
using Shape = std::vector<std::pair<std::size_t, int>>;  ///< rows and columns of each table

Shape shape_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const auto document = must_read(bytes);
  EXPECT_TRUE(is_sound(document)) << file;
  Shape shape;
  for (const auto& block : document.blocks)
    if (const auto* table = block.table()) shape.emplace_back(table->rows.size(), table->columns);
  return shape;
}

TEST(ReadText, FindsTheTablesOfTheSharedDocuments) {
  const auto samples = fs::path(SAURO_SOURCE_DIR).parent_path() / "shared" / "samples";
  const std::vector<std::pair<std::string, Shape>> expected = {
      {"ke-hoach-so-khcn-2024.txt", {{1, 2}, {1, 1}, {36, 7}}},
      {"plans/01-bgddt-904-hoc-ba-so-trung-hoc/text.txt", {{9, 6}}},
      {"plans/03-sgddt-hcm-2106-hoc-ba-so/text.txt", {}},
      {"plans/05-stttt-phu-tho-2011-dao-tao-qlvb/text.txt", {{1, 2}, {6, 3}, {1, 2}}},
      {"plans/15-hust-le-tot-nghiep-2024/text.txt", {}},
      {"plans/18-uit-03-xet-tot-nghiep-2014/text.txt", {{1, 2}, {5, 3}, {1, 2}}},
  };
  for (const auto& [name, shape] : expected) {
    if (!fs::exists(samples / name)) continue;
    EXPECT_EQ(shape_of(samples / name), shape) << name;
  }
}

}  // namespace
}  // namespace sauro::readers

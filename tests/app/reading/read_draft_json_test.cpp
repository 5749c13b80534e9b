// SPDX-License-Identifier: AGPL-3.0-or-later
// A draft goes into JSON and comes back as it was: of all samples and goldens.
#include "plan/model/read_draft_json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/reading/import.h"
#include "app/reading/render.h"

namespace sauro::plan {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> documents() {
  std::vector<fs::path> found;
  for (const char* folder : {"/samples", "/tests/golden/read"})
    for (const auto& entry : fs::recursive_directory_iterator(std::string(SAURO_SOURCE_DIR) + folder)) {
      const std::string name = entry.path().filename(), kind = entry.path().extension();
      if (kind == ".docx" || kind == ".odt" || kind == ".xlsx" || name == "input.txt") found.push_back(entry.path());
    }
  std::sort(found.begin(), found.end());
  return found;
}

std::string json_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto read = app::check_plan(bytes, {path.filename().string(), {}, {}, {}}, {});
  if (!read) return {};
  const auto text = app::render(*read, {app::Format::json, false, {}});
  return text ? *text : std::string();
}

TEST(ReadDraft, ComesBackAsItWas) {
  std::size_t tried = 0;
  for (const fs::path& path : documents()) {
    const std::string text = json_of(path);
    if (text.empty()) continue;
    const auto read = read_draft(text);
    ASSERT_TRUE(read.ok()) << path << " " << read.error().where;
    EXPECT_EQ(draft_json(read->draft, read->source), text) << path;
    ++tried;
  }
  EXPECT_GT(tried, 15u);
}

TEST(ReadDraft, WhatIsWrongIsNamedByItsPath) {
  const std::string text = json_of(std::string(SAURO_SOURCE_DIR) + "/samples/ke-hoach-so-nong-nghiep.docx");
  ASSERT_FALSE(text.empty());
  const auto where = [&](const std::string& from, const std::string& to) {
    std::string altered = text;
    altered.replace(altered.find(from), from.size(), to);
    const auto read = read_draft(altered);
    return read ? std::string("read") : read.error().where;
  };
  EXPECT_EQ(where("\"kind\": \"docx\"", "\"kind\": \"papyrus\""), "source.kind");
  EXPECT_EQ(where("\"aliases\":", "\"others\":"), "units[0].aliases");
  EXPECT_EQ(where("\"title\":", "\"titel\":"), "items[0].title");
  EXPECT_EQ(where("\"recipients\": [", "\"recipients\": [7, "), "document.recipients[0]");
  EXPECT_EQ(where("\"items\": [", "\"items\": [null, "), "items[0]");
  EXPECT_EQ(where("\"draft\": false", "\"draft\": 0"), "document.draft");
  EXPECT_EQ(read_draft("").error().code, ErrorCode::bad_input);
  EXPECT_EQ(read_draft("[]").error().code, ErrorCode::bad_input);
  EXPECT_EQ(read_draft("{\"format\": \"sauro.draft/2\"}").error().code, ErrorCode::too_new);
  EXPECT_EQ(read_draft("{\"format\": \"other\"}").error().where, "format");
}

}  // namespace
}  // namespace sauro::plan

// SPDX-License-Identifier: AGPL-3.0-or-later
// Plans for trying rules: lines of text in which "|" parts the cells of a table.
#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "plan/checks/check.h"
#include "plan/extraction/forms_fixture.h"

namespace sauro::checks {

using Lines = std::vector<std::string>;

inline std::vector<plan::Finding> findings(const Lines& lines) {
  const auto document = extraction::document_of(lines);
  return check(extraction::extract(document).value(), document);
}

inline std::size_t count(const Lines& lines, const std::string& rule) {
  const auto found = findings(lines);
  return static_cast<std::size_t>(
      std::count_if(found.begin(), found.end(), [&](const plan::Finding& finding) { return finding.rule == rule; }));
}

/// The head of an official plan of 2026, then `lines`, then its end.
inline Lines official(const Lines& lines) {
  Lines all = {"SỞ NỘI VỤ",
               "Số: 12/KH-SNV",
               "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
               "Độc lập - Tự do - Hạnh phúc",
               "Lam Sơn, ngày 05 tháng 02 năm 2026",
               "KẾ HOẠCH",
               "Công tác cải cách hành chính năm 2026",
               "Căn cứ Quyết định số 16/QĐ-UBND ngày 05/01/2026;"};
  all.insert(all.end(), lines.begin(), lines.end());
  for (const char* line : {"Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT.", "GIÁM ĐỐC", "Lò Văn Mơ"}) all.emplace_back(line);
  return all;
}

inline const std::string head = "TT | Nội dung | Thời gian | Sản phẩm | Chủ trì";

/// Rows under `head`.
inline Lines table(const Lines& rows) {
  Lines lines = {"II. NHIỆM VỤ", head};
  lines.insert(lines.end(), rows.begin(), rows.end());
  return official(lines);
}

struct Case {
  std::string rule;
  Lines fires, silent;
};

inline void expect_found(const std::vector<Case>& cases) {
  for (const Case& one : cases) EXPECT_GE(count(one.fires, one.rule), 1u) << one.rule << ": " << one.fires[9];
}

inline void expect_silence(const std::vector<Case>& cases) {
  for (const Case& one : cases)
    for (const plan::Finding& finding : findings(one.silent)) EXPECT_NE(finding.rule, one.rule) << finding.message.vi;
}

}  // namespace sauro::checks

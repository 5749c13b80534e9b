// SPDX-License-Identifier: AGPL-3.0-or-later
// What documents are filled with: by what authority somebody signs, how plans are cited, what symbols are.
#include <gtest/gtest.h>

#include "reports/document_values.h"

namespace sauro::reports {
namespace {

using Lines = std::vector<std::string>;

Letterhead signed_by(const char* mark, const char* position = "") {
  Letterhead head;
  head.agency.name = "Sở Y tế", head.agency.head = "Giám đốc", head.agency.symbol = "SYT";
  head.mark = mark, head.position = position;
  return head;
}

TEST(AuthorityLines, AreThoseOfTheDecree) {  // NĐ 30/2020/NĐ-CP Điều 13
  EXPECT_EQ(authority_lines(signed_by("")), (Lines{"Giám đốc"}));
  EXPECT_EQ(authority_lines(signed_by("KT")), (Lines{"KT. Giám đốc", "Phó Giám đốc"}));
  EXPECT_EQ(authority_lines(signed_by("TL", "Chánh Văn phòng")), (Lines{"TL. Giám đốc", "Chánh Văn phòng"}));
  EXPECT_EQ(authority_lines(signed_by("TUQ", "Trưởng phòng")), (Lines{"TUQ. Giám đốc", "Trưởng phòng"}));
  EXPECT_EQ(authority_lines(signed_by("Q")), (Lines{"Q. Giám đốc"}));
  EXPECT_EQ(authority_lines(signed_by("TM")), (Lines{"TM. Sở Y tế", "Giám đốc"}));
  EXPECT_EQ(authority_lines(signed_by("TL")), Lines());  // by whose order is known, who signs is not
}

TEST(LetterheadValues, SymbolsAreThoseOfTheType) {
  Letterhead head = signed_by("");
  head.code = "BC";
  EXPECT_EQ(letterhead_values(head, *Day::make(2026, 1, 5)).texts.at("symbol"), "BC-SYT");
  head.code = "CV";
  EXPECT_EQ(letterhead_values(head, *Day::make(2026, 1, 5)).texts.at("symbol"),
            "");  // by whom it is drafted is not known
  head.agency.office_symbol = "VP";
  EXPECT_EQ(letterhead_values(head, *Day::make(2026, 1, 5)).texts.at("symbol"), "SYT-VP");
}

TEST(AddPlan, CitesThePlanWithAllThatItIsKnownBy) {
  forms::Values values;
  add_plan(values, {"Kế hoạch Thực hiện nhiệm vụ trọng tâm năm 2026", "12/KH-SYT", *Day::make(2026, 1, 9), 2026},
           "Sở Y tế");
  EXPECT_EQ(values.texts.at("plan"),
            "Kế hoạch số 12/KH-SYT ngày 09/01/2026 của Sở Y tế về thực hiện nhiệm vụ trọng tâm năm 2026");
  add_plan(values, {"Kế hoạch UBND tỉnh giao năm 2026", "12/KH-SYT", {}, 2026}, "");
  EXPECT_EQ(values.texts.at("plan"), "Kế hoạch số 12/KH-SYT về UBND tỉnh giao năm 2026");
  add_plan(values, {"", "", {}, 2026}, "Sở Y tế");
  EXPECT_EQ(values.texts.at("plan_subject"), "công tác năm 2026");
}

}  // namespace
}  // namespace sauro::reports

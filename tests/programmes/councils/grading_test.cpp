// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/councils/grading.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sauro::programmes::councils {
namespace {

constexpr Grade excellent = Grade::excellent, passed = Grade::passed, failed = Grade::failed;
const GradingRules grading{Decimal::of(75, 2), Decimal::of(75, 2), true};

Product product(int percent = 100) { return {"Quy trình", "quy trình", Decimal::of(100), Decimal::of(percent)}; }
Grade of_one(Grade kind, Grade quality, Grade quantity, Grade report) {
  return grade_of({product()}, {kind, quality, quantity, report}, grading);
}

TEST(GradeOf, IsExcellentWhereAllIs) {
  EXPECT_EQ(of_one(excellent, excellent, excellent, passed), excellent);
  EXPECT_EQ(of_one(excellent, excellent, excellent, excellent), excellent);
  EXPECT_EQ(of_one(excellent, excellent, passed, excellent), passed);
  EXPECT_EQ(of_one(excellent, excellent, excellent, failed), failed);
}

TEST(GradeOf, EveryKindAndQualityPasses) {
  EXPECT_EQ(of_one(failed, passed, passed, passed), failed);
  EXPECT_EQ(of_one(passed, failed, passed, excellent), failed);
  EXPECT_EQ(of_one(passed, passed, passed, passed), passed);
}

TEST(GradeOf, ThreeQuartersOfTheQuantitiesPassAndTheOthersReachThreeQuarters) {
  const auto with = [](int percent, int bad) {
    std::vector<Product> products;
    std::vector<Grade> marks;
    for (int i = 0; i < 4; ++i) {
      products.push_back(product(i < bad ? percent : 100));
      marks.insert(marks.end(), {passed, passed, i < bad ? failed : passed});
    }
    marks.push_back(passed);
    return grade_of(products, marks, grading);
  };
  EXPECT_EQ(with(75, 1), passed);
  EXPECT_EQ(with(74, 1), failed);
  EXPECT_EQ(with(90, 2), failed);
}

TEST(GradeOf, IsNoneWhereMarksAreMissing) {
  EXPECT_EQ(grade_of({}, {}, grading), Grade::none);
  EXPECT_EQ(grade_of({product()}, {passed, passed, passed}, grading), Grade::none);
  EXPECT_EQ(of_one(passed, Grade::none, passed, passed), Grade::none);
}

RC_GTEST_PROP(GradeOf, ABetterMarkNeverMakesAWorseGrade, ()) {
  const auto number = *rc::gen::inRange<std::size_t>(1, 5);
  std::vector<Product> products;
  for (std::size_t i = 0; i < number; ++i) products.push_back(product(*rc::gen::inRange(0, 131)));
  std::vector<Grade> marks;
  for (std::size_t i = 0; i < marks_of(products); ++i) marks.push_back(static_cast<Grade>(*rc::gen::inRange(1, 4)));
  const Grade before = grade_of(products, marks, grading);
  Grade& better = marks[*rc::gen::inRange<std::size_t>(0, marks.size())];
  better = better == failed ? passed : excellent;
  RC_ASSERT(grade_of(products, marks, grading) >= before);
}

TEST(ReadProduct, TakesNameAmountAndUnit) {
  const Product three = *read_product("Mô hình thâm canh lúa; giống mới; 3,5 ha mô hình");
  EXPECT_EQ(three.name, "Mô hình thâm canh lúa; giống mới");
  EXPECT_EQ(three.ordered.str(), "3.5");
  EXPECT_EQ(three.delivered, three.ordered);
  EXPECT_EQ(three.unit, "ha mô hình");
  EXPECT_EQ(read_product("Báo cáo")->ordered.str(), "1");
  EXPECT_EQ(read_product("Bài báo; 02")->unit, "");
  for (const char* bad : {"", "; 3 mô hình", "Bài báo; nhiều", "Bài báo; 0 bài", "Bài báo; -1 bài"})
    EXPECT_FALSE(read_product(bad)) << bad;
}

}  // namespace
}  // namespace sauro::programmes::councils

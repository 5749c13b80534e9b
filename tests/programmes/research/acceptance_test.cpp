// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/research/acceptance.h"

#include <gtest/gtest.h>

namespace sauro::programmes::research {
namespace {

using councils::Grade;
constexpr Grade excellent = Grade::excellent, passed = Grade::passed, failed = Grade::failed;

ProductGrade quality(Grade grade) { return {Aspect::quality, grade, Decimal::of(1)}; }
ProductGrade quantity(Grade grade, int percent) { return {Aspect::quantity, grade, Decimal::of(percent, 2)}; }

TEST(GradeOf, IsExcellentWhereAllIs) {
  EXPECT_EQ(grade_of({quality(excellent), quantity(excellent, 100)}, passed, false), excellent);
  EXPECT_EQ(grade_of({quality(excellent), quantity(excellent, 100)}, excellent, false), excellent);
  EXPECT_EQ(grade_of({quality(excellent), quantity(passed, 100)}, excellent, false), passed);
  EXPECT_EQ(grade_of({quality(excellent)}, failed, false), failed);
}

TEST(GradeOf, EveryKindAndQualityPasses) {
  EXPECT_EQ(grade_of({quality(passed), {Aspect::kind, failed, Decimal::of(1)}}, passed, false), failed);
  EXPECT_EQ(grade_of({quality(failed)}, excellent, false), failed);
  EXPECT_EQ(grade_of({quality(passed)}, passed, false), passed);
}

TEST(GradeOf, ThreeQuartersOfTheQuantitiesPassAndTheOthersReachThreeQuarters) {
  const auto with = [&](int share, int bad) {
    std::vector<ProductGrade> products{quality(passed)};
    for (int i = 0; i < 4; ++i) products.push_back(i < bad ? quantity(failed, share) : quantity(passed, 100));
    return grade_of(products, passed, false);
  };
  EXPECT_EQ(with(75, 1), passed);
  EXPECT_EQ(with(74, 1), failed);
  EXPECT_EQ(with(90, 2), failed);
}

TEST(GradeOf, ALateDossierFails) {
  EXPECT_EQ(grade_of({quality(excellent)}, excellent, true), failed);
  EXPECT_EQ(grade_of({}, excellent, false), failed);
}

}  // namespace
}  // namespace sauro::programmes::research

// SPDX-License-Identifier: AGPL-3.0-or-later
// How Result<T> carries a value or the reason why there is none.
#include "foundation/base/result.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <memory>

namespace sauro {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return Error{ErrorCode::bad_input, "odd", "line 3"};
  return number / 2;
}

TEST(Result, GivesItsValueBack) {
  const auto result = half(8);
  ASSERT_TRUE(result.ok());
  EXPECT_TRUE(static_cast<bool>(result));
  EXPECT_EQ(result.value(), 4);
  EXPECT_EQ(*result, 4);
}

TEST(Result, SaysWhyThereIsNone) {
  const auto result = half(7);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error(), (Error{ErrorCode::bad_input, "odd", "line 3"}));
  EXPECT_NE(result.error(), (Error{ErrorCode::bad_input, "odd", "line 4"}));
}

TEST(Result, HandsOverWhatCannotBeCopied) {
  Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
  const std::unique_ptr<int> owner = std::move(result).value();
  EXPECT_EQ(*owner, 5);
}

TEST(Result, MayHoldAnErrorAsItsValue) {
  // A list of errors is a value like any other: only the outer state says whether there is one.
  const Result<std::vector<Error>> result(std::vector<Error>{{ErrorCode::io, "a"}});
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(result->size(), 1u);
}

#ifndef NDEBUG
TEST(ResultDeathTest, StopsWhoTakesAValueThatIsNotThere) {
  EXPECT_DEATH({ (void)half(7).value(); }, "ok");
  EXPECT_DEATH({ (void)half(8).error(); }, "ok");
}
#endif

RC_GTEST_PROP(Result, HoldsExactlyOneOfTheTwo, (int number)) {
  const auto result = half(number);
  RC_ASSERT(result.ok() == (number % 2 == 0));
  if (result.ok())
    RC_ASSERT(*result * 2 == number);
  else
    RC_ASSERT(result.error().code == ErrorCode::bad_input);
}

}  // namespace
}  // namespace sauro

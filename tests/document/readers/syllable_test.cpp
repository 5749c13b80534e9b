// SPDX-License-Identifier: AGPL-3.0-or-later
// Which words are spelled as Vietnamese syllables.
#include "document/readers/syllable.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sauro::readers {
namespace {

TEST(IsSyllable, TakesSyllablesInAnyCase) {
  for (const auto* word :
       {"trong", "Quyết", "ĐỊNH", "ý",    "nghiêng", "giếng", "gì",   "giá",  "quý", "Quỳnh", "khuỷu", "của",
        "mía",   "người", "hươu", "thuở", "hoà",     "hòa",   "thuý", "thúy", "oái", "ước",   "yên"})
    EXPECT_TRUE(is_syllable(word)) << word;
}

TEST(IsSyllable, RefusesWhatNobodySpellsSo) {
  for (const auto* word :
       {"",    "café", "naïve", "chiùnh",    "thaùng",  "caù",    "th¸ng", "été", "hát1",      "kế-hoạch", "các ",
        "tat", "hàt",  "mácà",  "mùa\u0301", "ngườiii", "strong", "wa",    "đđ",  "uống nước", "áa"})
    EXPECT_FALSE(is_syllable(word)) << word;
}

RC_GTEST_PROP(IsSyllable, TakesAnyBytes, (const std::string& bytes)) {
  if (is_syllable(bytes)) RC_ASSERT(bytes.size() <= 21u);
}

}  // namespace
}  // namespace sauro::readers

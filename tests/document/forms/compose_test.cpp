// SPDX-License-Identifier: AGPL-3.0-or-later
// Forms filled with values: labels, conditions, repetitions; what is missing is said, and where.
#include <gtest/gtest.h>

#include "document/forms/form.h"

namespace sauro::forms {
namespace {

constexpr const char* head = "id: x\ncode: BC\nname.vi: Thử\nname.en: Trial\n";

Form form_of(const std::string& lines) {
  auto form = read_form(head + lines, "x.form");
  EXPECT_TRUE(form.ok()) << form.error().where;
  return form.ok() ? *std::move(form) : Form();
}

Result<document::OfficialDocument> made(const std::string& lines, const Values& values = {}) {
  return compose(form_of(lines), values, *Day::make(2026, 1, 5));
}

/// "I. MỘT|1. hai".
std::string content(const std::vector<document::OfficialBlock>& blocks) {
  std::string text;
  for (const auto& block : blocks) {
    text += text.empty() ? "" : "|";
    if (const auto* one = std::get_if<document::OfficialText>(&block))
      text += one->number + (one->number.empty() ? "" : " ") + one->words.front().text;
    else
      text += "[table]";
  }
  return text;
}

std::string wrong(const std::string& text) {
  const auto form = read_form(text, "x.form");
  return form.ok() ? "read" : form.error().where;
}

TEST(Compose, CountsLabelsAsTheFormOrdersThem) {
  const auto one = made(
      "section: MỘT\nheading: hai\nclause: ba\nclause: bốn\npoint: năm\npoint: sáu\nheading: bảy\nclause: tám\n"
      "section: CHÍN\nheading: mười\nbullet: gạch\narticle: điều");
  ASSERT_TRUE(one.ok());
  EXPECT_EQ(content(one->content),
            "I. MỘT|1. hai|1. ba|2. bốn|a) năm|b) sáu|2. bảy|1. tám|II. CHÍN|1. mười|- gạch|Điều 1. điều");
}

TEST(Compose, WhatIsLeftOutLeavesNoGap) {
  Values values;
  values.texts = {{"none", ""}, {"some", "có"}};
  const auto one =
      made("if none\nsection: A\nend\nunless none\nsection: B\nend\nif some\nsection: C {some}\nend", values);
  ASSERT_TRUE(one.ok());
  EXPECT_EQ(content(one->content), "I. B|II. C có");
}

TEST(Compose, RepeatsForEachOfAListWhoseValuesComeFirst) {
  Values values, a, b;
  values.texts = {{"name", "ngoài"}};
  a.texts = {{"name", "một"}};
  b.texts = {{"day", "5/1"}};
  values.lists["items"] = {a, b};
  const auto one = made("each items\nbullet: {name}\nend", values);
  ASSERT_TRUE(one.ok());
  EXPECT_EQ(content(one->content), "- một|- ngoài");
}

TEST(Compose, SaysWhatIsMissingAndWhere) {
  Values values;
  values.texts = {{"empty", ""}};
  for (const char* lines : {"text: có {gone}", "if gone\nend", "each gone\nend", "table: gone"}) {
    const auto one = made(lines, values);
    ASSERT_FALSE(one.ok()) << lines;
    EXPECT_EQ(one.error().subject, "gone");
    EXPECT_EQ(one.error().where, "x, line 5");
  }
  const auto blank = made("text: {empty}", values);
  ASSERT_FALSE(blank.ok());
  EXPECT_EQ(blank.error().subject, "empty");
}

TEST(Compose, AnnexesAreCountedAnewAndSignersHaveTheirAuthority) {
  Values values;
  values.tables["t"].rows = {{}};
  const auto one = made(
      "section: MỘT\nannex: phụ\nattached: Kèm theo\nturned:\nsection: HAI\ntable: t\nauthority: kt. giám đốc\n"
      "authority: phó giám đốc\nsigner: Trần Khoa\nrecipient: Như trên\nagency: sở y tế\nurgency: urgent",
      values);
  ASSERT_TRUE(one.ok());
  EXPECT_EQ(content(one->content), "I. MỘT");
  ASSERT_EQ(one->annexes.size(), 1U);
  EXPECT_EQ(one->annexes[0].title, "PHỤ");
  EXPECT_TRUE(one->annexes[0].turned);
  EXPECT_EQ(content(one->annexes[0].content), "I. HAI|[table]");
  EXPECT_EQ(one->signers.at(0).authority, (std::vector<std::string>{"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}));
  EXPECT_EQ(one->agency, "SỞ Y TẾ");
  EXPECT_EQ(one->urgency, document::Urgency::urgent);
}

TEST(ReadForm, SaysWhichLineIsWrong) {
  EXPECT_EQ(wrong(std::string(head) + "mầu: đỏ"), "line 5: unknown keyword mầu");
  EXPECT_EQ(wrong(std::string(head) + "chữ không dấu hai chấm"), "line 5: a keyword, a colon and words are needed");
  EXPECT_EQ(wrong(std::string(head) + "if a\ntext: b"), "line 6: a block is not ended");
  EXPECT_EQ(wrong(std::string(head) + "end"), "line 5: nothing to end here");
  EXPECT_EQ(wrong(std::string(head) + "each\nend"), "line 5: which value?");
  EXPECT_EQ(wrong(std::string(head) + "version: hai"), "line 5: version is a number from 1");
  EXPECT_EQ(wrong("text: a"), "line 1: id, code, name.vi and name.en are needed");
}

TEST(ReadForm, IsBounded) {
  std::string deep = head;
  for (int i = 0; i < 100'000; ++i) deep += "if a\n";
  EXPECT_FALSE(read_form(deep, "x.form").ok());
  EXPECT_EQ(wrong(std::string(head) + "text: " + std::string(300'000, 'x')),
            "line 0: not a text of at most 256 kB in UTF-8");
  EXPECT_EQ(wrong(std::string(head) + "text: \xC3"), "line 0: not a text of at most 256 kB in UTF-8");
}

TEST(Compose, RepetitionsWithinRepetitionsAreBounded) {
  Values values;
  values.lists["many"].resize(100);
  const auto one = made("each many\neach many\neach many\neach many\ntext: a\nend\nend\nend\nend", values);
  ASSERT_FALSE(one.ok());
  EXPECT_EQ(one.error().code, ErrorCode::over_limit);
}

TEST(ReadForm, OursAreRight) {
  const auto& forms = our_forms();
  ASSERT_TRUE(forms.ok()) << forms.error().subject << " " << forms.error().where;
  EXPECT_TRUE(forms->contains("plan"));
  EXPECT_TRUE(forms->contains("urging-letter"));
}

}  // namespace
}  // namespace sauro::forms

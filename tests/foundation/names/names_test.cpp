// SPDX-License-Identifier: AGPL-3.0-or-later
// When one name is short for another, and which names mean one unit.
#include "foundation/names/names.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "foundation/base/text.h"

namespace sauro {
namespace {

struct Pair {
  std::string brief, full;
};

void PrintTo(const Pair& pair, std::ostream* out) { *out << pair.brief << " / " << pair.full; }

class ReadsAs : public testing::TestWithParam<Pair> {};
TEST_P(ReadsAs, TheFullName) { EXPECT_TRUE(abbreviates(GetParam().brief, GetParam().full)); }
INSTANTIATE_TEST_SUITE_P(
    Names, ReadsAs,
    testing::Values(
        Pair{"QLKH", "Quản lý Khoa học"}, Pair{"QLKH", "Phòng Quản lý Khoa học"}, Pair{"qlkh", "Quản lý khoa học"},
        Pair{"Phòng QLKH", "Phòng Quản lý Khoa học"}, Pair{"phòng QLKH", "Quản lý Khoa học"},
        Pair{"P. QLKH", "Phòng Quản lý Khoa học"}, Pair{"P.QLKH", "Phòng Quản lý Khoa học"},
        Pair{"PQLKH", "Phòng Quản lý Khoa học"}, Pair{"P. KTTD", "Phòng Kiểm tra thẩm định"},
        Pair{"TCĐLCL", "Tiêu chuẩn Đo lường Chất lượng"}, Pair{"TCDLCL", "Tiêu chuẩn Đo lường Chất lượng"},
        Pair{"Chi cục TCĐLCL", "Chi cục Tiêu chuẩn Đo lường Chất lượng"},
        Pair{"CC TCĐLCL", "Chi cục Tiêu chuẩn - Đo lường - Chất lượng"},
        Pair{"Chi cục TC-ĐL-CL", "Chi cục Tiêu chuẩn Đo lường Chất lượng"}, Pair{"KH&CN", "Khoa học và Công nghệ"},
        Pair{"KHCN", "Khoa học và Công nghệ"}, Pair{"Sở KHCN", "Sở Khoa học & Công nghệ"},
        Pair{"SKHCN", "Sở Khoa học và Công nghệ"}, Pair{"KH và CN", "Khoa học và Công nghệ"},
        Pair{"QLKHCNCS&SHTT", "Quản lý khoa học công nghệ cơ sở và SHTT"},
        Pair{"QLKHCNCS&SHTT", "Quản lý khoa học công nghệ cơ sở và Sở hữu trí tuệ"},
        Pair{"CNTT", "Công nghệ thông tin"}, Pair{"GDĐT", "Giáo dục và Đào tạo"}, Pair{"GD&ĐT", "Giáo dục và Đào tạo"},
        Pair{"Sở GD-ĐT", "Giáo dục và Đào tạo"}, Pair{"VP", "Văn phòng"}, Pair{"VP Sở", "Văn phòng Sở"},
        Pair{"TTCN", "Thị trường công nghệ"}, Pair{"TT CNTT", "Trung tâm Công nghệ thông tin"},
        Pair{"TTCNTT", "Trung tâm Công nghệ thông tin"},
        Pair{"Phòng Quản lý CN&TTCN", "Phòng Quản lý Công nghệ và Thị trường công nghệ"},
        Pair{"QLCN&TTCN", "Phòng Quản lý CN&TTCN"}, Pair{"UBND tỉnh", "Ủy ban nhân dân tỉnh"},
        Pair{"HĐND-UBND", "Hội đồng nhân dân và Uỷ ban nhân dân"}, Pair{"Phòng KHTC", "Phòng Kế hoạch -Tài chính"},
        Pair{"Ban QLDA 2", "Ban Quản lý dự án 2"}, Pair{"QLDA2", "Phòng Quản lý dự án 2"},
        Pair{"Phòng CTr CT", "Phòng Chương trình Công tác"}, Pair{"Sở VHTTDL", "Sở Văn hóa, Thể thao và Du lịch"},
        Pair{"Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch"}, Pair{"SỞ Y TẾ", "Sở Y tế"}, Pair{"SYT", "Sở Y tế"},
        Pair{"Phòng HC&QLĐL, Chi cục TCĐLCL",
             "Phòng Hành chính và Quản lý Đo lường, Chi cục Tiêu chuẩn Đo lường Chất lượng"},
        Pair{"PHÒNG QUẢN LÝ KHOA HỌC", "Phòng Quản lí Khoa học"}, Pair{"PHÒNG KHOA HỌC", "Phòng Khoa học"},
        Pair{"Phòng Kĩ thuật", "phòng Kỹ thuật"}, Pair{"Phòng Văn hoá", "Phòng Văn hóa"}));

class DoesNotReadAs : public testing::TestWithParam<Pair> {};
TEST_P(DoesNotReadAs, TheOtherName) { EXPECT_FALSE(abbreviates(GetParam().brief, GetParam().full)); }
INSTANTIATE_TEST_SUITE_P(
    Names, DoesNotReadAs,
    testing::Values(Pair{"Quản lý Khoa học", "QLKH"}, Pair{"QLCN", "Quản lý Khoa học"}, Pair{"QLK", "Quản lý Khoa học"},
                    Pair{"QLKHCN", "Quản lý Khoa học"}, Pair{"Ban QLKH", "Phòng Quản lý Khoa học"},
                    Pair{"Chi cục QLKH", "Phòng Quản lý Khoa học"}, Pair{"CC. QLKH", "Phòng Quản lý Khoa học"},
                    Pair{"K&HCN", "Khoa học và Công nghệ"}, Pair{"Phòng", "Phòng Quản lý Khoa học"}, Pair{"Q", "Quản"},
                    Pair{"Sở", "Văn phòng Sở"}, Pair{"Văn phòng", "Văn phòng Sở"}, Pair{"Thanh tra Sở", "Văn phòng Sở"},
                    Pair{"UBND huyện", "Văn phòng HĐND-UBND huyện"},
                    Pair{"HĐND và UBND huyện", "Văn phòng HĐND-UBND huyện"}, Pair{"Nhà máy", "Thanh tra Nhà máy"},
                    Pair{"Phòng Hành chính", "Phòng Hành chính, Chi cục Tiêu chuẩn Đo lường Chất lượng"},
                    Pair{"Chi cục Tiêu chuẩn", "Phòng Hành chính, Chi cục Tiêu chuẩn"}, Pair{"ĐD", "Dân Đạo"},
                    Pair{"Phòng Quản lý Công nghệ", "Phòng Quản lý Chuyên ngành"}, Pair{"", ""}, Pair{"QLKH", ""},
                    Pair{"Phòng Quản lý Khoa", "Phòng Quản lý Khoa học"}, Pair{"Ban QLDA 1", "Ban Quản lý dự án 2"},
                    Pair{"QLDA1", "Quản lý dự án 12"}));

std::vector<std::vector<std::size_t>> members(const std::vector<std::string>& names) {
  std::vector<std::vector<std::size_t>> all;
  for (const auto& group : group_names(names)) all.push_back(group.members);
  return all;
}
using Groups = std::vector<std::vector<std::size_t>>;

TEST(GroupNames, CallsAUnitByItsFullestName) {
  const std::vector<std::string> names = {
      "Phòng QLKH", "Văn phòng", "phòng  Quản lý khoa học", "QLKH", "Phòng Quản lý Khoa học", "Phòng QLKH"};
  const auto groups = group_names(names);
  ASSERT_EQ(groups.size(), 2u);
  EXPECT_EQ(groups[0].name, "Phòng Quản lý Khoa học");
  EXPECT_EQ(groups[0].aliases, (std::vector<std::string>{"Phòng QLKH", "phòng Quản lý khoa học", "QLKH"}));
  EXPECT_EQ(groups[0].members, (std::vector<std::size_t>{0, 2, 3, 4, 5}));
  EXPECT_EQ(groups[1].name, "Văn phòng");
  EXPECT_TRUE(groups[1].aliases.empty());
}

TEST(GroupNames, PrefersNameOverHeadingInCapitals) {
  const auto groups = group_names(std::vector<std::string>{"PHÒNG KỸ THUẬT", "Phòng Kỹ thuật"});
  ASSERT_EQ(groups.size(), 1u);
  EXPECT_EQ(groups[0].name, "Phòng Kỹ thuật");
}

TEST(GroupNames, JoinsThroughPartlyAbbreviatedNames) {
  EXPECT_EQ(members({"TCKT&QLTS", "Phòng Tài chính kế toán và QLTS", "Phòng TC kế toán & Quản lý tài sản",
                     "Phòng Tài chính kế toán và Quản lý tài sản"}),
            (Groups{{0, 1, 2, 3}}));
}

TEST(GroupNames, LeavesAnAbbreviationOfTwoUnitsAlone) {
  EXPECT_EQ(
      members({"Phòng Quản lý Công nghệ", "Phòng QLCN", "Phòng Quản lý Chuyên ngành", "QLCN", "Phòng QL chuyên ngành"}),
      (Groups{{0}, {1}, {2, 4}, {3}}));
}

TEST(GroupNames, JoinsTheSameAbbreviationWhereOnlyOneUnitIsThere) {
  EXPECT_EQ(members({"Phòng Quản lý Chuyên ngành", "Phòng QLCN", "QLCN"}), (Groups{{0, 1, 2}}));
}

TEST(GroupNames, NeverJoinsUnitsOfDifferentKinds) {
  EXPECT_EQ(members({"Phòng QLKH", "Khoa QLKH", "Quản lý Khoa học"}), (Groups{{0}, {1}, {2}}));
  EXPECT_EQ(members({"Phòng Đào tạo", "Viện Đào tạo", "Trung tâm Đào tạo", "Đào tạo"}), (Groups{{0}, {1}, {2}, {3}}));
}

TEST(GroupNames, NeverJoinsUnitsThatShareAnEnd) {
  EXPECT_EQ(members({"Văn phòng Sở", "Thanh tra Sở", "Sở", "Lãnh đạo Sở", "Phòng Hành chính, Chi cục Thủy lợi",
                     "Chi cục Thủy lợi", "Phòng Hành chính, Chi cục Kiểm lâm"}),
            (Groups{{0}, {1}, {2}, {3}, {4}, {5}, {6}}));
}

TEST(GroupNames, IsBlindToCaseTonePlaceAndJoiners) {
  EXPECT_EQ(
      members({"Phòng Văn hoá - Xã hội", "phòng văn hóa và xã hội", "PHÒNG VĂN HÓA XÃ HỘI", "Phòng VH-XH", "VHXH"}),
      (Groups{{0, 1, 2, 3, 4}}));
}

TEST(GroupNames, TakesNothingAndBlanks) {
  EXPECT_TRUE(group_names({}).empty());
  EXPECT_EQ(members({"", "Phòng A", ""}), (Groups{{0, 2}, {1}}));
}

rc::Gen<std::string> name_of_unit() {
  static const std::vector<std::string> words = {
      "Phòng", "Ban",  "Văn", "phòng", "Quản", "lý",   "Khoa",  "học", "và",  "&",    "-",      ",",
      "Công",  "nghệ", "QL",  "KH",    "CN",   "QLKH", "qlcn",  "P.",  "TT",  "Thị",  "trường", "Đo",
      "lường", "ĐL",   "1",   "KHCN",  "SỞ",   "HÀNH", "CHÍNH", "Sở",  "CTr", "\xFF", "Y",      "tế"};
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words)),
                      [](const std::vector<std::string>& parts) {
                        std::string name;
                        for (const auto& part : parts) name += (name.empty() ? "" : " ") + part;
                        return name;
                      });
}

RC_GTEST_PROP(GroupNames, PutsEveryNameIntoExactlyOneGroup, ()) {
  const auto names = *rc::gen::container<std::vector<std::string>>(name_of_unit());
  std::multiset<std::size_t> seen;
  for (const auto& group : group_names(names)) {
    RC_ASSERT(!group.members.empty());
    RC_ASSERT(std::is_sorted(group.members.begin(), group.members.end()));
    for (const auto i : group.members) {
      seen.insert(i);
      const std::string written = collapse_blanks(to_nfc(names[i]));
      RC_ASSERT(written == group.name || std::count(group.aliases.begin(), group.aliases.end(), written) == 1);
    }
  }
  RC_ASSERT(seen.size() == names.size());
  for (std::size_t i = 0; i < names.size(); ++i) RC_ASSERT(seen.count(i) == 1u);
}

RC_GTEST_PROP(GroupNames, DoesNotDependOnTheOrder, ()) {
  const auto names = *rc::gen::container<std::vector<std::string>>(name_of_unit());
  std::vector<std::string> reversed(names.rbegin(), names.rend());
  const auto together = [](const std::vector<std::string>& given) {
    std::set<std::set<std::string>> groups;
    for (const auto& group : group_names(given)) {
      std::set<std::string> spellings;
      for (const auto i : group.members) spellings.insert(given[i]);
      groups.insert(spellings);
    }
    return groups;
  };
  RC_ASSERT(together(names) == together(reversed));
}

RC_GTEST_PROP(Abbreviates, InitialsOfWrittenOutWords, ()) {
  static const std::vector<std::string> syllables = {"Quản", "lý",   "khoa", "học",   "đo", "lường",
                                                     "ứng",  "dụng", "ô",    "Thông", "tin"};
  const auto words = *rc::gen::container<std::vector<std::string>>(*rc::gen::inRange<std::size_t>(2, 30),
                                                                   rc::gen::elementOf(syllables));
  std::string full, brief;
  for (const auto& word : words) {
    full += " " + word;
    std::size_t at = 0;
    append_code_point(brief, next_code_point(word, at));
  }
  brief = to_upper(brief);
  // An initial with a tone ("Ứ") is not how abbreviations are written.
  std::string plain;
  for (std::size_t at = 0; at < brief.size();) {
    const char32_t c = next_code_point(brief, at);
    append_code_point(plain, c == U'Ứ' || c == U'ứ' ? U'Ư' : c);
  }
  RC_ASSERT(abbreviates(plain, full));
  RC_ASSERT(abbreviates("Phòng " + plain, "Phòng" + full));
  RC_ASSERT(!abbreviates(plain + "X", full));
}

RC_GTEST_PROP(Abbreviates, TakesAnyBytes, (std::string a, std::string b)) {
  RC_ASSERT(!abbreviates(a, "") && !abbreviates("", b));
  (void)abbreviates(a, b);
  (void)group_names(std::vector<std::string>{a, b, a + b});
}

TEST(GroupNames, HoldsThousandsOfNames) {
  std::vector<std::string> names;
  for (int i = 0; i < 2000; ++i) {
    names.push_back("Phòng Quản lý Khoa học " + std::to_string(i % 700));
    names.push_back("P. QLKH " + std::to_string(i % 700));
  }
  EXPECT_EQ(group_names(names).size(), 700u);
}

TEST(GroupNames, PutsEveryMadeUpNameIntoOneGroup) {
  // Names of one set of initials, and very long ones, are where aligning letters with syllables could run away.
  std::vector<std::string> names;
  for (int i = 0; i < 60; ++i) {
    std::string name;
    for (int k = 0; k < 55; ++k) name += (i >> (k % 6) & 1) != 0 ? "Q " : "Quản ";
    names.push_back(name);
    if (i < 20) names.push_back(std::string(20'000, 'Q') + std::to_string(i));
  }
  std::size_t members = 0;
  for (const NameGroup& group : group_names(names)) members += group.members.size();
  EXPECT_EQ(members, names.size());
}

}  // namespace
}  // namespace sauro

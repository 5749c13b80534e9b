// SPDX-License-Identifier: AGPL-3.0-or-later
// What the body adds to work of the appendix stands under that work.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/readers/read.h"
#include "plan/extraction/extract.h"
#include "plan/extraction/invariants.h"

namespace sauro::test {
namespace {

TEST(JoinParts, PutsEveryAdditionOfTheBodyUnderTheStepItBelongsTo) {
  const auto document = readers::read(R"(UBND TỈNH LAM SƠN
SỞ CÔNG THƯƠNG
Số: 15/KH-SCT
Lam Sơn, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Công tác năm 2026
I. NHIỆM VỤ
Nhiệm vụ 1: Nâng cấp lưới điện trung áp của các xã vùng cao
a) Thống kê thiết bị hỏng tại kho vật tư.
b) Lập hồ sơ thiết kế cải tạo đường dây
- Chụp ảnh từng cột mốc hiện trường.
- Mời thầu tư vấn giám sát.
c) Nghiệm thu đóng điện từng tuyến dây
- Ký biên bản bàn giao cho huyện.
PHỤ LỤC

	STT
	Nhiệm vụ
	Nội dung công việc
	Thời gian

	1
	Nâng cấp lưới điện trung áp của các xã vùng cao
	Lập hồ sơ thiết kế cải tạo đường dây
	Tháng 3/2026

	
	
	Nghiệm thu đóng điện từng tuyến dây
	Tháng 9/2026

)");
  ASSERT_TRUE(document.ok());
  const auto draft = extraction::extract(*document);
  ASSERT_TRUE(draft.ok());
  EXPECT_THAT(DraftCheck(*draft, *document).breaches(), testing::IsEmpty());
  const auto parent_of = [&](std::string_view title) -> std::string {
    for (const auto& item : draft->items)
      if (item.title.starts_with(title))
        for (const auto& parent : draft->items)
          if (parent.id == item.parent) return parent.title;
    return "";
  };
  EXPECT_EQ(parent_of("Chụp ảnh"), "Lập hồ sơ thiết kế cải tạo đường dây");
  EXPECT_EQ(parent_of("Mời thầu"), "Lập hồ sơ thiết kế cải tạo đường dây");
  EXPECT_EQ(parent_of("Ký biên bản"), "Nghiệm thu đóng điện từng tuyến dây");
  EXPECT_EQ(parent_of("Thống kê"), "Nâng cấp lưới điện trung áp của các xã vùng cao");
}

}  // namespace
}  // namespace sauro::test

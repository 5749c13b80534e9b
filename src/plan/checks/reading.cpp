// SPDX-License-Identifier: AGPL-3.0-or-later
// What reading itself finds: the entries of its findings, for the documentation, for --explain and for their
// severities.
#include "plan/checks/rules.h"

namespace sauro::checks {

const Rule reading_unplaced_text{"reading.unplaced-text",
                                 plan::Clear::none,
                                 nullptr,
                                 {"Có đoạn chương trình không xếp được vào phần nào của kế hoạch.",
                                  "Some text could not be placed in any part of the plan.",
                                  "Một đoạn rời giữa hai bảng", "Xem đoạn ấy có phải là việc không, đánh số cho rõ.",
                                  "See whether it is work, and number it.", "cách đọc của chương trình"}};

const Rule reading_uncertain_column{
    "reading.uncertain-column",
    plan::Clear::none,
    nullptr,
    {"Tiêu đề và nội dung của một cột không khớp nhau.", "Heading and content of a column do not match.",
     "Cột “Sản phẩm” ghi toàn ngày tháng", "Xem lại tiêu đề cột.", "Look at the heading of the column.",
     "cách đọc của chương trình"}};

const Rule reading_low_ocr_confidence{
    "reading.low-ocr-confidence",
    plan::Clear::none,
    nullptr,
    {"Chữ trên bản quét nhận dạng chưa chắc chắn.", "Words of a scan were recognised with doubt.",
     "Thời hạn: 3O/6/2O26", "Đối chiếu với bản giấy; tốt nhất là dùng tệp Word gốc.",
     "Compare with the paper; best use the Word file itself.", "cách đọc của chương trình"}};

const Rule language_legacy_encoding{"language.legacy-encoding",
                                    plan::Clear::none,
                                    nullptr,
                                    {"Văn bản gõ bằng bảng mã cũ (TCVN3, VNI) đã được chuyển sang Unicode khi đọc.",
                                     "Text in an encoding from before Unicode was converted in reading.",
                                     "Đoạn gõ phông .VnTime", "Chuyển cả tệp sang Unicode (TCVN 6909:2001).",
                                     "Convert the file to Unicode (TCVN 6909:2001).", "NĐ 30/2020/NĐ-CP, Phụ lục I"}};

}  // namespace sauro::checks

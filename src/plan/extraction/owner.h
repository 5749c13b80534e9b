// SPDX-License-Identifier: AGPL-3.0-or-later
// Who does a line of work, where no word of role says it: the unit that the sentence begins with, or that stands at its end.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace sauro::extraction {

/// A stretch of a line, in bytes.
struct Stretch {
  std::size_t start = 0, length = 0;
};

/// The unit that does what the sentence says: "Phòng Kinh tế tham mưu ...", "Các trường học trên địa bàn thực hiện ...",
/// also after "Giao", "Đề nghị". A name that no verb of work follows is none.
std::optional<Stretch> leading_unit(std::string_view sentence);

/// The unit set off at the end of a line: "Lấy mẫu nước - Phòng Hóa nghiệm.", "Sửa phòng học (tháng 7, Tổ Hành chính)". `cut`
/// receives where the work ends.
std::optional<Stretch> trailing_unit(std::string_view line, std::size_t& cut);

/// Clauses of a sentence, parted by ';' or by a full stop before a capital.
std::vector<Stretch> clauses(std::string_view text);

}  // namespace sauro::extraction

// SPDX-License-Identifier: AGPL-3.0-or-later
// Who does a line of work, where no word of role says it: the unit that the sentence begins with, or that stands at its
// end.
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

/// The unit that does what the sentence says: "Phòng Kinh tế tham mưu ...", "Các trường học trên địa bàn thực hiện
/// ...", also after "Giao", "Đề nghị". A name that no verb of work follows is none.
std::optional<Stretch> leading_unit(std::string_view sentence);

/// The unit set off at the end of a line: "Lấy mẫu nước - Phòng Hóa nghiệm.", "Sửa phòng học (tháng 7, Tổ Hành chính)".
/// `cut` receives where the work ends.
std::optional<Stretch> trailing_unit(std::string_view line, std::size_t& cut);

/// Whether a heading names units or persons and nothing else: "Văn phòng Sở", "Phòng A, các trường học:", "Đồng chí A -
/// Giám đốc".
bool names_owners(std::string_view heading);

/// Whether words begin with the name of a unit, an office or a person, whatever follows.
bool begins_with_doer(std::string_view text);

/// "Vụ A chủ trì, phối hợp với Sở B:": whether a line says who does what stands under it and nothing else.
bool states_owners(std::string_view line);

/// A heading's names: without "Giao", "Đề nghị" before them and the colon behind.
std::string_view owner_words(std::string_view heading);

/// "Trạm Y tế: chuẩn bị cơ số thuốc": the unit before the colon; `work` receives where the work begins. `duty`: the
/// line stands in the assignment section, where the name need not be one that the field's words know.
std::optional<Stretch> unit_before_colon(std::string_view text, bool duty, std::size_t& work);

/// Whether words begin with what is done ("rà soát ...", "chủ trì ...", "phối hợp ...").
bool begins_with_work(std::string_view text);

/// Clauses of a sentence, parted by ';' or by a full stop before a capital.
std::vector<Stretch> clauses(std::string_view text);

}  // namespace sauro::extraction

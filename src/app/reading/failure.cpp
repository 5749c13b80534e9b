// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/reading/failure.h"

namespace sauro::app {

plan::Words words_of_failure(const Error& error) {
  const std::string& what = error.subject;
  const std::string detail = what.empty() ? "" : ": " + what;
  switch (error.code) {
    case ErrorCode::bad_input:
      return {"nội dung không đúng dạng" + detail, what.empty() ? "not of the expected form" : what};
    case ErrorCode::not_found: return {"không tìm thấy", "not found" + detail};
    case ErrorCode::io: return {"không mở, đọc hoặc ghi được tệp", "cannot be opened, read or written" + detail};
    case ErrorCode::empty_file: return {"tệp rỗng hoặc không có chữ nào", "empty, or no text in it"};
    case ErrorCode::unknown_kind:
      return {
          "không phải loại tệp đọc được; hãy lưu thành .docx, bảng tính thành .xlsx, rồi thử lại",
          "not a kind of file that can be read" + detail + "; save it as .docx, a spreadsheet as .xlsx, and try again"};
    case ErrorCode::damaged:
      return {"tệp hỏng hoặc thiếu; hãy mở bằng Word hoặc Excel, lưu lại rồi thử lại",
              "damaged" + detail + "; open it in Word or Excel, save it again and try again"};
    case ErrorCode::encrypted:
      return {"tệp có mật khẩu; hãy bỏ mật khẩu trong Word hoặc Excel rồi thử lại",
              "encrypted; remove the password in Word or Excel and try again"};
    case ErrorCode::over_limit:
      return {"tệp vượt giới hạn đọc; hãy tách riêng phần kế hoạch" + detail,
              "over the limits" + detail + "; keep only the plan in the file"};
    case ErrorCode::secret:
      return {"tài liệu có dấu mật" + detail + "; chương trình không đọc tài liệu bí mật nhà nước",
              "marked as a state secret" + detail + "; such documents are not read"};
    case ErrorCode::not_text:
      return {"không rõ bảng mã chữ; hãy lưu lại dạng UTF-8 hoặc .docx",
              "in no known text encoding; save it as UTF-8 or .docx"};
    case ErrorCode::missing_program:
      return {"cần thêm một chương trình để đọc loại tệp này; hãy cài: apt install " + what,
              "this kind of file needs another program; install it: apt install " + what};
    case ErrorCode::conflict:
      return {"người khác vừa sửa" + detail + "; hãy mở lại rồi làm tiếp",
              "somebody else changed it meanwhile" + detail + "; open it again"};
    case ErrorCode::occupied:
      return {"ở đó đã có dữ liệu, không ghi đè" + detail,
              "something is there already, nothing is overwritten" + detail};
    case ErrorCode::locked:
      return {"một chương trình khác đang giữ dữ liệu; hãy đợi hoặc tắt chương trình kia",
              "another program holds the data; wait, or stop it"};
    case ErrorCode::too_new:
      return {"dữ liệu do phiên bản mới hơn ghi" + detail + "; hãy nâng cấp chương trình",
              "written by a later version" + detail + "; upgrade this program"};
    case ErrorCode::disk_full:
      return {"ổ đĩa đầy; hãy dọn chỗ rồi làm lại, chưa có gì bị ghi dở" + detail,
              "the disk is full; make room and try again, nothing was half-written" + detail};
    case ErrorCode::refused: return {what, what};  // has words of its own: refusal_line()
    case ErrorCode::cancelled: return {"đã dừng theo yêu cầu" + detail, "stopped as asked" + detail};
  }
  return {};
}

bool is_about_document(const Error& error) {
  switch (error.code) {
    case ErrorCode::empty_file:
    case ErrorCode::unknown_kind:
    case ErrorCode::damaged:
    case ErrorCode::encrypted:
    case ErrorCode::over_limit:
    case ErrorCode::secret:
    case ErrorCode::not_text: return true;
    default: return false;
  }
}

}  // namespace sauro::app

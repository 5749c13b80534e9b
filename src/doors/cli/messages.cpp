// SPDX-License-Identifier: AGPL-3.0-or-later
// Words for people, by error code.
#include "doors/cli/messages.h"

#include "app/reading/failure.h"
#include "foundation/base/text.h"

namespace sauro::cli {
namespace {

std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool control =
        c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    append_code_point(out, control ? U'?' : c);
  }
  return out;
}

}  // namespace

std::string failure_line(std::string_view file, const Error& error) {
  plan::Words phrase = app::words_of_failure(error);
  if (!error.where.empty()) {
    phrase.vi += " [" + error.where + "]";
    phrase.en += " [" + error.where + "]";
  }
  return one_line("sauro: " + std::string(file) + ": " + phrase.vi + " (" + phrase.en + ")") + '\n';
}

std::string refusal_line(std::string_view what, std::string_view vi, std::string_view en) {
  return one_line("sauro: " + std::string(what) + ": " + std::string(vi) + " (" + std::string(en) + ")") + '\n';
}

std::string progress_text(int done, int of) {
  return "Đang nhận dạng trang / recognising pages: " + std::to_string(done) + "/" + std::to_string(of);
}

std::string rows_text(int done, int of) {
  return "Đang xét dòng / rows: " + std::to_string(done) + "/" + std::to_string(of);
}

std::string unmatched_line(std::string_view list, std::string_view rule, std::string_view words) {
  return "sauro: " + one_line(list) + ": không khớp phát hiện nào / names no finding: " + one_line(rule) + ", “" +
         one_line(words) + "”\n";
}

std::string comments_line(std::string_view file, std::size_t comments, std::size_t changes) {
  return one_line("Đã ghi nhận xét / comments written: " + std::string(file) + " (" + std::to_string(comments) +
                  "; sửa đổi được theo dõi / tracked changes: " + std::to_string(changes) + ")") +
         '\n';
}

std::string usage_line(std::string_view vi, std::string_view en) {
  return one_line("sauro: " + std::string(vi) + "; xem: sauro --help (" + std::string(en) + "; see: sauro --help)") +
         '\n';
}

const std::string_view help_text =
    R"(Sáu Rõ: đọc kế hoạch công tác và chỉ ra chỗ chưa rõ.
Reads an agency's plan and points out what is unclear in it.

  sauro read FILE [--format table|json|csv|xlsx] [--output OUT] [--year YYYY]
      đọc kế hoạch: nhiệm vụ, thời hạn, sản phẩm, phân công, nguồn trong văn bản
      read the plan: tasks, deadlines, products, responsibilities, each with its place

  sauro read --trace FILE
      từng bước đọc thấy gì: văn bản, phần đầu, dàn mục, cột, chỗ ghép (cho người mở rộng chương trình)
      what each stage of reading saw: document, head, outline, columns, joins (for people who extend it)

  sauro check FILE [--format table|json] [--output OUT] [--year YYYY] [--silence LIST]
              [--comment OUT.docx]
      kiểm tra 6 rõ, mâu thuẫn, trình tự, thể thức, chính tả; in các phát hiện
      check the six clears, contradictions, order, form and language; print the findings

  sauro check --explain RULE|all
      giải thích một phép kiểm tra: nghĩa, ví dụ, cách sửa, căn cứ
      explain a rule of the checks: what it means, an example, how to repair, what it rests on

  sauro parse time|quantity|responsibility [--year YYYY] < LINES.jsonl
      thử bộ đọc thời gian, sản phẩm hoặc phân công trên từng dòng JSON
      try the grammar of time, products or responsibility on lines of JSON

  sauro demo [--port N] | demo FOLDER [--seed N] [--until DAY]
      một sở tưởng tượng với kế hoạch và một năm công việc để xem thử; không có FOLDER: mở luôn trên trình duyệt
      an invented department with its plan and a year of work, to look around in; without FOLDER: in the browser at once

  sauro board|status|mine|plan|timeline|plans|units|people|users|events|findings --data DIR [--as-of DAY]
  sauro item ITEM | unit UNIT | search WORDS | plan diff [PLAN] --data DIR
      kế hoạch đang chạy đến đâu: bảng theo dõi, số liệu, việc của tôi, một mục và mọi dữ kiện về nó
      how the plans stand: the board, the figures, my work, an item and all facts about it
  sauro forecast|critical-path|workload --data DIR
      dự báo, việc phải chờ việc khác còn dư mấy tháng, khối lượng việc
      the forecast, floats of items that wait for others, the workload
  sauro ladder|urging|letters|notices|mails --data DIR; urging run --data DIR
      thang đôn đốc, ai sẽ được nhắc, công văn đến lượt, thông báo, thư; nhắc việc của hôm nay
      the ladder of urging, who will be urged, letters that are due, notices, mail; urge by it today
  sauro sheet [UNIT] --format xlsx --output OUT --data DIR; sheet import --file FILE [--yes] --data DIR --as USER
      danh sách việc để điền tiến độ bằng Excel, và nhập lại bảng đã điền: xem từng dòng, rồi ghi
      a list of work to be filled in with a spreadsheet, and back: what each row would record, then record it
  sauro plan import --file FILE --data DIR, rồi / then: plan submit, plan issue, plan amend, plan close ...
  sauro item report|confirm|return|close|assign|break|extend|block ... ITEM --data DIR --as USER
      làm việc với kế hoạch; mọi lệnh và tham số: sauro plan --help, item, unit, person, user, event, finding
      run the plan; all commands with their options: sauro plan --help, item, unit, person, user, event, finding
  sauro councils | council COUNCIL | dossier DOSSIER | rules | achievements --data DIR --as USER
  sauro council appoint|declare|invite|key|attend|open|ballot|unseal|count COUNCIL ... --data DIR --as USER
  sauro research-tasks | research TASK | meetings | approvals --data DIR --as USER
      hội đồng, nhiệm vụ, hội nghị: thành viên, phiếu niêm phong, kết quả; quy định riêng. Mật khẩu niêm phong được hỏi, không viết vào lệnh
      councils, tasks, meetings: members, sealed ballots, results; own rules. Passwords of seals are asked for, not written

  sauro serve --data DIR [--listen ADDRESS] [--port N] ...
      mở máy chủ để cả cơ quan cùng làm việc; mọi tham số: sauro serve --help
      the server, for the whole agency to work on; all settings: sauro serve --help
  sauro account reset USER --data DIR
      cấp mật khẩu tạm cho một người dùng / give a user a one-time password
  sauro doctor --data DIR [...]
      xem máy chủ đã có đủ những gì cần chưa: dữ liệu, đĩa, cổng, chứng thư, chương trình kèm theo
      look whether the server has all it needs: data, disk, port, certificates, other programs
  sauro openapi
      mô tả mọi địa chỉ của máy chủ cho người viết chương trình / describe the server for programs, as OpenAPI 3.1

  sauro verify --data DIR [--checkpoint FILE] | verify EXPORT.jsonl [--checkpoint FILE]
      kiểm tra dữ liệu còn nguyên vẹn: chuỗi dữ kiện, số liệu tổng hợp, tệp đính kèm
      check that the data are whole: the chain of facts, the records, the attachments

  sauro backup FILE --data DIR      sao lưu khi đang chạy / a backup while others work
  sauro restore FILE --data DIR     khôi phục vào thư mục trống / into an empty folder, when it holds
  sauro export --data DIR [--agency KEY] [--output OUT.jsonl]
  sauro import-facts FILE.jsonl --data DIR
      đưa dữ kiện ra, vào dạng JSON Lines / facts out and in as JSON Lines
  sauro checkpoint --data DIR [--agency KEY] [--output FILE]
      ký xác nhận đầu chuỗi, giữ ở nơi khác để đối chiếu / sign the chain's end, to be kept elsewhere
  sauro redact FACT|SHA256 --reason WHY --data DIR
      xóa lời văn của một dữ kiện hoặc một tệp ghi nhầm; mã băm và việc xóa vẫn còn
      take away the words of a fact or a file that should not be there; hash and redaction stay
  sauro repair-views --data DIR     dựng lại số liệu tổng hợp / fold the records anew

  FILE           tệp .docx, .odt, .xlsx, .pdf, bản scan (.pdf, .png, .jpg, .tif), .txt (xuất từ Word);
                 với LibreOffice cả .doc, .rtf, .html;
                 "-" là đầu vào chuẩn / "-" is standard input; .doc, .rtf, .html need LibreOffice
  --format F     dạng in ra, mặc định table / form of the output, table by default
  --output OUT   ghi vào tệp, chỉ khi đã xong trọn vẹn / write to a file, only when complete
  --year YYYY    năm của kế hoạch, khi văn bản không ghi đúng / the plan's year, where the document is wrong
  --silence LIST chỗ được bỏ qua, mỗi dòng: phép kiểm tra, vài chữ của chỗ đó, lý do (cách nhau bằng tab)
                 places to leave alone, each line: rule, some words of the place, reason (parted by tabs)
  --comment OUT  bản sao .docx có phát hiện là nhận xét ở lề, cách sửa là thay đổi được theo dõi
                 a copy of the .docx with the findings as comments, their repairs as tracked changes
  --help         bản hướng dẫn này / this text
  --version      phiên bản / the version

Mã thoát / exit status: 0 xong / done; 1 check thấy lỗi / check found an error; 2 sai cách dùng / wrong usage;
3 không đọc được tệp / the file cannot be read. verify: 1 dữ liệu không nguyên vẹn / the data are not whole.
)";

}  // namespace sauro::cli

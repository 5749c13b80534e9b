// SPDX-License-Identifier: AGPL-3.0-or-later
// Official documents: issuing them by running numbers, to whom they go, their forms and receivers.
#include <algorithm>
#include <array>

#include "app/actions/composing.h"
#include "document/readers/read.h"
#include "document/writers/official_docx.h"
#include "document/writers/pdf.h"
#include "foundation/base/text.h"
#include "reports/prose_check.h"

namespace sauro::app {
namespace {

using Facts = Result<std::vector<plan::NewFact>>;

/// What is written must be what the table says: the finished file is read again.
Result<bool> agree(const document::OfficialDocument& official, std::string_view docx) {
  const auto read = readers::read(docx, {});
  if (!read) return read.error();
  const auto unlike = reports::unlike_its_tables(official, *read);
  if (!unlike.empty()) return refuse("document.unlike", unlike.front());
  return true;
}

Facts issue(Work& work, const Input& input) {
  const Day day = input.day("day").value_or(work.today());
  if (day > work.today()) return refuse("report.future", day_words(day));
  // The number follows the last of the series, which depends on the form, the year and who speaks.
  const auto series = numbers_of(work.view(), work.people(), input, day.year());
  if (!series) return series.error();
  const auto numbers = work.find<tracking::Numbers>("numbers", *series);
  if (!numbers) return numbers.error();
  const tracking::Numbers last = *numbers ? (*numbers)->value : tracking::Numbers();
  if (last.day && day < *last.day) return refuse("document.day-before", day_words(*last.day));
  const Issue number{last.last + 1, day};
  auto made = compose_document(work.view(), work.people(), work.actor(), input, number);
  if (!made) return made.error();
  if (!made->order.replaces.empty()) {
    const auto old = work.find<tracking::DocumentState>("document", made->order.replaces);
    if (!old) return old.error();
    if (!*old) return refuse("unknown.issued", made->order.replaces);
    if (!(*old)->value.replaced_by.empty()) return refuse("document.replaced", (*old)->value.replaced_by);
  }
  for (const std::string& id : made->earlier) {
    const auto before = work.find<tracking::DocumentState>("document", id);
    if (!before) return before.error();
    if (*before && (*before)->value.issued.day == day) return refuse("document.same-day", id);
  }
  auto docx = writers::official_docx(made->official);
  if (!docx) return docx.error();
  if (auto good = agree(made->official, *docx); !good) return good.error();
  tracking::DocumentIssued said;
  said.order = made->order;
  said.form_version = made->form.version;
  said.code = made->series_code;
  said.year = day.year(), said.number = number.number, said.day = day;
  said.symbol = made->official.symbol;
  said.name = made->type;
  said.subject = made->official.subject;
  if (!made->official.signers.empty()) said.signer = made->official.signers.back().name;
  said.recipients = made->official.recipients;
  said.told = told_in(input);
  auto fact = fact_of("document.issued", "document/" + *series + "." + std::to_string(number.number), said);
  fact.attachments = work.attach({{*series + "." + std::to_string(number.number) + ".docx", *std::move(docx)}});
  return std::vector{std::move(fact)};
}

Result<Kept<tracking::DocumentState>> document(Work& work, const Input& input) {
  auto found = work.find<tracking::DocumentState>("document", input.text("document"));
  if (!found) return found.error();
  if (!*found) return refuse("unknown.issued", input.text("document"));
  return **std::move(found);
}

Facts print(Work& work, const Input& input) {
  const auto found = document(work, input);
  if (!found) return found.error();
  if (!found->value.pdf.empty()) return refuse("item.same", found->id);
  const auto docx = work.stored(found->value.docx);
  if (!docx) return docx.error();
  auto pdf = writers::pdf(*docx, work.watch().stop);
  if (!pdf) return pdf.error();
  auto fact = fact_of("document.printed", "document/" + found->id, tracking::DocumentPrinted());
  fact.attachments = work.attach({{found->id + ".pdf", *std::move(pdf)}});
  return std::vector{std::move(fact)};
}

Facts send(Work& work, const Input& input) {
  const auto found = document(work, input);
  if (!found) return found.error();
  if (!found->value.replaced_by.empty()) return refuse("document.replaced", found->value.replaced_by);
  const Day day = input.day("day").value_or(work.today());
  if (day > work.today()) return refuse("report.future", day_words(day));
  std::vector<plan::NewFact> facts;
  for (const std::string& to : input.distinct("to"))
    facts.push_back(
        fact_of("document.sent", "document/" + found->id, tracking::DocumentSent{day, input.text("how"), to}));
  return facts;
}

Facts set_numbers(Work& work, const Input& input) {
  const std::string id = std::to_string(*input.count("year")) + "." + input.text("code");
  const auto known = work.find<tracking::Numbers>("numbers", id);
  if (!known) return known.error();
  const int last = *input.count("last");
  if (*known && last <= (*known)->value.last)
    return refuse("document.number-used", std::to_string((*known)->value.last));
  return std::vector{fact_of("document.numbers", "numbers/" + id, tracking::NumbersUsed{last, input.text("reason")})};
}

Facts set_receiver(Work& work, const Input& input) {
  const std::string id = input.text("receiver");
  if (!is_new_id(id)) return refuse("input.id", id);
  const auto known = work.find<tracking::Receiver>("receiver", id);
  if (!known) return known.error();
  tracking::Receiver said = *known ? (*known)->value : tracking::Receiver();
  said.removed = input.flag("remove");
  if (input.has("name")) said.name = collapse_blanks(input.text("name"));
  if (input.has("recipient")) said.recipients = input.distinct("recipient");
  for (const auto& [field, member] : {std::pair("first-day", &tracking::Receiver::first_day),
                                      {"last-day", &tracking::Receiver::last_day},
                                      {"days-to-send", &tracking::Receiver::days_to_send}})
    if (const auto number = input.count(field)) {
      constexpr int most = 31;
      if (*number > most)
        return refuse("input.choice",
                      both(std::string("--") + field + ": từ 0 đến 31", std::string("--") + field + ": 0 to 31"));
      said.*member = *number;
    }
  if (said.name.empty()) return refuse("input.missing", both("--name", "--name"));
  if (*known && said == (*known)->value) return refuse("item.same", id);
  return std::vector{fact_of("receiver.set", "receiver/" + id, said)};
}

/// What a line of a form has wrong, as read_form() says it, and in Vietnamese; behind it may stand the word at fault.
struct WrongLine {
  std::string_view en, vi;
};
constexpr auto wrong_lines =
    std::to_array<WrongLine>({{"unknown keyword ", "không có từ khóa "},
                              {"a keyword, a colon and words are needed", "cần một từ khóa, dấu hai chấm rồi lời văn"},
                              {"which value?", "thiếu tên giá trị"},
                              {"a block is not ended", "một khối if, unless hoặc each chưa đóng bằng end"},
                              {"nothing to end here", "end thừa, không có khối nào để đóng"},
                              {"blocks within blocks, too deep", "các khối lồng nhau quá sâu"},
                              {"version is a number from 1", "version là một số từ 1"},
                              {"id, code, name.vi and name.en are needed", "phải có id, code, name.vi và name.en"},
                              {"not a text of at most 256 kB in UTF-8", "không phải văn bản UTF-8 dài nhất 256 kB"}});

/// "a.form: dòng 5: không có từ khóa mầu", and in English as it was told.
std::string wrong_form_words(const Error& error) {
  constexpr std::string_view line = "line ";
  std::string vi = error.where;
  if (vi.starts_with(line)) vi.replace(0, line.size(), "dòng ");
  const auto what = vi.find(": ");
  for (const auto& [en, in_vietnamese] : wrong_lines)
    if (what != std::string::npos && std::string_view(vi).substr(what + 2).starts_with(en)) {
      vi.replace(what + 2, en.size(), in_vietnamese);
      break;
    }
  return both(error.subject + ": " + vi, error.subject + ": " + error.where);
}

Facts set_form(Work& work, const Input& input) {
  const std::string id = input.text("form");
  const auto used = form_of(work.view(), id);
  if (!used) return used.error();
  const auto known = work.find<tracking::FormSet>("form", id);
  if (!known) return known.error();
  const auto files = input.uploads("file");
  tracking::FormSet said;
  if (!files.empty()) {
    said.text = to_nfc(files.front().bytes);
    const auto form = forms::read_form(said.text, files.front().name);
    if (!form) return refuse("form.wrong", wrong_form_words(form.error()));
    if (form->id != id || form->version <= used->version) return refuse("form.version", id);
  } else if (!*known || (*known)->value.text.empty()) {
    return refuse("item.same", id);
  }
  return std::vector{fact_of("form.set", "form/" + id, said)};
}

}  // namespace

std::vector<Action> document_actions() {
  using enum FieldKind;
  auto order = document_fields();
  order.push_back({"day", day, false, false, "", "ngày ký, mặc định hôm nay", "day of signing, today by default"});
  order.push_back({"as-of", day, false, false, "", "số liệu đến hết ngày này", "as recorded by the end of this day"});
  const Field the_document{"document", id, true, false, "", "văn bản đã phát hành", "an issued document"};
  return {{"document.issue", "phát hành văn bản: cấp số, ngày, lưu tệp",
           "issue a document: it gets its number and day, and is kept", office | director | head, true, order, issue},
          {"document.print",
           "tạo và lưu bản .pdf của văn bản đã phát hành",
           "make and keep the .pdf of an issued document",
           office | director,
           false,
           {the_document},
           print},
          {"document.send",
           "ghi nơi đã gửi văn bản",
           "say to whom a document was sent",
           office | director,
           false,
           {the_document,
            {"to", text, true, true, "", "nơi nhận", "to whom"},
            {"how", choice, false, false, "electronic|paper|mail", "cách gửi", "how"},
            {"day", day, false, false, "", "ngày gửi, mặc định hôm nay", "the day, today by default"}},
           send},
          {"document.numbers",
           "ghi số cuối đã dùng ngoài hệ thống; số tiếp theo cấp sau số này",
           "say which number was used last elsewhere; the next one follows it",
           office,
           false,
           {{"year", count, true, false, "", "năm", "year"},
            {"code", text, true, false, "", "chữ viết tắt tên loại: BC, KH; CV của công văn",
             "abbreviation of the type: BC, KH; CV of letters"},
            {"last", count, true, false, "", "số cuối đã dùng", "the last number used"},
            {"reason", text, true, false, "", "lý do", "reason"}},
           set_numbers},
          {"receiver.set",
           "thêm hoặc sửa nơi nhận báo cáo định kỳ",
           "add or change who periodic reports go to",
           office,
           false,
           {{"receiver", id, true, false, "", "mã nơi nhận", "its id"},
            {"name", text, false, false, "", "tên", "its name"},
            {"recipient", text, false, true, "", "nơi nhận bản sao", "who gets a copy"},
            {"first-day", count, false, false, "", "ngày đầu kỳ số liệu; 0: theo quy định",
             "day of the month on which data begin; 0: by the rules"},
            {"last-day", count, false, false, "", "ngày chốt số liệu; 0: theo quy định",
             "day on which data are cut off; 0: by the rules"},
            {"days-to-send", count, false, false, "", "số ngày làm việc để gửi; 0: theo quy định",
             "working days to send it; 0: by the rules"},
            {"remove", flag, false, false, "", "không gửi báo cáo nữa", "no report goes there any more"}},
           set_receiver},
          {"form.set",
           "dùng mẫu văn bản riêng của cơ quan; không có tệp: trở lại mẫu chung",
           "use the agency's own version of a form; without a file: ours again",
           office,
           false,
           {{"form", id, true, false, "", "mẫu văn bản", "form"},
            {"file", file, false, false, "", "tệp mẫu", "the form's file"}},
           set_form}};
}

}  // namespace sauro::app

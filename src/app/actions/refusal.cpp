// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/refusal.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "document/model/grid.h"
#include "programmes/list/list.h"

namespace sauro::app {
namespace {

constexpr auto own = std::to_array<Refusal>({
    // What was given
    {"input.missing", "thiếu {}", "{} is missing"},
    {"input.unknown", "không có tham số {}", "there is no input {}"},
    {"input.several", "{}: chỉ được cho một giá trị", "{}: only one value may be given"},
    {"input.day", "{}: phải là ngày, dạng 31/12/2026 hoặc 2026-12-31", "{}: a day is needed, 31/12/2026 or 2026-12-31"},
    {"input.time", "{}: không hiểu thời gian này; ví dụ: tháng 9/2026, trước ngày 30/6/2026, quý III/2026",
     "{}: this time is not understood; for example: tháng 9/2026, trước ngày 30/6/2026"},
    {"input.number", "{}: phải là số, dạng 1.250,5", "{}: a number is needed, 1.250,5 or 1250.5"},
    {"input.count", "{}: phải là số nguyên từ 0 đến 1.000.000", "{}: a whole number is needed, 0 to 1,000,000"},
    {"input.choice", "{}", "{}"},
    {"input.text", "{}: có ký tự không phải chữ UTF-8", "{}: not UTF-8 text"},
    {"input.too-long", "{}: quá dài, tối đa 10.000 ký tự", "{}: too long, at most 10,000 characters"},
    {"input.id", "{}: mã chỉ gồm chữ thường không dấu, số, dấu chấm và gạch ngang, tối đa 60 ký tự",
     "{}: an id has small letters, figures, full stops and hyphens, at most 60"},
    {"input.file-name", "{}: tên tệp không dùng được (rỗng, quá dài hoặc có ký tự điều khiển)",
     "{}: the file's name cannot be used (empty, too long or with control characters)"},
    {"input.file-large", "{}: tệp lớn hơn 100 MB", "{}: the file is larger than 100 MB"},
    {"input.cursor", "--cursor: không phải giá trị next của một trang trước",
     "--cursor: not the next of a page before"},
    {"key.reused", "khóa {} đã dùng cho một lệnh có nội dung khác; hãy dùng khóa mới",
     "key {} was used for a command that said something else; take another"},
    // Worksheets
    {"sheet.no-table", "{}: không thấy bảng có cột nội dung công việc; hãy chỉ rõ bảng, dòng tiêu đề và cột",
     "{}: there is no table with a column of work; tell the sheet, the row of its headings and the column"},
    {"sheet.no-sheet", "không có trang tính {}", "there is no sheet {}"},
    {"sheet.no-column", "không có cột {}", "there is no column {}"},
    {"sheet.column", "{}: không phải VAI_TRÒ=CỘT, ví dụ text=H", "{}: no ROLE=COLUMN, for example text=H"},
    {"sheet.rows", "{}: không phải số dòng, ví dụ 12 hoặc 12-30", "{}: no rows, for example 12 or 12-30"},
    {"sheet.match", "{}: không phải DÒNG=MÃ_VIỆC, ví dụ 12=2026.4", "{}: no ROW=ITEM, for example 12=2026.4"},
    {"sheet.key",
     "mã ẩn của dòng không khớp với nội dung công việc ({}): ô bị sửa hoặc chép từ dòng khác; hãy lấy lại "
     "dòng này từ bảng đã xuất",
     "the hidden key does not fit the work in its row ({}): a cell was changed, or copied from another row; take the "
     "row from the sheet as it was made"},
    {"sheet.unknown", "không có việc nào tên “{}” trong kế hoạch; hãy chỉ rõ việc",
     "no item of the plan is called “{}”; say which is meant"},
    {"sheet.several", "chưa chắc là việc nào: “{}”; hãy chọn một",
     "it is not certain which item is meant: “{}”; choose"},
    {"sheet.twice", "các dòng {} cùng nói về một việc nhưng khác nhau; hãy giữ một dòng",
     "rows {} say different things of one item; keep one of them"},
    {"sheet.comma",
     "{}: dấu phẩy này ngăn hàng nghìn hay phần thập phân? Hãy ghi 1.200 nếu là một nghìn hai trăm, 1,2 nếu là một "
     "phẩy "
     "hai",
     "{}: does this comma group thousands or begin the fraction? Write 1.200 for twelve hundred, 1,2 for one point "
     "two"},
    {"sheet.formula",
     "{}: tệp không có kết quả của công thức này; hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi nhập",
     "{}: the file does not have what this formula comes to; open it in Excel or LibreOffice, save it and try again"},
    {"sheet.percent", "{}: sản phẩm này không tính bằng %; hãy ghi số lượng",
     "{}: what this counts is not counted in %; write how many"},
    {"sheet.lower", "lũy kế {}; nếu số đã ghi nhận sai thì trả lại bản cập nhật ấy trước",
     "the total {}; if that is wrong, return that update first"},
    {"sheet.share", "{}: tỷ lệ phải là số nguyên từ 0 đến 100", "{}: a share is a whole number, 0 to 100"},
    {"sheet.done", "{}: không hiểu; ghi x nếu đã xong, để trống nếu chưa",
     "{}: not understood; x where it is done, empty where it is not"},
    // Who
    {"who.unknown", "không có người dùng {}‹; xem: sauro users›", "there is no user {}‹; see: sauro users›"},
    {"who.disabled", "tài khoản {} đã khóa; hãy báo quản trị", "user {} is disabled; ask the administrator"},
    {"who.forbidden", "{}", "{}"},
    {"who.nobody", "hãy cho biết ai làm‹: --as NGƯỜI_DÙNG›‹; xem: sauro users›",
     "say who acts‹: --as USER›‹; see: sauro users›"},
    // Urging
    {"ladder.rung", "bậc thang đôn đốc không đúng dạng: {} (ví dụ: 5 performer,head mail)",
     "no rung of a ladder: {} (for example: 5 performer,head mail)"},
    {"ladder.days", "bậc {}: xa hạn nhất là 250 ngày làm việc", "rung {}: at most 250 working days from the deadline"},
    {"ladder.twice", "bậc {}: đã có một bậc cùng số ngày; mỗi bậc một số ngày",
     "rung {}: there is one of the same days; each rung has days of its own"},
    {"urging.quiet", "ngày {} không nhắc việc: ngày nghỉ, hoặc thang đôn đốc đang tắt",
     "nobody is urged on {}: a day off, or the ladder is off"},
    {"urging.nothing", "ngày {} không có việc nào đến lượt nhắc", "there is nothing to urge on {}"},
    {"unknown.notice", "không có thông báo {}‹; xem: sauro notices›", "there is no notice {}‹; see: sauro notices›"},
    {"mail.on-way", "thông báo {} không có thư để gửi lại: đang chờ gửi, hoặc người nhận chưa có địa chỉ",
     "there is no mail of the notice {} to send again: it is on its way, or its user has no address"},
    {"mail.not-out", "chưa gửi thư nào cho thông báo {}", "no mail of the notice {} went out"},
    {"mail.no-bounce", "{}: không phải thư báo không gửi được của một thư đôn đốc",
     "{}: no report about mail of ours that could not be delivered"},
    // Documents
    {"unknown.form", "không có mẫu văn bản {}‹; xem: sauro forms›", "there is no form {}‹; see: sauro forms›"},
    {"unknown.receiver", "không có nơi nhận báo cáo {}‹; xem: sauro receivers›",
     "there is no receiver {}‹; see: sauro receivers›"},
    {"unknown.issued", "không có văn bản đã phát hành {}‹; xem: sauro documents›",
     "no document {} was issued‹; see: sauro documents›"},
    {"document.needs", "mẫu này cần thêm: {}", "this form needs to be told: {}"},
    {"document.missing", "chưa soạn được, còn thiếu: {}", "it cannot be composed yet; missing: {}"},
    {"document.not-yet",
     "đến hết ngày {} chưa có kế hoạch này trong dữ liệu; hãy chọn ngày lấy số liệu muộn hơn‹: --as-of›",
     "by the end of {} this plan was not recorded yet; take a later day for its data‹: --as-of›"},
    {"document.period", "{}: không phải kỳ báo cáo; ví dụ 2026-03, 2026-Q2, 2026-H1, 2026-9M, 2026",
     "{}: no such period; for example 2026-03, 2026-Q2, 2026-H1, 2026-9M, 2026"},
    {"document.day-before", "văn bản trước trong sổ đã ghi ngày {}; số và ngày phải cùng thứ tự",
     "the document before it has the day {}; numbers and days go the same way"},
    {"document.unlike", "văn bản soạn ra không khớp số liệu: {}; chưa phát hành gì",
     "the document does not agree with its figures: {}; nothing was issued"},
    {"document.same-day",
     "cùng ngày đã phát hành {} cho đơn vị này, theo cùng mẫu; muốn thay văn bản ấy, hãy chọn nó làm văn bản được thay "
     "thế‹: --replaces›",
     "{} was issued to the same unit by the same form on that day; to replace it, say so‹: --replaces›"},
    {"document.number-used", "số {} đã dùng trong sổ này", "number {} is used in this series"},
    {"document.replaced", "văn bản này đã được thay thế bằng {}", "this document was replaced by {}"},
    {"form.wrong", "mẫu không đọc được: {}", "the form cannot be read: {}"},
    {"form.version", "mẫu phải có mã {} và số phiên bản lớn hơn bản đang dùng",
     "the form must have the id {} and a version greater than the one in use"},
    // Accounts
    {"sign-in.wrong", "tên người dùng, mật khẩu hoặc mã xác thực không đúng",
     "the user's name, the password or the code is wrong"},
    {"sign-in.wait", "sai nhiều lần; hãy thử lại sau {} giây", "too many failures; try again in {} seconds"},
    {"sign-in.code", "cần mã xác thực trong ứng dụng hoặc một mã khôi phục",
     "a code of the authenticator app, or a recovery code, is needed"},
    {"sign-in.expired", "mật khẩu tạm đã hết hạn; hãy xin quản trị cấp lại",
     "the one-time password has expired; ask the administrator for another"},
    {"password.length", "mật khẩu phải có từ 12 đến 128 ký tự", "a password has 12 to 128 characters"},
    {"password.weak", "mật khẩu quá dễ đoán (lặp lại, dãy phím, mật khẩu nhiều người dùng, hoặc tên người dùng)",
     "the password is too easy to guess (repeated, a row of keys, one that many take, or the user's name)"},
    {"second-factor.required", "hãy bật xác thực hai bước trước khi làm việc khác",
     "turn the second factor on before anything else"},
    {"password.same", "mật khẩu mới phải khác mật khẩu cũ", "the new password must differ from the old one"},
    {"password.must-change", "hãy đổi mật khẩu tạm trước khi làm việc khác",
     "change the one-time password before anything else"},
    {"unknown.session", "không có phiên {}", "there is no session {}"},
    {"unknown.calendar", "không có địa chỉ lịch {}", "there is no calendar address {}"},
    {"unknown.token", "không có khóa truy cập {}", "there is no token {}"},
    {"token.scope", "{}: không phải phạm vi nào; dùng read, act hoặc tên một lệnh",
     "{}: no such scope; take read, act or the name of an action or query"},
    {"token.until", "khóa truy cập, địa chỉ lịch phải hết hạn trong vòng một năm",
     "a token or calendar address must end within a year"},
    // Files on their way
    {"upload.offset", "đã nhận được {} byte; hãy gửi tiếp từ đó", "{} bytes have come; go on from there"},
    {"upload.beyond", "tệp dài hơn {} byte đã khai", "the file is longer than the {} bytes that were told"},
    {"upload.many", "các tệp đang tải lên vượt 500 MB hoặc 100 tệp; hãy dùng hoặc bỏ bớt",
     "your files on their way are more than 500 MB or 100; use some, or drop them"},
    {"upload.kind", "không nhận loại tệp này; nhận: {}", "files of this kind are not taken; taken are: {}"},
    {"upload.content", "{}: nội dung không phải loại tệp như đuôi tên; hãy lưu lại đúng loại, hoặc nén vào .zip",
     "{}: its content is not what its name says; save it as it is, or pack it into a .zip"},
    {"upload.day", "trong một ngày đã tải lên quá nhiều (5 GB hoặc 2.000 tệp); mai hãy tải tiếp",
     "too much has come from you within a day (5 GB or 2,000 files); go on tomorrow"},
    {"upload.infected", "máy quét mã độc thấy trong tệp: {}; tệp không được nhận",
     "the virus scanner found in the file: {}; it is not taken"},
    {"upload.unscanned", "máy quét mã độc không trả lời nên chưa nhận tệp; hãy thử lại hoặc báo quản trị",
     "the virus scanner does not answer, so no file is taken; try again, or tell the administrator"},
    {"upload.partial", "tệp {} chưa tải lên xong", "file {} has not come whole"},
    {"unknown.upload", "không có tệp đang tải lên {}", "there is no upload {}"},
    {"job.many", "đang có nhiều việc chờ máy làm; hãy đợi một việc xong", "many jobs wait; let one end first"},
    {"unknown.job", "không có việc {}", "there is no job {}"},
    {"unknown.fact", "dữ kiện {} không ghi dòng này", "fact {} did not word this line"},
    {"days.other-year", "ngày {} không thuộc năm đã nêu", "day {} is not of that year"},
    {"days.twice", "ngày {} vừa nghỉ vừa làm", "day {} is both off and worked"},
    {"unknown.document", "không giữ văn bản của kế hoạch {}", "the document of the plan {} was not kept"},
    {"unknown.file", "không có tệp {}", "there is no file {}"},
    // What it is about
    {"unknown.item", "không có mục {}‹; xem: sauro plan›", "there is no item {}‹; see: sauro plan›"},
    {"unknown.plan", "không có kế hoạch {}‹; xem: sauro plans›", "there is no plan {}‹; see: sauro plans›"},
    {"unknown.unit", "không có đơn vị {}‹; xem: sauro units›", "there is no unit {}‹; see: sauro units›"},
    {"unknown.person", "không có người {}‹; xem: sauro people›", "there is no person {}‹; see: sauro people›"},
    {"unknown.user", "không có người dùng {}‹; xem: sauro users›", "there is no user {}‹; see: sauro users›"},
    {"unknown.event", "không có sự kiện {}‹; xem: sauro events›", "there is no event {}‹; see: sauro events›"},
    {"unknown.finding", "không có phát hiện {}‹; xem: sauro findings›",
     "there is no finding {}‹; see: sauro findings›"},
    {"unknown.obstacle", "{} không có vướng mắc nào đang chờ", "{} has no obstacle that waits"},
    {"unknown.extension", "{} không có đề nghị gia hạn nào đang chờ", "{} has no extension that was asked for"},
    {"unknown.deliverable", "{}: không có sản phẩm số này", "{}: there is no deliverable of this number"},
    {"unknown.version", "không có bản ban hành {}", "there is no issued version {}"},
    {"conflict", "người khác vừa sửa {}; hãy xem lại rồi làm tiếp", "somebody else changed {}; look again, then go on"},
    // Organisation
    {"unit.ended", "đơn vị {} đã kết thúc; hãy giao cho đơn vị kế tục", "unit {} has ended; take its successor"},
    {"unit.self", "đơn vị không thể kế tục hoặc trực thuộc chính nó",
     "a unit cannot succeed itself or belong to itself"},
    {"unit.exists", "đã có {}", "{} is there already"},
    {"user.role-unit", "vai trò {} cần có đơn vị", "role {} needs a unit"},
    {"user.none-to-propose", "mọi người có đơn vị đã có người dùng", "everybody who has a unit is a user already"},
    {"user.no-person", "người dùng {} chưa gắn với người nào; hãy gắn‹: sauro user set --person›",
     "user {} is no person yet; say who‹: sauro user set --person›"},
    {"user.deputy-self", "không thể ủy quyền cho chính mình", "one cannot be one's own deputy"},
    {"user.mail", "{}: không phải địa chỉ thư điện tử", "{}: no mail address"},
    {"days.order", "{}: ngày này sớm hơn ngày phải đứng trước nó",
     "{}: this day is before the one that it must follow"},
    // Plans
    {"plan.exists", "đã có kế hoạch {}; hãy chọn mã khác‹: --plan MÃ›",
     "plan {} is there already; take another id‹: --plan ID›"},
    {"plan.empty", "văn bản {} không có nhiệm vụ nào", "there are no tasks in {}"},
    {"plan.stage-draft",
     "kế hoạch {} đã trình hoặc đã ban hành; hãy trả lại dự thảo‹ (plan return)› hoặc điều chỉnh‹ (plan amend)›",
     "plan {} is submitted or issued; have it returned‹ (plan return)›, or amend it‹ (plan amend)›"},
    {"plan.stage-issued", "kế hoạch {} chưa ban hành hoặc đã kết thúc", "plan {} is not issued, or is closed"},
    {"plan.already-issued", "kế hoạch {} đã ban hành; muốn đổi, hãy điều chỉnh‹: sauro plan amend›",
     "plan {} is issued already; to change it, amend it‹: sauro plan amend›"},
    {"plan.stage-submitted", "kế hoạch {} chưa trình; hãy trình trước‹: sauro plan submit›",
     "plan {} is not submitted; submit it first‹: sauro plan submit›"},
    {"plan.unclear", "còn dòng chưa đủ 6 rõ: {}; hãy sửa, hoặc người chủ trì ký ngoại lệ‹: sauro item except›",
     "lines lack one of the six clears: {}; repair them, or their leads sign an exception‹: sauro item except›"},
    {"plan.errors", "còn {} phát hiện mức lỗi chưa xử lý‹; xem: sauro findings›",
     "{} findings of severity error are not settled‹; see: sauro findings›"},
    {"plan.open-items", "còn {} việc chưa xong; ghi rõ lý do để kết thúc‹: --reason›",
     "{} items are open; say why‹: --reason›"},
    {"plan.day-outside", "ngày {} nằm ngoài thời kỳ của kế hoạch", "day {} is outside the plan's period"},
    {"plan.same", "không có gì thay đổi so với bản đang thực hiện", "nothing differs from the version that is run"},
    {"finding.settled", "phát hiện {} đã được xử lý", "finding {} is settled already"},
    // Items
    {"item.not-one", "không gộp được với {}: phải là dòng khác, còn trong cùng dự thảo và không chứa dòng này",
     "{} cannot be merged into it: it must be another line of the same draft, and not hold this one"},
    {"item.no-work", "{} là tiêu đề nhóm, không phải việc để thực hiện", "{} is a heading, not work"},
    {"item.closed", "{} đã hoàn thành; muốn làm tiếp, hãy mở lại‹: sauro item reopen›",
     "{} is closed; to go on, reopen it‹: sauro item reopen›"},
    {"item.not-closed", "{} chưa hoàn thành", "{} is not closed"},
    {"item.by-steps", "{} hoàn thành theo các bước; hãy mở lại một bước của nó",
     "{} is closed by its steps; reopen one of them"},
    {"item.dropped", "{} đã bị đưa ra khỏi kế hoạch", "{} was dropped from the plan"},
    {"item.clear", "{} đã đủ 6 rõ, không cần ngoại lệ", "{} lacks nothing, no exception is needed"},
    {"item.same", "{}: không có gì thay đổi", "{}: nothing would change"},
    {"assign.nobody", "{}: cần ít nhất một đơn vị hoặc người", "{}: a unit or a person is needed"},
    {"report.future", "ngày {} chưa đến", "day {} has not come yet"},
    {"report.empty", "hãy ghi số lượng, phần trăm, nội dung, hoặc báo hoàn thành‹ (--done)›",
     "tell a quantity, a percentage, a text, or that it is done‹ (--done)›"},
    {"report.percent-counted", "{} đếm được sản phẩm: hãy báo số lượng thay cho phần trăm",
     "{} has deliverables that can be counted: tell a quantity, not a percentage"},
    {"report.percent-range", "phần trăm phải từ 0 đến 100", "a percentage is 0 to 100"},
    {"report.no-count", "{} không có sản phẩm đếm được; hãy báo phần trăm",
     "{} has nothing to count; tell a percentage"},
    {"report.negative", "số lượng không được âm; muốn rút lại, hãy trả lại bản cập nhật",
     "a quantity cannot be negative; to take one back, return the update"},
    {"report.no-evidence", "báo hoàn thành {} cần minh chứng: tệp‹ (--file)› hoặc số văn bản‹ (--document)›",
     "to report {} as done needs evidence: a file‹ (--file)› or a document's number‹ (--document)›"},
    {"verdict.nothing", "{} không có cập nhật nào đang chờ", "{} has no update that waits"},
    {"verdict.own", "không thể tự xác nhận cập nhật của mình", "one cannot confirm one's own update"},
    {"close.no-evidence", "{} chưa có minh chứng; hãy thêm tệp‹ (--file)› hoặc số văn bản‹ (--document)›",
     "{} has no evidence; add a file‹ (--file)› or a document's number‹ (--document)›"},
    {"close.below-quantity", "{}; hãy báo đủ số lượng, hoặc kết thúc một phần‹: --partial và --reason›",
     "{}; report the rest, or close it in part‹: --partial and --reason›"},
    {"close.steps-open", "còn bước chưa xong: {}", "steps are open: {}"},
    {"close.waiting", "{} còn chờ vướng mắc được giải quyết", "{} has an obstacle that is not decided"},
    {"extension.no-deadline", "{} không có thời hạn để gia hạn", "{} has no deadline to extend"},
    {"follow.circle", "{} đang chờ chính việc này; hai việc không thể chờ nhau",
     "{} waits for this very item; two items cannot wait for one another"},
    {"follow.other-plan", "{} thuộc kế hoạch khác", "{} is of another plan"},
    {"follow.months", "{}: số tháng phải từ 1 đến 120", "{}: 1 to 120 months"},
    {"extension.earlier", "hạn mới phải sau hạn hiện tại ({})", "the new deadline must be after the present one ({})"},
    {"extension.waiting", "{} đã có một đề nghị gia hạn đang chờ", "{} has an extension that waits already"},
    {"extension.own", "không thể tự quyết định gia hạn do chính mình đề nghị",
     "one cannot decide an extension that one asked for"},
    {"amend.either", "chọn một: văn bản mới‹ (--file)›, hoặc sửa từng mục‹ (--edit, --drop)›",
     "either a new document‹ (--file)›, or changes of items‹ (--edit, --drop)›"},
    {"assign.other-unit", "chỉ được giao trong đơn vị mình; giao cho {} thì đề nghị văn phòng",
     "only within one's own unit; ask the office to assign it to {}"},
    {"user.deputy-other", "người thay do chính người nghỉ hoặc quản trị ghi",
     "a deputy is named by the user or the administrator"},
    // What counts by itself
    {"unknown.achievement", "không có loại kết quả {}‹; xem: sauro achievements›",
     "there is no kind of achievement {}‹; see: sauro achievements›"},
    {"binding.promise", "việc này không có sản phẩm số {} đếm được",
     "the item promises no countable product number {}"},
    {"binding.none", "sản phẩm {} chưa gắn với kết quả nào", "product {} is bound to nothing"},
    {"binding.counts", "số lượng của sản phẩm {} do chương trình ghi; nếu vẫn phải ghi tay, hãy nêu lý do (exception)",
     "product {} is counted by a programme; to type it all the same, say why (exception)"},
    {"event.occurred", "sự kiện {} đã được ghi nhận", "event {} is recorded already"},
});

std::string filled(std::string_view words, const std::string& about) {
  std::string text(words);
  if (const auto at = text.find("{}"); at != std::string::npos) text.replace(at, 2, about);
  return text;
}

/// The refusals of the app, then those of the programmes.
const std::vector<Refusal>& all() {
  static const std::vector<Refusal> list = [] {
    std::vector<Refusal> both_kinds(own.begin(), own.end());
    for (const programmes::Programme* one : programmes::programmes())
      both_kinds.insert(both_kinds.end(), one->refusals.begin(), one->refusals.end());
    return both_kinds;
  }();
  return list;
}

const Refusal* named(std::string_view id) {
  const auto at = std::find_if(all().begin(), all().end(), [&](const Refusal& one) { return one.id == id; });
  return at == all().end() ? nullptr : &*at;
}

/// What stands between the marks, and the hyphens of options, are for whoever types commands.
std::string for_door(std::string_view words, Door door) {
  constexpr std::string_view opens = "‹", closes = "›", option = "--";
  std::string text;
  bool inside = false;
  for (std::size_t at = 0; at < words.size();) {
    const std::string_view rest = words.substr(at);
    if (rest.starts_with(opens) || rest.starts_with(closes)) {
      inside = rest.starts_with(opens);
      at += opens.size();
    } else if (door == Door::other && rest.starts_with(option)) {
      at += option.size();
    } else {
      if (!inside || door == Door::terminal) text += words[at];
      ++at;
    }
  }
  return text;
}

}  // namespace

std::span<const Refusal> refusals() { return all(); }

plan::Words words_of_refusal(const Error& error, Door door) {
  const Refusal* at = named(error.subject);
  if (at == nullptr) return {error.subject, error.subject};
  const auto [vi, en] = words_of_both(error.where);
  const std::string vi_words = for_door(at->vi, door), en_words = for_door(at->en, door);
  return {filled(vi_words, for_door(vi, door)), filled(en_words, for_door(en, door))};
}

plan::Words words_of_both(const std::string& text) {
  const auto middle = text.find(plan::between_languages);
  if (middle == std::string::npos) return {text, text};
  return {text.substr(0, middle), text.substr(middle + 1)};
}

std::string day_words(Day day) { return both(document::day_text(day), day.iso()); }

Error refuse(std::string_view id, std::string about) {
  assert(named(id) != nullptr);
  return {ErrorCode::refused, std::string(id), std::move(about)};
}

}  // namespace sauro::app

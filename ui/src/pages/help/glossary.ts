// SPDX-License-Identifier: AGPL-3.0-or-later
// Made from docs/glossary.md by npm run glossary: not to be changed by hand.
import type { Pair } from '../../api/text';

export interface Word {
  term: Pair;
  meaning: Pair | null;
  /** A kind of the word above. */
  below: boolean;
}

export const glossary: readonly Word[] = [
  { term: { vi: 'kế hoạch', en: 'plan' }, meaning: { vi: 'một cơ quan, một năm (hoặc một chuyên đề), mỗi lúc một bản đang có hiệu lực', en: 'one agency, one year (or one subject), one issued version at a time' }, below: false },
  { term: { vi: 'bản đọc', en: 'draft' }, meaning: { vi: 'kế hoạch như máy đọc được từ văn bản, trước khi có người xác nhận', en: 'a plan as it was read from a document, before a person confirms it' }, below: false },
  { term: { vi: 'mục', en: 'item' }, meaning: { vi: 'một điểm của cây kế hoạch, thuộc một trong các loại dưới đây', en: 'a node of the plan tree; of one of the kinds that follow' }, below: false },
  { term: { vi: 'nhóm', en: 'group' }, meaning: { vi: 'một đề mục, hoặc dòng tiêu đề chạy ngang bảng', en: 'a heading or a band row of a table' }, below: true },
  { term: { vi: 'nhiệm vụ', en: 'task' }, meaning: { vi: 'việc mà cấp trên, lãnh đạo hoặc đơn vị phải làm xong', en: 'what a superior, leader or unit must get done' }, below: true },
  { term: { vi: 'chỉ tiêu', en: 'indicator' }, meaning: { vi: '“Chỉ tiêu” có đánh số trong danh sách nhiệm vụ', en: 'a numbered "Chỉ tiêu" inside the list of tasks' }, below: true },
  { term: { vi: 'giải pháp, nội dung công việc', en: 'step' }, meaning: { vi: 'một phần của nhiệm vụ hoặc chỉ tiêu', en: 'part of a task or indicator' }, below: true },
  { term: { vi: 'mục tiêu', en: 'target' }, meaning: { vi: 'điều cần đạt, nêu ngoài danh sách nhiệm vụ', en: 'a stated aim outside the list of tasks' }, below: true },
  { term: { vi: 'trách nhiệm của đơn vị', en: 'duty' }, meaning: { vi: 'phần của đơn vị trong “Tổ chức thực hiện” có thêm điều gì cho nhiệm vụ của mình', en: 'a unit\'s part in "Tổ chức thực hiện" that adds something to its task' }, below: true },
  { term: { vi: 'trọng tâm / chấp thuận', en: 'task class' }, meaning: { vi: 'nhiệm vụ trọng tâm cấp trên giao / nhiệm vụ đề xuất được chấp thuận', en: 'key task given by the superior / task proposed and approved' }, below: false },
  { term: { vi: 'thời gian thực hiện', en: 'schedule' }, meaning: { vi: 'một khoảng, một sự kiện kèm số ngày, định kỳ, hoặc không thời hạn; luôn giữ nguyên câu chữ trong văn bản', en: 'a period, an event with offset, a recurrence, or open; always with the wording it came from' }, below: false },
  { term: { vi: 'mốc thời gian', en: 'milestone' }, meaning: { vi: 'một trong nhiều thời hạn ghi ở cùng một ô', en: 'one of several deadlines in one cell' }, below: false },
  { term: { vi: 'định kỳ', en: 'recurrence' }, meaning: { vi: 'mỗi bao nhiêu ngày, tuần, tháng, quý hoặc năm một lần', en: 'every so many days, weeks, months, quarters or years' }, below: false },
  { term: { vi: 'sản phẩm, kết quả', en: 'deliverable' }, meaning: { vi: 'loại, số lượng, đơn vị tính, mức so sánh; đếm được thì đếm', en: 'type, quantity, unit, comparator; counted where it can be counted' }, below: false },
  { term: { vi: 'phân công', en: 'assignment' }, meaning: { vi: 'một vai trò giao cho đơn vị, chức vụ hoặc người', en: 'a role, given to a unit, a position or a person' }, below: false },
  { term: { vi: 'chủ trì', en: 'lead' }, meaning: { vi: 'đúng một nơi', en: 'exactly one' }, below: true },
  { term: { vi: 'thực hiện', en: 'performing' }, meaning: { vi: 'nơi, người làm', en: 'performing' }, below: true },
  { term: { vi: 'phối hợp', en: 'cooperating' }, meaning: { vi: 'cùng làm; cả nơi dự, nơi nhận', en: 'also who attends or receives' }, below: true },
  { term: { vi: 'chỉ đạo, phụ trách', en: 'supervising' }, meaning: { vi: 'lãnh đạo phụ trách việc', en: 'supervising' }, below: true },
  { term: { vi: 'theo dõi, đôn đốc', en: 'monitoring' }, meaning: { vi: 'nơi theo dõi và nhắc việc', en: 'monitoring' }, below: true },
  { term: { vi: 'phê duyệt', en: 'approving' }, meaning: { vi: 'người có thẩm quyền duyệt kết quả', en: 'approving' }, below: true },
  { term: { vi: 'đơn vị, người', en: 'unit, person' }, meaning: { vi: 'một đơn vị có thể có nhiều cách gọi; tên đầy đủ nhất là tên, còn lại là tên khác', en: 'units go by several names; the fullest is the name, the others are aliases' }, below: false },
  { term: { vi: 'dữ kiện', en: 'fact' }, meaning: { vi: 'một điều đã xảy ra, ghi thêm vào và không bao giờ sửa', en: 'one appended, immutable record of something that happened' }, below: false },
  { term: { vi: 'số liệu tổng hợp', en: 'record' }, meaning: { vi: 'tình hình của một đối tượng theo các dữ kiện về nó', en: 'the state of one thing as the facts about it leave it' }, below: false },
  { term: { vi: 'điểm đối chiếu', en: 'checkpoint' }, meaning: { vi: 'điểm cuối đã ký của chuỗi dữ kiện', en: 'the signed end of a chain of facts' }, below: false },
  { term: { vi: 'xóa nội dung', en: 'redaction' }, meaning: { vi: 'chữ hoặc tệp được bỏ đi; dấu vết (mã băm) ở lại', en: 'words or a file taken away; their hash stays' }, below: false },
  { term: { vi: 'phần đầu văn bản', en: 'head' }, meaning: { vi: 'cơ quan chủ quản, cơ quan ban hành, số ký hiệu, địa danh, ngày, loại, trích yếu, căn cứ, nơi nhận, người ký', en: 'superior, agency, number and symbol, place, date, type, subject, bases, recipients, signer' }, below: false },
  { term: { vi: 'căn cứ', en: 'legal base' }, meaning: { vi: 'văn bản mà kế hoạch dựa vào', en: 'a document that the plan stands on' }, below: false },
  { term: { vi: 'văn bản hành chính', en: 'official document' }, meaning: { vi: 'văn bản theo các thành phần thể thức của NĐ 30/2020/NĐ-CP', en: 'a document by the parts that NĐ 30/2020/NĐ-CP names' }, below: false },
  { term: { vi: 'biểu mẫu', en: 'form' }, meaning: { vi: 'văn bản mẫu, có chỗ điền số liệu', en: 'an official document as data, with places for values' }, below: false },
  { term: { vi: 'phát hiện', en: 'finding' }, meaning: { vi: 'một điểm còn ngờ về văn bản hoặc số liệu, kèm chỗ của nó và căn cứ pháp lý nếu có', en: 'a doubt about the document or the data, with its place and, where there is one, its legal source' }, below: false },
  { term: { vi: 'sáu rõ', en: 'clear' }, meaning: { vi: 'phát hiện thuộc rõ nào trong sáu rõ: người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền', en: 'which of the six a finding is about: person, work, time, responsibility, product, authority' }, below: false },
  { term: { vi: 'kết quả đạt được', en: 'achievement' }, meaning: { vi: 'những gì đã làm ra cho một sản phẩm: số lượng, ngày, hồ sơ', en: 'what has been produced towards a deliverable: quantity, day, record' }, below: false },
  { term: { vi: 'cập nhật tiến độ', en: 'progress' }, meaning: { vi: 'đã làm được gì tính đến một ngày, ai ghi, minh chứng nào', en: 'what was done as of a day, by whom, with evidence' }, below: false },
  { term: { vi: 'minh chứng', en: 'evidence' }, meaning: { vi: 'một tệp, hoặc số của văn bản đã ban hành', en: 'a file or the number of an issued document' }, below: false },
  { term: { vi: 'xác nhận / trả lại', en: 'confirmation / return' }, meaning: { vi: 'ý kiến của trưởng đơn vị và của văn phòng; cập nhật bị trả lại coi như chưa làm', en: 'the verdict of the unit\'s head and of the office; a returned update counts as not done' }, below: false },
  { term: { vi: 'vướng mắc', en: 'obstacle' }, meaning: { vi: 'báo cho văn phòng, lãnh đạo quyết định', en: 'reported to the office, decided by the director' }, below: false },
  { term: { vi: 'gia hạn', en: 'extension' }, meaning: { vi: 'hạn mới, kèm thẩm quyền và lý do; hạn đầu không bao giờ mất', en: 'new deadline with authority and reason; the original one is never lost' }, below: false },
  { term: { vi: 'điều chỉnh, bổ sung', en: 'amendment' }, meaning: { vi: 'bản ban hành mới của kế hoạch, kèm những chỗ khác bản trước', en: 'a new issued version of the plan with its differences' }, below: false },
  { term: { vi: 'đôn đốc', en: 'reminder' }, meaning: { vi: 'từng nấc: báo trước, nhắc, công văn đôn đốc', en: 'a rung on a ladder: notice, reminder, official urging letter' }, below: false },
  { term: { vi: 'sự kiện', en: 'event' }, meaning: { vi: 'điều mà thời hạn chờ (“sau khi bộ chỉ số được công bố”)', en: 'something deadlines wait for ("sau khi bộ chỉ số được công bố")' }, below: false },
  { term: { vi: 'chương trình', en: 'programme' }, meaning: { vi: 'nơi việc của một số mục được làm ngay trong phần mềm', en: 'a module in which the work of some items is carried out' }, below: false },
  { term: { vi: 'hội đồng', en: 'council' }, meaning: { vi: 'thành viên, xung đột lợi ích, phiếu, số người dự, kết quả, biên bản', en: 'members, conflicts, ballots, quorum, result, minutes' }, below: false },
  { term: { vi: 'tình trạng', en: 'status' }, meaning: { vi: 'xong đúng hạn, xong muộn, trong hạn, quá hạn (bốn loại chính thức), chờ sự kiện, không thời hạn', en: 'done on time, done late, open in time, open overdue (the official four), waiting for its event, without deadline' }, below: false },
  { term: { vi: 'bước', en: 'stage' }, meaning: { vi: 'của một mục: đang làm, đã báo hoàn thành, trưởng đơn vị đã xác nhận, đã đóng, đã đưa ra', en: 'of an item: open, reported, confirmed by the head, closed, dropped' }, below: false },
  { term: { vi: 'xác nhận, trả lại', en: 'verdict' }, meaning: { vi: 'của trưởng đơn vị hoặc văn phòng, với mọi cập nhật đang chờ', en: 'of the unit\'s head or of the office, on all updates that wait' }, below: false },
  { term: { vi: 'kỳ', en: 'turn' }, meaning: { vi: 'một lần của việc lặp lại', en: 'one time of what comes back' }, below: false },
  { term: { vi: 'ngoại lệ', en: 'exception' }, meaning: { vi: 'một dòng vẫn ban hành dù một trong sáu rõ chưa rõ, có nơi chủ trì ký nhận', en: 'a line that is issued although one of the six is not clear, signed by its lead' }, below: false },
  { term: { vi: 'nhiệm vụ phát sinh', en: 'outside (an item)' }, meaning: { vi: 'giao bằng văn bản khác, sau khi kế hoạch đã ban hành', en: 'given by another document after the plan was issued' }, below: false },
  { term: { vi: 'người thay', en: 'deputy' }, meaning: { vi: 'người làm thay khi người dùng nghỉ', en: 'who may act for a user on leave' }, below: false },
  { term: { vi: 'văn phòng, trưởng đơn vị, chuyên viên, lãnh đạo cơ quan', en: 'office, head, specialist, director' }, meaning: { vi: 'vai trò của người dùng khi làm việc', en: 'what users are' }, below: false },
  { term: { vi: 'cấp trên, kiểm toán, quản trị, người giữ thư mục', en: 'superior, auditor, administrator, keeper' }, meaning: { vi: 'chỉ xem; hai vai trò sau trông coi tài khoản và thư mục dữ liệu', en: 'they read; the last two look after accounts and the folder' }, below: false },
];

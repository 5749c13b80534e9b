// SPDX-License-Identifier: AGPL-3.0-or-later
// How forms of documents are written: all keywords and values, as forms/README.md says them.
import { t, type Pair } from '../../api/text';
import styles from './help.module.css';

interface Word {
  code: string;
  is: Pair;
}

const keywords: Word[] = [
  { code: 'id, version, name.vi, name.en', is: { vi: 'mã, số phiên bản, tên của mẫu; phiên bản tăng mỗi lần sửa', en: 'the form itself; the version grows with every change' } },
  { code: 'code', is: { vi: 'chữ viết tắt tên loại theo Phụ lục III Nghị định 30/2020/NĐ-CP (BC, KH, TTr…; CV của công văn): số chạy theo chữ này', en: 'abbreviation of its type by Nghị định 30/2020/NĐ-CP, Annex III (BC, KH, TTr …; CV of letters): numbers run by it' } },
  { code: 'about', is: { vi: 'những gì phải chọn: plan, period, unit, item, receiver, council', en: 'what has to be told: plan, period, unit, item, receiver, council' } },
  { code: 'asks', is: { vi: 'những gì người soạn viết: subject, addressee, base, body, assessment, causes, proposals, reason, grade, answer-by, time, venue, chair, secretary, attendee, recipient', en: 'what people may write: subject, addressee, base, body, assessment, causes, proposals, reason, grade, answer-by, time, venue, chair, secretary, attendee, recipient' } },
  { code: 'letterhead', is: { vi: 'phần đầu: cơ quan chủ quản, cơ quan, số ký hiệu, địa danh', en: 'the head: superior, agency, symbol, place' } },
  { code: 'superior, agency, symbol, place', is: { vi: 'từng dòng của phần đầu, khi không dùng letterhead', en: 'the lines of the head, where letterhead is not used' } },
  { code: 'type', is: { vi: 'KẾ HOẠCH, BÁO CÁO…; không có thì là công văn, trích yếu đứng dưới số', en: 'KẾ HOẠCH, BÁO CÁO …; without it a letter, whose subject stands under the number' } },
  { code: 'issuer', is: { vi: 'của quyết định: ai quyết định', en: 'of a decision: who decides' } },
  { code: 'subject, addressee, base, urgency', is: { vi: 'trích yếu, Kính gửi, căn cứ, độ khẩn (urgent, very_urgent, immediate)', en: 'trích yếu, Kính gửi, căn cứ, độ khẩn (urgent, very_urgent, immediate)' } },
  { code: 'part, section, heading, article, clause, point', is: { vi: 'I, I., 1., Điều 1., 1., a): số thứ tự tự đếm, bỏ một phần không để lại chỗ trống', en: 'I, I., 1., Điều 1., 1., a): counted by themselves, so that what is left out leaves no gap' } },
  { code: 'text, bullet, table', is: { vi: 'một đoạn; một gạch đầu dòng; bảng có tên ấy', en: 'a paragraph; one with a dash; the table of that name' } },
  { code: 'content', is: { vi: 'lời người soạn viết, mỗi đoạn một dòng; “I. ”, “1. ”, “Điều 1. ”, “a) ”, “- ” ở đầu nói đoạn ấy là gì', en: 'what people wrote, a paragraph a line; “I. ”, “1. ”, “Điều 1. ”, “a) ”, “- ” at its beginning say what it is' } },
  { code: 'signature', is: { vi: 'quyền hạn ký và người ký như đã chọn khi soạn', en: 'authority and signer as they were told' } },
  { code: 'authority, signer, recipient, drafter, contact', is: { vi: 'phần cuối; mỗi nơi nhận một dòng', en: 'the end; a line for each recipient' } },
  { code: 'annex, attached, turned', is: { vi: 'phụ lục ở trang riêng: tên, “Kèm theo …”, trang nằm ngang', en: 'a further part on pages of its own: its title, “Kèm theo …”, on turned pages' } },
  { code: 'if … end, unless … end', is: { vi: 'các dòng chỉ có khi giá trị có (không có) nội dung', en: 'lines that stand only where the value says something (or nothing)' } },
  { code: 'each … end', is: { vi: 'các dòng lặp lại cho từng mục của danh sách; giá trị của mục được lấy trước', en: 'lines for each of a list, whose own values come first' } },
];

const values: { name: Pair; codes: Word[] }[] = [
  {
    name: { vi: 'Mẫu nào cũng có', en: 'All forms' },
    codes: [
      { code: 'superior, agency, agency_short, symbol, place', is: { vi: 'cơ quan chủ quản, cơ quan, tên gọi tắt, ký hiệu, địa danh', en: 'superior, agency, its short name, symbol, place' } },
      { code: 'leader, leader_informed, office, signer, authority, filed', is: { vi: 'chức danh người đứng đầu; như vậy, trống khi chính người ấy ký; văn phòng, người ký, quyền hạn ký (danh sách), “Lưu: VT, VP”', en: 'title of the head; the same, empty where the head signs; the office, who signs, authority (a list), “Lưu: VT, VP”' } },
      { code: 'as_of, year, own', is: { vi: 'ngày số liệu, năm, văn bản này (phụ lục kèm theo nó)', en: 'day of the figures, the year, this document (annexes are attached to it)' } },
      { code: 'subject, body, assessment, causes, proposals, reason, grade, answer_by, time, venue, chair, secretary', is: { vi: 'những gì người soạn viết, theo tên của mục', en: 'what people wrote, by the name of the field' } },
      { code: 'addressees, bases, recipients, attendees', is: { vi: 'danh sách người soạn ghi: Kính gửi, căn cứ, nơi nhận, người tham dự; {text} là từng mục', en: 'lists that people wrote; {text} is what each says' } },
      { code: 'first_addressee, invited', is: { vi: 'nơi gửi đầu tiên; người được mời', en: 'the first addressee; who is invited' } },
    ],
  },
  {
    name: { vi: 'Mẫu về một kế hoạch', en: 'About a plan' },
    codes: [
      { code: 'plan, plan_number, plan_title, plan_subject', is: { vi: 'kế hoạch kèm số, ngày, trích yếu; số; tên; trích yếu', en: 'the plan with number, day and subject; its number; title; subject' } },
      { code: 'overview, tasks_number, any_tasks, several_units', is: { vi: 'các câu về số liệu chung; số nhiệm vụ; có nhiệm vụ; nhiều đơn vị', en: 'sentences about all counts; number of tasks; whether there are any; whether there are several units' } },
      { code: 'urged', is: { vi: 'danh sách việc quá hạn mà chưa báo cáo xong, kể cả nội dung công việc; thêm _number, _more', en: 'what is overdue and not reported as done, steps of tasks too; with _number, _more' } },
      { code: 'late, never_updated, done_in_period, due_next', is: { vi: 'danh sách việc quá hạn, chưa cập nhật, xong trong kỳ, đến hạn kỳ sau (20 việc đầu); thêm _number: “05 nhiệm vụ”, _more: các việc còn lại', en: 'lists: overdue, never updated, done in the period, due in the next (the first 20); with _number “05 nhiệm vụ”, with _more the others' } },
      { code: 'obstacles, obstacle_proposals, obstacles_number', is: { vi: 'vướng mắc, kiến nghị, số vướng mắc', en: 'obstacles, what is proposed, their number' } },
      { code: 'tasks_table, urged_table, units_table, classes_table, obstacles_table, plan_table, unit_plan_table, differences_table', is: { vi: 'các bảng: từng nhiệm vụ, việc cần đôn đốc, theo đơn vị, theo nhóm, vướng mắc, kế hoạch, phần của một đơn vị, chỗ điều chỉnh', en: 'tables: tasks, what is urged about, units, classes, obstacles, the plan, a unit’s part of it, what was amended' } },
      { code: 'charges, differences_sentence, unit_tasks_number', is: { vi: 'việc giao ngoài nhiệm vụ (danh sách heading hoặc text); câu về các điều chỉnh; số nhiệm vụ của đơn vị', en: 'what units are charged with beside the tasks (heading or text); the sentence about amendments; how many tasks the unit has' } },
    ],
  },
  {
    name: { vi: 'Mẫu về kỳ, đơn vị, nơi nhận, việc', en: 'About a period, unit, receiver, item' },
    codes: [
      { code: 'period, next_period, next_period_capitals, from, until', is: { vi: '“quý II năm 2026”, kỳ sau, kỳ sau viết hoa, số liệu từ ngày, đến ngày', en: '“quý II năm 2026”, the next one, in capitals, first and last day of the data' } },
      { code: 'unit, earlier, time_word', is: { vi: 'đơn vị; văn bản cùng loại đã gửi; “lần thứ 2”', en: 'the unit; documents of the same kind before; “lần thứ 2”' } },
      { code: 'receiver, receiver_copies', is: { vi: 'nơi nhận báo cáo; nơi nhận bản sao (danh sách)', en: 'who the report goes to; who gets a copy (a list)' } },
      { code: 'item_title, item_unit, granted, extension_from, extension_to, extension_reason', is: { vi: 'việc, đơn vị của việc, được gia hạn, hạn cũ, hạn mới, lý do', en: 'the item, its unit, whether it was granted, old and new deadline, the reason' } },
    ],
  },
  {
    name: { vi: 'Mẫu về một hội đồng', en: 'About a council' },
    codes: [
      { code: 'council, council_work, council_decision, council_method, council_far_off_rule', is: { vi: 'tên hội đồng; việc hội đồng làm; quyết định thành lập; cách cho điểm, bỏ phiếu; thế nào là phiếu lệch', en: 'its title; what it does; the decision that appointed it; how it votes; what a far-off ballot is' } },
      { code: 'council_day, council_time, council_place, council_mode, council_papers', is: { vi: 'ngày, giờ, nơi, hình thức họp; ngày tài liệu đến', en: 'day, time, place and way of the meeting; when the papers came' } },
      { code: 'council_chair, council_secretary, council_size, council_present_number, council_members, council_present, council_absent, council_conflicts', is: { vi: 'chủ trì, thư ký; số thành viên, số có mặt; danh sách thành viên, người có mặt, người vắng, xung đột lợi ích', en: 'chair, secretary; members and those present, as numbers and as lists; who is absent; conflicts of interest' } },
      { code: 'council_dossiers, council_dossiers_number, council_counted, council_findings, council_passed, council_count_table, council_results_table', is: { vi: 'hồ sơ; sau khi kiểm phiếu: kết quả từng hồ sơ, hồ sơ đạt, bảng số phiếu, bảng tổng hợp', en: 'dossiers; once counted: what was found of each, those that passed, the table of ballots, the table of results' } },
    ],
  },
];

function List({ words }: { words: readonly Word[] }) {
  return (
    <dl className={styles.list}>
      {words.map(({ code, is }) => (
        <div key={code} className={styles.row}>
          <dt>
            <code>{code}</code>
          </dt>
          <dd>{t(is)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function FormWords() {
  return (
    <div className={styles.parts}>
      <section className={styles.part} aria-labelledby="keywords">
        <h2 id="keywords" className={styles.title}>
          {t({ vi: 'Từ khóa: mỗi dòng bắt đầu bằng một từ khóa và dấu hai chấm', en: 'Keywords: a line begins with one and a colon' })}
        </h2>
        <List words={keywords} />
      </section>
      {values.map(({ name, codes }) => (
        <section key={name.en} className={styles.part} aria-label={t(name)}>
          <h2 className={styles.title}>{t({ vi: `Giá trị điền vào {…}. ${name.vi}`, en: `Values for {…}. ${name.en}` })}</h2>
          <List words={codes} />
        </section>
      ))}
    </div>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// How each number is made, as docs/guide says it at length.
import { t, type Pair } from '../../api/text';
import styles from './help.module.css';

const rules: { name: Pair; how: Pair }[] = [
  { name: { vi: 'Đếm gì', en: 'What is counted' }, how: { vi: 'Nhiệm vụ và chỉ tiêu, kể cả phát sinh; bước công việc đếm riêng một dòng. Nhiệm vụ gồm nhiều nhiệm vụ con thì đếm các con, không đếm nó. Mục đã đưa ra khỏi kế hoạch không đếm.', en: 'Tasks and indicators, also those outside the plan; steps have a line of their own. Of a task made of tasks the parts are counted, not itself. What was dropped is not counted.' } },
  { name: { vi: 'Hoàn thành', en: 'Done' }, how: { vi: 'Chỉ việc đã kết thúc. Đã báo, trưởng đơn vị đã xác nhận mà văn phòng chưa, hoặc bị trả lại: đều là chưa hoàn thành.', en: 'Only what is closed. Reported, confirmed by the head but not yet by the office, or returned: all of these are not done.' } },
  { name: { vi: 'Tỷ lệ hoàn thành', en: 'Ratio done' }, how: { vi: 'số đã hoàn thành / tất cả', en: 'done / all' } },
  { name: { vi: 'Quá hạn trong số đã hoàn thành', en: 'Late, of what is done' }, how: { vi: 'số hoàn thành muộn / số đã hoàn thành; không chia cho tất cả', en: 'done late / done; never of all' } },
  { name: { vi: 'Quá hạn trong số chưa hoàn thành', en: 'Overdue, of what is not done' }, how: { vi: 'số quá hạn / số chưa hoàn thành; không chia cho tất cả. Mẫu số bằng 0 thì ghi “–”.', en: 'overdue / not done; never of all. “–” where there is nothing to divide by.' } },
  { name: { vi: 'Chưa cập nhật lần nào', en: 'Never updated' }, how: { vi: 'Việc chưa hoàn thành mà chính nó và các bước của nó chưa có cập nhật hay vướng mắc nào; là một phần của số chưa hoàn thành.', en: 'Not done, and neither the item nor a step of it has an update or an obstacle; a part of what is not done.' } },
  { name: { vi: 'Đơn vị của một việc', en: 'The unit of an item' }, how: { vi: 'Nơi chủ trì; không có chủ trì thì nơi thực hiện đầu tiên. Một việc chỉ tính cho một đơn vị, nên cộng các đơn vị lại là tất cả.', en: 'The one that leads; where none leads, the first that performs. An item counts for one unit, so that all units add up to the total.' } },
  { name: { vi: 'Đã làm được', en: 'Quantity done' }, how: { vi: 'Gồm cả cập nhật đang chờ xác nhận, không gồm cập nhật bị trả lại; số văn phòng đã xác nhận ghi riêng. Đếm được sản phẩm thì đếm, không ước phần trăm.', en: 'Also what still waits for a verdict, not what was returned; what the office confirmed stands apart. What can be counted is counted, never guessed as a percentage.' } },
  { name: { vi: 'Hạn của việc có các bước', en: 'Deadline of what has steps' }, how: { vi: 'Hạn của chính nó; không có thì hạn muộn nhất của các bước, nếu bước nào cũng có hạn.', en: 'Its own; else the latest of its steps, where each of them has one.' } },
  { name: { vi: 'Việc định kỳ', en: 'What comes back' }, how: { vi: 'Mỗi kỳ một hạn và một lần báo. Hoàn thành khi kỳ cuối hoàn thành; một kỳ muộn thì cả việc là muộn.', en: 'Each turn has its deadline and its report. Done with the last turn; one late turn makes the whole late.' } },
  { name: { vi: 'Hạn tính từ sự kiện', en: 'Deadlines from an event' }, how: { vi: 'Đếm từ ngày sau sự kiện. “Ngày làm việc” bỏ thứ Bảy, Chủ nhật và ngày nghỉ lễ.', en: 'Counted from the day after. Working days leave out Saturdays, Sundays and holidays.' } },
  { name: { vi: 'Khả năng đúng hạn', en: 'Chance to be in time' }, how: { vi: 'Tỷ lệ đúng hạn của những việc đã qua cùng loại, cùng đơn vị mà khi còn bấy nhiêu ngày cũng chưa xong; ít quá thì mượn tỷ lệ của loại ấy, rồi của cơ quan. Dưới 20 việc đã xong thì không dự báo.', en: 'The share that was in time of past items of its type and unit that were not done either with as many days left; where these are few, the share of the type, then of the agency, is borrowed. With fewer than 20 items done nothing is forecast.' } },
  { name: { vi: 'P50, P80', en: 'P50, P80' }, how: { vi: 'Ít nhất bằng ấy việc xong đến lúc đó trong 50 %, 80 % của 1.000 lần thử; mỗi lần thử rút lại kết cục của việc đã qua.', en: 'So many or more are done by then in 50 % and 80 % of 1,000 runs, each of which draws how past items ended.' } },
  { name: { vi: 'Điểm Brier', en: 'Brier score' }, how: { vi: 'Bình phương sai lệch trung bình của dự báo đã làm: 0 là đúng hoàn toàn. So với người lúc nào cũng đoán tỷ lệ chung; không thấp hơn thì đừng dựa vào dự báo.', en: 'The mean square of what past forecasts missed by: 0 is perfect. Beside it stands whoever always says the overall share; where ours is not lower, do not lean on it.' } },
  { name: { vi: 'Khối lượng việc', en: 'Workload' }, how: { vi: 'Việc đang mở theo tháng đến hạn; quá hạn tính vào tháng này. Tháng nhiều hơn số việc từng xong trong một tháng được đánh dấu; không việc nào tự chuyển.', en: 'Open work by the month of its deadline; what is overdue counts for the present one. A month above the most that was ever finished in one is marked; nothing is moved by itself.' } },
  { name: { vi: 'Ngày của bậc đôn đốc', en: 'Days of a rung' }, how: { vi: 'Ngày làm việc tính từ hạn, trước (còn) hoặc sau (quá hạn). Mỗi hạn chỉ nhắc bậc cao nhất đã tới, một lần.', en: 'Working days from the deadline, before it or after. Of each deadline only the highest rung that was reached is said, once.' } },
  { name: { vi: 'Số liệu của một ngày đã qua', en: 'Figures of a day gone by' }, how: { vi: 'Như đã ghi đến hết ngày đó: in lại lúc nào cũng ra như cũ. Cập nhật ghi hôm nay cho tháng trước không làm đổi số liệu tháng trước.', en: 'As recorded by the end of that day: they come out the same whenever they are printed. What is recorded today for last month does not change last month’s figures.' } },
];

export function Numbers() {
  return (
    <section className={styles.part} aria-label={t({ vi: 'Cách tính số liệu', en: 'How numbers are made' })}>
      <dl className={styles.list}>
        {rules.map((rule) => (
          <div key={rule.name.en} className={styles.row}>
            <dt>{t(rule.name)}</dt>
            <dd>{t(rule.how)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// What each status means and what official tables count it as; the steps from an update to what is done.
import type { Stage, Status } from '../../api/kinds';
import { t, type Pair } from '../../api/text';
import { StatusSign } from '../../parts/status';
import { stage_words } from '../../parts/words';
import styles from './help.module.css';

const meanings: Record<Status, { is: Pair; counts: Pair }> = {
  done_on_time: { is: { vi: 'Đã kết thúc; ngày hoàn thành không sau hạn, hoặc việc không có hạn.', en: 'Closed; done not after its deadline, or it has none.' }, counts: { vi: 'đã hoàn thành, đúng hạn', en: 'done, on time' } },
  done_late: { is: { vi: 'Đã kết thúc; ngày hoàn thành sau hạn.', en: 'Closed; done after its deadline.' }, counts: { vi: 'đã hoàn thành, quá hạn', en: 'done, late' } },
  open_in_time: { is: { vi: 'Chưa kết thúc, chưa qua hạn. Cả ngày hạn vẫn là trong hạn.', en: 'Not closed, its deadline not past. The day of the deadline itself is in time.' }, counts: { vi: 'chưa hoàn thành, trong hạn', en: 'not done, in time' } },
  open_overdue: { is: { vi: 'Chưa kết thúc, đã qua ngày hạn.', en: 'Not closed, its deadline past.' }, counts: { vi: 'chưa hoàn thành, quá hạn', en: 'not done, overdue' } },
  waiting: { is: { vi: 'Chưa kết thúc; thời hạn chờ một sự kiện chưa xảy ra.', en: 'Not closed; its deadline waits for an event that has not occurred.' }, counts: { vi: 'chưa hoàn thành, trong hạn', en: 'not done, in time' } },
  no_deadline: { is: { vi: 'Chưa kết thúc; “thường xuyên”, “theo hướng dẫn của cấp trên”…', en: 'Not closed; “regularly”, “as the superior directs” and the like.' }, counts: { vi: 'chưa hoàn thành, trong hạn', en: 'not done, in time' } },
};

const steps: Record<Stage, Pair> = {
  open: { vi: 'Người làm cập nhật tiến độ, kèm tệp hoặc số văn bản.', en: 'Whoever does it reports, with a file or the number of a document.' },
  reported: { vi: 'Người làm đã báo hoàn thành; trưởng đơn vị xác nhận hoặc trả lại.', en: 'Reported as done; the head of the unit confirms or returns.' },
  confirmed: { vi: 'Văn phòng xác nhận hoặc trả lại.', en: 'The office confirms or returns.' },
  closed: { vi: 'Chỉ bước này mới là hoàn thành, vào ngày đã báo.', en: 'Only this is done, on the day that was reported.' },
  dropped: { vi: 'Không đếm nữa; những gì đã ghi vẫn còn.', en: 'Counted no longer; what was recorded stays.' },
};

export function Statuses() {
  return (
    <div className={styles.parts}>
      <section className={styles.part} aria-labelledby="statuses">
        <h2 id="statuses" className={styles.title}>
          {t({ vi: 'Sáu tình trạng; mỗi việc đúng một', en: 'Six statuses; each item is exactly one' })}
        </h2>
        <dl className={styles.list}>
          {(Object.keys(meanings) as Status[]).map((status) => (
            <div key={status} className={styles.row}>
              <dt>
                <StatusSign status={status} />
              </dt>
              <dd>
                {t(meanings[status].is)}
                <div className="soft small">{t({ vi: `Biểu chính thức: ${meanings[status].counts.vi}`, en: `In official tables: ${meanings[status].counts.en}` })}</div>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={styles.part} aria-labelledby="stages">
        <h2 id="stages" className={styles.title}>
          {t({ vi: 'Từ cập nhật đến hoàn thành', en: 'From an update to what is done' })}
        </h2>
        <dl className={styles.list}>
          {(Object.keys(steps) as Stage[]).map((stage) => (
            <div key={stage} className={styles.row}>
              <dt>{t(stage_words[stage])}</dt>
              <dd>{t(steps[stage])}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.note}>{t({ vi: 'Cập nhật bị trả lại coi như chưa làm. Vướng mắc do lãnh đạo quyết định; gia hạn có hạn mới mà hạn đầu vẫn còn đó.', en: 'A returned update counts as not done. Obstacles are decided by a director; an extension gives a new deadline, and the first one stays on record.' })}</p>
      </section>
    </div>
  );
}

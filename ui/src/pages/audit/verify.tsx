// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether the trail is whole: the server goes through all facts, what it reckons from them and the attachments, and says plainly what it found.
import { Button } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { beginVerify, type Verified } from '../../api/audit';
import { language, t } from '../../api/text';
import { numberText } from '../../parts/format';
import { JobProgress, useJob } from '../../parts/job';
import { ProblemBox } from '../../parts/problem_box';
import { SecretShown } from '../../parts/secret_shown';
import styles from './audit.module.css';

function Outcome({ found }: { found: Verified }) {
  const Sign = found.whole ? IconShieldCheck : IconShieldX;
  const counted = t({ vi: `${numberText(found.facts)} dữ kiện, ${numberText(found.files)} tệp đính kèm`, en: `${numberText(found.facts)} facts, ${numberText(found.files)} attachments` });
  return (
    <>
      <div className={styles.outcome} data-whole={found.whole} role={found.whole ? 'status' : 'alert'}>
        <Sign size={28} stroke={1.6} aria-hidden />
        <div>
          <p className={styles.verdict}>{found.whole ? t({ vi: 'Nguyên vẹn', en: 'Whole' }) : t({ vi: `KHÔNG nguyên vẹn: ${found.breaches.length} chỗ`, en: `NOT whole: ${found.breaches.length} places` })}</p>
          <p className={styles.counted}>{counted}</p>
          {found.breaches.length > 0 && (
            <ul className={styles.breaches}>
              {found.breaches.map((one, at) => (
                <li key={at}>{language() === 'vi' ? one.vi : one.en}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
      {found.whole ? (
        <SecretShown
          label={t({ vi: `Mã băm của cả chuỗi, đến dữ kiện số ${found.facts}`, en: `Hash of the whole chain, up to fact ${found.facts}` })}
          value={found.hash}
          description={t({ vi: 'Cất mã này cùng số dữ kiện ở nơi khác: in ra, hoặc gửi cho kiểm toán. Về sau, dữ kiện mang số ấy phải vẫn có đúng mã này; nếu khác, sổ đã bị thay từ bên trong.', en: 'Keep it with the number elsewhere: on paper, or with the auditor. Later on the fact of that number must have the same hash still; if not, the ledger was replaced from within.' })}
        />
      ) : (
        <p className={styles.note}>{t({ vi: 'Đừng ghi thêm gì. Báo người giữ máy chủ và kiểm toán; bản sao lưu gần nhất còn nguyên vẹn cho biết đã mất hay đã đổi những gì.', en: 'Record nothing more. Tell who keeps the server and the auditor; the newest copy that is whole shows what was lost or changed.' })}</p>
      )}
    </>
  );
}

export function Verify() {
  const { running, result, problem, run, stop } = useJob<Verified>(beginVerify);
  return (
    <section className={`${styles.verify} no-print`} aria-labelledby="verify-title">
      <div className={styles.ask}>
        <div>
          <h2 id="verify-title" className={styles.heading}>
            {t({ vi: 'Đối chiếu', en: 'Verify' })}
          </h2>
          <p className={styles.note}>{t({ vi: 'Soát lại cả chuỗi dữ kiện, số liệu tổng hợp từ đó và các tệp đính kèm, xem có gì bị sửa, mất hay thêm vào sau khi ghi.', en: 'Goes through the chain of facts, the figures made of them and the attachments: was anything changed, lost or slipped in after it was recorded?' })}</p>
        </div>
        {!running && (
          <Button variant={result ? 'default' : 'filled'} leftSection={<IconShieldCheck size={18} aria-hidden />} onClick={run}>
            {result ? t({ vi: 'Đối chiếu lại', en: 'Verify again' }) : t({ vi: 'Đối chiếu', en: 'Verify' })}
          </Button>
        )}
      </div>
      {running && <JobProgress words={t({ vi: 'Đang đối chiếu…', en: 'Verifying…' })} running={running} stop={stop} />}
      <ProblemBox problem={problem} again={run} />
      {result && <Outcome found={result} />}
    </section>
  );
}

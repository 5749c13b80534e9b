// SPDX-License-Identifier: AGPL-3.0-or-later
// In a sample agency, somebody of each role whom one may look around as: one click and one is in.
import { UnstyledButton } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { signIn } from '../api/account';
import { samplesQuery } from '../api/account_queries';
import type { Role, Sample } from '../api/kinds';
import { t, type Pair } from '../api/text';
import { upper } from './format';
import { ProblemBox } from './problem_box';
import { role_words } from './words';
import styles from './sample_users.module.css';

/** In the order in which one understands the work: who runs it, who decides, who does it, who reads. */
const order: readonly Role[] = ['office', 'director', 'head', 'specialist', 'superior', 'auditor', 'administrator', 'council_member', 'inspector'];

const day_of: Partial<Record<Role, Pair>> = {
  office: { vi: 'theo dõi, xác nhận, đôn đốc', en: 'follows, confirms, urges' },
  director: { vi: 'xem toàn cảnh, quyết định', en: 'sees it all, decides' },
  head: { vi: 'chia việc, xác nhận kết quả', en: 'breaks work down, confirms results' },
  specialist: { vi: 'cập nhật việc của mình', en: 'reports on their own work' },
  superior: { vi: 'xem', en: 'reads' },
  auditor: { vi: 'xem mọi diễn biến', en: 'reads all that happened' },
  administrator: { vi: 'người dùng, đơn vị', en: 'users and units' },
};

const roleOf = (sample: Sample) => sample.role as Role;

/** Draws nothing where there is nobody. */
export function SampleUsers({ done }: { done: () => void }) {
  const samples = useQuery(samplesQuery).data?.list ?? [];
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  if (samples.length === 0) return null;
  const enter = async (sample: Sample) => {
    if (busy) return;
    setBusy(sample.user);
    setProblem(null);
    try {
      await signIn(sample.user, sample.password);
      done();
    } catch (thrown) {
      setProblem(thrown);
      setBusy('');
    }
  };
  const sorted = [...samples].sort((a, b) => order.indexOf(roleOf(a)) - order.indexOf(roleOf(b)));
  return (
    <section className={styles.samples} aria-labelledby="samples-title">
      <h2 id="samples-title" className={styles.title}>
        <IconFlask size={18} aria-hidden /> {t({ vi: 'Bản dùng thử', en: 'A sample' })}
      </h2>
      <p className={styles.note}>{t({ vi: 'Cơ quan, con người và số liệu ở đây đều là tưởng tượng. Chọn một người để vào xem; cứ thử mọi thứ.', en: 'The agency, its people and figures are invented. Choose somebody to look around as, and try everything.' })}</p>
      <ul className={styles.list}>
        {sorted.map((sample) => {
          const words = day_of[roleOf(sample)];
          return (
            <li key={sample.user}>
              <UnstyledButton className={styles.sample} aria-busy={busy === sample.user} disabled={busy !== ''} onClick={() => void enter(sample)}>
                <span className={styles.role}>{upper(t(role_words[roleOf(sample)] ?? { vi: sample.role, en: sample.role }))}</span>
                {words && <span className={styles.day}>{t(words)}</span>}
                <span className={styles.name}>
                  {sample.name}
                  {sample.unit && <span className="soft">, {sample.unit}</span>}
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      <ProblemBox problem={problem} />
    </section>
  );
}

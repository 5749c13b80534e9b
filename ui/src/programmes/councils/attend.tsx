// SPDX-License-Identifier: AGPL-3.0-or-later
// The secretary records who is present, with the quorum beside it as it grows.
import { Button, Select } from '@mantine/core';
import { actInCouncil } from '../../api/councils';
import { t, type Pair } from '../../api/text';
import { useActionForm } from '../../parts/action_form';
import { useDraft } from '../../parts/drafts';
import { ProblemBox } from '../../parts/problem_box';
import { choices } from '../../parts/words';
import { useDone } from './acting';
import { QuorumMeter } from './members';
import type { StepProps } from './my_part';
import { seat_words } from './words';
import styles from './room.module.css';

type Standing = 'present' | 'written' | 'absent';

const standing_words: Record<Standing, Pair> = {
  present: { vi: 'có mặt', en: 'present' },
  written: { vi: 'vắng, gửi ý kiến', en: 'absent, sent an opinion' },
  absent: { vi: 'vắng', en: 'absent' },
};

export function Attend({ council, rules, close }: StepProps) {
  const { members } = council;
  const recorded = members.some((one) => one.present || one.written);
  const { value: draft, change, clear } = useDraft<{ at: Record<string, Standing> }>(`attend.${council.id}`, { at: Object.fromEntries(members.map((one) => [one.user, one.present ? 'present' : one.written ? 'written' : 'absent'])) });
  const done = useDone(close);
  const of = (standing: Standing) => members.filter((one) => draft.at[one.user] === standing).map((one) => one.user);
  const input = { present: of('present'), written: of('written') };
  const form = useActionForm('/api/v1/council/{council}/attend', input);
  const send = async () => {
    if (!(await form.send(() => actInCouncil('attend', council.id, input)))) return;
    clear();
    await done(t({ vi: 'Đã ghi người có mặt', en: 'Who is present is recorded' }));
  };
  return (
    <form className={styles.form} {...form.form(send)}>
      <QuorumMeter members={members} present={new Set(input.present)} rules={rules} />
      <div>
        <Button variant="default" size="compact-sm" onClick={() => change({ at: Object.fromEntries(members.map((one) => [one.user, 'present' as const])) })}>
          {t({ vi: 'Tất cả có mặt', en: 'All are present' })}
        </Button>
      </div>
      <ul className={styles.attendance}>
        {members.map((one) => (
          <li key={one.user}>
            <div>
              <b>{one.name}</b> <span className="soft small">{t(seat_words[one.seat])}</span>
              {!one.declared && <div className={styles.undeclared}>{t({ vi: 'chưa khai xung đột: có mặt thì chưa mở phiên họp được', en: 'has not declared: while present, the session cannot be opened' })}</div>}
            </div>
            <Select aria-label={t({ vi: `${one.name} có mặt hay vắng`, en: `Whether ${one.name} is present` })} allowDeselect={false} comboboxProps={{ withinPortal: false }} data={choices(standing_words)} value={draft.at[one.user] ?? 'absent'} onChange={(standing) => standing && change({ at: { ...draft.at, [one.user]: standing } })} />
          </li>
        ))}
      </ul>
      <ProblemBox problem={form.problem} again={() => void send()} />
      <div className={styles.buttons}>
        <Button type="submit" loading={form.busy !== ''}>
          {t({ vi: 'Ghi người có mặt', en: 'Record who is present' })}
        </Button>
        {(recorded || council.next !== 'attend') && (
          <Button variant="default" onClick={close}>
            {t({ vi: 'Thôi', en: 'Cancel' })}
          </Button>
        )}
      </div>
    </form>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// The rungs as one changes them: how far from the deadline, whom they reach, in which way. What is typed is kept until it is recorded.
import { ActionIcon, Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../api/text';
import { setLadder, type Addressee, type Ladder } from '../../api/urging';
import { useSending } from '../../parts/action_form';
import { useDraft } from '../../parts/drafts';
import { ProblemBox } from '../../parts/problem_box';
import { addressee_words, rungSentence, way_words } from '../../parts/urging_words';
import { choices } from '../../parts/words';
import { daysOf, inOrder, rowOf, rungWords, wrongRows, type RungRow } from './ladder_rows';
import styles from './urging.module.css';

const sides = { before: { vi: 'trước hạn', en: 'before the deadline' }, after: { vi: 'sau hạn', en: 'after the deadline' } };

export interface LadderEditorProps {
  ladder: Ladder;
  saved: () => void;
  close: () => void;
}

export function LadderEditor({ ladder, saved, close }: LadderEditorProps) {
  const { value, change, clear } = useDraft<{ rows: RungRow[] }>('ladder', { rows: ladder.rungs.map(rowOf) });
  const { rows } = value;
  const sending = useSending();
  const [tried, setTried] = useState(false);
  const wrong = wrongRows(rows);
  const isWrong = rows.length === 0 || wrong.some((one) => one.days !== undefined || one.to !== undefined);
  const put = (at: number, part: Partial<RungRow>) => change({ rows: rows.map((row, index) => (index === at ? { ...row, ...part } : row)) });
  const send = async () => {
    setTried(true);
    if (isWrong) {
      // What is wrong stands at its field: the keyboard is taken to the first.
      window.setTimeout(() => document.querySelector<HTMLElement>('[data-ladder] [aria-invalid="true"]')?.focus());
      return;
    }
    if (!(await sending.send(() => setLadder({ rung: inOrder(rows).map(rungWords), ...(ladder.off ? { off: true } : {}) })))) return;
    clear();
    saved();
  };
  return (
    <form data-ladder className={styles.editor} {...sending.form(send)}>
      {rows.map((row, at) => {
        const told = tried ? wrong[at] : undefined;
        const days = daysOf(row);
        return (
          <fieldset key={at} className={styles.rungrow}>
            <legend className={styles.soft}>{t({ vi: `Bậc ${at + 1}`, en: `Rung ${at + 1}` })}</legend>
            <TextInput label={t({ vi: 'Số ngày làm việc', en: 'Working days' })} inputMode="numeric" autoComplete="off" value={row.days} error={told?.days && t(told.days)} onChange={(event) => put(at, { days: event.currentTarget.value })} />
            <Select label={t({ vi: 'Trước hay sau hạn', en: 'Before or after' })} allowDeselect={false} data={choices(sides)} value={row.side} onChange={(side) => put(at, { side: side ?? 'after' })} />
            <Checkbox.Group label={t({ vi: 'Người nhận', en: 'Who is told' })} value={row.to} error={told?.to && t(told.to)} onChange={(to) => put(at, { to: (Object.keys(addressee_words) as Addressee[]).filter((one) => to.includes(one)) })}>
              <Group gap="xs" mt={6}>
                {choices(addressee_words).map((one) => (
                  <Checkbox key={one.value} value={one.value} label={one.label} size="sm" />
                ))}
              </Group>
            </Checkbox.Group>
            <Select label={t({ vi: 'Cách nhắc', en: 'Way' })} allowDeselect={false} data={choices(way_words)} value={row.way} onChange={(way) => put(at, { way: way ?? 'notice' })} />
            <ActionIcon variant="default" size="lg" aria-label={t({ vi: `Bỏ bậc ${at + 1}`, en: `Take rung ${at + 1} away` })} onClick={() => change({ rows: rows.filter((_, index) => index !== at) })}>
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
            {days !== null && row.to.length > 0 && <p className={styles.means}>{rungSentence({ days, to: row.to, way: row.way })}</p>}
          </fieldset>
        );
      })}
      {rows.length === 0 && <p className={styles.say} role="alert">{t({ vi: 'Thang cần ít nhất một bậc. Muốn không nhắc ai thì tắt thang.', en: 'A ladder has one rung at least. To urge nobody, turn it off.' })}</p>}
      <div>
        <Button variant="default" size="compact-md" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => change({ rows: [...rows, { days: '', side: 'after', to: ['performer'], way: 'notice' }] })}>
          {t({ vi: 'Thêm bậc', en: 'Add a rung' })}
        </Button>
      </div>
      <ProblemBox problem={sending.problem} />
      <div className={styles.buttons}>
        <Button type="submit" loading={sending.busy !== ''}>
          {t({ vi: 'Ghi thang đôn đốc', en: 'Record the ladder' })}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            clear();
            close();
          }}
        >
          {t({ vi: 'Thôi', en: 'Cancel' })}
        </Button>
      </div>
    </form>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// A table of the agency's own: which worksheet, in which row its headings stand, what each column holds. All of it was guessed and can be changed.
import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import '@mantine/core/styles/NumberInput.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { plansQuery } from '../../api/plan_queries';
import type { SheetAsk, SheetPreview } from '../../api/sheet';
import { t } from '../../api/text';
import { choices } from '../../parts/words';
import { isUsable, mapWords, rolesOf, saysProgress, withRole, type Roles } from './choice';
import { role_words } from './words';
import styles from './mapping.module.css';

const most_rows = 1_000_000;

function Columns({ columns, roles, change }: { columns: SheetPreview['columns']; roles: Roles; change: (roles: Roles) => void }) {
  return (
    <ul className={`quiet-list ${styles.columns}`}>
      {columns.map(({ column, heading, samples }) => {
        const role = roles.get(column) ?? 'none';
        return (
          <li key={column} className={styles.column} data-column={column} data-used={role !== 'none'}>
            <span className={styles.letter}>{column}</span>
            <div className={styles.what}>
              <span className={styles.heading}>{heading || t({ vi: '(không có tiêu đề)', en: '(no heading)' })}</span>
              <span className={styles.samples}>{samples.length > 0 ? samples.join(' · ') : t({ vi: 'các ô đều trống', en: 'all cells are empty' })}</span>
            </div>
            <Select
              className={styles.role ?? ''}
              size="xs"
              allowDeselect={false}
              aria-label={t({ vi: `Cột ${column}, “${heading}”, là`, en: `Column ${column}, “${heading}”, holds` })}
              data={choices(role_words)}
              value={role}
              onChange={(next) => next && change(withRole(roles, column, next))}
            />
          </li>
        );
      })}
    </ul>
  );
}

export interface MappingProps {
  preview: SheetPreview;
  ask: SheetAsk;
  look: (ask: SheetAsk) => void;
}

export function Mapping({ preview, ask, look }: MappingProps) {
  const plans = useQuery(plansQuery).data?.list ?? [];
  const [sheet, setSheet] = useState(preview.sheet);
  const [head, setHead] = useState<number | string>(preview.head);
  const [roles, setRoles] = useState(() => rolesOf(preview.columns));
  const newest = plans.at(-1)?.id ?? '';
  const [chosen, setPlan] = useState(ask.plan ?? '');
  const plan = chosen || newest;
  const moved = sheet !== preview.sheet || head !== preview.head;
  const changed = moved || plan !== (ask.plan ?? newest) || preview.columns.some(({ column, role }) => roles.get(column) !== role);
  const usable = moved || isUsable(roles);
  const again = () =>
    look({
      ...(plan ? { plan } : {}),
      sheet,
      ...(typeof head === 'number' && (sheet === preview.sheet || head !== preview.head) ? { head } : {}),
      // Elsewhere in the workbook the columns are others: they are guessed anew.
      ...(moved ? {} : { map: mapWords(roles), ...(ask.match ? { match: ask.match } : {}) }),
    });
  return (
    // Once it was looked at again, the rows are what matters.
    <details className={styles.mapping} open={!ask.map && !ask.match}>
      <summary className={styles.summary}>{t({ vi: 'Bảng này không do phần mềm xuất: xem lại các cột', en: 'The program has not made this table: look at its columns' })}</summary>
      <p className={styles.soft}>{t({ vi: 'Phần mềm đã đoán cột nào là gì theo tiêu đề và giá trị. Sửa chỗ đoán sai rồi xem lại; chưa có gì được ghi.', en: 'What each column holds was guessed from its heading and values. Correct what is wrong and look again; nothing is recorded yet.' })}</p>
      <div className={styles.where}>
        {plans.length > 1 && <Select label={t({ vi: 'Kế hoạch', en: 'Plan' })} size="xs" allowDeselect={false} data={plans.map((one) => ({ value: one.id, label: `${one.id}: ${one.title}` }))} value={plan} onChange={(next) => next && setPlan(next)} />}
        <Select label={t({ vi: 'Trang tính', en: 'Worksheet' })} size="xs" allowDeselect={false} data={[...new Set(preview.sheets)]} value={sheet} onChange={(next) => next && setSheet(next)} />
        <NumberInput label={t({ vi: 'Dòng tiêu đề', en: 'Row of the headings' })} size="xs" w="8rem" min={1} max={most_rows} allowDecimal={false} hideControls value={head} onChange={setHead} />
      </div>
      {moved ? (
        <p className={styles.soft} role="status">
          {t({ vi: 'Các cột của trang tính hoặc dòng tiêu đề mới hiện ra khi xem lại.', en: 'The columns of that worksheet or row show when you look again.' })}
        </p>
      ) : (
        <Columns columns={preview.columns} roles={roles} change={setRoles} />
      )}
      {usable && !moved && !saysProgress(roles) && <p className={styles.warn}>{t({ vi: 'Chưa cột nào nói đã làm đến đâu (việc đã làm, lũy kế, tỷ lệ, đã xong, vướng mắc): sẽ không có gì để ghi.', en: 'No column tells how far the work is (what was done, total, share, done, obstacle): there would be nothing to record.' })}</p>}
      {!usable && (
        <p role="alert" className={styles.wrong}>
          {t({ vi: 'Cần một cột là “Nội dung công việc”: dòng được khớp với việc của kế hoạch theo cột ấy.', en: 'One column must hold what the work is: rows are matched to the plan’s items by it.' })}
        </p>
      )}
      <Button size="compact-md" disabled={!changed || !usable} onClick={again}>
        {t({ vi: 'Xem lại với các cột này', en: 'Look again with these columns' })}
      </Button>
    </details>
  );
}

/** Where no table was found at all: somebody says where it is. */
export function PointOut({ ask, look }: { ask: SheetAsk; look: (ask: SheetAsk) => void }) {
  const [sheet, setSheet] = useState(ask.sheet ?? '');
  const [head, setHead] = useState<number | string>(ask.head ?? '');
  const [task, setTask] = useState('');
  const column = task.trim().toUpperCase();
  const good = /^[A-Z]{1,3}$/.test(column) && typeof head === 'number';
  return (
    <form
      className={styles.where}
      onSubmit={(event) => {
        event.preventDefault();
        if (good) look({ ...(ask.plan ? { plan: ask.plan } : {}), ...(sheet.trim() ? { sheet: sheet.trim() } : {}), head, map: [`task=${column}`] });
      }}
    >
      <TextInput label={t({ vi: 'Tên trang tính (nếu có nhiều)', en: 'Name of the worksheet, of several' })} size="xs" value={sheet} onChange={(event) => setSheet(event.currentTarget.value)} />
      <NumberInput label={t({ vi: 'Dòng tiêu đề', en: 'Row of the headings' })} size="xs" w="8rem" min={1} max={most_rows} allowDecimal={false} hideControls value={head} onChange={setHead} />
      <TextInput label={t({ vi: 'Cột nội dung công việc', en: 'Column that says what the work is' })} placeholder="B" size="xs" w="13rem" value={task} onChange={(event) => setTask(event.currentTarget.value)} />
      <Button type="submit" size="compact-md" disabled={!good}>
        {t({ vi: 'Xem lại', en: 'Look again' })}
      </Button>
    </form>
  );
}

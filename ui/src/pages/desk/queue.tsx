// SPDX-License-Identifier: AGPL-3.0-or-later
// Updates that wait for a word, each with what was reported and its evidence: j and k go, x chooses, c confirms, r returns.
import { Button, Checkbox, Kbd, Textarea } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { actOnItem } from '../../api/actions';
import type { ItemAnswer, ItemInput, ItemLine } from '../../api/kinds';
import { problemOf, type Problem } from '../../api/problem';
import { itemQuery } from '../../api/queries';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { useDraft } from '../../parts/drafts';
import { Empty } from '../../parts/empty';
import { Facts } from '../../parts/facts';
import { dayText } from '../../parts/format';
import { doneText, numberOf, titleOf } from '../../parts/item_lines';
import { notify } from '../../parts/notices';
import { ProblemBox } from '../../parts/problem_box';
import { itemAddress, Link } from '../../parts/router';
import { usePhone } from '../../parts/screen';
import { underTheOfficesWord, waitingUpdates } from '../../parts/standing';
import { Marks, StatusBadge } from '../../parts/status';
import { VerdictOf } from '../../parts/verdict';
import { meant, pressed, toggled, type Standing } from './queue_keys';
import styles from './queue.module.css';

type Seen = ItemAnswer & { etag: string };
type Word = 'confirm' | 'return';

/** So many are shown at once with all that was reported; the rest follows as these are done. */
const most_shown = 50;

function Reported({ item }: { item: Seen | undefined }) {
  if (!item) return <span className="soft small">{t({ vi: 'Đang lấy nội dung báo cáo…', en: 'Fetching what was reported…' })}</span>;
  const covered = new Set(underTheOfficesWord(item).map((one) => one.fact));
  const later = waitingUpdates(item).length - covered.size;
  return (
    <>
      <Facts item={item.line.id} facts={item.facts.filter((fact) => covered.has(fact.number))} />
      {later > 0 && <div className="soft small">{t({ vi: `${later} cập nhật mới hơn còn chờ trưởng đơn vị`, en: `${later} newer wait for the head of the unit` })}</div>}
    </>
  );
}

function Keys() {
  const keys = [
    ['j k', t({ vi: 'chuyển', en: 'move' })],
    ['x', t({ vi: 'chọn', en: 'choose' })],
    ['a', t({ vi: 'chọn hết', en: 'all' })],
    ['c', t({ vi: 'xác nhận', en: 'confirm' })],
    ['r', t({ vi: 'trả lại', en: 'return' })],
    ['o', t({ vi: 'xem kỹ', en: 'look closer' })],
  ] as const;
  return (
    <span className={styles.keys}>
      {keys.map(([key, what]) => (
        <span key={key}>
          {key.split(' ').map((one) => (
            <Kbd key={one} size="xs">
              {one}
            </Kbd>
          ))}{' '}
          {what}
        </span>
      ))}
    </span>
  );
}

export function Queue({ lines, asOf }: { lines: readonly ItemLine[]; asOf: string }) {
  const queries = useQueryClient();
  const phone = usePhone();
  const [standing, setStanding] = useState<Standing>({ at: 0, chosen: new Set() });
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<ReadonlyMap<string, Problem>>(new Map());
  const [busy, setBusy] = useState<{ word: Word; done: number; all: number } | null>(null);
  const [returning, setReturning] = useState(false);
  const [opened, setOpened] = useState('');
  const draft = useDraft('desk.return', { reason: '' });
  const returned = useActionForm('/api/v1/item/{item}/return', draft.value);
  const table = useRef<HTMLTableElement>(null);
  const shown = lines.filter((line) => !gone.has(line.id)).slice(0, most_shown);
  const ids = shown.map((line) => line.id);
  const seen = useQueries({ queries: shown.map((line) => itemQuery(line.id)) });
  const itemOf = (id: string): Seen | undefined => seen[ids.indexOf(id)]?.data;
  const at = Math.max(0, Math.min(standing.at, ids.length - 1));
  const targets = meant(standing, ids);

  // The row that the keyboard is at has the focus, also after the one before it was done.
  const focusRow = useRef(true);
  useEffect(() => {
    if (!focusRow.current) return;
    focusRow.current = false;
    table.current?.querySelector<HTMLElement>(`tr[data-at="${at}"]`)?.focus({ preventScroll: false });
  });

  const give = async (word: Word, input: ItemInput<'confirm'> | ItemInput<'return'>): Promise<void> => {
    const wrong = new Map<string, Problem>();
    const done = new Set(gone);
    const before = done.size;
    setFailed(wrong);
    for (const [number, id] of targets.entries()) {
      setBusy({ word, done: number, all: targets.length });
      try {
        // Against what was on the screen: an update that came meanwhile is not confirmed unseen.
        await actOnItem(word, id, input, itemOf(id)?.etag);
        done.add(id);
      } catch (thrown) {
        wrong.set(id, problemOf(thrown));
      }
    }
    setBusy(null);
    setGone(done);
    setFailed(wrong);
    setStanding({ at: Math.min(at, ids.length - 1), chosen: new Set(wrong.keys()) });
    focusRow.current = true;
    const count = done.size - before;
    if (count > 0)
      notify(word === 'confirm' ? t({ vi: `Đã xác nhận ${count} việc`, en: `${count} confirmed` }) : t({ vi: `Đã trả lại ${count} việc`, en: `${count} returned` }));
    for (const name of ['mine', 'item', 'board', 'plan', 'items']) void queries.invalidateQueries({ queryKey: [name] });
  };
  const readable = targets.every((id) => itemOf(id) !== undefined);
  const confirm = () => void (busy === null && readable && targets.length > 0 && give('confirm', {}));

  const onKey = (event: KeyboardEvent) => {
    const row = event.target as HTMLElement;
    if (!row.matches('tr[data-at]') || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = pressed(standing, event.key, ids);
    if (next) {
      focusRow.current = true;
      setStanding(next);
    } else if (event.key === 'c') confirm();
    else if (event.key === 'r') setReturning(true);
    else if (event.key === 'o' || event.key === 'Enter') setOpened(opened === ids[at] ? '' : (ids[at] ?? ''));
    else return;
    event.preventDefault();
  };

  if (shown.length === 0)
    return (
      <Empty icon={IconInbox} title={t({ vi: 'Không còn cập nhật nào chờ xác nhận', en: 'No update waits for a word' })}>
        {t({ vi: 'Khi trưởng đơn vị xác nhận xong, cập nhật sẽ hiện ở đây.', en: 'Updates show here once the head of the unit has confirmed them.' })}
      </Empty>
    );
  const many = standing.chosen.size > 0;
  return (
    <>
      <div className={styles.tools}>
        <Checkbox
          label={many ? t({ vi: `Đã chọn ${targets.length}`, en: `${targets.length} chosen` }) : t({ vi: 'Chọn hết', en: 'Choose all' })}
          checked={standing.chosen.size > 0 && targets.length === ids.length}
          indeterminate={many && targets.length < ids.length}
          onChange={() => setStanding(pressed(standing, 'a', ids) ?? standing)}
        />
        <Button size="compact-md" loading={busy?.word === 'confirm'} disabled={!readable} onClick={confirm}>
          {many ? t({ vi: `Xác nhận ${targets.length} việc`, en: `Confirm ${targets.length}` }) : t({ vi: 'Xác nhận', en: 'Confirm' })}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => setReturning(true)}>
          {many ? t({ vi: `Trả lại ${targets.length} việc…`, en: `Return ${targets.length}…` }) : t({ vi: 'Trả lại…', en: 'Return…' })}
        </Button>
        <span role="status" className="soft small">
          {busy && t({ vi: `đang ghi ${busy.done + 1}/${busy.all}`, en: `recording ${busy.done + 1}/${busy.all}` })}
          {failed.size > 0 && t({ vi: `${failed.size} việc chưa ghi được, lý do ở từng dòng`, en: `${failed.size} could not be recorded, see their rows` })}
        </span>
        {!phone && <Keys />}
      </div>
      { }
      <table ref={table} className={styles.table} role="grid" aria-multiselectable aria-label={t({ vi: 'Cập nhật chờ xác nhận', en: 'Updates that wait' })} onKeyDown={onKey}>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.hidden}>{t({ vi: 'Chọn', en: 'Choose' })}</span>
            </th>
            <th scope="col">{t({ vi: 'Việc', en: 'Item' })}</th>
            {!phone && <th scope="col">{t({ vi: 'Đã báo', en: 'Reported' })}</th>}
          </tr>
        </thead>
        {shown.map((line, index) => {
          const problem = failed.get(line.id);
          const reported = <Reported item={itemOf(line.id)} />;
          return (
            <tbody key={line.id}>
              <tr
                data-at={index}
                data-item={line.id}
                tabIndex={index === at ? 0 : -1}
                aria-selected={standing.chosen.has(line.id)}
                onFocus={(event) => event.target === event.currentTarget && index !== standing.at && setStanding({ ...standing, at: index })}
              >
                <td role="gridcell">
                  <Checkbox tabIndex={-1} aria-label={t({ vi: `Chọn ${titleOf(line)}`, en: `Choose ${titleOf(line)}` })} checked={standing.chosen.has(line.id)} onChange={() => setStanding({ ...toggled(standing, line.id), at: index })} />
                </td>
                <td role="gridcell">
                  <Link to={itemAddress(line.id)} className={styles.title}>
                    {numberOf(line) && <span className="soft">{numberOf(line)} </span>}
                    {titleOf(line)}
                  </Link>
                  <div className="soft small">{[line.unit, line.person].filter(Boolean).join(' · ')}</div>
                  <div className={styles.how}>
                    <StatusBadge line={line} asOf={asOf} />
                    {line.due && <span>{t({ vi: `hạn ${dayText(line.due)}`, en: `due ${dayText(line.due)}` })}</span>}
                    <span>{t({ vi: `đã làm ${doneText(line)}`, en: `done ${doneText(line)}` })}</span>
                    <Marks line={line} />
                  </div>
                  {phone && reported}
                </td>
                {!phone && (
                  <td role="gridcell" className={styles.reported}>
                    {reported}
                  </td>
                )}
              </tr>
              {(problem ?? opened === line.id) && (
                <tr>
                  <td role="gridcell" colSpan={phone ? 2 : 3} className={styles.below}>
                    <ProblemBox problem={problem} reload={() => void queries.invalidateQueries({ queryKey: ['item', line.id] })} />
                    {(opened === line.id || problem?.code === 'close.below-quantity') && <VerdictOf item={line.id} />}
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
      {lines.length - gone.size > shown.length && <p className="soft small">{t({ vi: `Còn ${lines.length - gone.size - shown.length} việc nữa, hiện ra khi các việc trên đã xong.`, en: `${lines.length - gone.size - shown.length} more follow as these are done.` })}</p>}
      <Confirm
        opened={returning}
        close={() => {
          setReturning(false);
          focusRow.current = true;
          setStanding({ ...standing });
        }}
        title={targets.length > 1 ? t({ vi: `Trả lại ${targets.length} cập nhật`, en: `Return ${targets.length} updates` }) : t({ vi: 'Trả lại cập nhật', en: 'Return the update' })}
        doIt={t({ vi: 'Trả lại', en: 'Return' })}
        asks={returned}
        act={async () => {
          await give('return', given(draft.value));
          draft.clear();
        }}
      >
        <ul className={styles.returned}>
          {shown.filter((line) => targets.includes(line.id)).slice(0, 5).map((line) => (
            <li key={line.id}>{titleOf(line)}</li>
          ))}
          {targets.length > 5 && <li>{t({ vi: `và ${targets.length - 5} việc khác`, en: `and ${targets.length - 5} more` })}</li>}
        </ul>
        <Textarea
          label={t({ vi: 'Lý do', en: 'Reason' })}
          description={t({ vi: 'người báo cáo sẽ thấy; việc bị trả lại chưa được tính là đã làm', en: 'seen by who reported; what is returned does not count as done' })}
          {...returned.at('reason')}
          data-autofocus
          rows={3}
          value={draft.value.reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        />
      </Confirm>
    </>
  );
}

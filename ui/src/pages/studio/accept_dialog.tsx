// SPDX-License-Identifier: AGPL-3.0-or-later
// Accepting a finding: one reason, remembered for the next; for this one, its kind, or all that are shown.
import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Finding } from '../../api/plan_drafts';
import { t } from '../../api/text';
import { useActionForm } from '../../parts/action_form';
import { Confirm } from '../../parts/confirm';
import { severity_words, wordsOf } from './findings_dock';
import type { Work } from './work';
import styles from './dialogs.module.css';

const key = 'sauro.studio.reasons';
const most_kept = 4;

function keptReasons(): string[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as string[];
  } catch {
    return [];
  }
}

type Reach = 'one' | 'rule' | 'severity' | 'all';

function keepReason(reason: string): void {
  localStorage.setItem(key, JSON.stringify([reason, ...keptReasons().filter((one) => one !== reason)].slice(0, most_kept)));
}

export function AcceptDialog({ work, finding, close }: { work: Work; finding: Finding; close: () => void }) {
  const kept = keptReasons();
  const [reason, setReason] = useState(kept[0] ?? '');
  const [reach, setReach] = useState<Reach>('one');
  const form = useActionForm('/api/v1/finding/{finding}/settle', { how: 'accepted', reason }, { needs: ['reason'] });
  const open = work.shown.filter((one) => one.how === 'open');
  const alike = open.filter((one) => one.rule === finding.rule);
  const as_grave = open.filter((one) => one.severity === finding.severity);
  const taken = { one: [finding], rule: alike, severity: as_grave, all: open }[reach];
  const choose = (next: Reach) => () => setReach(reach === next ? 'one' : next);
  return (
    <Confirm
      opened
      close={close}
      title={t({ vi: 'Chấp nhận phát hiện', en: 'Accept the finding' })}
      doIt={taken.length > 1 ? t({ vi: `Chấp nhận ${taken.length} phát hiện`, en: `Accept ${taken.length} findings` }) : t({ vi: 'Chấp nhận', en: 'Accept' })}
      asks={form}
      act={async () => {
        keepReason(reason.trim());
        await work.settle([finding.id, ...taken.filter((one) => one !== finding).map((one) => one.id)], 'accepted', reason.trim());
      }}
    >
      <p className={styles.quote}>{wordsOf(finding)}</p>
      <Textarea label={t({ vi: 'Lý do', en: 'Reason' })} {...form.at('reason')} data-autofocus autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {kept.length > 1 && (
        <div className={styles.reasons} role="group" aria-label={t({ vi: 'Lý do đã dùng', en: 'Reasons used before' })}>
          {kept.map((one) => (
            <button key={one} type="button" className={styles.reason} onClick={() => setReason(one)}>
              {one}
            </button>
          ))}
        </div>
      )}
      {alike.length > 1 && <Checkbox label={t({ vi: `Cả ${alike.length} phát hiện cùng loại`, en: `All ${alike.length} of its kind` })} checked={reach === 'rule'} onChange={choose('rule')} />}
      {as_grave.length > alike.length && (
        <Checkbox
          label={t({ vi: `Cả ${as_grave.length} phát hiện mức ${severity_words[finding.severity].vi.toLowerCase()}`, en: `All ${as_grave.length} of its severity` })}
          checked={reach === 'severity'}
          onChange={choose('severity')}
        />
      )}
      {open.length > Math.max(alike.length, as_grave.length) && <Checkbox label={t({ vi: `Cả ${open.length} phát hiện đang xem`, en: `All ${open.length} that are shown` })} checked={reach === 'all'} onChange={choose('all')} />}
    </Confirm>
  );
}

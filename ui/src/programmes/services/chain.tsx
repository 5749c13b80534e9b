// SPDX-License-Identifier: AGPL-3.0-or-later
// Steps one behind the other, as links of an approval or steps of a procedure: what is over, where it is now, what is to come.
import { IconAlertTriangle, IconCheck, IconPlayerPlayFilled } from '@tabler/icons-react';
import { t } from '../../api/text';
import styles from './services.module.css';

export interface Step {
  title: string;
  state: 'done' | 'here' | 'ahead';
  /** Overdue, or sent back. */
  wrong?: boolean;
  lines: readonly string[];
}

const said = (step: Step): string => (step.state === 'done' ? t({ vi: 'đã xong', en: 'done' }) : step.state === 'here' ? t({ vi: 'đang ở đây', en: 'it is here' }) : t({ vi: 'chưa đến', en: 'to come' }));

export function Chain({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className={styles.chain} aria-label={label}>
      {steps.map((step, at) => {
        const Sign = step.state === 'done' ? IconCheck : step.wrong ? IconAlertTriangle : IconPlayerPlayFilled;
        return (
          <li key={at} data-state={step.state} data-wrong={step.wrong === true ? true : undefined} aria-current={step.state === 'here' ? 'step' : undefined}>
            <div className={styles.link}>
              {step.state !== 'ahead' && <Sign size={14} aria-label={said(step)} />} {at + 1}. {step.title}
            </div>
            {step.lines.map((line, number) => (
              <div key={number} className={styles.line}>
                {line}
              </div>
            ))}
          </li>
        );
      })}
    </ol>
  );
}

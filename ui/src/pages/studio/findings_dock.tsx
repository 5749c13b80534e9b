// SPDX-License-Identifier: AGPL-3.0-or-later
// The findings: a list to go through, the one at hand in full, and what is done about it.
import { Button, Checkbox, Kbd } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCheck, IconChevronLeft, IconChevronRight, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Finding, Severity } from '../../api/plan_drafts';
import { language, t, type Pair } from '../../api/text';
import { clear_words, clearOf } from './clears';
import { severities } from './doubts';
import { keyOf, type Command } from './keys';
import type { Work } from './work';
import styles from './findings.module.css';

export const severity_words: Record<Severity, Pair> = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  info: { vi: 'Lưu ý', en: 'Note' },
};
const signs = { error: IconAlertCircle, warning: IconAlertTriangle, info: IconInfoCircle } as const;

export const wordsOf = (finding: Finding): string => (language() === 'vi' ? finding.vi : finding.en || finding.vi);
const repairOf = (finding: Finding): string => (language() === 'vi' ? finding.repair_vi : finding.repair_en);

function Line({ finding, here, choose }: { finding: Finding; here: boolean; choose: () => void }) {
  const box = useRef<HTMLButtonElement>(null);
  const Sign = finding.how === 'open' ? signs[finding.severity] : IconCheck;
  useEffect(() => {
    if (here) box.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <li>
      <button ref={box} type="button" className={styles.line} aria-current={here} data-how={finding.how} onClick={choose}>
        <span className={styles.sign} data-severity={finding.severity}>
          <Sign size={16} aria-label={finding.how === 'open' ? t(severity_words[finding.severity]) : t({ vi: 'đã xử lý', en: 'settled' })} />
        </span>
        <span className={styles.words}>{wordsOf(finding)}</span>
      </button>
    </li>
  );
}

const how_words: Record<Finding['how'], Pair> = {
  open: { vi: 'chưa xử lý', en: 'open' },
  accepted: { vi: 'đã chấp nhận', en: 'accepted' },
  repaired: { vi: 'đã sửa', en: 'repaired' },
};

function AtHand({ finding, open, command }: { finding: Finding; open: boolean; command: (command: Command) => void }) {
  const clear = clearOf(finding.rule);
  const repair = repairOf(finding);
  return (
    <div className={styles.full}>
      <p className={styles.kind}>
        <span className={styles.sign} data-severity={finding.severity}>
          {t(severity_words[finding.severity])}
        </span>
        {clear && <span>{t(clear_words[clear])}</span>}
        {finding.where && <span className="soft">{finding.where}</span>}
        <span className="soft">{finding.rule}</span>
      </p>
      <p className={styles.what}>{wordsOf(finding)}</p>
      {repair && (
        <p className={styles.repair}>
          <b>{t({ vi: 'Cách sửa', en: 'Repair' })}:</b> {repair}
        </p>
      )}
      {finding.how === 'open' ? (
        open && (
          <div className={styles.buttons}>
            <Button size="compact-sm" onClick={() => command('repair')} rightSection={<Kbd size="xs">{keyOf('repair')}</Kbd>}>
              {finding.items.length > 0 ? t({ vi: 'Sửa', en: 'Repair' }) : t({ vi: 'Đã sửa', en: 'Repaired' })}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => command('accept')} rightSection={<Kbd size="xs">{keyOf('accept')}</Kbd>}>
              {t({ vi: 'Chấp nhận', en: 'Accept' })}
            </Button>
          </div>
        )
      ) : (
        <p className={styles.repair}>
          <b>{t(how_words[finding.how])}</b>
          {finding.reason && `: ${finding.reason}`}
        </p>
      )}
    </div>
  );
}

export function FindingsDock({ work, command }: { work: Work; command: (command: Command) => void }) {
  const { findings, filter, setFilter, shown, doubt, face, open } = work;
  const at = shown.findIndex((one) => one.id === doubt);
  const hand = shown[at];
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity && one.how === 'open').length;
  const settled = findings.filter((one) => one.how !== 'open').length;
  return (
    <section className={styles.dock} aria-label={t({ vi: 'Phát hiện', en: 'Findings' })}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{t({ vi: 'Phát hiện', en: 'Findings' })}</h2>
        <div className={styles.filters} role="group" aria-label={t({ vi: 'Mức', en: 'Severity' })}>
          {severities.map((severity) => (
            <button key={severity} type="button" className={styles.filter} data-severity={severity} aria-pressed={filter.severity === severity} onClick={() => setFilter({ ...filter, severity: filter.severity === severity ? '' : severity })}>
              {t(severity_words[severity])} {count(severity)}
            </button>
          ))}
          {filter.clear && (
            <button type="button" className={styles.filter} aria-pressed onClick={() => setFilter({ ...filter, clear: '' })}>
              {t(clear_words[filter.clear])} ×
            </button>
          )}
        </div>
        {settled > 0 && (
          <Checkbox size="xs" label={t({ vi: `cả ${settled} đã xử lý`, en: `${settled} settled too` })} checked={filter.settled} onChange={(event) => setFilter({ ...filter, settled: event.currentTarget.checked })} />
        )}
        <span className={styles.walk}>
          <button type="button" className={styles.step} aria-keyshortcuts="p" onClick={() => command('previous')} disabled={shown.length === 0}>
            <IconChevronLeft size={16} aria-hidden />
            <span className={styles.hidden}>{t({ vi: 'Phát hiện trước', en: 'Previous finding' })}</span>
          </button>
          <span>
            {at + 1}/{shown.length}
          </span>
          <button type="button" className={styles.step} aria-keyshortcuts="n" onClick={() => command('next')} disabled={shown.length === 0}>
            <IconChevronRight size={16} aria-hidden />
            <span className={styles.hidden}>{t({ vi: 'Phát hiện tiếp theo', en: 'Next finding' })}</span>
          </button>
        </span>
      </div>
      <div className={styles.body}>
        {shown.length === 0 ? (
          <p className={styles.empty}>{findings.some((one) => one.how === 'open') ? t({ vi: 'Không có phát hiện nào như bộ lọc.', en: 'No finding is as the filter says.' }) : t({ vi: 'Không còn phát hiện nào chưa xử lý.', en: 'No open findings are left.' })}</p>
        ) : (
          <>
            <ul className={styles.list}>
              {shown.map((finding) => (
                <Line key={finding.id} finding={finding} here={finding.id === doubt} choose={() => face(finding.id)} />
              ))}
            </ul>
            {hand ? (
              <AtHand finding={hand} open={open} command={command} />
            ) : (
              <p className={styles.empty}>
                {t({ vi: 'Chọn một phát hiện, hoặc bấm', en: 'Choose a finding, or press' })} <Kbd size="xs">N</Kbd>
              </p>
            )}
          </>
        )}
      </div>
    </section>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// What a column of the document's table holds, said by a person: a button in each heading, and one menu that serves them all.
import { Menu, Progress } from '@mantine/core';
import '@mantine/core/styles/Progress.css';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { Meaning } from '../../api/plan_drafts';
import { t } from '../../api/text';
import { headKey, meaning_words, meansNow, type Head } from './columns';
import { lists_id } from './name_list';
import styles from './columns.module.css';

const nowText = (head: Head): string => {
  const now = meansNow(head);
  if (now === null) return t({ vi: 'chưa đọc được gì từ cột này', en: 'nothing was read from it' });
  return head.told ? t({ vi: `${t(meaning_words[now])}, do người chỉ định`, en: `${t(meaning_words[now])}, as somebody said` }) : t(meaning_words[now]);
};

/** Stands in the heading itself. */
export function HeadButton({ head, open }: { head: Head; open: (head: Head, at: HTMLElement) => void }) {
  return (
    <button
      type="button"
      className={styles.head}
      data-head={headKey(head.table, head.column)}
      data-told={head.told !== null}
      aria-haspopup="menu"
      title={t({ vi: `Cột này là… Hiện là: ${nowText(head)}`, en: `This column is… Now: ${nowText(head)}` })}
      onClick={(event) => {
        event.stopPropagation();
        open(head, event.currentTarget);
      }}
    >
      {head.told && t(meaning_words[head.told])}
      <span className={styles.hidden}>{t({ vi: `, cột “${head.text}” là… Hiện là: ${nowText(head)}`, en: `, the column “${head.text}” is… Now: ${nowText(head)}` })}</span>
      <IconChevronDown size={12} aria-hidden />
    </button>
  );
}

export function ColumnMenu({ head, at, close, choose }: { head: Head; at: HTMLElement; close: () => void; choose: (means: Meaning) => void }) {
  const { left, bottom } = at.getBoundingClientRect();
  const now = meansNow(head);
  const asked = head.told ?? 'auto';
  return (
    <Menu opened onClose={close} position="bottom-start" width={290} returnFocus withInitialFocusPlaceholder={false} portalProps={{ target: `#${lists_id}` }}>
      <Menu.Target>
        {/* Where the heading is. */}
        <button type="button" tabIndex={-1} aria-label={t({ vi: 'Cột này là', en: 'This column is' })} style={{ all: 'unset', position: 'fixed', left, top: bottom, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown className={styles.menu ?? ''}>
        <Menu.Label>
          {t({ vi: `Cột “${head.text}” là…`, en: `The column “${head.text}” is…` })}
          <span className={styles.now}>{t({ vi: `hiện là: ${nowText(head)}`, en: `now: ${nowText(head)}` })}</span>
        </Menu.Label>
        <Menu.RadioGroup
          value={asked}
          onChange={(means) => {
            if (means !== asked) choose(means as Meaning);
          }}
        >
          {(Object.keys(meaning_words) as Meaning[]).map((means) => (
            <Menu.RadioItem
              key={means}
              value={means}
              closeMenuOnClick
              checkIcon={<IconCheck size={16} aria-hidden />}
              rightSection={means === now && means !== asked ? <span className="soft small">{t({ vi: 'hiện nay', en: 'now' })}</span> : undefined}
            >
              {t(meaning_words[means])}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

/** While the document is read again. */
export function Rereading({ words, done, of }: { words: string; done: number; of: number }) {
  const percent = of > 0 ? Math.round((100 * done) / of) : 0;
  return (
    <div className={styles.rereading} role="status">
      {words}
      <Progress value={percent || 100} animated={percent === 0} striped={percent === 0} size="sm" aria-label={words} />
    </div>
  );
}

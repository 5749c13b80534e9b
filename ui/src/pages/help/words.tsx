// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of the field, found with or without marks, each with its name in the other language.
import { TextInput } from '@mantine/core';
import { IconSearch, IconSearchOff } from '@tabler/icons-react';
import { language, t } from '../../api/text';
import { Empty } from '../../parts/empty';
import { hasWords } from '../../parts/fold';
import { upper } from '../../parts/format';
import { useFilter } from '../../parts/router';
import { glossary } from './glossary';
import styles from './help.module.css';

export function Words() {
  const [words, setWords] = useFilter('find');
  const other = language() === 'vi' ? 'en' : 'vi';
  const found = glossary.filter((one) => hasWords([one.term.vi, one.term.en, one.meaning ? t(one.meaning) : ''].join(' '), words));
  return (
    <>
      <TextInput
        mb="sm"
        maw="30rem"
        aria-label={t({ vi: 'Tìm từ', en: 'Find a word' })}
        placeholder={t({ vi: 'Tìm từ: có dấu hay không dấu', en: 'Find a word, with or without marks' })}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {found.length === 0 ? (
        <Empty icon={IconSearchOff} title={t({ vi: 'Không có từ nào như vậy', en: 'No such word' })} />
      ) : (
        <section className={styles.part} aria-label={t({ vi: 'Từ ngữ', en: 'Words' })}>
          <dl className={styles.list}>
            {found.map((one) => (
              <div key={one.term.en} className={styles.row} data-below={(one.below && !words) || undefined}>
                <dt>
                  {upper(t(one.term))} <span className={styles.other} lang={other}>{one.term[other]}</span>
                </dt>
                <dd>{one.meaning ? upper(t(one.meaning)) : ''}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

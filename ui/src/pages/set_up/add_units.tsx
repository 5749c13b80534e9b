// SPDX-License-Identifier: AGPL-3.0-or-later
// Several units at once, a line each, pasted from the decision that names them. A line that is refused stays with its reason.
import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { record } from '../../api/actions';
import { t } from '../../api/text';
import { useDraft } from '../../parts/drafts';
import { notify } from '../../parts/notices';
import { ProblemBox } from '../../parts/problem_box';

/** Lists in documents begin their lines with numbers and dashes. */
const namesIn = (text: string) => [...new Set(text.split('\n').map((line) => line.replace(/^\s*(?:\d+[.)]|[-–+•*])\s*/, '').replace(/[;,.]\s*$/, '').trim()))].filter(Boolean);

export function AddUnits() {
  const queries = useQueryClient();
  const { value: words, change, clear } = useDraft('set-up.units', { names: '' });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const names = namesIn(words.names);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || names.length === 0) return;
    setBusy(true);
    setProblem(null);
    let left = names;
    try {
      for (const name of names) {
        await record('/api/v1/unit/set', {}, { name });
        left = left.slice(1);
      }
      clear();
      notify(t({ vi: `Đã thêm ${names.length} đơn vị`, en: `${names.length} units added` }));
    } catch (thrown) {
      change({ names: left.join('\n') });
      setProblem(thrown);
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ['units'] });
    }
  };
  return (
    <form onSubmit={(event) => void add(event)} style={{ display: 'grid', gap: '.6rem' }}>
      <Textarea
        label={t({ vi: 'Tên các đơn vị, mỗi dòng một tên', en: 'Names of the units, one a line' })}
        placeholder={t({ vi: 'Văn phòng Sở\nPhòng Kế hoạch - Tài chính\nChi cục Thủy lợi', en: 'Văn phòng Sở\nPhòng Kế hoạch - Tài chính\nChi cục Thủy lợi' })}
        autosize
        minRows={4}
        maxRows={16}
        value={words.names}
        onChange={(event) => change({ names: event.currentTarget.value })}
      />
      <ProblemBox problem={problem} />
      <div>
        <Button type="submit" loading={busy} disabled={names.length === 0}>
          {names.length > 0 ? t({ vi: `Thêm ${names.length} đơn vị`, en: names.length === 1 ? 'Add 1 unit' : `Add ${names.length} units` }) : t({ vi: 'Thêm các đơn vị', en: 'Add the units' })}
        </Button>
      </div>
    </form>
  );
}

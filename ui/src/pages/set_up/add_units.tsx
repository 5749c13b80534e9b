// SPDX-License-Identifier: AGPL-3.0-or-later
// Several units at once, a line each, pasted from the decision that names them. A line that is refused stays with its reason.
import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { record } from '../../api/actions';
import { t } from '../../api/text';
import { useActionForm } from '../../parts/action_form';
import { useDraft } from '../../parts/drafts';
import { notify } from '../../parts/notices';
import { ProblemBox } from '../../parts/problem_box';

/** Lists in documents begin their lines with numbers and dashes. */
const namesIn = (text: string) => [...new Set(text.split('\n').map((line) => line.replace(/^\s*(?:\d+[.)]|[-–+•*])\s*/, '').replace(/[;,.]\s*$/, '').trim()))].filter(Boolean);

export function AddUnits() {
  const queries = useQueryClient();
  const { value: words, change, clear } = useDraft('set-up.units', { names: '' });
  const names = namesIn(words.names);
  const form = useActionForm('/api/v1/unit/set', { name: names[0] }, { needs: ['name'] });
  const add = async () => {
    let left = names;
    const done = await form.send(async () => {
      try {
        for (const name of names) {
          await record('/api/v1/unit/set', {}, { name });
          left = left.slice(1);
        }
      } finally {
        void queries.invalidateQueries({ queryKey: ['units'] });
      }
    });
    if (!done) return left.length < names.length ? change({ names: left.join('\n') }) : undefined;
    clear();
    notify(t({ vi: `Đã thêm ${names.length} đơn vị`, en: `${names.length} units added` }));
  };
  return (
    <form {...form.form(add)} style={{ display: 'grid', gap: '.6rem' }}>
      <Textarea
        label={t({ vi: 'Tên các đơn vị, mỗi dòng một tên', en: 'Names of the units, one a line' })}
        placeholder={t({ vi: 'Văn phòng Sở\nPhòng Kế hoạch - Tài chính\nChi cục Thủy lợi', en: 'Văn phòng Sở\nPhòng Kế hoạch - Tài chính\nChi cục Thủy lợi' })}
        {...form.at('name')}
        autosize
        minRows={4}
        maxRows={16}
        value={words.names}
        onChange={(event) => change({ names: event.currentTarget.value })}
      />
      <ProblemBox problem={form.problem} />
      <div>
        <Button type="submit" loading={form.busy !== ''}>
          {names.length > 0 ? t({ vi: `Thêm ${names.length} đơn vị`, en: names.length === 1 ? 'Add 1 unit' : `Add ${names.length} units` }) : t({ vi: 'Thêm các đơn vị', en: 'Add the units' })}
        </Button>
      </div>
    </form>
  );
}

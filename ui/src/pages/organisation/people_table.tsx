// SPDX-License-Identifier: AGPL-3.0-or-later
// The people whom plans name: position, unit, and by which user they act.
import { t } from '../../api/text';
import { hasWords } from '../../parts/fold';
import { dayText } from '../../parts/format';
import { byGivenName, holdsOn } from '../../parts/structure';
import { unitName, type Known } from './known';
import { Table, Warn } from './table';

export function PeopleTable({ known, words, open }: { known: Known; words: string; open: (id: string) => void }) {
  const { people, day } = known;
  const past = (person: (typeof people)[number]) => !holdsOn(person, day);
  const lines = people.filter((person) => hasWords([person.name, person.position, unitName(known, person.unit), person.user].join(' '), words)).sort((a, b) => Number(past(a)) - Number(past(b)) || byGivenName(a, b));
  return (
    <Table
      label={t({ vi: 'Những người trong kế hoạch', en: 'People of the plan' })}
      lines={lines}
      all={people.length}
      name={t({ vi: 'Họ tên', en: 'Name' })}
      first={(person) => person.name}
      past={past}
      open={open}
      columns={[
        { name: t({ vi: 'Chức vụ', en: 'Position' }), cell: (person) => person.position || null },
        { name: t({ vi: 'Đơn vị', en: 'Unit' }), cell: (person) => (person.unit ? unitName(known, person.unit) : null) },
        { name: t({ vi: 'Người dùng', en: 'User' }), cell: (person) => person.user || <Warn>{t({ vi: 'chưa có', en: 'none yet' })}</Warn> },
        { name: t({ vi: 'Đến hết', en: 'Until' }), cell: (person) => (person.until ? dayText(person.until) : null) },
      ]}
    />
  );
}

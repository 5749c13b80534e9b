// SPDX-License-Identifier: AGPL-3.0-or-later
// The units: what they are called, who heads them, whose they are; those without a head first asked about.
import { Fragment } from 'react';
import { t } from '../../api/text';
import { hasWords } from '../../parts/fold';
import { dayText } from '../../parts/format';
import { byName, headsOf, holdsOn, peopleOf } from '../../parts/structure';
import { unitName, type Known } from './known';
import { Table, Warn, Whole } from './table';

export function UnitsTable({ known, words, open }: { known: Known; words: string; open: (id: string) => void }) {
  const { units, users, people, day } = known;
  const past = (unit: (typeof units)[number]) => !holdsOn(unit, day);
  const lines = units.filter((unit) => hasWords([unit.name, ...unit.aliases, ...headsOf(unit.id, users, day).map((one) => one.name)].join(' '), words)).sort((a, b) => Number(past(a)) - Number(past(b)) || byName(a, b));
  return (
    <Table
      label={t({ vi: 'Các đơn vị', en: 'Units' })}
      lines={lines}
      all={units.length}
      name={t({ vi: 'Đơn vị', en: 'Unit' })}
      first={(unit) => unit.name}
      past={past}
      open={open}
      columns={[
        {
          name: t({ vi: 'Trưởng đơn vị', en: 'Head' }),
          cell: (unit) => {
            const heads = headsOf(unit.id, users, day);
            if (heads.length > 0) return heads.map((one, at) => (
                <Fragment key={one.id}>
                  {at > 0 && ', '}
                  <Whole>{one.name}</Whole>
                </Fragment>
              ));
            return past(unit) ? null : <Warn>{t({ vi: 'chưa có ai', en: 'nobody yet' })}</Warn>;
          },
        },
        { name: t({ vi: 'Tên khác', en: 'Other names' }), cell: (unit) => unit.aliases.join('; ') || null },
        { name: t({ vi: 'Thuộc', en: 'Belongs to' }), cell: (unit) => (unit.parent ? unitName(known, unit.parent) : null) },
        {
          name: t({ vi: 'Người', en: 'People' }),
          cell: (unit) => {
            const count = peopleOf(unit.id, people, day).length;
            return count > 0 ? count : null;
          },
        },
        {
          name: t({ vi: 'Hoạt động', en: 'Stands' }),
          cell: (unit) => {
            if (!unit.from && !unit.until) return null;
            const from = unit.from ? t({ vi: `từ ${dayText(unit.from)} `, en: `from ${dayText(unit.from)} ` }) : '';
            const until = unit.until ? t({ vi: `đến hết ${dayText(unit.until)}`, en: `to the end of ${dayText(unit.until)}` }) : '';
            const next = unit.successor ? t({ vi: `; kế tục: ${unitName(known, unit.successor)}`, en: `; then ${unitName(known, unit.successor)}` }) : '';
            return from + until + next;
          },
        },
      ]}
    />
  );
}

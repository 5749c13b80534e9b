// SPDX-License-Identifier: AGPL-3.0-or-later
// The users: their roles, who is away and who stands in, who is shut out.
import { t } from '../../api/text';
import { hasWords } from '../../parts/fold';
import { dayText } from '../../parts/format';
import { byGivenName, isAway, rolesOn } from '../../parts/structure';
import { role_words } from '../../parts/words';
import { unitName, userName, type Known } from './known';
import { Mark, Table, Warn } from './table';

export function UsersTable({ known, words, open }: { known: Known; words: string; open: (id: string) => void }) {
  const { users, day } = known;
  const rolesText = (user: (typeof users)[number]) =>
    rolesOn({ ...user, disabled: false }, day)
      .map((one) => [t(role_words[one.role]), one.unit && unitName(known, one.unit)].filter(Boolean).join(', '))
      .join('; ');
  const lines = users.filter((user) => hasWords([user.name, user.id, rolesText(user)].join(' '), words)).sort((a, b) => Number(a.disabled) - Number(b.disabled) || byGivenName(a, b));
  return (
    <Table
      label={t({ vi: 'Người dùng', en: 'Users' })}
      lines={lines}
      all={users.length}
      name={t({ vi: 'Họ tên', en: 'Name' })}
      first={(user) => user.name}
      past={(user) => user.disabled}
      open={open}
      columns={[
        { name: t({ vi: 'Mã', en: 'User name' }), cell: (user) => user.id },
        { name: t({ vi: 'Vai trò', en: 'Roles' }), cell: (user) => rolesText(user) || <Warn>{t({ vi: 'chưa có vai trò', en: 'no role' })}</Warn> },
        {
          name: t({ vi: 'Tình trạng', en: 'Now' }),
          cell: (user) => {
            if (user.disabled) return <Mark>{t({ vi: 'đã khóa', en: 'shut out' })}</Mark>;
            if (!isAway(user, day)) return null;
            const until = user.away_until ? t({ vi: ` đến hết ${dayText(user.away_until)}`, en: ` to the end of ${dayText(user.away_until)}` }) : '';
            const deputy = user.deputy ? t({ vi: `; thay: ${userName(known, user.deputy)}`, en: `; deputy: ${userName(known, user.deputy)}` }) : '';
            return <Mark>{t({ vi: 'nghỉ', en: 'away' }) + until + deputy}</Mark>;
          },
        },
      ]}
    />
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// Urging: who must be urged, by what, and what came back; the mail that carries it; and the ladder that all of it follows.
import { useMe } from '../api/queries';
import { t } from '../api/text';
import { Loading, Sheet } from '../parts/page_host';
import { PartLinks } from '../parts/part_links';
import { useFilter } from '../parts/router';
import { UrgingDay } from './urging/day';
import { Ladder } from './urging/ladder';
import { Mails } from './urging/mails';
import { Said } from './urging/said';

const address = '/urging';

export default function UrgingPage() {
  const me = useMe().data;
  const [told] = useFilter('part');
  if (!me) return <Loading />;
  const parts = [
    ...(me.may.includes('urging') ? [{ name: '', title: t({ vi: 'Sẽ nhắc', en: 'To be said' }), Shown: UrgingDay }] : []),
    ...(me.may.includes('facts') && me.may.includes('item') ? [{ name: 'said', title: t({ vi: 'Đã nhắc, hồi âm', en: 'Said, and what came back' }), Shown: Said }] : []),
    ...(me.may.includes('mails') ? [{ name: 'mail', title: t({ vi: 'Thư', en: 'Mail' }), Shown: Mails }] : []),
    { name: 'ladder', title: t({ vi: 'Thang đôn đốc', en: 'The ladder' }), Shown: Ladder },
  ];
  const here = parts.find((one) => one.name === told) ?? parts[0];
  return (
    <Sheet title={t({ vi: 'Đôn đốc', en: 'Urging' })}>
      <PartLinks label={t({ vi: 'Phần của đôn đốc', en: 'Parts of urging' })} parts={parts.map((one) => ({ to: one.name ? `${address}?part=${one.name}` : address, title: one.title, here: one === here }))} />
      {here && <here.Shown />}
    </Sheet>
  );
}

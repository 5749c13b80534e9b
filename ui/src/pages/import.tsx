// SPDX-License-Identifier: AGPL-3.0-or-later
// Importing a plan: drop its document, watch it being read, go on in the studio; and the drafts to come back to.
import { t } from '../api/text';
import { Sheet } from '../parts/page_host';
import { go } from '../parts/router';
import { useMe } from '../api/queries';
import { DraftList } from './import/draft_list';
import { DropZone } from './import/drop_zone';
import { studioAddress } from './import/reading';

export default function ImportPage() {
  const me = useMe().data;
  const may = me?.may.includes('plan.import') ?? false;
  return (
    <Sheet title={t({ vi: 'Nhập kế hoạch', en: 'Import a plan' })}>
      {may && <DropZone done={(plan) => go(studioAddress(plan))} />}
      <DraftList findings={me?.may.includes('findings') ?? false} />
    </Sheet>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// A task that is run already by a contract from before: it enters where it stands.
import { ActionDialog } from '../../parts/action_dialog';
import { freeId, yearIn } from '../../parts/free_id';
import { go } from '../../parts/router';
import { labels } from './actions';
import { taskAddress, task_known, task_labels } from './words';

export function EnterDialog({ close, taken }: { close: () => void; taken: ReadonlySet<string> }) {
  return (
    <ActionDialog
      path="/api/v1/research/{research}/enter"
      names={{}}
      words={{
        name: { vi: 'Ghi nhiệm vụ đang thực hiện', en: 'Enter a running task' },
        doIt: { vi: 'Ghi nhiệm vụ', en: 'Enter it' },
        said: { vi: 'Đã ghi nhiệm vụ đang thực hiện', en: 'The task is entered' },
        says: { vi: 'Dành cho nhiệm vụ đã ký hợp đồng từ trước: vào thẳng bước đang thực hiện, từ đó kiểm tra, gia hạn, nghiệm thu như mọi nhiệm vụ.', en: 'For what was contracted before: it stands among those that run, and is checked, extended and accepted like every other.' },
        asks: ['title', 'level', 'year', 'research', 'host', 'principal', 'from', 'until', 'document', 'ordered'],
      }}
      labels={{
        ...labels,
        ...task_labels,
        year: { label: { vi: 'Năm của danh mục', en: 'Year of its list' }, hint: { vi: 'để trống là năm ký hợp đồng', en: 'empty: that of the contract' }, short: true },
        document: { label: { vi: 'Số hợp đồng', en: 'Number of the contract' }, short: true },
      }}
      known={{ level: 'province' }}
      fresh={{ field: 'research', free: ({ year, from }) => freeId('nv', year?.trim() || yearIn(from), taken), taken, known: task_known }}
      draft="research.enter"
      close={close}
      fieldOf={{ 'research.backwards': 'until', 'research.product': 'ordered' }}
      touches={['research-tasks', 'facts']}
      done={({ research = '' }) => go(taskAddress(research))}
    />
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// A proposal or an order of a task, as it came in.
import { ActionDialog } from '../../parts/action_dialog';
import { today } from '../../parts/format';
import { freeId } from '../../parts/free_id';
import { go } from '../../parts/router';
import { labels } from './actions';
import { taskAddress, task_known, task_labels } from './words';

export function ProposeDialog({ close, taken }: { close: () => void; taken: ReadonlySet<string> }) {
  const next_year = String(Number(today().slice(0, 4)) + 1);
  return (
    <ActionDialog
      path="/api/v1/research/{research}/propose"
      names={{}}
      words={{
        name: { vi: 'Nhập đề xuất, đặt hàng nhiệm vụ', en: 'Enter a proposal of a task' },
        doIt: { vi: 'Ghi đề xuất', en: 'Record it' },
        said: { vi: 'Đã ghi đề xuất', en: 'The proposal is recorded' },
        asks: ['title', 'level', 'year', 'research', 'proposer', 'need', 'product', 'team'],
      }}
      labels={{
        ...task_labels,
        year: { label: { vi: 'Năm thực hiện', en: 'Its year' }, short: true },
        proposer: { label: { vi: 'Tổ chức, cá nhân đề xuất', en: 'Who proposes it' } },
        need: { label: { vi: 'Tính cấp thiết', en: 'Why' }, long: true },
        product: { label: { vi: 'Sản phẩm dự kiến', en: 'What is to come of it' }, long: true },
        team: { ...labels.team, label: { vi: 'Người đề xuất thực hiện, chủ nhiệm trước', en: 'Team, the principal first' } },
      }}
      known={{ level: 'province', year: next_year }}
      fresh={{ field: 'research', free: ({ year }) => freeId('nv', year?.trim() || next_year, taken), taken, known: task_known }}
      draft="research.propose"
      close={close}
      touches={['research-tasks', 'facts']}
      done={({ research = '' }) => go(taskAddress(research))}
    />
  );
}

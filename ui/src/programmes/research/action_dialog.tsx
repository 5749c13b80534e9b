// SPDX-License-Identifier: AGPL-3.0-or-later
// One thing that is done with a task.
import { actOnTask, type Task } from '../../api/research';
import { ActionDialog } from '../../parts/action_dialog';
import { asksOf, forms, inOrder, labels, pathOf, until_of_call, type Asked, type Done } from './actions';
import type { Ask } from '../../parts/action_dialog';

const refused_at = { 'unknown.user': 'leader', 'research.short-call': 'until', 'research.late-application': 'day', 'research.backwards': 'until', 'research.not-longer': 'until', 'research.product': 'ordered', 'research.delivered-count': 'delivered', 'research.recipient': 'recipient' };

/** What is known already is filled in. */
const known = (task: Task): Record<string, string> => ({ leader: task.leader?.user ?? '', specialist: task.specialist?.user ?? '', host: task.host, principal: task.principal });

/** What fields are called, and offer, for this task. */
function labelsOf(done: Done, task: Task): Record<Asked, Ask> {
  if (done === 'call') return { ...labels, until: { label: until_of_call } };
  if (done === 'submit') return { ...labels, delivered: { ...labels.delivered, hint: inOrder(task) } };
  if (done !== 'deliver') return labels;
  return {
    ...labels,
    recipient: { label: { vi: 'Nơi nhận', en: 'Recipient' }, among: task.undelivered.map((one) => ({ value: one, label: one })) },
    text: { label: { vi: 'Người ký nhận, số bưu gửi', en: 'Who signed for it, number of the letter' } },
    file: { label: { vi: 'Ảnh biên nhận', en: 'Receipts' } },
  };
}

export function TaskDialog({ task, done, close }: { task: Task; done: Done; close: () => void }) {
  const asks = asksOf(done, task);
  const path = pathOf(done);
  return (
    <ActionDialog<typeof path>
      path={path}
      names={done === 'list' ? {} : { research: task.id }}
      words={{ ...forms[done], asks }}
      labels={labelsOf(done, task)}
      draft={`research.${task.id}.${done}`}
      close={close}
      known={Object.fromEntries(Object.entries(known(task)).filter(([field]) => (asks as readonly string[]).includes(field)))}
      about={task.title}
      danger={done === 'stop'}
      fieldOf={refused_at as never}
      touches={['research', 'research-tasks', 'dossier', 'facts']}
      send={(input) => actOnTask(path, task.id, input)}
    />
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// One thing that is done with a task.
import { actOnTask, type Task } from '../../api/research';
import { ActionDialog } from '../../parts/action_dialog';
import { forms, labels, pathOf, until_of_call, type Done } from './actions';

const refused_at = { 'unknown.user': 'leader', 'research.short-call': 'until', 'research.late-application': 'day', 'research.backwards': 'until', 'research.not-longer': 'until' };

/** What is known already is filled in. */
const known = (task: Task): Record<string, string> => ({ leader: task.leader?.user ?? '', specialist: task.specialist?.user ?? '', host: task.host, principal: task.principal });

export function TaskDialog({ task, done, close }: { task: Task; done: Done; close: () => void }) {
  const { asks, ...words } = forms[done];
  const path = pathOf(done);
  return (
    <ActionDialog<typeof path>
      path={path}
      names={done === 'list' ? {} : { research: task.id }}
      words={{ ...words, asks }}
      labels={done === 'call' ? { ...labels, until: { label: until_of_call } } : labels}
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

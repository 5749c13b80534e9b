// SPDX-License-Identifier: AGPL-3.0-or-later
// Research tasks: where each is, what is due next; one with its way so far and what may be done with it.
import { queryOptions } from '@tanstack/react-query';
import { record } from './actions';
import { client, valueOf } from './client';
import type { Receipt } from './kinds';
import type { components, paths } from '../../generated/schema';

export type TaskLine = components['schemas']['research-tasks']['list'][number];
export type TaskStage = TaskLine['stage'];
export type TaskLevel = TaskLine['level'];
export type Task = components['schemas']['research'];
export type TaskStep = NonNullable<TaskLine['step']>;
export type TaskEvent = Task['way'][number]['what'];

/** "call" for all that is done with one task. */
export type TaskAction = {
  [Path in keyof paths]: Path extends `/api/v1/research/{research}/${infer Name}` ? (paths[Path] extends { post: object } ? Name : never) : never;
}[keyof paths];
export type TaskPath = `/api/v1/research/{research}/${TaskAction}` | '/api/v1/research/list';

export const tasksQuery = queryOptions({
  queryKey: ['research-tasks'],
  queryFn: async ({ signal }) => (await valueOf(client.GET('/api/v1/research-tasks', { signal }))).list,
});

export const taskQuery = (research: string) =>
  queryOptions({
    queryKey: ['research', research],
    queryFn: ({ signal }) => valueOf(client.GET('/api/v1/research/{research}', { params: { path: { research } }, signal })),
  });

export const receiptAddress = (research: string, sha256: string): string => `/api/v1/research/${encodeURIComponent(research)}/file?file=${sha256}`;

/** Does something with a task; several are put on a list at once, here one. */
export const actOnTask = (path: TaskPath, research: string, input: object): Promise<Receipt> => (path === '/api/v1/research/list' ? record(path, {}, { ...input, task: [research] }) : record(path, { research }, input));

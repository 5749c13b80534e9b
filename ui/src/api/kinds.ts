// SPDX-License-Identifier: AGPL-3.0-or-later
// Names for what the server answers.
import type { components, paths } from '../../generated/schema';

type Schemas = components['schemas'];

export type Me = Schemas['me'];
export type Role = Me['roles'][number]['role'];
export type ItemLine = Schemas['item-line'];
export type Status = ItemLine['status'];
export type Stage = ItemLine['stage'];
export type ItemKind = ItemLine['kind'];
export type Mine = Schemas['mine'];
export type ItemAnswer = Schemas['item'];
export type ItemState = NonNullable<ItemAnswer['state']>;
export type ItemFact = ItemAnswer['facts'][number];
export type PlanItem = NonNullable<ItemAnswer['item']>;
export type AssignmentRole = PlanItem['assignments'][number]['role'];
export type Counts = Schemas['counts'];
export type NamedCounts = Schemas['named-counts'];
export type Board = Schemas['board'];
export type PlanDifference = Schemas['plan-diff']['differences'][number];
export type PlanRow = Schemas['plans']['list'][number];
export type EventRow = Schemas['events']['list'][number];
export type PlanWindow = Schemas['plan'];
export type TreePlace = Schemas['tree-place'];
export type TimelineWindow = Schemas['timeline'];
/** What a window of a plan is asked by. */
export type PlanFilter = NonNullable<paths['/api/v1/plan']['get']['parameters']['query']>;
/** What a page of items is asked by. */
export type ItemsFilter = NonNullable<paths['/api/v1/items']['get']['parameters']['query']>;
export type Receipt = Schemas['receipt'];
export type Upload = Schemas['upload'];
export type Unit = Schemas['units']['list'][number];
export type Person = Schemas['people']['list'][number];
export type User = Schemas['users']['list'][number];
export type Sample = Schemas['samples']['list'][number];
export type Change = Schemas['change'];

/** "item.report" for all that is done to an item. */
export type ItemAction = {
  [Path in keyof paths]: Path extends `/api/v1/item/{item}/${infer Name}` ? (paths[Path] extends { post: object } ? Name : never) : never;
}[keyof paths];

/** What an action is given. */
export type InputOf<Path extends keyof paths> = paths[Path] extends { post: { requestBody?: { content: { 'application/json': infer Body } } } } ? Body : never;

export type ItemInput<Name extends ItemAction> = InputOf<`/api/v1/item/{item}/${Name}`>;

// SPDX-License-Identifier: AGPL-3.0-or-later
// Where the values of the draft stand in the document: the thread between the two panes, followed in both directions.
import type { DraftLine, Origin, Place } from '../../api/plan_drafts';

export type Column = 'title' | 'product' | 'doers' | 'time';

/** One value of a line: its title, its time, one of its products ("product.0") or doers ("doers.2"). */
export type FieldKey = string;

export interface Span {
  key: FieldKey;
  line: string;
  /** The block it stands in: a paragraph or a cell. */
  block: string;
  /** Of the cell; of a paragraph its own. */
  paragraph: number | null;
  start: number;
  /** Code points; 0 is the whole block. */
  length: number;
  /** Told there too, but read elsewhere. */
  also: boolean;
}

export const fieldKey = (line: string, column: Column, at?: number): FieldKey => `${line}|${column}${at === undefined ? '' : `.${at}`}`;
export const lineOfField = (key: FieldKey): string => key.slice(0, key.lastIndexOf('|'));
export const columnOfField = (key: FieldKey): Column => key.slice(key.lastIndexOf('|') + 1).replace(/\..*$/, '') as Column;

/** "p24" or "t3.6.4"; empty where the place is nowhere in particular. */
export function blockOf(place: Pick<Place, 'paragraph' | 'table' | 'row' | 'column'>): string {
  if (place.table !== null && place.row !== null) return `t${place.table}.${place.row}.${place.column ?? 1}`;
  return place.paragraph === null || place.table !== null ? '' : `p${place.paragraph}`;
}

function spanOf(key: FieldKey, line: string, origin: Origin): Span {
  return { key, line, block: blockOf(origin), paragraph: origin.paragraph, start: origin.start, length: origin.length, also: false };
}

/** All values of a line with their places; other places that tell of the line belong to its title. */
export function spansOf({ id, item }: DraftLine): Span[] {
  if (!item) return [];
  const title = fieldKey(id, 'title');
  const spans = [
    spanOf(title, id, item.title_origin),
    ...(item.schedule.text === null ? [] : [spanOf(fieldKey(id, 'time'), id, item.schedule.origin)]),
    ...item.deliverables.map((one, at) => spanOf(fieldKey(id, 'product', at), id, one.origin)),
    ...item.assignments.map((one, at) => spanOf(fieldKey(id, 'doers', at), id, one.origin)),
  ];
  const read = new Set(spans.map((span) => span.block));
  for (const source of item.sources) {
    const block = blockOf(source);
    if (block && !read.has(block)) spans.push({ key: title, line: id, block, paragraph: source.paragraph, start: 0, length: 0, also: true });
  }
  return spans.filter((span) => span.block !== '');
}

export interface Threads {
  /** What stands in a block, by block. */
  inBlock: ReadonlyMap<string, readonly Span[]>;
  /** Where a field stands, by field. */
  ofField: ReadonlyMap<FieldKey, readonly Span[]>;
}

export function threadsOf(lines: readonly DraftLine[]): Threads {
  const inBlock = new Map<string, Span[]>();
  const ofField = new Map<FieldKey, Span[]>();
  const add = (map: Map<string, Span[]>, key: string, span: Span) => {
    const there = map.get(key);
    if (there) there.push(span);
    else map.set(key, [span]);
  };
  for (const line of lines)
    for (const span of spansOf(line)) {
      add(inBlock, span.block, span);
      add(ofField, span.key, span);
    }
  return { inBlock, ofField };
}

/** The words of the document that a field was read from come first, then where it is told too. */
export const firstBlock = (threads: Threads, key: FieldKey): string => threads.ofField.get(key)?.[0]?.block ?? '';

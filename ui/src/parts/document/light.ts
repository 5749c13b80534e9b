// SPDX-License-Identifier: AGPL-3.0-or-later
// What is pointed at: its words light up in the document and its fields in the draft. Only what is touched by the light is
// drawn anew, so that a pointer may cross a thousand rows.
import { useSyncExternalStore } from 'react';
import { lineOfField, type FieldKey, type Threads } from './places';

export type Pane = 'document' | 'draft' | 'findings';

/** "!" stands for the finding at hand. */
const join = (keys: string | undefined, pointed: boolean): string => (pointed ? (keys ? `${keys} !` : '!') : (keys ?? ''));

export class Light {
  private watchers = new Set<() => void>();
  private byBlock = new Map<string, string>();
  private byLine = new Map<string, string>();
  private shown = '';
  private pointedBlocks: ReadonlySet<string> = new Set();
  private pointedLines: ReadonlySet<string> = new Set();
  keys: readonly FieldKey[] = [];
  from: Pane = 'draft';

  constructor(private threads: () => Threads) {}

  set(keys: readonly FieldKey[], from: Pane): void {
    const shown = keys.join(' ');
    if (shown === this.shown) return;
    this.shown = shown;
    this.keys = keys;
    this.from = from;
    this.refresh();
  }

  /** The same fields may stand elsewhere now. */
  refresh(): void {
    const { keys } = this;
    const blocks = new Map<string, FieldKey[]>();
    const lines = new Map<string, FieldKey[]>();
    const add = (map: Map<string, FieldKey[]>, at: string, key: FieldKey) => map.set(at, [...(map.get(at) ?? []), key]);
    for (const key of keys) {
      add(lines, lineOfField(key), key);
      for (const block of new Set(this.threads().ofField.get(key)?.map((span) => span.block))) add(blocks, block, key);
    }
    const joined = (map: Map<string, FieldKey[]>) => new Map([...map].map(([at, all]) => [at, all.join(' ')]));
    this.byBlock = joined(blocks);
    this.byLine = joined(lines);
    for (const told of this.watchers) told();
  }

  /** Where the finding at hand stands. */
  point(blocks: readonly string[], lines: readonly string[]): void {
    this.pointedBlocks = new Set(blocks);
    this.pointedLines = new Set(lines);
    for (const told of this.watchers) told();
  }

  watch = (told: () => void): (() => void) => {
    this.watchers.add(told);
    return () => this.watchers.delete(told);
  };
  inBlock = (block: string): string => join(this.byBlock.get(block), this.pointedBlocks.has(block));
  inLine = (line: string): string => join(this.byLine.get(line), this.pointedLines.has(line));
}

/** What a lit block or line shows: fields that are pointed at, and whether a finding points at it. */
export function litIn(text: string): { keys: ReadonlySet<string>; pointed: boolean } {
  const keys = new Set(text ? text.split(' ') : []);
  return { pointed: keys.delete('!'), keys };
}

/** The lit fields of a block or a line, parted by blanks. */
export const useLitBlock = (light: Light, block: string): string => useSyncExternalStore(light.watch, () => light.inBlock(block));
export const useLitLine = (light: Light, line: string): string => useSyncExternalStore(light.watch, () => light.inLine(line));

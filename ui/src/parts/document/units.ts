// SPDX-License-Identifier: AGPL-3.0-or-later
// The document cut into what is drawn by itself: a paragraph, or some rows of a table that no merged cell ties to others.
// Only what is in sight is drawn, so a table of a thousand rows scrolls like a short one.
import type { DocumentBlock, DocumentTable } from '../../api/plan_drafts';

export type Row = DocumentTable['rows'][number];

export interface ParagraphUnit {
  kind: 'paragraph';
  key: string;
  block: Extract<DocumentBlock, { paragraph: number }>;
}
export interface RowsUnit {
  kind: 'rows';
  key: string;
  table: number;
  /** Shares of the width, one a column. */
  widths: readonly number[];
  /** Number of the first row, from 1. */
  first: number;
  rows: readonly Row[];
  last: boolean;
  /** Head or foot of an official document: its two halves stand in a table that shows no lines. */
  plain: boolean;
}
export type Unit = ParagraphUnit | RowsUnit;

/** A cell that is merged over more rows than this is drawn in pieces. */
const most_rows = 30;

/** Letters that a line across a narrow pane holds: no column may break its longest word. */
const letters_across = 66;
const widest_word = 14;

const wordsIn = (blocks: readonly DocumentBlock[]): string[] => blocks.flatMap((block) => ('text' in block ? block.text.split(/\s+/) : []));

const lengthOf = (blocks: readonly DocumentBlock[]): number => blocks.reduce((sum, block) => sum + ('text' in block ? block.text.length : 40), 0);

/** Widths are not told: columns with much text are given room, all of them as much as their longest word needs. */
export function widthsOf(table: DocumentTable): number[] {
  const word = new Array<number>(table.columns).fill(2);
  const longest = new Array<number>(table.columns).fill(0);
  const typical = new Array<number[]>(table.columns).fill([]).map(() => [] as number[]);
  for (const row of table.rows)
    for (const cell of row)
      if (cell.columns === 1) {
        const length = lengthOf(cell.blocks);
        const at = cell.column - 1;
        for (const one of wordsIn(cell.blocks)) word[at] = Math.min(Math.max(word[at] ?? 0, one.length), widest_word);
        longest[at] = Math.max(longest[at] ?? 0, length);
        if (length > 0) typical[at]?.push(length);
      }
  const weights = longest.map((most, at) => {
    const all = [...(typical[at] ?? [])].sort((a, b) => a - b);
    const upper = all[Math.floor(all.length * 0.8)] ?? most;
    return Math.sqrt(Math.min(Math.max(upper, 3), 250));
  });
  const sum = weights.reduce((all, one) => all + one, 0) || 1;
  const wide = weights.map((one, at) => Math.max(one / sum, ((word[at] ?? 0) + 2) / letters_across));
  const all = wide.reduce((sum_of, one) => sum_of + one, 0);
  return wide.map((one) => one / all);
}

/** Where rows may be parted: before each row that no merged cell reaches into, and inside one that is too long. */
function partsOf(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  let part: Row[] = [];
  let reaches = 0;
  for (const [at, row] of rows.entries()) {
    if (part.length > 0 && (at >= reaches || part.length >= most_rows)) {
      parts.push(part);
      part = [];
    }
    part.push(row);
    for (const cell of row) reaches = Math.max(reaches, at + cell.rows);
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** What a cell that was cut leaves to the part after it: an empty cell of the rows that remain. */
function carried(parts: Row[][]): Row[][] {
  let open: { column: number; columns: number; rows: number }[] = [];
  return parts.map((part) => {
    const rest = open;
    open = [];
    const mended = part.map((row, at) => {
      const over = at === 0 ? rest.map((cell) => ({ ...cell, blocks: [] as DocumentBlock[] })) : [];
      const all = [...over, ...row].sort((a, b) => a.column - b.column);
      return all.map((cell) => {
        const left = part.length - at;
        if (cell.rows <= left) return cell;
        open.push({ column: cell.column, columns: cell.columns, rows: cell.rows - left });
        return { ...cell, rows: left };
      });
    });
    return mended;
  });
}

const head_blocks = 3;

function isPlain(table: DocumentTable, at: number): boolean {
  if (table.columns !== 2) return false;
  const told = (blocks: readonly DocumentBlock[]): string => blocks.map((block) => ('text' in block ? block.text : '')).join(' ');
  return at < head_blocks || table.rows.some((row) => row.some((cell) => /n[ơo]i nh[ậa]n/i.test(told(cell.blocks).normalize('NFC'))));
}

function unitsOfTable(block: DocumentTable, at: number): RowsUnit[] {
  const table = block.table ?? 0;
  const widths = widthsOf(block);
  const plain = isPlain(block, at);
  const parts = carried(partsOf(block.rows));
  let first = 1;
  return parts.map((rows, part) => {
    const unit: RowsUnit = { kind: 'rows', key: `t${table}.${at}.${first}`, table, widths, first, rows, last: part === parts.length - 1, plain };
    first += rows.length;
    return unit;
  });
}

export function unitsOf(blocks: readonly DocumentBlock[]): Unit[] {
  return blocks.flatMap((block, at): Unit[] => ('rows' in block ? unitsOfTable(block, at) : [{ kind: 'paragraph', key: `p${block.paragraph}`, block }]));
}

/** Which unit holds a block, by block: "p24", "t3.6.4". A cell that is merged is found by each row it takes. */
export function unitIndex(units: readonly Unit[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  for (const [at, unit] of units.entries()) {
    if (unit.kind === 'paragraph') index.set(unit.key, at);
    else for (const [row, cells] of unit.rows.entries()) for (const cell of cells) index.set(`t${unit.table}.${unit.first + row}.${cell.column}`, at);
  }
  return index;
}

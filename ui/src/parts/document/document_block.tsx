// SPDX-License-Identifier: AGPL-3.0-or-later
// A paragraph and some rows of a table as the document shows them, with its words threaded to the draft.
import { memo, type CSSProperties, type ReactNode } from 'react';
import type { DocumentBlock, DocumentCell, DocumentParagraph, Finding } from '../../api/plan_drafts';
import { litIn, Light, useLitBlock } from './light';
import type { Span } from './places';
import { segmentsOf } from './segments';
import type { RowsUnit } from './units';
import styles from './document.module.css';

export interface Threaded {
  light: Light;
  inBlock: ReadonlyMap<string, readonly Span[]>;
  doubts: ReadonlyMap<string, readonly Finding[]>;
  /** What stands in a cell of a table below its words, by block. */
  within?: (block: string) => ReactNode;
}

/** A document by itself, which nothing was read from. */
export const unthreaded: Threaded = { light: new Light(() => ({ inBlock: new Map(), ofField: new Map() })), inBlock: new Map(), doubts: new Map() };

const none: readonly Span[] = [];
const gravity = { error: 0, warning: 1, info: 2 } as const;
const worstOf = (found: readonly Finding[] | undefined) => [...(found ?? [])].sort((a, b) => gravity[a.severity] - gravity[b.severity])[0];

function Words({ paragraph, spans, lit }: { paragraph: DocumentParagraph; spans: readonly Span[]; lit: ReadonlySet<string> }) {
  return segmentsOf(paragraph, spans).map((segment, at) => {
    const mark = [segment.bold && styles.bold, segment.italic && styles.italic, segment.underline && styles.underline, segment.doubt && styles.doubt].filter(Boolean).join(' ');
    if (segment.keys.length === 0) return mark ? <span key={at} className={mark}>{segment.text}</span> : segment.text;
    return (
      <span key={at} className={`${styles.read} ${mark}`} data-keys={segment.keys.join(' ')} data-lit={segment.keys.some((key) => lit.has(key))}>
        {segment.text}
      </span>
    );
  });
}

const aligned = (paragraph: DocumentParagraph): CSSProperties => (paragraph.align ? { textAlign: paragraph.align } : {});

interface BlockProps {
  block: string;
  threaded: Threaded;
}

/** A mark of a finding: a bar at the margin; its words stand in the list of findings and in the draft. */
function doubtOf(threaded: Threaded, block: string) {
  const worst = worstOf(threaded.doubts.get(block));
  return worst ? { 'data-severity': worst.severity, 'data-finding': worst.id } : {};
}

export const ParagraphBlock = memo(function ParagraphBlock({ paragraph, block, threaded }: BlockProps & { paragraph: DocumentParagraph }) {
  const { keys, pointed } = litIn(useLitBlock(threaded.light, block));
  return (
    <p className={styles.paragraph} style={aligned(paragraph)} data-block={block} data-pointed={pointed} {...doubtOf(threaded, block)}>
      <Words paragraph={paragraph} spans={threaded.inBlock.get(block) ?? none} lit={keys} />
    </p>
  );
});

/** What stands in a cell: paragraphs, and tables within it, which nothing points into. */
function CellBlocks({ blocks, spans, lit }: { blocks: readonly DocumentBlock[]; spans: readonly Span[]; lit: ReadonlySet<string> }) {
  return blocks.map((block, at) =>
    'rows' in block ? (
      <table key={at} className={styles.inner}>
        <tbody>
          {block.rows.map((row, number) => (
            <tr key={number}>
              {row.map((cell) => (
                <td key={cell.column} colSpan={cell.columns} rowSpan={cell.rows}>
                  <CellBlocks blocks={cell.blocks} spans={none} lit={lit} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ) : (
      <p key={at} className={styles.line} style={aligned(block)}>
        <Words paragraph={block} spans={spans.filter((span) => span.paragraph === block.paragraph || span.paragraph === null)} lit={lit} />
      </p>
    ),
  );
}

function Cell({ cell, block, threaded }: BlockProps & { cell: DocumentCell }) {
  const { keys, pointed } = litIn(useLitBlock(threaded.light, block));
  return (
    <td colSpan={cell.columns} rowSpan={cell.rows} data-block={block} data-pointed={pointed} {...doubtOf(threaded, block)}>
      <CellBlocks blocks={cell.blocks} spans={threaded.inBlock.get(block) ?? none} lit={keys} />
      {threaded.within?.(block)}
    </td>
  );
}

export const RowsBlock = memo(function RowsBlock({ unit, threaded }: { unit: RowsUnit; threaded: Threaded }) {
  return (
    <table className={styles.table} data-first={unit.first === 1} data-last={unit.last} data-plain={unit.plain}>
      <colgroup>
        {unit.widths.map((width, at) => (
          <col key={at} style={{ width: `${(width * 100).toFixed(2)}%` }} />
        ))}
      </colgroup>
      <tbody>
        {unit.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell) => (
              <Cell key={cell.column} cell={cell} block={`t${unit.table}.${unit.first + at}.${cell.column}`} threaded={threaded} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

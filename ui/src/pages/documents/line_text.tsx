// SPDX-License-Identifier: AGPL-3.0-or-later
// A text that is read by its lines: they are broken as the screen is wide, each has its number, one may be marked.
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { spanOfLine } from './form_text';
import styles from './forms.module.css';

export interface LineTextProps {
  label: string;
  value: string;
  /** Without it the text is only read. */
  onChange?: ((text: string) => void) | undefined;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Whose line is marked and gone to; `asked` grows each time somebody wants to go there. */
  marked?: { line: number; asked: number; wrong: boolean };
  /** Of what says what is wrong. */
  describedBy?: string | undefined;
}

export function LineText({ label, value, onChange, onBlur, onKeyDown, marked = { line: 0, asked: 0, wrong: false }, describedBy }: LineTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const lines = useRef<HTMLDivElement>(null);
  const { line, asked, wrong } = marked;
  useEffect(() => {
    if (asked === 0 || line === 0) return undefined;
    // A page that was just gone to takes the focus first.
    const later = window.setTimeout(() => {
      if (!field.current) return;
      field.current.focus({ preventScroll: true });
      field.current.setSelectionRange(...spanOfLine(field.current.value, line));
      lines.current?.children[line - 1]?.scrollIntoView({ block: 'center' });
    });
    return () => window.clearTimeout(later);
  }, [line, asked]);
  return (
    <div className={styles.text} data-wrong={wrong || undefined} data-reads={onChange === undefined || undefined}>
      <div className={styles.both}>
        {/* As tall as the text is and broken where the field breaks it: here stand the numbers. */}
        <div ref={lines} className={styles.lines} aria-hidden>
          {value.split('\n').map((one, at) => (
            <div key={at} className={styles.line} data-marked={at + 1 === line || undefined}>
              {one || ' '}
            </div>
          ))}
        </div>
        <textarea
          ref={field}
          className={styles.field}
          aria-label={label}
          aria-invalid={wrong || undefined}
          aria-describedby={describedBy}
          lang="vi"
          rows={1}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          readOnly={onChange === undefined}
          value={value}
          onChange={(event) => onChange?.(event.currentTarget.value)}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
}

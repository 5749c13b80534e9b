// SPDX-License-Identifier: AGPL-3.0-or-later
// A document as it will be on paper: the server's page in a frame that runs nothing, scaled to the room there is. The one before
// stays in sight until the next is drawn.
import { ActionIcon, Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconMinus, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { t } from '../api/text';
import styles from './paper.module.css';

/** 210 mm and the margin around the sheet, in pixels of the screen. */
const whole_sheet = 794 + 46;
/** Where a whole sheet would be too small to read its lines are broken anew; it is printed as it is. */
const narrow_sheet = 540;
const narrow_room = 480;
const first_height = 1170;
const steps = [0.5, 0.75, 1, 1.25, 1.5, 2];

/** Blanks are left for a number and day that are not given yet; sheets that lie on their side are made as wide as the others. */
const on_screen = ':root { color-scheme: light; overflow: hidden } .number, .place_date { white-space: pre-wrap } article.turned { zoom: .707 }';
const when_narrow = `article { width: auto !important; min-height: 0 !important; margin: 8px !important; padding: 28px 20px !important } article.turned { width: 297mm !important; zoom: ${(narrow_sheet - 16) / 1123} }`;

/** Styles in the frame go by this page's policy: they carry its nonce. */
function framed(html: string, narrow: boolean): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  const ours = `<style nonce="${nonce}">@media screen { ${on_screen} ${narrow ? when_narrow : ''} }</style>`;
  return html.replace('<style>', `${ours}\n<style nonce="${nonce}">`);
}

interface Drawn {
  id: number;
  html: string;
}

export function Paper({ html, title, waiting = false }: { html: string; title: string; waiting?: boolean }) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [pages, setPages] = useState<Drawn[]>([{ id: 0, html }]);
  const [height, setHeight] = useState(first_height);
  const [zoom, setZoom] = useState(0);
  const frame = useRef<HTMLIFrameElement | null>(null);
  const newest = pages.at(-1);
  if (newest && newest.html !== html) setPages([...pages.slice(0, 1), { id: newest.id + 1, html }]);
  const narrow = width > 0 && width < narrow_room;
  const sheet_width = narrow ? narrow_sheet : whole_sheet;
  const fit = width > 0 ? Math.min(width / sheet_width, 1.25) : 1;
  const scale = zoom || fit;
  const drawn = (id: number, element: HTMLIFrameElement) => {
    // The root's own height: what it could be scrolled by is never less than the frame's.
    setHeight(element.contentDocument?.documentElement.offsetHeight ?? first_height);
    setPages((all) => all.filter((one) => one.id >= id));
  };
  const step = (by: 1 | -1) => {
    const next = by > 0 ? steps.find((one) => one > scale + 0.01) : steps.findLast((one) => one < scale - 0.01);
    if (next) setZoom(next);
  };
  return (
    <div className={styles.view} data-waiting={waiting}>
      <div className={styles.tools}>
        <ActionIcon variant="default" aria-label={t({ vi: 'Thu nhỏ', en: 'Smaller' })} disabled={scale <= steps[0]! + 0.01} onClick={() => step(-1)}>
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
        <Button variant="default" size="compact-sm" onClick={() => setZoom(0)} aria-label={t({ vi: `Vừa khung; đang là ${Math.round(scale * 100)} %`, en: `Fit; now ${Math.round(scale * 100)} %` })}>
          {`${Math.round(scale * 100)} %`}
        </Button>
        <ActionIcon variant="default" aria-label={t({ vi: 'Phóng to', en: 'Larger' })} disabled={scale >= steps.at(-1)! - 0.01} onClick={() => step(1)}>
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
        <span role="status" className={styles.waiting}>
          {waiting ? t({ vi: 'Đang soạn lại…', en: 'Composing anew…' }) : ''}
        </span>
        <Button variant="default" size="compact-sm" leftSection={<IconPrinter size={15} aria-hidden />} onClick={() => frame.current?.contentWindow?.print()}>
          {t({ vi: 'In', en: 'Print' })}
        </Button>
      </div>
      {/* Longer than the screen: it scrolls by itself, also with the keyboard. */}
      <div ref={ref} className={styles.desk} tabIndex={0} role="region" aria-label={title}>
        <div className={styles.room} style={{ width: sheet_width * scale, height: height * scale }}>
          {pages.map((one, at) => (
            <iframe
              key={one.id}
              ref={at === 0 ? frame : undefined}
              className={styles.sheet}
              data-drawn={at === 0}
              title={title}
              aria-hidden={at > 0 || undefined}
              tabIndex={-1}
              sandbox="allow-same-origin allow-modals"
              srcDoc={framed(one.html, narrow)}
              onLoad={(event) => drawn(one.id, event.currentTarget)}
              style={{ width: sheet_width, height, transform: `scale(${scale})` }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

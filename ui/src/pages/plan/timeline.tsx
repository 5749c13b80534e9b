// SPDX-License-Identifier: AGPL-3.0-or-later
// The plan along the year. A table whose last column is a drawing: its other columns say the same in words. Dragged, or moved by
// keys, it goes through time; + and - make it wider and narrower, T goes to today.
import { ActionIcon, Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { scaleUtc, type ScaleTime } from 'd3-scale';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { EventRow, ItemLine } from '../../api/kinds';
import { t } from '../../api/text';
import { dayText } from '../../parts/format';
import { numberOf, titleOf } from '../../parts/item_lines';
import { itemAddress, Link } from '../../parts/router';
import { usePhone } from '../../parts/screen';
import { StatusBadge } from '../../parts/status';
import { kind_words } from '../../parts/words';
import { useRestOfScreen } from '../../parts/rest_of_screen';
import { around, moved, ticksOf, yearSpan, zoomed, type Span } from './span';
import styles from './timeline.module.css';

type Scale = ScaleTime<number, number>;
const row_height = 34;
const middle = row_height / 2;
const axis_height = 44;
/** Most deadlines are the last day of the year: its mark is drawn whole. */
const edge = 8;
const at = (scale: Scale, day: string) => scale(Date.parse(day));

interface Marks {
  today: string;
  events: readonly EventRow[];
  ticks: ReturnType<typeof ticksOf>;
}

function Grid({ scale, marks, height, below = 0 }: { scale: Scale; marks: Marks; height: number; below?: number }) {
  return (
    <>
      {marks.ticks.map((tick) => (
        <line key={`${tick.at.toISOString()} ${tick.month}`} x1={scale(tick.at)} x2={scale(tick.at)} y2={height} className={tick.month ? styles.month : styles.tick} />
      ))}
      {marks.events.map((event) => event.day && <line key={event.id} x1={at(scale, event.day)} x2={at(scale, event.day)} y1={below} y2={height} className={styles.event} />)}
      <line x1={at(scale, marks.today)} x2={at(scale, marks.today)} y1={below} y2={height} className={styles.today} />
    </>
  );
}

function Drawn({ line, scale, width, marks }: { line: ItemLine; scale: Scale; width: number; marks: Marks }) {
  const extended = line.first_due && line.due && line.first_due !== line.due;
  const over = line.status === 'open_overdue' || line.status === 'done_late';
  const until = line.done ?? marks.today;
  // In the right half words stand before the line of today, where there is room for them.
  const before = at(scale, marks.today) > width / 2;
  return (
    <svg width={width} height={row_height} className={styles.drawn} aria-hidden>
      <Grid scale={scale} marks={marks} height={row_height} />
      {extended && line.first_due && line.due && (
        <>
          <line x1={at(scale, line.first_due)} x2={at(scale, line.due)} y1={middle} y2={middle} className={styles.extension} data-mark="extension" />
          <path d={`M${at(scale, line.first_due)} ${middle - 6}v12`} className={styles.original} data-mark="original" />
        </>
      )}
      {line.due && over && <line x1={at(scale, line.due)} x2={at(scale, until)} y1={middle} y2={middle} className={styles.overdue} />}
      {line.due && <path d={`M${at(scale, line.due)} ${middle - 6}l6 6l-6 6l-6 -6z`} className={styles.due} data-status={line.status} data-mark="due" />}
      {/* A deadline beyond the edge: to which side it lies. */}
      {line.due && at(scale, line.due) < 0 && <path d={`M2 ${middle}l6 -4v8z`} className={styles.beyond} />}
      {line.due && at(scale, line.due) > width && <path d={`M${width - 2} ${middle}l-6 -4v8z`} className={styles.beyond} />}
      {line.done && <circle cx={at(scale, line.done)} cy={middle} r={4} className={styles.done} />}
      {!line.due && line.waits_for && (
        <text x={before ? Math.min(at(scale, marks.today), width) - 6 : Math.max(at(scale, marks.today), 0) + 6} y={middle + 4} textAnchor={before ? 'end' : 'start'} className={styles.waits}>
          {t({ vi: `chờ ${line.waits_for}`, en: `waits for ${line.waits_for}` })}
        </text>
      )}
    </svg>
  );
}

function Axis({ scale, width, marks }: { scale: Scale; width: number; marks: Marks }) {
  const months = marks.ticks.filter((tick) => tick.month);
  const room = width / Math.max(1, months.length);
  return (
    <svg width={width} height={axis_height} className={styles.axis} aria-hidden>
      <Grid scale={scale} marks={marks} height={axis_height} below={axis_height / 2} />
      {months.filter((tick) => room > 26 || tick.at.getUTCMonth() % 3 === 0).map((tick) => (
        <text key={tick.at.toISOString()} x={scale(tick.at) + 4} y={14}>
          {room > 52 ? `${String(tick.at.getUTCMonth() + 1).padStart(2, '0')}/${tick.at.getUTCFullYear()}` : t({ vi: `T${tick.at.getUTCMonth() + 1}`, en: String(tick.at.getUTCMonth() + 1).padStart(2, '0') })}
        </text>
      ))}
      {marks.ticks
        .filter((tick) => !tick.month)
        .map((tick) => (
          <text key={tick.at.toISOString()} x={scale(tick.at) + 2} y={28} className={styles.small}>
            {tick.at.getUTCDate()}
          </text>
        ))}
      {/* Near the right edge the word stands before its line. */}
      <text x={at(scale, marks.today) + (at(scale, marks.today) > width - 90 ? -4 : 4)} y={40} textAnchor={at(scale, marks.today) > width - 90 ? 'end' : 'start'} className={styles.todayWord}>
        {t({ vi: `hôm nay ${dayText(marks.today).slice(0, 5)}`, en: `today ${dayText(marks.today).slice(0, 5)}` })}
      </text>
    </svg>
  );
}

const legend = [
  { mark: 'due', vi: 'hạn', en: 'deadline' },
  { mark: 'original', vi: 'hạn đầu', en: 'original deadline' },
  { mark: 'extension', vi: 'gia hạn', en: 'extension' },
  { mark: 'overdue', vi: 'muộn', en: 'late' },
  { mark: 'done', vi: 'hoàn thành', en: 'done' },
  { mark: 'event', vi: 'sự kiện đã xảy ra', en: 'event that occurred' },
] as const;

function Legend() {
  return (
    <ul className={styles.legend} aria-label={t({ vi: 'Chú giải', en: 'Legend' })}>
      {legend.map((one) => (
        <li key={one.mark}>
          <svg width="18" height="12" aria-hidden>
            {one.mark === 'due' && <path d="M9 0l6 6l-6 6l-6 -6z" className={styles.due} data-status="open_in_time" />}
            {one.mark === 'original' && <path d="M9 0v12" className={styles.original} />}
            {one.mark === 'extension' && <line x1="0" x2="18" y1="6" y2="6" className={styles.extension} />}
            {one.mark === 'overdue' && <line x1="0" x2="18" y1="6" y2="6" className={styles.overdue} />}
            {one.mark === 'done' && <circle cx="9" cy="6" r="4" className={styles.done} />}
            {one.mark === 'event' && <line x1="9" x2="9" y2="12" className={styles.event} />}
          </svg>
          {t(one)}
        </li>
      ))}
    </ul>
  );
}

export interface TimelineProps {
  count: number;
  /** Undefined while it is on its way. */
  lineAt: (index: number) => ItemLine | undefined;
  see: (first: number, last: number) => void;
  /** Where it begins. */
  year: number;
  events: readonly EventRow[];
  asOf: string;
  label: string;
}

export function Timeline({ count, lineAt, see, year, events, asOf, label }: TimelineProps) {
  const phone = usePhone();
  const first = useMemo(() => yearSpan(year), [year]);
  const [chosen, setChosen] = useState<Span | null>(null);
  const span = chosen ?? first;
  const { ref: measure, width: measured } = useElementSize();
  const width = Math.max(120, Math.floor(measured));
  const scroller = useRef<HTMLDivElement>(null);
  const height = useRestOfScreen(scroller, events.length > 0 ? 40 : 0);
  const dragged = useRef<{ x: number; span: Span } | null>(null);
  const virtual = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => row_height, overscan: 10 });
  const shown = virtual.getVirtualItems();
  const scale = useMemo(() => scaleUtc([span.from, span.until], [edge, width - edge]), [span, width]);
  const marks: Marks = useMemo(() => ({ today: asOf, events: events.filter((event) => event.day), ticks: ticksOf(span, width) }), [asOf, events, span, width]);

  const keys: Record<string, () => void> = {
    ArrowLeft: () => setChosen(moved(span, -0.15)),
    ArrowRight: () => setChosen(moved(span, 0.15)),
    '+': () => setChosen(zoomed(span, 0.6)),
    '=': () => setChosen(zoomed(span, 0.6)),
    '-': () => setChosen(zoomed(span, 1 / 0.6)),
    t: () => setChosen(around(span, asOf)),
    Home: () => setChosen(null),
  };
  const onKey = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  const inDrawing = (event: PointerEvent) => (event.target as Element).closest('[data-drawing]') !== null;
  const drag = {
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0 && inDrawing(event)) dragged.current = { x: event.clientX, span };
    },
    onPointerMove: (event: PointerEvent) => {
      if (!dragged.current) return;
      const { x, span: begun } = dragged.current;
      setChosen(moved(begun, (x - event.clientX) / width));
    },
    onPointerUp: () => (dragged.current = null),
    onPointerLeave: () => (dragged.current = null),
  };
  const months = Math.round((span.until - span.from) / 86_400_000 / 30.4);
  const [head, tail] = [shown[0], shown.at(-1)];
  const [top, bottom] = [head?.index ?? 0, tail?.index ?? 0];
  useEffect(() => see(top, bottom), [see, top, bottom]);
  return (
    <div>
      <div className={styles.tools}>
        <ActionIcon variant="default" aria-label={t({ vi: 'Lùi về trước', en: 'Earlier' })} onClick={keys.ArrowLeft}>
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t({ vi: 'Tiến về sau', en: 'Later' })} onClick={keys.ArrowRight}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t({ vi: 'Phóng to: đến từng ngày', en: 'Closer, down to days' })} onClick={keys['+']}>
          <IconZoomIn size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t({ vi: 'Thu nhỏ: nhiều tháng hơn', en: 'Wider, more months' })} onClick={keys['-']}>
          <IconZoomOut size={16} aria-hidden />
        </ActionIcon>
        <Button size="compact-sm" variant="default" onClick={keys.t}>
          {t({ vi: 'Hôm nay', en: 'Today' })}
        </Button>
        <Button size="compact-sm" variant="default" onClick={keys.Home}>
          {t({ vi: 'Cả năm', en: 'The year' })}
        </Button>
        <span className="soft small" role="status">
          {t({ vi: `${dayText(new Date(span.from).toISOString().slice(0, 10))} – ${dayText(new Date(span.until - 1).toISOString().slice(0, 10))}`, en: `${dayText(new Date(span.from).toISOString().slice(0, 10))} – ${dayText(new Date(span.until - 1).toISOString().slice(0, 10))}` })}
          {months > 1 && t({ vi: `, ${months} tháng`, en: `, ${months} months` })}
        </span>
        <Legend />
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a region that is dragged; its keys and buttons do the same */}
      <div ref={scroller} className={styles.scroller} style={{ height }} tabIndex={0} role="region" aria-label={t({ vi: `${label}: mũi tên để chuyển, + và - để phóng to, thu nhỏ`, en: `${label}: arrows move, + and - zoom` })} onKeyDown={onKey} {...drag}>
        <table className={styles.table} aria-label={label} aria-rowcount={count + 1}>
          <thead>
            <tr>
              <th scope="col" className={styles.what}>
                {t({ vi: 'Nội dung', en: 'What' })}
              </th>
              {!phone && <th scope="col" className={styles.unit}>{t({ vi: 'Đơn vị', en: 'Unit' })}</th>}
              {!phone && <th scope="col" className={styles.day}>{t({ vi: 'Hạn', en: 'Due' })}</th>}
              {!phone && <th scope="col" className={styles.status}>{t({ vi: 'Tình trạng', en: 'Status' })}</th>}
              <th scope="col" className={styles.drawing} data-drawing>
                <span className={styles.hidden}>{t({ vi: 'Trên trục thời gian', en: 'Along the time' })}</span>
                <div ref={measure}>
                  <Axis scale={scale} width={width} marks={marks} />
                </div>
              </th>
            </tr>
          </thead>
          <tbody>
            {head && head.start > 0 && (
              <tr aria-hidden>
                <td colSpan={phone ? 2 : 5} style={{ height: head.start, padding: 0 }} />
              </tr>
            )}
            {shown.map((one) => {
              const line = lineAt(one.index);
              if (!line)
                return (
                  <tr key={`waiting ${one.index}`} aria-hidden data-waiting>
                    <td colSpan={phone ? 2 : 5} className={styles.waiting} />
                  </tr>
                );
              return (
                <tr key={line.id} data-item={line.id} aria-rowindex={one.index + 2}>
                  <th scope="row" className={styles.what} data-kind={line.kind}>
                    <Link to={itemAddress(line.id)} className={styles.title} title={titleOf(line)}>
                      {numberOf(line) && <span className="soft">{numberOf(line)} </span>}
                      {titleOf(line)}
                      <span className={styles.hidden}>, {t(kind_words[line.kind])}</span>
                    </Link>
                  </th>
                  {!phone && <td className={styles.unit} title={line.unit ?? ''}>{line.unit}</td>}
                  {!phone && (
                    <td className={styles.day} title={line.first_due && line.due && line.first_due !== line.due ? t({ vi: `Hạn đầu ${dayText(line.first_due)}`, en: `Originally ${dayText(line.first_due)}` }) : undefined}>
                      {line.due ? dayText(line.due) : t({ vi: 'chờ', en: 'waits' })}
                      {line.first_due && line.due && line.first_due !== line.due && <span className={styles.hidden}>{t({ vi: `, hạn đầu ${dayText(line.first_due)}`, en: `, originally ${dayText(line.first_due)}` })}</span>}
                    </td>
                  )}
                  {!phone && (
                    <td className={styles.status}>
                      <StatusBadge line={line} />
                    </td>
                  )}
                  <td className={styles.drawing} data-drawing>
                    <Drawn line={line} scale={scale} width={width} marks={marks} />
                  </td>
                </tr>
              );
            })}
            {tail && virtual.getTotalSize() > tail.end && (
              <tr aria-hidden>
                <td colSpan={phone ? 2 : 5} style={{ height: virtual.getTotalSize() - tail.end, padding: 0 }} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {events.length > 0 && (
        <p className="soft small">
          {t({ vi: 'Sự kiện: ', en: 'Events: ' })}
          {events.map((event) => (event.day ? `${event.text} (${dayText(event.day)})` : t({ vi: `${event.text} (chưa xảy ra, ${event.waiting} việc chờ)`, en: `${event.text} (not yet, ${event.waiting} ${event.waiting === 1 ? 'waits' : 'wait'})` }))).join('; ')}
        </p>
      )}
    </div>
  );
}

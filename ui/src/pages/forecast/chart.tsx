// SPDX-License-Identifier: AGPL-3.0-or-later
// How many items are done by each month's end, as a drawing; the table beside it says the same. Loaded when it is looked at.
import { useComputedColorScheme } from '@mantine/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { ForecastMonth } from '../../api/forecast';
import { t } from '../../api/text';
import { numberText } from '../../parts/format';
import styles from './forecast.module.css';
import { monthText } from './words';

register([BarChart, LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export default function Chart({ months, done }: { months: readonly ForecastMonth[]; done: number }) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<EChartsType | null>(null);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    if (!place.current) return undefined;
    const chart = init(place.current);
    drawn.current = chart;
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
      drawn.current = null;
    };
  }, []);
  useEffect(() => {
    const ink = colour('--mantine-color-text');
    const soft = colour('--mantine-color-dimmed');
    const line = colour('--line');
    const bar = (name: string, key: 'p50' | 'p80', color: string) => ({ name, type: 'bar' as const, barMaxWidth: 34, itemStyle: { color }, data: months.map((month) => month[key]), label: { show: months.length < 7, position: 'top' as const, color: ink } });
    drawn.current?.setOption(
      {
        animation: false,
        textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
        grid: { left: 8, right: 12, top: 18, bottom: 4, containLabel: true },
        // As text, not as markup: the page's policy lets nothing else through.
        tooltip: { trigger: 'axis', renderMode: 'richText', backgroundColor: colour('--mantine-color-body'), borderColor: line, textStyle: { color: ink } },
        xAxis: { type: 'category', data: months.map((month) => monthText(month.end)), axisLine: { lineStyle: { color: soft } }, axisLabel: { color: soft } },
        yAxis: { type: 'value', min: 0, minInterval: 1, axisLabel: { color: soft }, splitLine: { lineStyle: { color: line } } },
        series: [
          bar('P80', 'p80', colour('--status-done')),
          bar('P50', 'p50', colour('--status-open')),
          { name: t({ vi: 'Đến hạn', en: 'Due' }), type: 'line', symbol: 'diamond', symbolSize: 9, lineStyle: { color: ink, type: 'dashed' }, itemStyle: { color: ink }, data: months.map((month) => month.due) },
        ],
      },
      { notMerge: true },
    );
  }, [months, scheme]);
  const last = months.at(-1);
  const words = last ? t({ vi: `Biểu đồ số việc xong đến hết từng tháng: nay ${numberText(done)}; hết ${monthText(last.end)} P50 ${last.p50}, P80 ${last.p80} trên ${last.due} đến hạn`, en: `A drawing of items done by the end of each month: ${numberText(done)} now; by ${monthText(last.end)} P50 ${last.p50}, P80 ${last.p80} of ${last.due} due` }) : '';
  return <div ref={place} className={styles.chart} role="img" aria-label={words} />;
}

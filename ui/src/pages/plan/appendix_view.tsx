// SPDX-License-Identifier: AGPL-3.0-or-later
// The appendix on paper: STT, nội dung, sản phẩm, chủ trì, phối hợp, thời gian; A4 across. Its wording is asked line by line.
import { Button, Progress } from '@mantine/core';
import '@mantine/core/styles/Progress.css';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemLine, PlanRow } from '../../api/kinds';
import { itemQuery } from '../../api/queries';
import { t } from '../../api/text';
import { dayText } from '../../parts/format';
import { ProblemBox } from '../../parts/problem_box';
import { linesOfAppendix, rowOf, type AppendixRow } from './appendix';
import styles from './appendix_view.module.css';

/** So many are asked at once: a browser holds no more connections to one server. */
const at_once = 5;

function useWording(lines: readonly ItemLine[]) {
  const queries = useQueryClient();
  const [done, setDone] = useState(0);
  const asked = useQuery({
    queryKey: ['item', 'appendix', lines.map((line) => line.id)],
    queryFn: async () => {
      const rows: AppendixRow[] = new Array<AppendixRow>(lines.length);
      let next = 0;
      setDone(0);
      const work = async () => {
        for (let at = next++; at < lines.length; at = next++) {
          const line = lines[at];
          if (!line) return;
          rows[at] = rowOf(line, (await queries.fetchQuery(itemQuery(line.id))).item);
          setDone((count) => count + 1);
        }
      };
      await Promise.all(Array.from({ length: at_once }, work));
      return rows;
    },
    staleTime: Infinity,
    // What is on the paper does not change under the reader's eyes.
    refetchOnMount: false,
  });
  return { ...asked, done };
}

export function AppendixView({ plan, lines }: { plan: PlanRow; lines: readonly ItemLine[] }) {
  const wanted = linesOfAppendix(lines);
  const { data: rows, error, refetch, done } = useWording(wanted);
  if (error) return <ProblemBox problem={error} again={() => void refetch()} />;
  if (!rows)
    return (
      <div className={styles.waiting}>
        <p role="status">{t({ vi: `Đang lấy lời văn của ${wanted.length} mục…`, en: `Fetching the wording of ${wanted.length} lines…` })}</p>
        <Progress value={(100 * done) / Math.max(1, wanted.length)} aria-label={t({ vi: 'Đã lấy', en: 'Fetched' })} />
      </div>
    );
  return (
    <>
      <div className={`${styles.tools} no-print`}>
        <Button size="compact-sm" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t({ vi: 'In phụ lục', en: 'Print the appendix' })}
        </Button>
        <span className="soft small">{t({ vi: 'khổ A4 ngang', en: 'A4, across' })}</span>
      </div>
      <div className={styles.wide} tabIndex={0} role="region" aria-label={t({ vi: 'Phụ lục', en: 'Appendix' })}>
        <article className={styles.paper} lang="vi">
          <h2 className={styles.head}>{t({ vi: 'PHỤ LỤC', en: 'APPENDIX' })}</h2>
          <p className={styles.title}>{plan.title}</p>
          {plan.number && (
            <p className={styles.under}>
              {t({ vi: `(Kèm theo văn bản số ${plan.number} ngày ${dayText(plan.day)})`, en: `(With ${plan.number} of ${dayText(plan.day)})` })}
            </p>
          )}
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.number}>{t({ vi: 'STT', en: 'No.' })}</th>
                <th scope="col" className={styles.what}>{t({ vi: 'Nội dung', en: 'What' })}</th>
                <th scope="col">{t({ vi: 'Sản phẩm', en: 'Product' })}</th>
                <th scope="col">{t({ vi: 'Chủ trì', en: 'Leads' })}</th>
                <th scope="col">{t({ vi: 'Thực hiện, phối hợp', en: 'Performs, cooperates' })}</th>
                <th scope="col" className={styles.time}>{t({ vi: 'Thời gian', en: 'Time' })}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id} data-kind={row.kind}>
                  <td className={styles.number}>{row.number}</td>
                  {row.kind === 'group' ? (
                    <td colSpan={5}>{row.title}</td>
                  ) : (
                    <>
                      <td>{row.title}</td>
                      <td>{row.product}</td>
                      <td>{row.lead}</td>
                      <td>{row.cooperating}</td>
                      <td>{row.time}</td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </article>
      </div>
    </>
  );
}

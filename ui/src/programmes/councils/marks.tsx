// SPDX-License-Identifier: AGPL-3.0-or-later
// Grades by product: what was ordered and what came, a mark for its kind, quality and quantity each, then one for the report.
import type { Ballot, Council } from '../../api/councils';
import { t, type Pair } from '../../api/text';
import { numberText, upper } from '../../parts/format';
import { grade_words } from './words';
import styles from './marks.module.css';

export type Product = Council['dossiers'][number]['products'][number];
export type Mark = Ballot['marks'][number];

const aspects: readonly Pair[] = [
  { vi: 'chủng loại', en: 'kind' },
  { vi: 'chất lượng', en: 'quality' },
  { vi: 'số lượng', en: 'quantity' },
];
const grades: readonly Mark[] = ['excellent', 'passed', 'failed'];
const report: Pair = { vi: 'Báo cáo tổng hợp', en: 'The report' };

/** How many marks a ballot on it has; 0 where it is graded as a whole. */
export const marksOf = (products: readonly Product[]): number => (products.length > 0 ? aspects.length * products.length + 1 : 0);

/** The first place without a mark, or -1. */
export const unmarked = (products: readonly Product[], marks: readonly string[]): number => Array.from({ length: marksOf(products) }, (_, at) => at).findIndex((at) => !marks[at]);

/** "giao 3,5/4,5 ha"; of what came whole "1 quy trình". */
function amountText({ ordered, delivered, unit }: Product): string {
  const whole = `${numberText(ordered)} ${unit}`.trim();
  return delivered === ordered ? whole : t({ vi: `giao ${numberText(delivered)}/${whole}`, en: `${numberText(delivered)} of ${whole}` });
}

function Choice({ name, says, value, choose, disabled }: { name: string; says: string; value: string; choose: (mark: Mark) => void; disabled: boolean }) {
  return (
    <fieldset className={styles.mark} disabled={disabled}>
      <legend>{says}</legend>
      <div className={styles.grades}>
        {grades.map((grade) => (
          <label key={grade} data-chosen={value === grade} data-grade={grade}>
            <input type="radio" name={name} value={grade} checked={value === grade} onChange={() => choose(grade)} /> {upper(t(grade_words[grade]))}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** `marks` in the order of the ballot; '' where none is given yet. */
export function MarksField({ name, products, marks, change, disabled }: { name: string; products: readonly Product[]; marks: readonly string[]; change: (marks: string[]) => void; disabled: boolean }) {
  const all = marksOf(products);
  const put = (at: number, mark: Mark) => change(Array.from({ length: all }, (_, index) => (index === at ? mark : (marks[index] ?? ''))));
  const given = marks.filter(Boolean).length;
  return (
    <>
      {products.map((product, index) => (
        <div key={`${index}.${product.name}`} className={styles.product}>
          <div className={styles.name}>
            <span lang="vi">{product.name}</span> <span className={styles.amount} data-short={product.delivered < product.ordered}>{amountText(product)}</span>
          </div>
          {aspects.map((aspect, at) => (
            <Choice key={aspect.en} name={`${name}.${index}.${at}`} says={upper(t(aspect))} value={marks[index * aspects.length + at] ?? ''} choose={(mark) => put(index * aspects.length + at, mark)} disabled={disabled} />
          ))}
        </div>
      ))}
      <div className={styles.product}>
        <Choice name={`${name}.report`} says={t(report)} value={marks[all - 1] ?? ''} choose={(mark) => put(all - 1, mark)} disabled={disabled} />
      </div>
      <p className={styles.given} aria-live="polite">
        {t({ vi: `Đã xếp ${given}/${all} mục`, en: `${given} of ${all} marks` })}
        <span className="soft"> {t({ vi: '– xếp loại chung tính từ các mục này theo quy định', en: '– the grade of the whole follows from them by the rules' })}</span>
      </p>
    </>
  );
}

/** How many members gave each grade to each aspect. */
export function MarksCounted({ products, ballots }: { products: readonly Product[]; ballots: readonly Ballot[] }) {
  if (products.length === 0 || ballots.every((one) => one.marks.length === 0)) return null;
  const count = (at: number, grade: Mark) => ballots.filter((one) => one.marks[at] === grade).length;
  const line = (at: number, name: string, of_report: boolean) => (
    <tr key={at} data-report={of_report}>
      <th scope="row">{name}</th>
      {grades.map((grade) => (
        <td key={grade} data-none={count(at, grade) === 0} data-grade={grade}>
          {count(at, grade)}
        </td>
      ))}
    </tr>
  );
  return (
    <table className={styles.counted}>
      <caption>{t({ vi: 'Số phiếu xếp từng mục', en: 'Ballots by mark' })}</caption>
      <thead>
        <tr>
          <th scope="col">{t({ vi: 'Sản phẩm', en: 'Product' })}</th>
          {grades.map((grade) => (
            <th key={grade} scope="col">
              {upper(t(grade_words[grade]))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {products.flatMap((product, index) => [
          <tr key={`${index}.${product.name}`} data-product>
            <th scope="rowgroup" colSpan={grades.length + 1}>
              <span lang="vi">{product.name}</span> <span className={styles.amount} data-short={product.delivered < product.ordered}>{amountText(product)}</span>
            </th>
          </tr>,
          ...aspects.map((aspect, at) => line(index * aspects.length + at, upper(t(aspect)), false)),
        ])}
        {line(marksOf(products) - 1, t(report), true)}
      </tbody>
    </table>
  );
}

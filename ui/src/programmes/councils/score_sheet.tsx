// SPDX-License-Identifier: AGPL-3.0-or-later
// A member's ballot on a dossier, made for a phone: big fields, the sum as it grows, kept on this device until it is sealed and sent.
import { Button, Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/RadioCard.css';
import '@mantine/core/styles/RadioIndicator.css';
import { IconLock } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { actInCouncil, type Council, type CouncilInput } from '../../api/councils';
import { t, type Pair } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm } from '../../parts/action_form';
import { useDraft } from '../../parts/drafts';
import { numberText, numberTyped, upper } from '../../parts/format';
import { notify } from '../../parts/notices';
import { ProblemBox } from '../../parts/problem_box';
import type { Rules } from './sitting';
import { MarksField, marksOf, unmarked, type Product } from './marks';
import { grade_words, vote_words } from './words';
import styles from './score_sheet.module.css';

export interface BallotDraft {
  points: string[];
  vote: '' | 'for' | 'against';
  rank: string;
  grade: '' | 'failed' | 'passed' | 'excellent';
  marks: string[];
  opinion: string;
  blank: boolean;
}

const empty: BallotDraft = { points: [], vote: '', rank: '', grade: '', marks: [], opinion: '', blank: false };

export const ballotDraft = (council: string, dossier: string): string => `ballot.${council}.${dossier}`;

/** What is wrong with the points for a criterion; nothing where it is left empty, which the whole tells. */
export function pointsWrong(typed: string, most: number): Pair | undefined {
  if (typed.trim() === '') return undefined;
  const number = numberTyped(typed);
  if (number !== null && Math.abs(number * 100 - Math.round(number * 100)) > 1e-6) return { vi: 'Nhiều nhất hai chữ số sau dấu phẩy', en: 'Two decimals at most' };
  if (number === null) return { vi: 'Viết số, ví dụ 8 hoặc 8,5', en: 'A number, as 8 or 8,5' };
  return number < 0 || number > most ? { vi: `Từ 0 đến ${numberText(most)}`, en: `0 to ${numberText(most)}` } : undefined;
}

/** The sum of what is a number by now. */
export const sumOf = (points: readonly string[]): number => points.reduce((sum, one) => sum + (numberTyped(one) ?? 0) * 1000, 0) / 1000;

type BallotInput = NonNullable<CouncilInput<'ballot'>>;

/** What is sent: what this kind of council asks, or that the ballot is blank. */
export function ballotInput(dossier: string, draft: BallotDraft, rules: Rules, products: readonly Product[] = []): BallotInput {
  const { opinion, blank } = draft;
  if (blank) return given({ dossier, opinion, blank });
  if (rules.form === 'points') return given({ dossier, points: rules.criteria.map((_, at) => String(numberTyped(draft.points[at] ?? '') ?? '').replace('.', ',')), opinion });
  if (rules.form === 'grade' && products.length > 0) return given({ dossier, mark: draft.marks.filter((one) => one === 'failed' || one === 'passed' || one === 'excellent'), opinion });
  if (rules.form === 'grade') return given({ dossier, ...(draft.grade ? { grade: draft.grade } : {}), opinion });
  return given({ dossier, ...(draft.vote ? { vote: draft.vote } : {}), ...(draft.rank.trim() ? { rank: Number(draft.rank) } : {}), opinion });
}

function Points({ rules, draft, change, tried }: { rules: Rules; draft: BallotDraft; change: (part: Partial<BallotDraft>) => void; tried: boolean }) {
  const most = rules.criteria.reduce((sum, one) => sum + one.most, 0);
  const sum = sumOf(rules.criteria.map((_, at) => draft.points[at] ?? ''));
  const put = (at: number, typed: string) => change({ points: rules.criteria.map((_, index) => (index === at ? typed : (draft.points[index] ?? ''))) });
  return (
    <>
      {rules.criteria.map(({ name, most: top }, at) => {
        const typed = draft.points[at] ?? '';
        const wrong = pointsWrong(typed, top) ?? (tried && typed.trim() === '' ? { vi: 'Còn thiếu điểm', en: 'No points yet' } : undefined);
        return (
          <div key={name} className={styles.criterion}>
            <TextInput
              classNames={{ root: styles.field ?? '', input: styles.big ?? '', label: styles.label ?? '' }}
              label={
                <>
                  <span lang="vi">{name}</span> <span className="soft">{t({ vi: `tối đa ${numberText(top)}`, en: `${numberText(top)} at most` })}</span>
                </>
              }
              inputMode="decimal"
              autoComplete="off"
              disabled={draft.blank}
              error={wrong && t(wrong)}
              value={typed}
              onChange={(event) => put(at, event.currentTarget.value)}
            />
          </div>
        );
      })}
      <div className={styles.sum} aria-live="polite">
        <span>{t({ vi: 'Tổng điểm', en: 'Sum' })}</span>
        <b>
          {numberText(sum)}
          <span className="soft">/{numberText(most)}</span>
        </b>
        <span className="soft small">{t({ vi: `điểm trung bình từ ${numberText(rules.pass)} là đạt`, en: `a mean of ${numberText(rules.pass)} passes` })}</span>
      </div>
    </>
  );
}

export interface ScoreSheetProps {
  council: Council;
  dossier: Council['dossiers'][number];
  rules: Rules;
  /** Whether a ballot is in the box already. */
  again: boolean;
  close: () => void;
}

export function ScoreSheet({ council, dossier, rules, again, close }: ScoreSheetProps) {
  const { value: draft, change, clear, found } = useDraft<BallotDraft>(ballotDraft(council.id, dossier.id), empty);
  const queries = useQueryClient();
  const by_product = rules.form === 'grade' && dossier.products.length > 0;
  const input = ballotInput(dossier.id, draft, rules, dossier.products);
  const short = rules.form === 'points' && !draft.blank && rules.criteria.some((one, at) => !draft.points[at]?.trim() || pointsWrong(draft.points[at] ?? '', one.most));
  const main = rules.form === 'points' ? 'points' : rules.form === 'vote' ? 'vote' : by_product ? 'mark' : 'grade';
  const unchosen = !draft.blank && ((rules.form === 'vote' && draft.vote === '') || (rules.form === 'grade' && !by_product && draft.grade === ''));
  const missing = by_product && !draft.blank && unmarked(dossier.products, draft.marks) >= 0;
  const wrong: Pair | undefined = short
    ? { vi: 'Hãy cho điểm đủ các nhóm tiêu chí, trong khung điểm; hoặc chọn phiếu trắng', en: 'Give points for all groups, within their scales; or cast a blank ballot' }
    : unchosen
      ? { vi: 'Hãy chọn, hoặc bỏ phiếu trắng', en: 'Choose, or cast a blank ballot' }
      : missing
        ? { vi: `Hãy xếp loại đủ ${marksOf(dossier.products)} mục, hoặc bỏ phiếu trắng`, en: `Give all ${marksOf(dossier.products)} marks, or cast a blank ballot` }
        : undefined;
  const form = useActionForm('/api/v1/council/{council}/ballot', input, { wrong: { [main]: wrong }, fieldOf: { 'council.points': main, 'council.criteria': main, 'council.off-scale': main, 'council.marks': main, 'council.blank': main } });
  const told = form.at(main).error;
  const send = async () => {
    if (!(await form.send(() => actInCouncil('ballot', council.id, input)))) return;
    clear();
    for (const name of ['council', 'councils']) void queries.invalidateQueries({ queryKey: [name] });
    notify(t({ vi: 'Phiếu đã niêm phong và bỏ vào hòm', en: 'Your ballot is sealed and in the box' }));
    close();
  };
  return (
    <form className={styles.sheet} aria-label={t({ vi: 'Phiếu đánh giá', en: 'Score sheet' })} {...form.form(send)}>
      {found && <p className={styles.found}>{t({ vi: 'Phiếu đang chấm dở, mới chỉ nằm trên máy này.', en: 'What you had begun stands on this device alone.' })}</p>}
      {again && <p className={styles.found}>{t({ vi: 'Bạn đã bỏ phiếu cho hồ sơ này; phiếu mới thay phiếu cũ. Phần mềm không đọc được phiếu cũ để hiện lại.', en: 'You have voted on it; the new ballot takes the place of the old one, which cannot be read to be shown here.' })}</p>}
      {rules.form === 'points' && <Points rules={rules} draft={draft} change={change} tried={told !== undefined} />}
      {rules.form === 'vote' && (
        <>
          <Radio.Group label={t({ vi: 'Ý kiến của bạn', en: 'Your vote' })} value={draft.vote} onChange={(vote) => change({ vote: vote === 'for' || vote === 'against' ? vote : '' })}>
            <div className={styles.choices}>
              {(['for', 'against'] as const).map((one) => (
                <Radio.Card key={one} value={one} className={styles.choice ?? ''} disabled={draft.blank} aria-label={upper(t(vote_words[one]))}>
                  <Radio.Indicator /> {upper(t(vote_words[one]))}
                </Radio.Card>
              ))}
            </div>
          </Radio.Group>
          {council.dossiers.length > 1 && <TextInput label={t({ vi: 'Thứ tự ưu tiên', en: 'Order of priority' })} description={t({ vi: '1 là trước nhất', en: '1 comes first' })} classNames={{ input: styles.big ?? '' }} w={180} inputMode="numeric" autoComplete="off" disabled={draft.blank} {...form.at('rank')} value={draft.rank} onChange={(event) => change({ rank: event.currentTarget.value })} />}
        </>
      )}
      {dossier.late && <p className={styles.found}>{t({ vi: 'Hồ sơ nộp chậm: theo quy định đang áp dụng, hồ sơ nộp chậm có thể không được công nhận dù phiếu xếp thế nào.', en: 'It was handed in late: by the rules that hold it may fail for that, whatever the ballots say.' })}</p>}
      {by_product && <MarksField name={`mark.${dossier.id}`} products={dossier.products} marks={draft.marks} change={(marks) => change({ marks })} disabled={draft.blank} />}
      {rules.form === 'grade' && !by_product && (
        <Radio.Group label={t({ vi: 'Xếp loại', en: 'Grade' })} value={draft.grade} onChange={(grade) => change({ grade: grade === 'failed' || grade === 'passed' || grade === 'excellent' ? grade : '' })}>
          <div className={styles.choices}>
            {(['excellent', 'passed', 'failed'] as const).map((one) => (
              <Radio.Card key={one} value={one} className={styles.choice ?? ''} disabled={draft.blank} aria-label={upper(t(grade_words[one]))}>
                <Radio.Indicator /> {upper(t(grade_words[one]))}
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
      )}
      <Textarea label={t({ vi: 'Ý kiến, kiến nghị', en: 'Opinion' })} autosize minRows={2} {...form.at('opinion')} value={draft.opinion} onChange={(event) => change({ opinion: event.currentTarget.value })} />
      <Checkbox label={t({ vi: 'Bỏ phiếu trắng', en: 'Cast a blank ballot' })} description={draft.blank ? t({ vi: 'được đếm là phiếu không hợp lệ, không tính vào điểm', en: 'counted as invalid, no points come of it' }) : undefined} checked={draft.blank} onChange={(event) => change({ blank: event.currentTarget.checked })} />
      {told && (
        <p role="alert" className={styles.wrong}>
          {told}
        </p>
      )}
      <ProblemBox problem={told ? null : form.problem} again={() => void send()} />
      <p className={styles.seal}>
        <IconLock size={16} aria-hidden />
        <span>{t({ vi: 'Khi bấm nút dưới đây, phiếu được niêm phong hai lớp: trước khi cả chủ tịch và thư ký tự nhập mật khẩu, không ai đọc được, kể cả người giữ máy chủ. Ai cũng thấy bạn đã bỏ phiếu, không ai thấy bạn bỏ thế nào. Niêm phong không chống được người nắm quyền điều khiển phần mềm đang chạy vào đúng lúc phiếu được bỏ hoặc mật khẩu được nhập.', en: 'Once you press the button your ballot is sealed twice: before the chair and the secretary have both typed their passwords nobody reads it, whoever keeps the server included. Everybody sees that you have voted, nobody how. The seals do not protect against who controls the running program while a ballot is cast or a password is typed.' })}</span>
      </p>
      <div className={styles.buttons}>
        <Button type="submit" size="md" loading={form.busy !== ''} leftSection={<IconLock size={17} aria-hidden />}>
          {t({ vi: 'Niêm phong và bỏ phiếu', en: 'Seal it and vote' })}
        </Button>
        <Button size="md" variant="default" onClick={close}>
          {t({ vi: 'Để sau', en: 'Later' })}
        </Button>
      </div>
    </form>
  );
}

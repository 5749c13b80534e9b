// SPDX-License-Identifier: AGPL-3.0-or-later
// Calls to many bodies: who has answered, who is still to answer, what the answers say.
import { Button } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { roundsQuery, type Round } from '../../api/services';
import { t } from '../../api/text';
import { ActionDialog } from '../../parts/action_dialog';
import { Empty } from '../../parts/empty';
import { dayText, leftText, numberText, today } from '../../parts/format';
import { freeId, yearIn } from '../../parts/free_id';
import { roundState } from '../../parts/services';
import { answer_labels, answer_words, close_words, open_round_words, remind_words, round_labels } from './forms';
import { Card, Heading, openedIn, ServicePage, useDoing } from './frame';
import styles from './services.module.css';

const touches = ['rounds', 'facts'];
const most_missing = 24;

function Missing({ round, answer }: { round: Round; answer: ((body: string) => void) | undefined }) {
  const [all, setAll] = useState(false);
  const shown = all ? round.missing : round.missing.slice(0, most_missing);
  if (round.missing.length === 0) return null;
  return (
    <div>
      <h3 className={styles.small}>{t({ vi: `Chưa trả lời: ${round.missing.length}`, en: `Still to answer: ${round.missing.length}` })}</h3>
      <ul className={styles.chips}>
        {shown.map((body) => (
          <li key={body}>
            {answer ? (
              <button type="button" className={styles.chip} title={t({ vi: 'Ghi trả lời của nơi này', en: 'Record its answer' })} onClick={() => answer(body)}>
                {body}
              </button>
            ) : (
              <span className={styles.chip}>{body}</span>
            )}
          </li>
        ))}
        {shown.length < round.missing.length && (
          <li>
            <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
              {t({ vi: `và ${round.missing.length - shown.length} nơi nữa`, en: `and ${round.missing.length - shown.length} more` })}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}

function Answers({ round }: { round: Round }) {
  if (round.answers.length === 0) return null;
  const sum = round.answers.reduce((all, one) => all + one.count, 0);
  return (
    <table className={styles.table} aria-label={t({ vi: 'Các trả lời', en: 'Answers' })}>
      <thead>
        <tr>
          <th scope="col">{t({ vi: 'Nơi trả lời', en: 'Body' })}</th>
          <th scope="col">{t({ vi: 'Ngày', en: 'Day' })}</th>
          <th scope="col">{t({ vi: 'Số văn bản', en: 'Document' })}</th>
          <th scope="col" className={styles.number}>{t({ vi: 'Số lượng', en: 'How many' })}</th>
          <th scope="col">{t({ vi: 'Nội dung', en: 'What it says' })}</th>
        </tr>
      </thead>
      <tbody>
        {round.answers.map((one) => (
          <tr key={one.body}>
            <th scope="row">{one.body}</th>
            <td className={styles.nowrap}>{dayText(one.day)}</td>
            <td>{one.document}</td>
            <td className={styles.number}>
              <span className={styles.onlyphone}>{t({ vi: 'Số lượng: ', en: 'How many: ' })}</span>
              {numberText(one.count)}
            </td>
            <td>{one.text}</td>
          </tr>
        ))}
      </tbody>
      {round.answers.length > 1 && sum > 0 && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t({ vi: 'Cộng', en: 'Sum' })}
            </th>
            <td className={styles.number}>{numberText(sum)}</td>
            <td />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function RoundCard({ round, may, opened, start }: { round: Round; may: readonly string[]; opened: boolean; start: (doing: string, body?: string) => void }) {
  const is_open = round.stage === 'open';
  const complete = round.missing.length === 0;
  const mayAnswer = is_open && may.includes('round.answer');
  const until = is_open ? `${t({ vi: `hạn trả lời ${dayText(round.until)}`, en: `due ${dayText(round.until)}` })}${complete || !round.until ? '' : ` (${leftText(round.until, today())})`}` : t({ vi: `hạn trả lời ${dayText(round.until)}`, en: `due ${dayText(round.until)}` });
  return (
    <Card
      kind="round"
      id={round.id}
      title={round.title}
      state={roundState(round)}
      about={round.about}
      how={[round.document, t({ vi: `gửi ${dayText(round.day)}`, en: `sent ${dayText(round.day)}` }), until, round.reminders > 0 ? t({ vi: `đã nhắc ${round.reminders} lần`, en: round.reminders === 1 ? 'reminded once' : `reminded ${round.reminders} times` }) : '']}
      opened={opened}
      actions={
        <>
          {mayAnswer && !complete && (
            <Button size="compact-md" onClick={() => start('answer')}>
              {t(answer_words.name)}
            </Button>
          )}
          {is_open && !complete && may.includes('round.remind') && (
            <Button size="compact-md" variant="default" onClick={() => start('remind')}>
              {t(remind_words.name)}
            </Button>
          )}
          {is_open && may.includes('round.close') && (
            <Button size="compact-md" variant={complete ? 'filled' : 'default'} onClick={() => start('close')}>
              {t(close_words.name)}
            </Button>
          )}
          {mayAnswer && complete && (
            <Button size="compact-md" variant="default" onClick={() => start('answer')}>
              {t({ vi: 'Ghi trả lời gửi lại', en: 'Record an answer anew' })}
            </Button>
          )}
          {is_open && may.includes('round.open') && (
            <Button size="compact-md" variant="default" onClick={() => start('change')}>
              {t({ vi: 'Sửa đợt', en: 'Change it' })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.meter} role="img" aria-label={t({ vi: `${round.answered} trên ${round.bodies} nơi đã trả lời`, en: `${round.answered} of ${round.bodies} have answered` })}>
        <span style={{ width: `${(round.answered / Math.max(1, round.bodies)) * 100}%` }} />
      </div>
      <Missing round={round} answer={mayAnswer ? (body) => start('answer', body) : undefined} />
      <Answers round={round} />
    </Card>
  );
}

function Dialog({ list }: { list: readonly Round[] }) {
  const { doing, opened, body, close, open } = useDoing();
  const taken = new Set(list.map((one) => one.id));
  if (doing === 'open')
    return (
      <ActionDialog
        path="/api/v1/round/{round}/open"
        names={{}}
        words={open_round_words}
        labels={round_labels}
        fresh={{ field: 'round', free: ({ until }) => freeId('dk', yearIn(until), taken), taken, known: { vi: 'Đã có đợt mã này', en: 'There is a call of this id' } }}
        draft="round.open"
        close={close}
        touches={touches}
        fieldOf={{ 'round.backwards': 'until' }}
        done={({ round = '' }) => open(round)}
      />
    );
  const round = openedIn(list, opened);
  if (round?.stage !== 'open') return null;
  const { id, title, missing, answers } = round;
  const common = { names: { round: id }, about: title, draft: `round.${id}.${doing}${body ? `.${body}` : ''}`, close, touches };
  switch (doing) {
    case 'change':
      return (
        <ActionDialog
          path="/api/v1/round/{round}/open"
          {...common}
          words={{ ...open_round_words, name: { vi: 'Sửa đợt', en: 'Change the call' }, doIt: { vi: 'Ghi thay đổi', en: 'Record it' }, said: { vi: 'Đã ghi thay đổi', en: 'Changed' }, asks: open_round_words.asks.filter((asked) => asked !== 'round') }}
          labels={round_labels}
          known={{ title, until: round.until ?? '', day: round.day ?? '', document: round.document, about: round.about, body: [...answers.map((one) => one.body), ...missing].join('\n') }}
          fieldOf={{ 'round.backwards': 'until', 'round.has-answered': 'body' }}
          />
      );
    case 'answer': {
      const again = answers.map((one) => ({ value: one.body, label: t({ vi: `${one.body} (đã trả lời)`, en: `${one.body} (has answered)` }) }));
      return <ActionDialog path="/api/v1/round/{round}/answer" {...common} words={answer_words} labels={{ ...answer_labels, body: { ...answer_labels.body, among: [...missing.map((one) => ({ value: one, label: one })), ...again] } }} known={body ? { body } : {}} fieldOf={{ 'round.body': 'body' }} />;
    }
    case 'remind':
      return <ActionDialog path="/api/v1/round/{round}/remind" {...common} words={remind_words} labels={answer_labels} shows={() => <p className={styles.soft}>{t({ vi: `Chưa trả lời: ${missing.join('; ')}`, en: `Still to answer: ${missing.join('; ')}` })}</p>} />;
    case 'close':
      return <ActionDialog path="/api/v1/round/{round}/close" {...common} words={close_words} labels={{ ...answer_labels, text: { label: { vi: 'Kết quả tổng hợp', en: 'What came of it' }, long: true } }} />;
    default:
      return null;
  }
}

const byDay = (a: Round, b: Round): number => (b.day ?? '').localeCompare(a.day ?? '') || a.id.localeCompare(b.id);

export default function RoundsPage() {
  const asked = useQuery(roundsQuery);
  const { opened, start } = useDoing();
  return (
    <ServicePage service="rounds" title={{ vi: 'Đợt đăng ký, lấy ý kiến', en: 'Calls to many bodies' }} asked={asked} add={{ action: 'round.open', label: open_round_words.name, act: () => start('open') }}>
      {(list, may) => {
        const shown = openedIn(list, opened);
        const part = (name: string, some: Round[]) =>
          some.length > 0 && (
            <section className={styles.part} aria-label={name}>
              <Heading count={some.length}>{name}</Heading>
              {some.map((round) => (
                <RoundCard key={round.id} round={round} may={may} opened={round === shown} start={(doing, body = '') => start(doing, round.id, body)} />
              ))}
            </section>
          );
        return (
          <>
            {list.length === 0 && (
              <Empty icon={IconMailForward} title={t({ vi: 'Chưa có đợt nào', en: 'There is no call yet' })}>
                {may.includes('round.open')
                  ? t({ vi: 'Bấm “Mở đợt” khi gửi văn bản đề nghị nhiều nơi đăng ký hoặc cho ý kiến: dán danh sách nơi nhận, ghi hạn trả lời. Nơi nào chưa trả lời luôn được nêu tên.', en: 'Press “Open a call” when many bodies are asked to register or to give their opinion: paste the list, say by when. Who has not answered is always named.' })
                  : t({ vi: 'Khi có đợt đăng ký, lấy ý kiến, nơi nào đã và chưa trả lời hiện ở đây.', en: 'Once many bodies are called, who has answered stands here.' })}
              </Empty>
            )}
            {part(t({ vi: 'Đang chờ trả lời', en: 'Open' }), list.filter((one) => one.stage === 'open').sort(byDay))}
            {part(t({ vi: 'Đã tổng hợp', en: 'Closed' }), list.filter((one) => one.stage === 'closed').sort(byDay))}
            <Dialog list={list} />
          </>
        );
      }}
    </ServicePage>
  );
}

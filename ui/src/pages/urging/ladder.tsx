// SPDX-License-Identifier: AGPL-3.0-or-later
// The ladder of urging: its rungs and what each means; the office lays its own over the usual one, or turns it off.
import { Alert, Button } from '@mantine/core';
import { IconBellOff, IconPencil } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../api/queries';
import { t } from '../../api/text';
import { ladderQuery, setLadder, type Ladder as LadderAnswer } from '../../api/urging';
import { Confirm } from '../../parts/confirm';
import { upper } from '../../parts/format';
import { notify } from '../../parts/notices';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { addressee_words, rungSentence, rungText, way_words } from '../../parts/urging_words';
import { LadderEditor } from './ladder_editor';
import styles from './urging.module.css';

function Rungs({ ladder }: { ladder: LadderAnswer }) {
  return (
    <table className={styles.table} aria-label={t({ vi: 'Các bậc của thang đôn đốc', en: 'Rungs of the ladder' })} data-off={ladder.off}>
      <thead>
        <tr>
          <th scope="col">{t({ vi: 'Khi nào', en: 'When' })}</th>
          <th scope="col">{t({ vi: 'Người nhận', en: 'Who is told' })}</th>
          <th scope="col">{t({ vi: 'Cách nhắc', en: 'Way' })}</th>
          <th scope="col">{t({ vi: 'Nghĩa là', en: 'What it means' })}</th>
        </tr>
      </thead>
      <tbody>
        {ladder.rungs.map((rung) => (
          <tr key={rung.days}>
            <th scope="row">{upper(rungText(rung.days))}</th>
            <td>{upper(rung.to.map((one) => t(addressee_words[one])).join(', '))}</td>
            <td>{upper(t(way_words[rung.way]))}</td>
            <td className={styles.soft}>{rungSentence(rung)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const refresh = ['ladder', 'urging'];

function Turns({ ladder }: { ladder: LadderAnswer }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'off' | 'usual' | null>(null);
  const done = (words: string) => {
    for (const name of refresh) void queries.invalidateQueries({ queryKey: [name] });
    notify(words);
  };
  const off = async () => {
    await setLadder(ladder.off ? {} : { off: true });
    done(ladder.off ? t({ vi: 'Đã bật thang đôn đốc', en: 'The ladder is on' }) : t({ vi: 'Đã tắt thang đôn đốc', en: 'The ladder is off' }));
  };
  const usual = async () => {
    await setLadder({ usual: true, ...(ladder.off ? { off: true } : {}) });
    done(t({ vi: 'Đã dùng lại thang thông thường', en: 'The usual ladder again' }));
  };
  const close = () => setAsking(null);
  return (
    <>
      {ladder.own && (
        <Button variant="default" size="compact-md" onClick={() => setAsking('usual')}>
          {t({ vi: 'Dùng lại thang thông thường…', en: 'The usual ladder again…' })}
        </Button>
      )}
      <Button variant="default" size="compact-md" onClick={() => setAsking('off')}>
        {ladder.off ? t({ vi: 'Bật thang đôn đốc…', en: 'Turn it on…' }) : t({ vi: 'Tắt thang đôn đốc…', en: 'Turn it off…' })}
      </Button>
      <Confirm opened={asking === 'off'} close={close} title={ladder.off ? t({ vi: 'Bật thang đôn đốc', en: 'Turn the ladder on' }) : t({ vi: 'Tắt thang đôn đốc', en: 'Turn the ladder off' })} doIt={ladder.off ? t({ vi: 'Bật', en: 'Turn it on' }) : t({ vi: 'Tắt', en: 'Turn it off' })} act={off} danger={!ladder.off}>
        <p className={styles.say}>{ladder.off ? t({ vi: 'Từ ngày làm việc tới, phần mềm lại nhắc theo các bậc dưới đây. Bậc đã lỡ không nhắc bù.', en: 'From the next working day the program urges by these rungs again. Rungs that were missed are not made up for.' }) : t({ vi: 'Phần mềm sẽ không nhắc ai cho đến khi bật lại; các bậc được giữ nguyên.', en: 'Nobody is urged by the program until it is turned on again; the rungs are kept.' })}</p>
      </Confirm>
      <Confirm opened={asking === 'usual'} close={close} title={t({ vi: 'Dùng lại thang thông thường', en: 'The usual ladder again' })} doIt={t({ vi: 'Dùng lại', en: 'Use it' })} act={usual}>
        <p className={styles.say}>{t({ vi: 'Các bậc riêng của cơ quan được bỏ; thang thông thường là thông lệ của các văn phòng, không phải quy định của pháp luật.', en: 'The agency’s own rungs are let go of; the usual ladder is the custom of offices, not law.' })}</p>
      </Confirm>
    </>
  );
}

export function Ladder() {
  const asked = useQuery(ladderQuery);
  const changes = useMe().data?.may.includes('ladder.set') ?? false;
  const queries = useQueryClient();
  const [editing, setEditing] = useState(false);
  if (asked.error) return <ProblemBox problem={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <Loading />;
  const ladder = asked.data;
  const saved = () => {
    for (const name of refresh) void queries.invalidateQueries({ queryKey: [name] });
    notify(t({ vi: 'Đã ghi thang đôn đốc', en: 'The ladder was recorded' }));
    setEditing(false);
  };
  return (
    <>
      {ladder.off && (
        <Alert variant="outline" color="yellow" mb="sm" icon={<IconBellOff aria-hidden />} styles={{ message: { color: 'var(--mantine-color-text)' }, icon: { color: 'var(--warn)' } }}>
          {t({ vi: 'Thang đang tắt: phần mềm không nhắc ai.', en: 'The ladder is off: the program urges nobody.' })}
        </Alert>
      )}
      <p className={styles.count}>
        {ladder.own ? t({ vi: 'Thang riêng của cơ quan.', en: 'The agency’s own ladder.' }) : t({ vi: 'Thang thông thường: theo thông lệ văn phòng, cơ quan đặt lại được.', en: 'The usual ladder, by custom of offices; the agency may set its own.' })}{' '}
        {t({ vi: 'Mỗi hạn chỉ nhắc bậc cao nhất đã tới, một lần; được gia hạn thì thang bắt đầu lại. Việc đã báo hoàn thành, đang chờ sự kiện hoặc không có hạn thì không nhắc. Ngày nghỉ không nhắc; người nghỉ phép thì người thay nhận; bậc không có ai nhận thì tới trưởng đơn vị, rồi tới văn phòng.', en: 'Of each deadline only the highest rung that was reached is said, once; a deadline that is put off begins anew. What was reported as done, waits for an event or has no deadline is not urged about. Nobody is told on days off; deputies hear for who is on leave; a rung that reaches nobody goes to the head of the unit, then to the office.' })}
      </p>
      {editing ? (
        <LadderEditor ladder={ladder} saved={saved} close={() => setEditing(false)} />
      ) : (
        <>
          <Rungs ladder={ladder} />
          {changes && (
            <div className={`${styles.buttons} no-print`}>
              <Button size="compact-md" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
                {t({ vi: 'Sửa thang', en: 'Change the ladder' })}
              </Button>
              <Turns ladder={ladder} />
            </div>
          )}
        </>
      )}
    </>
  );
}

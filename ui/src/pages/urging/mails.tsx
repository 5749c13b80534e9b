// SPDX-License-Identifier: AGPL-3.0-or-later
// Mail that urges: how far each is and what the mail server said of it; what did not arrive is sent again, or was told by other means.
import { Button, NativeSelect } from '@mantine/core';
import { IconMail, IconMailX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../api/queries';
import { t } from '../../api/text';
import { mailsQuery, sendAgain, type Mail } from '../../api/urging';
import { Confirm } from '../../parts/confirm';
import { Empty } from '../../parts/empty';
import { dayText, timeText, upper } from '../../parts/format';
import { notify } from '../../parts/notices';
import { Loading } from '../../parts/page_host';
import { ProblemBox } from '../../parts/problem_box';
import { Link, useFilter } from '../../parts/router';
import { BounceDialog } from './bounce_dialog';
import { mayAgain, mayBounce, needsLook, stage_words, stages } from './mail_stages';
import styles from './urging.module.css';

/** The most that the server lists. */
const most_mails = 200;

function Row({ mail, may, again, bounced }: { mail: Mail; may: readonly string[]; again: () => void; bounced: () => void }) {
  return (
    <tr data-notice={mail.notice}>
      <th scope="row">
        {mail.name || mail.user}
        <div className={styles.soft}>{mail.to}</div>
      </th>
      <td>
        {dayText(mail.day)}
        <div className={styles.soft}>{t({ vi: `${mail.items} việc`, en: mail.items === 1 ? '1 item' : `${mail.items} items` })}</div>
      </td>
      <td>
        <span className={styles.stage} data-look={needsLook(mail.stage)}>
          {t(stage_words[mail.stage])}
        </span>
        <div className={styles.soft}>
          {timeText(mail.at)}
          {mail.tries > 1 && t({ vi: `, lần thử thứ ${mail.tries}`, en: `, try no. ${mail.tries}` })}
          {mail.next && t({ vi: `, thử lại ${timeText(mail.next)}`, en: `, tried again ${timeText(mail.next)}` })}
        </div>
      </td>
      <td className={styles.said}>{mail.said}</td>
      <td className={`${styles.act} no-print`}>
        {mayAgain(mail.stage) && may.includes('mail.again') && (
          <Button variant="default" size="compact-sm" aria-label={t({ vi: `Gửi lại thư của ${mail.name}`, en: `Send again to ${mail.name}` })} onClick={again}>
            {t({ vi: 'Gửi lại…', en: 'Send again…' })}
          </Button>
        )}
        {mayBounce(mail.stage) && may.includes('mail.bounced') && (
          <Button variant="default" size="compact-sm" aria-label={t({ vi: `Thư của ${mail.name} bị trả lại`, en: `The mail to ${mail.name} came back` })} onClick={bounced}>
            {t({ vi: 'Bị trả lại…', en: 'Came back…' })}
          </Button>
        )}
      </td>
    </tr>
  );
}

export function Mails() {
  const may = useMe().data?.may ?? [];
  const queries = useQueryClient();
  const [told, choose] = useFilter('stage');
  const stage = stages.find((one) => one === told) ?? '';
  const asked = useQuery(mailsQuery(stage));
  const [sending, setSending] = useState<Mail | null>(null);
  const [bounced, setBounced] = useState<Mail | 'any' | null>(null);
  const mails = asked.data;
  const label = t({ vi: 'Thư đôn đốc', en: 'Mail that urges' });
  const look = mails?.filter((mail) => needsLook(mail.stage)).length ?? 0;
  return (
    <>
      <div className={`${styles.bar} no-print`}>
        <NativeSelect label={t({ vi: 'Thư', en: 'Mail' })} value={stage} onChange={(event) => choose(event.currentTarget.value)} data={[{ value: '', label: t({ vi: 'Tất cả', en: 'All' }) }, ...stages.map((one) => ({ value: one, label: upper(t(stage_words[one])) }))]} />
        {may.includes('mail.bounced') && (
          <Button className={styles.run ?? ''} variant="default" leftSection={<IconMailX size={17} aria-hidden />} onClick={() => setBounced('any')}>
            {t({ vi: 'Ghi thư bị trả lại', en: 'Record mail that came back' })}
          </Button>
        )}
      </div>
      {asked.error && <ProblemBox problem={asked.error} again={() => void asked.refetch()} />}
      {!mails && !asked.error && <Loading />}
      {mails?.length === 0 && (
        <Empty icon={IconMail} title={stage ? t({ vi: `Không có thư nào ${t(stage_words[stage])}`, en: `No mail: ${t(stage_words[stage])}` }) : t({ vi: 'Chưa có thư đôn đốc nào', en: 'There is no mail that urges yet' })}>
          {t({ vi: 'Bậc của thang có cách nhắc là thư thì thư gửi đi khi nhắc, tới những ai đã ghi địa chỉ.', en: 'Rungs of the way “mail” send mail when people are urged, to whoever has an address.' })} <Link to="/urging?part=ladder">{t({ vi: 'Xem thang đôn đốc', en: 'See the ladder' })}</Link>
        </Empty>
      )}
      {mails && mails.length > 0 && (
        <>
          <p className={styles.count} role="status">
            {t({ vi: `${mails.length} thư, ${look} thư phải xem lại`, en: `${mails.length === 1 ? '1 mail' : `${mails.length} mails`}, ${look} to be looked at` })}
            {mails.length >= most_mails && t({ vi: ` (${most_mails} thư mới nhất)`, en: ` (the newest ${most_mails})` })}
          </p>
          <table className={styles.table} aria-label={label}>
            <thead>
              <tr>
                <th scope="col">{t({ vi: 'Người nhận', en: 'To' })}</th>
                <th scope="col">{t({ vi: 'Ngày nhắc', en: 'Day of urging' })}</th>
                <th scope="col">{t({ vi: 'Đến đâu', en: 'How far' })}</th>
                <th scope="col">{t({ vi: 'Máy chủ thư trả lời', en: 'What the mail server said' })}</th>
                <th scope="col">{t({ vi: 'Xử lý', en: 'To do' })}</th>
              </tr>
            </thead>
            <tbody>
              {mails.map((mail) => (
                <Row key={mail.notice} mail={mail} may={may} again={() => setSending(mail)} bounced={() => setBounced(mail)} />
              ))}
            </tbody>
          </table>
        </>
      )}
      <Confirm
        opened={sending !== null}
        close={() => setSending(null)}
        title={t({ vi: `Gửi lại thư cho ${sending?.name ?? ''}?`, en: `Send the mail to ${sending?.name ?? ''} again?` })}
        doIt={t({ vi: 'Gửi lại', en: 'Send again' })}
        act={async () => {
          await sendAgain(sending?.notice ?? '');
          void queries.invalidateQueries({ queryKey: ['mails'] });
          notify(t({ vi: 'Thư sẽ được gửi lại', en: 'It will be sent again' }));
        }}
      >
        <p className={styles.say}>
          {sending?.stage === 'unknown'
            ? t({ vi: 'Không ai biết thư này đã đi chưa: gửi lại thì người nhận có thể nhận hai lần. Nếu được, hãy hỏi họ trước.', en: 'Nobody knows whether it went out: sent again, it may arrive twice. Ask them first if you can.' })
            : t({ vi: 'Thư gửi tới địa chỉ hiện nay của người nhận; địa chỉ sai thì sửa trước.', en: 'It goes to the address that they have now; where that is wrong, have it mended first.' })}
        </p>
      </Confirm>
      {bounced && <BounceDialog mail={bounced === 'any' ? null : bounced} close={() => setBounced(null)} />}
    </>
  );
}

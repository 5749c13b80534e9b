// SPDX-License-Identifier: AGPL-3.0-or-later
// Where one's own mail that urges is sent.
import { useQuery } from '@tanstack/react-query';
import { usersQuery } from '../../api/queries';
import { t } from '../../api/text';
import { MailForm } from '../../parts/mail_form';
import { ProblemBox } from '../../parts/problem_box';
import { Part } from '../../parts/account_part';
import styles from '../../parts/account_part.module.css';

export function Mail({ user }: { user: string }) {
  const asked = useQuery(usersQuery);
  const mail = asked.data?.list.find((one) => one.id === user)?.mail;
  return (
    <Part title={t({ vi: 'Thư điện tử', en: 'Mail' })} what={t({ vi: 'Thư đôn đốc gửi tới đây; mỗi việc trong thư có một liên kết để báo cáo ngay, không cần đăng nhập.', en: 'Mail that urges is sent here; each item in it has a link to report by at once, without signing in.' })}>
      <ProblemBox problem={asked.error} again={() => void asked.refetch()} />
      {mail !== undefined && <MailForm key={mail} user={user} mail={mail} className={styles.form ?? ''} />}
    </Part>
  );
}

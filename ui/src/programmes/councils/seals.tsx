// SPDX-License-Identifier: AGPL-3.0-or-later
// The chair's and the secretary's seals: set before the session, opened by each with a password of their own; and the session that the chair opens.
import { Alert, Button, PasswordInput } from '@mantine/core';
import { IconAlertTriangle, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { actInCouncil } from '../../api/councils';
import { t, type Pair } from '../../api/text';
import { useActionForm, useSending } from '../../parts/action_form';
import { dayText, today } from '../../parts/format';
import { lookAtPassword } from '../../parts/new_password';
import { ProblemBox } from '../../parts/problem_box';
import { useDone } from './acting';
import { QuorumMeter } from './members';
import type { StepProps } from './my_part';
import styles from './room.module.css';

const shortest = 8;

export function KeySeal({ council, close }: StepProps) {
  // A password is kept nowhere, not even while it is typed.
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const done = useDone(close);
  const wrong: Pair | undefined = password.length < shortest ? { vi: `Từ ${shortest} ký tự; một câu dễ nhớ là tốt nhất`, en: `At least ${shortest} characters; a sentence that you remember is best` } : password !== again ? { vi: 'Hai lần nhập chưa giống nhau', en: 'The two differ' } : undefined;
  const form = useActionForm('/api/v1/council/{council}/key', { password }, { wrong: { password: wrong }, fieldOf: { 'council.short-password': 'password' } });
  const send = async () => {
    if (await form.send(() => actInCouncil('key', council.id, { password }))) await done(t({ vi: 'Đã đặt niêm phong của bạn', en: 'Your seal is set' }));
  };
  const at = form.at('password');
  const set = council.seat === 'chair' ? council.seals.chair : council.seals.secretary;
  return (
    <form className={styles.form} {...form.form(send)}>
      <p className={styles.say}>
        {t({
          vi: 'Phiếu của mọi thành viên được niêm phong hai lớp, một lớp của chủ tịch, một lớp của thư ký. Hãy đặt một mật khẩu riêng cho lớp của bạn, khác mật khẩu đăng nhập; bạn sẽ nhập lại nó khi mở niêm phong.',
          en: 'All ballots are sealed twice, by the chair’s seal and by the secretary’s. Set a password of its own for yours, other than the one you sign in with; you type it again when the seals are opened.',
        })}
      </p>
      <p className={styles.warn}>
        <IconAlertTriangle size={16} aria-hidden /> {t({ vi: 'Không ai cấp lại được mật khẩu này. Quên thì không mở được phiếu nào: phải hủy hội đồng và lập hội đồng khác.', en: 'Nobody can give you a new one. If it is forgotten no ballot can be opened: the council is dissolved and another one sits.' })}
      </p>
      <div className={styles.fields}>
        <PasswordInput label={t({ vi: 'Mật khẩu niêm phong', en: 'Password of your seal' })} autoComplete="new-password" {...at} value={password} onChange={(event) => setPassword(event.currentTarget.value)} {...lookAtPassword()} />
        <PasswordInput label={t({ vi: 'Nhập lại mật khẩu niêm phong', en: 'The password again' })} autoComplete="new-password" required withAsterisk={false} value={again} onChange={(event) => setAgain(event.currentTarget.value)} {...lookAtPassword()} />
      </div>
      <ProblemBox problem={form.problem} again={() => void send()} />
      <div className={styles.buttons}>
        <Button type="submit" loading={form.busy !== ''}>
          {t({ vi: 'Đặt niêm phong', en: 'Set the seal' })}
        </Button>
        {set && (
          <Button variant="default" onClick={close}>
            {t({ vi: 'Thôi', en: 'Cancel' })}
          </Button>
        )}
      </div>
    </form>
  );
}

export function Open({ council, rules, close }: StepProps) {
  const sending = useSending();
  const done = useDone(close);
  const send = async () => {
    if (await sending.send(() => actInCouncil('open', council.id, {}))) await done(t({ vi: 'Phiên họp đã mở', en: 'The session is open' }));
  };
  const early = council.day !== null && today() < council.day;
  return (
    <form className={styles.form} {...sending.form(send)}>
      <QuorumMeter members={council.members} present={new Set(council.members.filter((one) => one.present).map((one) => one.user))} rules={rules} />
      <p className={styles.say}>
        {early
          ? t({ vi: `Hội đồng được mời họp ngày ${dayText(council.day)}; đến ngày ấy mới mở được.`, en: `The council is invited for ${dayText(council.day)}; it can be opened from that day on.` })
          : t({ vi: 'Mở phiên họp thì thành viên có mặt bỏ phiếu được. Phần mềm chỉ mở khi đủ người, tài liệu đã gửi đúng hạn, ai có mặt cũng đã khai xung đột và hai niêm phong đã đặt.', en: 'Once it is open, members who are present may vote. It opens only with a quorum, papers in time, everybody present having declared, and both seals set.' })}
      </p>
      <ProblemBox problem={sending.problem} />
      <div className={styles.buttons}>
        <Button type="submit" loading={sending.busy !== ''}>
          {t({ vi: 'Mở phiên họp', en: 'Open the session' })}
        </Button>
        {council.next !== 'open' && (
          <Button variant="default" onClick={close}>
            {t({ vi: 'Thôi', en: 'Cancel' })}
          </Button>
        )}
      </div>
    </form>
  );
}

function OpenSeal({ council, close, action, says, warning, doIt, told }: StepProps & { action: 'unseal' | 'count'; says: string; warning?: string; doIt: string; told: string }) {
  const [password, setPassword] = useState('');
  const done = useDone(close);
  const form = useActionForm(`/api/v1/council/{council}/${action}`, { password }, { fieldOf: { 'council.password': 'password' } });
  const send = async () => {
    if (await form.send(() => actInCouncil(action, council.id, { password }))) await done(told);
  };
  return (
    <form className={styles.form} {...form.form(send)}>
      <p className={styles.say}>{says}</p>
      {warning && (
        <Alert variant="outline" color="yellow" icon={<IconAlertTriangle aria-hidden />} styles={{ message: { color: 'var(--mantine-color-text)' }, icon: { color: 'var(--warn)' } }}>
          {warning}
        </Alert>
      )}
      <div className={styles.fields}>
        <PasswordInput label={t({ vi: 'Mật khẩu niêm phong của bạn', en: 'The password of your seal' })} autoComplete="off" {...form.at('password')} value={password} onChange={(event) => setPassword(event.currentTarget.value)} {...lookAtPassword()} />
      </div>
      <ProblemBox problem={form.problem} again={() => void send()} />
      <div className={styles.buttons}>
        <Button type="submit" loading={form.busy !== ''} leftSection={<IconLockOpen size={17} aria-hidden />}>
          {doIt}
        </Button>
        {council.next !== action && (
          <Button variant="default" onClick={close}>
            {t({ vi: 'Thôi', en: 'Cancel' })}
          </Button>
        )}
      </div>
    </form>
  );
}

export function Unseal(props: StepProps) {
  const { cast, expected } = props.council;
  return (
    <OpenSeal
      {...props}
      action="unseal"
      says={t({ vi: 'Mở niêm phong của bạn thì bỏ phiếu đóng lại, không ai bỏ hay bỏ lại được nữa. Phiếu vẫn chưa đọc được: còn niêm phong của thư ký.', en: 'Opening your seal closes the vote: nobody votes, or votes again. The ballots cannot be read yet: the secretary’s seal is left.' })}
      {...(cast < expected ? { warning: t({ vi: `Còn ${expected - cast} phiếu chưa bỏ (${cast}/${expected}); những phiếu ấy sẽ được ghi là thiếu.`, en: `${expected - cast} ballots are not cast yet (${cast} of ${expected}); they will be recorded as missing.` }) } : {})}
      doIt={t({ vi: 'Đóng bỏ phiếu, mở niêm phong', en: 'Close the vote, open my seal' })}
      told={t({ vi: 'Bỏ phiếu đã đóng, niêm phong thứ nhất đã mở', en: 'The vote is closed, the first seal is open' })}
    />
  );
}

export function Count(props: StepProps) {
  return (
    <OpenSeal
      {...props}
      action="count"
      says={t({ vi: 'Mở niêm phong thứ hai thì phiếu đọc được và được kiểm ngay. Mỗi phiếu được so với mã SHA-256 ghi khi bỏ: phiếu bị sửa, bị tráo sẽ bị nêu tên và không kiểm tiếp.', en: 'Opening the second seal makes the ballots readable and counts them at once. Each is held against the SHA-256 that was recorded as it was cast: one that was changed or swapped is named, and nothing is counted.' })}
      doIt={t({ vi: 'Mở niêm phong, kiểm phiếu', en: 'Open my seal and count' })}
      told={t({ vi: 'Đã kiểm phiếu', en: 'The ballots are counted' })}
    />
  );
}

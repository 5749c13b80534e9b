// SPDX-License-Identifier: AGPL-3.0-or-later
// An authenticator app: the password, a code to scan, the app's first code, then the recovery codes, which are shown this once.
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { askSecondFactor, confirmSecondFactor, dropSecondFactor } from '../api/account';
import { meQuery, queries } from '../api/queries';
import { t } from '../api/text';
import { useActionForm } from './action_form';
import { lookAtPassword } from './new_password';
import { notify } from './notices';
import { ProblemBox } from './problem_box';
import { copyText } from './secret_shown';
import { Part } from './account_part';
import { QrCode } from './qr_code';
import styles from './account_part.module.css';

type Step = { at: 'rest' } | { at: 'password'; wants: 'on' | 'off' } | { at: 'scan'; secret: string; address: string } | { at: 'codes'; codes: string[] };

/** In fours, as one copies it by hand. */
const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

function Codes({ user, codes, done }: { user: string; codes: string[]; done: () => void }) {
  return (
    <>
      <p style={{ margin: 0, fontSize: '.875rem' }}>
        <b>{t({ vi: `Mã khôi phục của ${user}, Sáu Rõ.`, en: `Recovery codes of ${user}, Sáu Rõ.` })}</b>{' '}
        {t({ vi: 'Mỗi mã dùng được một lần thay cho điện thoại. Các mã này không hiện lại: hãy in hoặc chép, cất nơi chỉ mình bạn tới được.', en: 'Each is good once in place of the phone. They are not shown again: print or copy them, and keep them where only you come.' })}
      </p>
      <ul className={styles.codes} aria-label={t({ vi: 'Mã khôi phục', en: 'Recovery codes' })}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={`${styles.buttons} no-print`}>
        <Button variant="default" onClick={() => window.print()}>
          {t({ vi: 'In', en: 'Print' })}
        </Button>
        <Button variant="default" onClick={() => void copyText(codes.join('\n'))}>
          {t({ vi: 'Chép', en: 'Copy' })}
        </Button>
        <Button onClick={done}>{t({ vi: 'Tôi đã cất các mã này', en: 'I have put them away' })}</Button>
      </div>
    </>
  );
}

export function SecondFactor({ user, on, must = false }: { user: string; on: boolean; must?: boolean }) {
  const [step, setStep] = useState<Step>(must ? { at: 'password', wants: 'on' } : { at: 'rest' });
  const [typed, setTyped] = useState('');
  const asking = useActionForm('/api/v1/account/ask-second-factor', { password: typed });
  const confirming = useActionForm('/api/v1/account/confirm-second-factor', { code: typed });
  const form = step.at === 'scan' ? confirming : asking;
  const goTo = (next: Step) => {
    setStep(next);
    setTyped('');
    asking.forget();
    confirming.forget();
  };
  const send = () =>
    form.send(async () => {
      if (step.at === 'scan') goTo({ at: 'codes', codes: await confirmSecondFactor(typed.replace(/\s/g, '')) });
      else if (step.at === 'password' && step.wants === 'on') goTo({ at: 'scan', ...(await askSecondFactor(typed)) });
      else if (step.at === 'password') {
        await dropSecondFactor(typed);
        goTo({ at: 'rest' });
        void queries.invalidateQueries({ queryKey: meQuery.queryKey });
        notify(t({ vi: 'Đã tắt xác thực hai bước', en: 'The authenticator app is off' }));
      }
    });
  // Who must has no way back but signing out.
  const cancel = !must && (
    <Button variant="default" onClick={() => goTo({ at: 'rest' })}>
      {t({ vi: 'Thôi', en: 'Cancel' })}
    </Button>
  );
  return (
    <Part printed={step.at === 'codes'} title={t({ vi: 'Ứng dụng xác thực', en: 'Authenticator app' })} {...(must ? {} : { what: t({ vi: 'Sau mật khẩu, hỏi thêm mã sáu số trên điện thoại của bạn: ai biết mật khẩu cũng chưa vào được.', en: 'After the password, a six-figure code of your phone is asked for: knowing the password is not enough.' }) })}>
      {step.at === 'rest' && (
        <div className={styles.buttons}>
          <Button variant={on ? 'default' : 'filled'} onClick={() => goTo({ at: 'password', wants: 'on' })}>
            {on ? t({ vi: 'Đổi điện thoại', en: 'Change phones' }) : t({ vi: 'Bật', en: 'Turn on' })}
          </Button>
          {on && (
            <Button variant="default" onClick={() => goTo({ at: 'password', wants: 'off' })}>
              {t({ vi: 'Tắt', en: 'Turn off' })}
            </Button>
          )}
        </div>
      )}
      {step.at === 'password' && (
        <form className={styles.form} {...form.form(send)}>
          <PasswordInput
            label={step.wants === 'on' ? t({ vi: 'Mật khẩu của bạn', en: 'Your password' }) : t({ vi: 'Mật khẩu của bạn, để tắt', en: 'Your password, to turn it off' })}
            autoComplete="current-password"
            {...asking.at('password')}
            autoFocus
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            {...lookAtPassword()}
          />
          <ProblemBox problem={form.problem} />
          <div className={styles.buttons}>
            {cancel}
            <Button type="submit" loading={form.busy !== ''} {...(step.wants === 'off' ? { color: 'red.9' } : {})}>
              {step.wants === 'on' ? t({ vi: 'Tiếp tục', en: 'Go on' }) : t({ vi: 'Tắt xác thực hai bước', en: 'Turn it off' })}
            </Button>
          </div>
        </form>
      )}
      {step.at === 'scan' && (
        <form className={styles.form} {...form.form(send)}>
          <ol className={styles.steps}>
            <li>{t({ vi: 'Mở ứng dụng xác thực trên điện thoại (loại nào cũng được).', en: 'Open an authenticator app on your phone, whichever you have.' })}</li>
            <li>{t({ vi: 'Quét mã này, hoặc nhập tay mã bí mật.', en: 'Scan this code, or type the secret.' })}</li>
            <li>{t({ vi: 'Nhập mã sáu số mà ứng dụng hiện ra.', en: 'Type the six figures that it shows.' })}</li>
          </ol>
          <div className={styles.qr}>
            <QrCode text={step.address} label={t({ vi: 'Mã QR cho ứng dụng xác thực; bên cạnh là mã bí mật bằng chữ', en: 'QR code for the authenticator app; the secret stands beside it in letters' })} />
            <div style={{ flex: '1 1 10rem', minWidth: 0 }}>
              <div className="soft small">{t({ vi: 'Mã bí mật', en: 'Secret' })}</div>
              <code style={{ fontSize: '.875rem', overflowWrap: 'anywhere' }}>{inFours(step.secret)}</code>
              <div>
                <Button mt="xs" size="compact-sm" variant="default" onClick={() => void copyText(step.secret)}>
                  {t({ vi: 'Chép', en: 'Copy' })}
                </Button>
              </div>
            </div>
          </div>
          <TextInput label={t({ vi: 'Mã sáu số', en: 'Six-figure code' })} inputMode="numeric" autoComplete="one-time-code" {...confirming.at('code')} autoFocus value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
          <ProblemBox problem={form.problem} />
          <div className={styles.buttons}>
            {cancel}
            <Button type="submit" loading={form.busy !== ''}>
              {t({ vi: 'Bật', en: 'Turn on' })}
            </Button>
          </div>
        </form>
      )}
      {step.at === 'codes' && <Codes user={user} codes={step.codes} done={() => {
            goTo({ at: 'rest' });
            void queries.invalidateQueries({ queryKey: meQuery.queryKey });
          }} />}
    </Part>
  );
}

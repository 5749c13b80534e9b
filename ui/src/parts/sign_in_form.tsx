// SPDX-License-Identifier: AGPL-3.0-or-later
// Signing in: password, then the code of an authenticator app or a recovery code where the account has one, then the change of
// a given password. Also over a page whose session has ended, which keeps what was typed.
import { Anchor, Button, PasswordInput, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { changePassword, signIn } from '../api/account';
import type { Me } from '../api/kinds';
import { problemOf } from '../api/problem';
import { t } from '../api/text';
import { useActionForm } from './action_form';
import { lookAtPassword, NewPassword, newPasswordWrong, type NewPasswordWords } from './new_password';
import { ProblemBox } from './problem_box';

const layout = { display: 'grid', gap: '.75rem' } as const;

export function SignInForm({ user: known = '', done }: { user?: string; done: (me: Me) => void }) {
  const [user, setUser] = useState(known);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [step, setStep] = useState<'password' | 'code' | 'recovery' | 'change'>('password');
  const codeField = useRef<HTMLInputElement>(null);
  const form = useActionForm('/api/v1/account/sign-in', { user, password, code }, { needs: step === 'password' ? [] : ['code'] });

  const enter = () =>
    form.send(async () => {
      try {
        const me = await signIn(user.trim().toLowerCase(), password, code.replace(/\s/g, '') || undefined);
        if (me.must_change_password) setStep('change');
        else done(me);
      } catch (thrown) {
        if (problemOf(thrown).code !== 'sign-in.code' || step !== 'password') throw thrown;
        setStep('code');
        window.setTimeout(() => codeField.current?.focus());
      }
    });

  if (step === 'change') return <ChangeForm user={user.trim().toLowerCase()} old={password} done={done} />;
  return (
    <form {...form.form(enter)} style={layout}>
      {step === 'password' ? (
        <>
          <TextInput label={t({ vi: 'Mã người dùng', en: 'User' })} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} {...form.at('user')} autoFocus={!known} readOnly={known !== ''} value={user} onChange={(event) => setUser(event.currentTarget.value)} />
          <PasswordInput label={t({ vi: 'Mật khẩu', en: 'Password' })} name="password" autoComplete="current-password" {...form.at('password')} autoFocus={known !== ''} value={password} onChange={(event) => setPassword(event.currentTarget.value)} {...lookAtPassword()} />
        </>
      ) : (
        <TextInput
          ref={codeField}
          label={step === 'code' ? t({ vi: 'Mã trong ứng dụng xác thực', en: 'Code of the authenticator app' }) : t({ vi: 'Mã khôi phục', en: 'Recovery code' })}
          description={step === 'code' ? t({ vi: '6 chữ số trên điện thoại của bạn', en: '6 figures on your phone' }) : t({ vi: 'Một trong mười mã đã in khi bật xác thực hai bước; mỗi mã dùng một lần', en: 'One of the ten that you printed; each is good once' })}
          autoComplete="one-time-code"
          inputMode={step === 'code' ? 'numeric' : 'text'}
          {...form.at('code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      )}
      <ProblemBox problem={form.problem} />
      <Button type="submit" loading={form.busy !== ''} fullWidth>
        {step === 'password' ? t({ vi: 'Đăng nhập', en: 'Sign in' }) : t({ vi: 'Tiếp tục', en: 'Go on' })}
      </Button>
      {step !== 'password' && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => {
            setCode('');
            form.forget();
            setStep(step === 'code' ? 'recovery' : 'code');
            codeField.current?.focus();
          }}
        >
          {step === 'code' ? t({ vi: 'Không có điện thoại? Dùng mã khôi phục', en: 'No phone at hand? Use a recovery code' }) : t({ vi: 'Dùng mã trong ứng dụng', en: 'Use the code of the app' })}
        </Anchor>
      )}
      {step === 'password' && (
        <p className="soft small" style={{ margin: 0 }}>
          {t({ vi: 'Quên mật khẩu? Xin quản trị của cơ quan cấp mật khẩu tạm.', en: 'Password forgotten? Ask your administrator for a one-time password.' })}
        </p>
      )}
    </form>
  );
}

/** The password that somebody else has given is changed before anything else. */
export function ChangeForm({ user, old, done }: { user: string; old?: string; done: (me: Me) => void }) {
  const [before, setBefore] = useState(old ?? '');
  const [words, setWords] = useState<NewPasswordWords>({ fresh: '', again: '' });
  const form = useActionForm('/api/v1/account/password', { old: before, new: words.fresh }, { wrong: { new: newPasswordWrong(words, user) } });
  const change = () => form.send(async () => done(await changePassword(before, words.fresh)));
  return (
    <form {...form.form(change)} style={layout}>
      <p style={{ margin: 0, fontSize: '.875rem' }}>{t({ vi: 'Mật khẩu bạn vừa dùng là mật khẩu tạm. Hãy đặt mật khẩu của riêng bạn.', en: 'What you signed in with is a one-time password. Choose your own.' })}</p>
      {!old && <PasswordInput label={t({ vi: 'Mật khẩu tạm', en: 'One-time password' })} autoComplete="current-password" {...form.at('old')} value={before} onChange={(event) => setBefore(event.currentTarget.value)} {...lookAtPassword()} />}
      <NewPassword words={words} change={(part) => setWords({ ...words, ...part })} user={user} error={form.at('new').error} autoFocus={old !== undefined} />
      <ProblemBox problem={form.problem} />
      <Button type="submit" loading={form.busy !== ''} fullWidth>
        {t({ vi: 'Đổi mật khẩu và vào làm việc', en: 'Change it and go on' })}
      </Button>
    </form>
  );
}

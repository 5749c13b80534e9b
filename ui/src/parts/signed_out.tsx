// SPDX-License-Identifier: AGPL-3.0-or-later
// The session ended under somebody's hands: they sign in over the page, which stays as it is, and so does what they typed.
import { Anchor, Modal } from '@mantine/core';
import { useSessionEnded } from '../api/session_state';
import { t } from '../api/text';
import type { Me } from '../api/kinds';
import { notify } from './notices';
import { SignInForm } from './sign_in_form';
import { leave } from './user_menu';

export function SignedOut({ me }: { me: Me }) {
  const ended = useSessionEnded();
  return (
    <Modal opened={ended} onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t({ vi: 'Phiên đăng nhập đã kết thúc', en: 'The session has ended' })} attributes={{ header: { role: 'presentation' } }} styles={{ title: { fontWeight: 600 } }}>
      <p style={{ marginTop: 0, fontSize: '.875rem' }}>{t({ vi: 'Đăng nhập lại để làm tiếp. Những gì bạn đang nhập vẫn còn nguyên.', en: 'Sign in again to go on. What you were typing is still there.' })}</p>
      <SignInForm user={me.user} done={() => notify(t({ vi: 'Đã đăng nhập lại', en: 'Signed in again' }))} />
      <Anchor component="button" type="button" size="sm" mt="sm" ta="left" onClick={() => void leave()}>
        {t({ vi: 'Không phải tôi: đăng nhập bằng tài khoản khác', en: 'Not me: sign in as somebody else' })}
      </Anchor>
    </Modal>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// A user: who they are, their roles, leave and deputy, mail, a one-time password, and being shut out.
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { resetPassword } from '../../api/account';
import type { User } from '../../api/kinds';
import { t } from '../../api/text';
import { given } from '../../api/validation';
import { useActionForm, useSending } from '../../parts/action_form';
import { Confirm, Dialog } from '../../parts/confirm';
import { DayField } from '../../parts/day_field';
import { useDraft } from '../../parts/drafts';
import { MailForm } from '../../parts/mail_form';
import { ProblemBox } from '../../parts/problem_box';
import { SecretShown } from '../../parts/secret_shown';
import { loginOf } from '../../parts/structure';
import type { Known } from './known';
import { changed, useRecording } from './recording';
import { GiveRole, inUnit, roleInput, Roles, type RoleWords } from './roles';
import { Part, PersonChoice, Side, side_styles as styles, UserChoice } from './side';

function Edit({ known, user }: { known: Known; user: User }) {
  const before = { name: user.name, person: user.person };
  const { value: words, change, clear } = useDraft(`user.${user.id}`, before);
  const record = useRecording();
  const said = changed(before, words);
  // What was emptied is no change, but a name they cannot do without.
  const form = useActionForm('/api/v1/user/{user}/set', { ...said, name: words.name }, { needs: ['name'] });
  const nothing = Object.keys(said).length === 0 && words.name === before.name;
  const save = async () => {
    if (await form.send(() => record('/api/v1/user/{user}/set', { user: user.id }, given(said), t({ vi: 'Đã sửa người dùng', en: 'User changed' })))) clear();
  };
  return (
    <form className={styles.form} {...form.form(save)}>
      <TextInput label={t({ vi: 'Họ tên', en: 'Name' })} {...form.at('name')} value={words.name} onChange={(event) => change({ name: event.currentTarget.value })} />
      <PersonChoice known={known} label={t({ vi: 'Là người nào trong kế hoạch', en: 'Who it is in the plan' })} {...form.at('person')} value={words.person} onChange={(person) => change({ person })} />
      <ProblemBox problem={form.problem} />
      <div>
        <Button type="submit" disabled={nothing} loading={form.busy !== ''}>
          {t({ vi: 'Lưu', en: 'Save' })}
        </Button>
      </div>
    </form>
  );
}

function Away({ known, user }: { known: Known; user: User }) {
  const before = { from: user.away_from ?? '', until: user.away_until ?? '', deputy: user.deputy };
  const { value: words, change, clear } = useDraft(`away.${user.id}`, before);
  const record = useRecording();
  const ending = useSending();
  // Who stands in for somebody may do what they may: only they themselves and the administrator say who.
  const names = known.may.has('user.set') || user.id === known.me;
  const input = given({ from: words.from, until: words.until, ...(names ? { deputy: words.deputy } : {}) });
  const form = useActionForm('/api/v1/user/{user}/away', input, { needs: ['from'] });
  const away = (days: object, said: string) => record('/api/v1/user/{user}/away', { user: user.id }, days, said);
  const save = async () => {
    if (await form.send(() => away(input, t({ vi: 'Đã ghi ngày nghỉ', en: 'Leave recorded' })))) clear();
  };
  const end = async () => {
    if (await ending.send(() => away({}, t({ vi: 'Đã bỏ ngày nghỉ', en: 'The leave is gone' })))) clear();
  };
  return (
    <form className={styles.form} {...form.form(save)}>
      <div className={styles.two}>
        <DayField label={t({ vi: 'Nghỉ từ ngày', en: 'Away from' })} {...form.at('from')} value={words.from} onChange={(from) => change({ from })} />
        <DayField label={t({ vi: 'Đến hết ngày', en: 'To the end of' })} {...form.at('until')} value={words.until} onChange={(until) => change({ until })} />
      </div>
      {names ? (
        <UserChoice known={known} without={user.id} label={t({ vi: 'Người thay', en: 'Deputy' })} description={t({ vi: 'làm được mọi việc của người nghỉ trong những ngày đó', en: 'may do all that they may on those days' })} {...form.at('deputy')} value={words.deputy} onChange={(deputy) => change({ deputy })} />
      ) : (
        <p className={styles.note}>{t({ vi: 'Người thay do chính người nghỉ hoặc quản trị chọn, sau khi ghi ngày.', en: 'The deputy is named by the user or the administrator, after the days are recorded.' })}</p>
      )}
      <ProblemBox problem={form.problem ?? ending.problem} />
      <div className={styles.buttons}>
        <Button type="submit" variant="default" loading={form.busy !== ''}>
          {t({ vi: 'Ghi ngày nghỉ', en: 'Record the leave' })}
        </Button>
        {user.away_from && (
          <Button variant="default" loading={ending.busy !== ''} onClick={() => void end()}>
            {t({ vi: 'Không nghỉ nữa', en: 'Not away' })}
          </Button>
        )}
      </div>
    </form>
  );
}

function Access({ user, me }: { user: User; me: string }) {
  const [asking, setAsking] = useState<'' | 'password' | 'shut'>('');
  const [second, setSecond] = useState(false);
  const [given, setGiven] = useState('');
  const record = useRecording();
  const { busy, problem, send } = useSending();
  const set = (what: object, said: string) => record('/api/v1/user/{user}/set', { user: user.id }, what, said);
  return (
    <>
      <ProblemBox problem={problem} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => setAsking('password')}>
          {t({ vi: 'Cấp mật khẩu tạm…', en: 'Give a one-time password…' })}
        </Button>
        {user.disabled ? (
          <Button variant="default" loading={busy !== ''} onClick={() => void send(() => set({ enable: true }, t({ vi: 'Đã mở tài khoản', en: 'Let in again' })))}>
            {t({ vi: 'Mở tài khoản', en: 'Let in again' })}
          </Button>
        ) : (
          user.id !== me && (
            <Button variant="default" onClick={() => setAsking('shut')}>
              {t({ vi: 'Khóa tài khoản…', en: 'Shut out…' })}
            </Button>
          )
        )}
      </div>
      <Confirm opened={asking === 'password'} close={() => setAsking('')} title={t({ vi: `Mật khẩu tạm cho ${user.name}`, en: `A one-time password for ${user.name}` })} doIt={t({ vi: 'Cấp mật khẩu', en: 'Give it' })} act={async () => setGiven(await resetPassword(user.id, second))}>
        <p className={styles.note}>{t({ vi: 'Dùng được 7 ngày, phải đổi khi đăng nhập. Mật khẩu đang dùng, các phiên và khóa truy cập của họ hết hiệu lực ngay.', en: 'Good for 7 days, and changed at sign-in. The password they have, their sessions and tokens end at once.' })}</p>
        <Checkbox label={t({ vi: 'Bỏ cả ứng dụng xác thực (khi mất điện thoại)', en: 'Take the authenticator app away too (a lost phone)' })} checked={second} onChange={(event) => setSecond(event.currentTarget.checked)} />
      </Confirm>
      <Confirm opened={asking === 'shut'} close={() => setAsking('')} title={t({ vi: `Khóa tài khoản của ${user.name}?`, en: `Shut ${user.name} out?` })} doIt={t({ vi: 'Khóa tài khoản', en: 'Shut out' })} danger act={() => set({ disable: true }, t({ vi: 'Đã khóa tài khoản', en: 'Shut out' }))}>
        <p className={styles.note}>{t({ vi: 'Họ không đăng nhập được nữa. Những gì họ đã ghi vẫn còn; mở lại lúc nào cũng được.', en: 'They cannot sign in any more. What they recorded stays; they can be let in again.' })}</p>
      </Confirm>
      <Dialog opened={given !== ''} close={() => setGiven('')} title={t({ vi: `Mật khẩu tạm của ${user.name}`, en: `The one-time password of ${user.name}` })}>
        <SecretShown label={t({ vi: `Mã người dùng ${user.id}, mật khẩu`, en: `User ${user.id}, password` })} value={given} description={t({ vi: 'Chỉ hiện lần này. Đưa tận tay; họ đổi khi đăng nhập.', en: 'Shown this once. Hand it over in person; they change it at sign-in.' })} />
      </Dialog>
    </>
  );
}

const nobody = { id: '', name: '', person: '', role: 'specialist', unit: '' };

function NewUser({ known, done }: { known: Known; done: (id: string) => void }) {
  const { value: words, change, clear } = useDraft('user.new', nobody);
  const record = useRecording();
  const taken = new Set(known.users.map((one) => one.id));
  const person = known.people.find((one) => one.id === words.person);
  const name = words.name || (person?.name ?? '');
  const id = words.id || loginOf(name, taken);
  const role: RoleWords = { role: words.role as RoleWords['role'], unit: words.unit || (person?.unit ?? ''), from: '', until: '' };
  const input = given({ name, person: words.person, ...roleInput(role) });
  const form = useActionForm('/api/v1/user/{user}/set', input, { needs: inUnit(role.role) ? ['name', 'unit'] : ['name'] });
  // It stands in the address: of that the description tells less than the server wants.
  const wrongId = taken.has(id) ? t({ vi: 'Mã này đã có người dùng', en: 'It is taken' }) : id && !/^[a-z0-9][a-z0-9.-]*$/.test(id) ? t({ vi: 'Chỉ chữ thường không dấu, số, dấu chấm, gạch nối', en: 'Small letters without marks, figures, full stops and hyphens only' }) : undefined;
  const save = async () => {
    if (wrongId !== undefined || !(await form.send(() => record('/api/v1/user/{user}/set', { user: id }, input, t({ vi: `Đã thêm ${id}`, en: `${id} added` }))))) return;
    clear();
    done(id);
  };
  return (
    <form className={styles.form} {...form.form(save)}>
      <PersonChoice known={known} label={t({ vi: 'Người trong kế hoạch, nếu có', en: 'Who it is in the plan, if anybody' })} {...form.at('person')} value={words.person} onChange={(one) => change({ person: one })} />
      <TextInput label={t({ vi: 'Họ tên', en: 'Name' })} {...form.at('name')} data-autofocus value={name} onChange={(event) => change({ name: event.currentTarget.value })} />
      <TextInput
        label={t({ vi: 'Mã người dùng, để đăng nhập', en: 'User name, to sign in by' })}
        description={t({ vi: 'chữ thường không dấu, số, gạch nối', en: 'small letters without marks, figures, hyphens' })}
        autoCapitalize="none"
        spellCheck={false}
        error={wrongId}
        value={id}
        onChange={(event) => change({ id: event.currentTarget.value.toLowerCase() })}
      />
      <GiveRole known={known} words={role} change={(part) => change({ ...(part.role ? { role: part.role } : {}), ...(part.unit !== undefined ? { unit: part.unit } : {}) })} at={form.at} days={false} />
      <ProblemBox problem={form.problem} />
      <div>
        <Button type="submit" loading={form.busy !== ''}>
          {t({ vi: 'Thêm người dùng', en: 'Add the user' })}
        </Button>
      </div>
    </form>
  );
}

export function UserDrawer({ known, id, close }: { known: Known; id: string; close: () => void }) {
  const [made, setMade] = useState('');
  const user = known.users.find((one) => one.id === (made || id));
  const may = known.may.has('user.set');
  return (
    <Side title={user ? `${user.name} (${user.id})` : t({ vi: 'Người dùng mới', en: 'A new user' })} close={close}>
      {!user && <NewUser known={known} done={setMade} />}
      {user && (
        <>
          {may && (
            <Part title={t({ vi: 'Là ai', en: 'Who it is' })}>
              <Edit key={user.id} known={known} user={user} />
            </Part>
          )}
          <Part title={t({ vi: 'Vai trò', en: 'Roles' })}>
            <Roles known={known} user={user} />
          </Part>
          <Part title={t({ vi: 'Nghỉ và người thay', en: 'Leave and deputy' })}>
            <Away key={`${user.id}${user.away_from ?? ''}${user.deputy}`} known={known} user={user} />
          </Part>
          {may && (
            <Part title={t({ vi: 'Thư điện tử', en: 'Mail' })}>
              <MailForm key={`${user.id}${user.mail}`} user={user.id} mail={user.mail} className={styles.form ?? ''} />
            </Part>
          )}
          {may && (
            <Part title={t({ vi: 'Đăng nhập', en: 'Signing in' })}>
              <Access user={user} me={known.me} />
            </Part>
          )}
        </>
      )}
    </Side>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// A user: who they are, their roles, leave and deputy, a one-time password, and being shut out.
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { resetPassword } from '../../api/account';
import type { User } from '../../api/kinds';
import { t } from '../../api/text';
import { Confirm, Dialog } from '../../parts/confirm';
import { DayField } from '../../parts/day_field';
import { useDraft } from '../../parts/drafts';
import { ProblemBox } from '../../parts/problem_box';
import { SecretShown } from '../../parts/secret_shown';
import { loginOf } from '../../parts/structure';
import type { Known } from './known';
import { changed, useRecording } from './recording';
import { GiveRole, inUnit, Roles, type RoleWords } from './roles';
import { Part, PersonChoice, Side, side_styles as styles, UserChoice } from './side';

function Edit({ known, user }: { known: Known; user: User }) {
  const before = { name: user.name, person: user.person };
  const { value: words, change, clear } = useDraft(`user.${user.id}`, before);
  const { run, busy, problem } = useRecording();
  const said = changed(before, words);
  const save = async () => {
    if (await run('user/{user}/set', { user: user.id }, said, t({ vi: 'Đã sửa người dùng', en: 'User changed' }))) clear();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && Object.keys(said).length > 0) void save();
      }}
    >
      <TextInput label={t({ vi: 'Họ tên', en: 'Name' })} required withAsterisk={false} value={words.name} onChange={(event) => change({ name: event.currentTarget.value })} />
      <PersonChoice known={known} label={t({ vi: 'Là người nào trong kế hoạch', en: 'Who it is in the plan' })} value={words.person} onChange={(person) => change({ person })} />
      <ProblemBox problem={problem} />
      <div>
        <Button type="submit" disabled={Object.keys(said).length === 0 || words.name.trim() === ''} loading={busy !== ''}>
          {t({ vi: 'Lưu', en: 'Save' })}
        </Button>
      </div>
    </form>
  );
}

function Away({ known, user }: { known: Known; user: User }) {
  const before = { from: user.away_from ?? '', until: user.away_until ?? '', deputy: user.deputy };
  const { value: words, change, clear } = useDraft(`away.${user.id}`, before);
  const { run, busy, problem } = useRecording();
  // Who stands in for somebody may do what they may: only they themselves and the administrator say who.
  const names = known.may.has('user.set') || user.id === known.me;
  const input = { ...(words.from ? { from: words.from } : {}), ...(words.until ? { until: words.until } : {}), ...(names && words.deputy ? { deputy: words.deputy } : {}) };
  const save = async (given: object, said: string) => {
    if (await run('user/{user}/away', { user: user.id }, given, said)) clear();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && words.from) void save(input, t({ vi: 'Đã ghi ngày nghỉ', en: 'Leave recorded' }));
      }}
    >
      <div className={styles.two}>
        <DayField label={t({ vi: 'Nghỉ từ ngày', en: 'Away from' })} value={words.from} onChange={(from) => change({ from })} />
        <DayField label={t({ vi: 'Đến hết ngày', en: 'To the end of' })} value={words.until} onChange={(until) => change({ until })} />
      </div>
      {names ? (
        <UserChoice known={known} without={user.id} label={t({ vi: 'Người thay', en: 'Deputy' })} description={t({ vi: 'làm được mọi việc của người nghỉ trong những ngày đó', en: 'may do all that they may on those days' })} value={words.deputy} onChange={(deputy) => change({ deputy })} />
      ) : (
        <p className={styles.note}>{t({ vi: 'Người thay do chính người nghỉ hoặc quản trị chọn, sau khi ghi ngày.', en: 'The deputy is named by the user or the administrator, after the days are recorded.' })}</p>
      )}
      <ProblemBox problem={problem} />
      <div className={styles.buttons}>
        <Button type="submit" variant="default" disabled={!words.from} loading={busy !== ''}>
          {t({ vi: 'Ghi ngày nghỉ', en: 'Record the leave' })}
        </Button>
        {user.away_from && (
          <Button variant="default" onClick={() => void save({}, t({ vi: 'Đã bỏ ngày nghỉ', en: 'The leave is gone' }))}>
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
  const { run, send, busy, problem } = useRecording();
  return (
    <>
      <ProblemBox problem={problem} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => setAsking('password')}>
          {t({ vi: 'Cấp mật khẩu tạm…', en: 'Give a one-time password…' })}
        </Button>
        {user.disabled ? (
          <Button variant="default" loading={busy !== ''} onClick={() => void run('user/{user}/set', { user: user.id }, { enable: true }, t({ vi: 'Đã mở tài khoản', en: 'Let in again' }))}>
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
      <Confirm opened={asking === 'shut'} close={() => setAsking('')} title={t({ vi: `Khóa tài khoản của ${user.name}?`, en: `Shut ${user.name} out?` })} doIt={t({ vi: 'Khóa tài khoản', en: 'Shut out' })} danger act={() => send('user/{user}/set', { user: user.id }, { disable: true }, t({ vi: 'Đã khóa tài khoản', en: 'Shut out' }))}>
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
  const { run, busy, problem } = useRecording();
  const taken = new Set(known.users.map((one) => one.id));
  const person = known.people.find((one) => one.id === words.person);
  const name = words.name || (person?.name ?? '');
  const id = words.id || loginOf(name, taken);
  const role: RoleWords = { role: words.role as RoleWords['role'], unit: words.unit || (person?.unit ?? ''), from: '', until: '' };
  const ready = name.trim() !== '' && /^[a-z0-9][a-z0-9.-]*$/.test(id) && !taken.has(id) && (!inUnit(role.role) || role.unit !== '');
  const save = async () => {
    const input = { name: name.trim(), ...(words.person ? { person: words.person } : {}), role: role.role, ...(inUnit(role.role) ? { unit: role.unit } : {}) };
    if (!(await run('user/{user}/set', { user: id }, input, t({ vi: `Đã thêm ${id}`, en: `${id} added` })))) return;
    clear();
    done(id);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) void save();
      }}
    >
      <PersonChoice known={known} label={t({ vi: 'Người trong kế hoạch, nếu có', en: 'Who it is in the plan, if anybody' })} value={words.person} onChange={(one) => change({ person: one })} />
      <TextInput label={t({ vi: 'Họ tên', en: 'Name' })} required withAsterisk={false} data-autofocus value={name} onChange={(event) => change({ name: event.currentTarget.value })} />
      <TextInput
        label={t({ vi: 'Mã người dùng, để đăng nhập', en: 'User name, to sign in by' })}
        description={t({ vi: 'chữ thường không dấu, số, gạch nối', en: 'small letters without marks, figures, hyphens' })}
        autoCapitalize="none"
        spellCheck={false}
        error={words.id && taken.has(words.id) ? t({ vi: 'Mã này đã có người dùng', en: 'It is taken' }) : undefined}
        value={id}
        onChange={(event) => change({ id: event.currentTarget.value.toLowerCase() })}
      />
      <GiveRole known={known} words={role} change={(part) => change({ ...(part.role ? { role: part.role } : {}), ...(part.unit !== undefined ? { unit: part.unit } : {}) })} days={false} />
      <ProblemBox problem={problem} />
      <div>
        <Button type="submit" disabled={!ready} loading={busy !== ''}>
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
            <Part title={t({ vi: 'Đăng nhập', en: 'Signing in' })}>
              <Access user={user} me={known.me} />
            </Part>
          )}
        </>
      )}
    </Side>
  );
}

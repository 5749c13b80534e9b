// SPDX-License-Identifier: AGPL-3.0-or-later
// Who one is, in which roles; language, theme, and the way out.
import { Button, Popover, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUserCircle, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import { signOut } from '../api/account';
import type { Me } from '../api/kinds';
import { language, setLanguage, t, type Language, type Pair } from '../api/text';
import { problemOf } from '../api/problem';
import { notify } from './notices';
import { Link } from './router';
import { usePhone } from './screen';
import { role_words } from './words';
import styles from './user_menu.module.css';

// Each in itself, for who cannot read the other.
const languages: { language: Language; name: Pair }[] = [
  { language: 'vi', name: { vi: 'Tiếng Việt', en: 'Tiếng Việt' } },
  { language: 'en', name: { vi: 'English', en: 'English' } },
];
const schemes: { scheme: MantineColorScheme; name: Pair; icon: Icon }[] = [
  { scheme: 'auto', name: { vi: 'Theo máy', en: 'As the device' }, icon: IconDeviceDesktop },
  { scheme: 'light', name: { vi: 'Sáng', en: 'Light' }, icon: IconSun },
  { scheme: 'dark', name: { vi: 'Tối', en: 'Dark' }, icon: IconMoon },
];

/** "văn phòng", or "chuyên viên, Phòng A". */
export const rolesText = (me: Me): string =>
  me.roles.map((role) => [t(role_words[role.role]), role.unit_name].filter(Boolean).join(', ')).join('; ');

export async function leave(): Promise<void> {
  try {
    await signOut();
  } catch (thrown) {
    // A session that has ended needs no end.
    if (!problemOf(thrown).isSignedOut) return notify(problemOf(thrown).message);
  }
  // Nothing of what was on the screen stays in memory for who comes next.
  location.assign('/sign-in');
}

interface Choice {
  key: string;
  name: string;
  icon?: Icon;
  lang?: Language;
  chosen: boolean;
  choose: () => void;
}

/** One of a few, all of them in sight. */
function Choices({ label, all }: { label: string; all: Choice[] }) {
  return (
    <div role="group" aria-label={label} className={styles.choices}>
      <div className={styles.label}>{label}</div>
      <div className={styles.row}>
        {all.map(({ key, name, icon: Sign, lang, chosen, choose }) => (
          <UnstyledButton key={key} className={styles.choice} aria-pressed={chosen} lang={lang} onClick={choose}>
            {Sign && <Sign size={16} aria-hidden />}
            {name}
          </UnstyledButton>
        ))}
      </div>
    </div>
  );
}

export function UserMenu({ me }: { me: Me }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const phone = usePhone();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={290} trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <UnstyledButton className={styles.button} onClick={() => setOpened(!opened)} aria-label={t({ vi: `Tài khoản: ${me.name}`, en: `Account: ${me.name}` })}>
          <IconUserCircle size={22} stroke={1.6} aria-hidden />
          {!phone && <span>{me.name}</span>}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t({ vi: 'Tài khoản', en: 'Account' })}>
        <div className={styles.who}>
          <b>{me.name}</b> <span className="soft">{me.user}</span>
          <div className="soft small">{rolesText(me)}</div>
        </div>
        <Choices
          label={t({ vi: 'Ngôn ngữ', en: 'Language' })}
          all={languages.map((one) => ({ key: one.language, name: t(one.name), lang: one.language, chosen: language() === one.language, choose: () => setLanguage(one.language) }))}
        />
        <Choices label={t({ vi: 'Nền', en: 'Theme' })} all={schemes.map((one) => ({ key: one.scheme, name: t(one.name), icon: one.icon, chosen: colorScheme === one.scheme, choose: () => setColorScheme(one.scheme) }))} />
        <Button component={Link} to="/account" fullWidth variant="default" mt="sm" leftSection={<IconUserCircle size={16} aria-hidden />} onClick={() => setOpened(false)}>
          {t({ vi: 'Tài khoản của tôi', en: 'My account' })}
        </Button>
        <Button fullWidth variant="default" mt="xs" leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>
          {t({ vi: 'Đăng xuất', en: 'Sign out' })}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// Who one is, in which roles; language, theme, and the way out.
import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconCheck, IconChevronDown, IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUserCircle, type Icon } from '@tabler/icons-react';
import { signOut } from '../api/account';
import type { Me } from '../api/kinds';
import { language, setLanguage, t, type Language, type Pair } from '../api/text';
import { problemOf } from '../api/problem';
import { notify } from './notices';
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

export function UserMenu({ me }: { me: Me }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const phone = usePhone();
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <UnstyledButton className={styles.button} aria-label={t({ vi: `Tài khoản: ${me.name}`, en: `Account: ${me.name}` })}>
          <IconUserCircle size={22} stroke={1.6} aria-hidden />
          {!phone && <span>{me.name}</span>}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.who}>
          <b>{me.name}</b>
          <div className="soft small">{rolesText(me)}</div>
        </div>
        <Menu.Divider />
        <Menu.Label c="dimmed">{t({ vi: 'Ngôn ngữ', en: 'Language' })}</Menu.Label>
        {languages.map((one) => (
          <Menu.Item key={one.language} lang={one.language} onClick={() => setLanguage(one.language)} rightSection={language() === one.language && <IconCheck size={16} aria-label={t({ vi: 'đang dùng', en: 'in use' })} />}>
            {t(one.name)}
          </Menu.Item>
        ))}
        <Menu.Label c="dimmed">{t({ vi: 'Nền', en: 'Theme' })}</Menu.Label>
        {schemes.map((one) => (
          <Menu.Item key={one.scheme} leftSection={<one.icon size={16} aria-hidden />} onClick={() => setColorScheme(one.scheme)} rightSection={colorScheme === one.scheme && <IconCheck size={16} aria-label={t({ vi: 'đang dùng', en: 'in use' })} />}>
            {t(one.name)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>
          {t({ vi: 'Đăng xuất', en: 'Sign out' })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

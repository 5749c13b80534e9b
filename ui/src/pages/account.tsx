// SPDX-License-Identifier: AGPL-3.0-or-later
// One's own account: who one is, the password, the authenticator app, where one is signed in, mail, calendars, and tokens for programs.
import { useMe } from '../api/queries';
import { t } from '../api/text';
import { Sheet } from '../parts/page_host';
import { SecondFactor } from '../parts/second_factor';
import { rolesText } from '../parts/user_menu';
import { Calendars } from './account/calendars';
import { Events } from './account/events';
import { Mail } from './account/mail';
import { Password } from './account/password';
import { Sessions } from './account/sessions';
import { Tokens } from './account/tokens';
import styles from './account.module.css';

export default function Account() {
  const me = useMe().data;
  if (!me) return null;
  return (
    <Sheet title={t({ vi: 'Tài khoản của tôi', en: 'My account' })}>
      <p className={`${styles.who} no-print`}>
        <b>{me.name}</b> <span className="soft">{me.user}</span>
        <br />
        {rolesText(me)}
      </p>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Mail user={me.user} />
          <Password user={me.user} />
          <SecondFactor user={me.user} on={me.second_factor === 'on'} />
        </div>
        <div className={`${styles.column} no-print`}>
          <Sessions />
          <Events />
          <Calendars may={me.may} />
          <Tokens may={me.may} />
        </div>
      </div>
    </Sheet>
  );
}

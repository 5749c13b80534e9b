// SPDX-License-Identifier: AGPL-3.0-or-later
// Users for all people of the plan who have none: who they are is seen before it is done.
import { t } from '../../api/text';
import { Confirm } from '../../parts/confirm';
import { byGivenName } from '../../parts/structure';
import { unitName, type Known } from './known';
import { useRecording } from './recording';
import { side_styles as styles } from './side';

export function Propose({ known, close }: { known: Known; close: () => void }) {
  const record = useRecording();
  const without = known.people.filter((one) => !one.user && one.unit).sort(byGivenName);
  return (
    <Confirm
      opened
      close={close}
      title={t({ vi: 'Tạo người dùng cho người trong kế hoạch', en: 'Users for the people of the plan' })}
      doIt={t({ vi: `Tạo ${without.length} người dùng`, en: `Make ${without.length} users` })}
      ready={without.length > 0}
      act={() => record('/api/v1/user/propose', {}, {}, t({ vi: `Đã tạo ${without.length} người dùng`, en: `${without.length} users made` }))}
    >
      <p className={styles.note}>
        {without.length > 0
          ? t({ vi: 'Ai có chức vụ đứng đầu thì là trưởng đơn vị, còn lại là chuyên viên; sửa được sau. Mật khẩu tạm cấp riêng cho từng người.', en: 'Whoever’s position heads a unit becomes its head, the others specialists; it can be changed later. Each is then given a one-time password.' })
          : t({ vi: 'Ai có đơn vị cũng đã có người dùng.', en: 'Everybody who has a unit has a user.' })}
      </p>
      {without.length > 0 && (
        <ul className={styles.rows}>
          {without.map((one) => (
            <li key={one.id} className={styles.row}>
              {[one.name, one.position, unitName(known, one.unit)].filter(Boolean).join(', ')}
            </li>
          ))}
        </ul>
      )}
    </Confirm>
  );
}

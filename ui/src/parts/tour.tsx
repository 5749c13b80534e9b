// SPDX-License-Identifier: AGPL-3.0-or-later
// A walk around the frame in six steps: each says one thing beside a ring around what it is about. Left at any time.
import { Button, CloseButton } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { t, type Pair } from '../api/text';
import styles from './guide.module.css';

interface TourStep {
  title: Pair;
  text: Pair;
  /** Around what the ring is; none where it is not on the screen. */
  around?: string;
}

const steps: readonly TourStep[] = [
  { title: { vi: 'Kế hoạch của cơ quan, sống', en: 'The agency’s plan, alive' }, text: { vi: 'Mọi việc trong kế hoạch đã ban hành nằm ở đây: ai làm, đến khi nào, ra sản phẩm gì, đang ở đâu. Sáu bước ngắn, bỏ qua lúc nào cũng được.', en: 'All work of the issued plan is here: who does it, by when, what comes of it, how it stands. Six short steps; leave whenever you like.' } },
  { title: { vi: 'Các trang của bạn', en: 'Your pages' }, text: { vi: 'Danh mục chỉ có những trang bạn dùng đến. Trang đầu tiên là nơi bạn bắt đầu mỗi ngày.', en: 'The navigation has the pages that you need. You begin each day on the first.' }, around: 'nav.mantine-AppShell-navbar' },
  { title: { vi: 'Tìm không cần dấu', en: 'Search without marks' }, text: { vi: 'Ctrl K từ bất cứ đâu: gõ “tiem phong” ra “Tiêm phòng”, gõ mã như 2026.11 ra đúng việc ấy.', en: 'Ctrl K from anywhere: “tiem phong” finds “Tiêm phòng”, an id like 2026.11 leads to its item.' }, around: 'header [aria-keyshortcuts], header .mantine-ActionIcon-root' },
  { title: { vi: 'Số liệu tự cập nhật', en: 'Figures keep themselves up to date' }, text: { vi: 'Chấm xanh: người khác vừa ghi gì, bạn thấy ngay. Mất mạng thì có dải báo, và những gì bạn gõ vẫn nằm trên máy này.', en: 'The green dot: what others record shows at once. Without a connection a banner tells you, and what you type stays on this device.' }, around: 'header [data-live]' },
  { title: { vi: 'Không gì bị mất', en: 'Nothing is lost' }, text: { vi: 'Chữ gõ dở được giữ đến khi gửi xong. Điều đã ghi thì không ai xóa được: mỗi việc có đủ diễn biến, ai ghi và lúc nào.', en: 'What is half typed is kept until it is sent. What is recorded nobody can erase: each item tells all that happened, by whom and when.' }, around: '#content h1' },
  { title: { vi: 'Tài khoản và trợ giúp', en: 'Account and help' }, text: { vi: 'Mật khẩu, ứng dụng xác thực, ngôn ngữ, nền sáng tối ở đây. Trang Trợ giúp giải nghĩa từng tình trạng, từng con số; phím ? mở bảng phím tắt.', en: 'Password, authenticator app, language and theme are here. The help page says what each status and number means; the key ? shows the keys.' }, around: 'header button[aria-haspopup]' },
];

const room = 5;

/** Where it stands now; nothing where it is out of sight. */
function placeOf(selector: string | undefined) {
  const box = selector ? [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect()).find((one) => one.width > 0 && one.right > 0 && one.left < window.innerWidth && one.bottom > 0) : undefined;
  return box && { left: box.left - room, top: box.top - room, width: box.width + 2 * room, height: box.height + 2 * room };
}

export function Tour({ end }: { end: () => void }) {
  const [at, setAt] = useState(0);
  const [place, setPlace] = useState<ReturnType<typeof placeOf>>(undefined);
  const card = useRef<HTMLDivElement>(null);
  const step = steps[at];
  useEffect(() => {
    const before = document.activeElement;
    // Whoever leaves goes on where they were.
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useLayoutEffect(() => {
    const measure = () => setPlace(placeOf(step?.around));
    measure();
    card.current?.focus();
    window.addEventListener('resize', measure);
    window.addEventListener('scroll', measure, { passive: true });
    return () => {
      window.removeEventListener('resize', measure);
      window.removeEventListener('scroll', measure);
    };
  }, [step]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [end]);
  if (!step) return null;
  const last = at === steps.length - 1;
  return (
    <>
      {place && <div className={styles.ring} style={place} aria-hidden />}
      <div ref={card} className={styles.card} role="dialog" aria-labelledby="tour-title" aria-describedby="tour-text" tabIndex={-1}>
        <div className={styles.top}>
          <span className="soft small">{t({ vi: `Bước ${at + 1} trên ${steps.length}`, en: `Step ${at + 1} of ${steps.length}` })}</span>
          <CloseButton aria-label={t({ vi: 'Thôi, không xem nữa', en: 'Leave the tour' })} onClick={end} />
        </div>
        <h2 id="tour-title" className={styles.title}>
          {t(step.title)}
        </h2>
        <p id="tour-text" className={styles.text}>
          {t(step.text)}
        </p>
        <div className={styles.buttons}>
          {at > 0 && (
            <Button variant="default" size="sm" onClick={() => setAt(at - 1)}>
              {t({ vi: 'Trước', en: 'Back' })}
            </Button>
          )}
          <Button size="sm" onClick={() => (last ? end() : setAt(at + 1))}>
            {last ? t({ vi: 'Bắt đầu làm việc', en: 'Start working' }) : t({ vi: 'Tiếp', en: 'Next' })}
          </Button>
        </div>
      </div>
    </>
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// One's own account: the password changed, an authenticator app set up by scanning and its first code, a session, a token and a calendar address made and ended, and where mail goes.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf, firstDay, Walker } from './harness.mjs';

export async function walk({ ui, oneTimePassword }) {
  const walker = await Walker.begin('account', ui);
  const { page } = walker;
  const part = (name) => page.getByRole('region', { name });
  try {
    await walker.go('/account');
    const first = await firstDay(walker, 'namvv', oneTimePassword('namvv'));
    await walker.shows('heading', 'Tài khoản của tôi');

    // How good a password is shows in words; what is weak cannot be sent.
    const password = 'Ruộng sâu trâu nái, không bằng con gái đầu lòng';
    const change = part('Đổi mật khẩu');
    await change.getByLabel('Mật khẩu đang dùng').fill(first);
    await change.getByLabel('Mật khẩu mới', { exact: true }).fill('namvv123');
    await change.getByText('8 ký tự, còn thiếu 4').waitFor();
    await change.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    walker.expect('a short one is not sent, and is where the keyboard is', await change.getByLabel('Mật khẩu mới', { exact: true }).evaluate((field) => field === document.activeElement && field.getAttribute('aria-invalid') === 'true'));
    await change.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
    await change.getByText('rất tốt').waitFor();
    await change.getByLabel('Nhập lại mật khẩu mới').fill(password);
    await walker.look('password');
    await change.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByText('Đã đổi mật khẩu').waitFor();

    // The app: scanned, or typed by hand; its first code turns it on.
    const app = part('Ứng dụng xác thực');
    await app.getByRole('button', { name: /^Bật/ }).click();
    await app.getByLabel('Mật khẩu của bạn').fill(password);
    await page.keyboard.press('Enter');
    await app.getByRole('img', { name: /^Mã QR/ }).waitFor();
    await walker.look('scan');
    const secret = (await app.locator('code').innerText()).replace(/\s/g, '');
    await app.getByLabel('Mã sáu số').fill('000000');
    await page.keyboard.press('Enter');
    await app.getByRole('alert').waitFor();
    await app.getByLabel('Mã sáu số').fill(codeOf(secret));
    await page.keyboard.press('Enter');
    const codes = app.getByRole('list', { name: 'Mã khôi phục' }).getByRole('listitem');
    await codes.first().waitFor();
    walker.expect('ten recovery codes', (await codes.count()) === 10);
    await walker.look('codes');
    await page.emulateMedia({ media: 'print' });
    walker.expect('on paper the codes alone', !(await part('Đổi mật khẩu').isVisible()) && (await codes.first().isVisible()));
    await page.emulateMedia({ media: 'screen' });
    await app.getByRole('button', { name: 'Tôi đã cất các mã này' }).click();
    await app.getByRole('button', { name: 'Đổi điện thoại' }).waitFor();
    await app.getByRole('button', { name: 'Tắt' }).click();
    await app.getByLabel('Mật khẩu của bạn, để tắt').fill(password);
    await page.keyboard.press('Enter');
    await page.getByText('Đã tắt xác thực hai bước').waitFor();

    // Where mail is sent: what nobody could send to is told at once.
    const mail = part('Thư điện tử');
    await mail.getByLabel('Địa chỉ thư').fill('namvv@so');
    await mail.getByRole('button', { name: 'Lưu địa chỉ' }).click();
    await mail.getByText('Viết như ten@coquan.vn').waitFor();
    await walker.look('mail');
    await mail.getByLabel('Địa chỉ thư').fill('namvv@so.example.vn');
    await page.keyboard.press('Enter');
    await page.getByText('Thư đôn đốc sẽ gửi tới namvv@so.example.vn').waitFor();
    await page.reload();
    walker.expect('the address is kept', (await mail.getByLabel('Địa chỉ thư').inputValue()) === 'namvv@so.example.vn');

    // Another device is seen here, and ended from here.
    await fetch(`${ui}/api/v1/account/sign-in`, { method: 'POST', body: JSON.stringify({ user: 'namvv', password }), headers: { 'Content-Type': 'application/json', 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' } });
    await page.reload();
    const sessions = part('Nơi đang đăng nhập');
    await sessions.getByText('Firefox trên Windows').waitFor();
    await sessions.getByRole('button', { name: /^Kết thúc phiên Firefox/ }).click();
    const ending = page.getByRole('dialog', { name: /^Kết thúc phiên Firefox/ });
    await ending.getByLabel('Mật khẩu của bạn').fill(password);
    await walker.look('end-session');
    await ending.getByRole('button', { name: 'Kết thúc' }).click();
    await sessions.getByText('Firefox trên Windows').waitFor({ state: 'detached' });

    // What was done elsewhere stands above every page until it was looked at.
    await walker.go('/');
    await page.getByText('Tài khoản của bạn có 1 thay đổi làm ở nơi khác.').waitFor();
    await walker.look('news');
    await page.getByRole('status').getByRole('link', { name: 'Xem' }).click();
    const events = part('Thay đổi của tài khoản');
    await events.getByText('Đăng nhập từ trình duyệt mới').waitFor();
    await events.getByText('Tắt xác thực hai bước').waitFor();
    await walker.look('events');
    await events.getByRole('button', { name: 'Tôi đã xem' }).click();
    await events.getByRole('button', { name: 'Tôi đã xem' }).waitFor({ state: 'detached' });
    await walker.go('/');
    await walker.shows('button', /Tìm/);
    walker.expect('what was looked at is no news', !(await page.getByText(/thay đổi làm ở nơi khác/).isVisible()));
    await walker.go('/account');

    // A token: what it is for and what it may, shown once, then revoked.
    const tokens = part('Khóa truy cập cho chương trình');
    await tokens.getByRole('button', { name: 'Tạo khóa' }).click();
    const making = page.getByRole('dialog', { name: 'Khóa truy cập mới' });
    await making.getByLabel('Dùng cho việc gì').fill('bảng số liệu tuần của văn phòng');
    await making.getByLabel('Chỉ một số lệnh').check();
    await making.getByRole('combobox', { name: 'Các lệnh' }).fill('boa');
    await page.getByRole('option', { name: 'board' }).click();
    await making.getByLabel('Mật khẩu của bạn').fill(password);
    await making.getByText('Dùng cho việc gì').click();
    await walker.look('token');
    await making.getByRole('button', { name: 'Tạo khóa' }).click();
    const shown = page.getByRole('dialog', { name: 'Khóa truy cập của bạn' });
    const token = await shown.getByRole('textbox').inputValue();
    await walker.look('token-shown');
    const board = await fetch(`${ui}/api/v1/board`, { headers: { Authorization: `Bearer ${token}` } });
    walker.expect('the token reads the board', board.ok);
    await page.keyboard.press('Escape');
    await tokens.getByText('bảng số liệu tuần').waitFor();
    await walker.look('whole');
    await tokens.getByRole('button', { name: /^Thu hồi/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
    await tokens.getByText('Chưa có khóa nào').waitFor();

    // A unit's calendar at a secret address, which a calendar program fetches without signing in; revoked, it is gone.
    const calendars = part('Lịch trên điện thoại, máy tính');
    await calendars.getByText('Chưa có địa chỉ nào').waitFor();
    await calendars.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
    const calendar = page.getByRole('dialog', { name: 'Địa chỉ lịch mới' });
    await calendar.getByLabel('Dùng ở đâu').fill('điện thoại');
    await calendar.getByRole('combobox', { name: 'Việc của ai' }).fill('Chi cục Thủy lợi');
    await page.getByRole('option', { name: 'Chi cục Thủy lợi', exact: true }).click();
    await calendar.getByLabel('Mật khẩu của bạn').fill('sai mật khẩu rồi');
    await calendar.getByRole('button', { name: 'Tạo địa chỉ' }).click();
    await calendar.getByRole('alert').or(calendar.locator('[aria-invalid="true"]')).first().waitFor();
    await calendar.getByLabel('Mật khẩu của bạn').fill(password);
    await walker.look('calendar');
    await calendar.getByRole('button', { name: 'Tạo địa chỉ' }).click();
    const address = await page.getByRole('dialog', { name: 'Địa chỉ lịch của bạn' }).getByRole('textbox').inputValue();
    walker.expect(`the whole address is shown: ${address}`, address.startsWith(`${ui}/calendar/`));
    await walker.look('calendar-shown');
    const fetched = await fetch(address);
    walker.expect('a calendar program fetches it', fetched.ok && (await fetched.text()).startsWith('BEGIN:VCALENDAR'));
    await page.keyboard.press('Escape');
    await page.reload();
    await calendars.getByText(/Chi cục Thủy lợi · tạo/).waitFor();
    await calendars.getByText(/phần mềm lịch lấy lần cuối/).waitFor();
    await walker.look('calendars');
    await calendars.getByRole('button', { name: 'Thu hồi địa chỉ lịch điện thoại' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
    await calendars.getByText('Chưa có địa chỉ nào').waitFor();
    walker.expect('a revoked address opens nothing', (await fetch(address)).status === 404);
  } catch (thrown) {
    await page.screenshot({ path: join(fileURLToPath(new URL('../../build/pictures', import.meta.url)), 'account-failed.png') }).catch(() => {});
    walker.wrong.push(String(thrown.stack ?? thrown));
  }
  return walker.end();
}

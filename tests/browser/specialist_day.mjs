// SPDX-License-Identifier: AGPL-3.0-or-later
// A specialist's day: signs in with the password that was given, changes it, sees what is theirs, reports with evidence in four touches, finds it at the item.
// On the way: what was typed outlives a closed page, a lost connection and a session that has ended.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { as, firstDay, smallPdf, Walker } from './harness.mjs';

const most_touches = 4;
/** A picture of one dot. */
const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

export async function walk({ ui, oneTimePassword }) {
  const walker = await Walker.begin('specialist', ui, { size: 'phone' });
  const { page } = walker;
  try {
    await walker.go('/');
    await walker.shows('heading', 'Đăng nhập');
    await walker.look('sign-in');

    // A wrong password is told, and nothing more than that.
    await page.getByLabel('Mã người dùng').fill('chihm');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('sai mật khẩu rồi');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('alert').getByText('không đúng').waitFor();
    const password = await firstDay(walker, 'chihm', oneTimePassword('chihm'));
    await walker.shows('heading', 'Việc của tôi');
    await page.locator('[data-item]').first().waitFor();
    await walker.look('my-work');

    // Late first.
    const statuses = await page.locator('[data-item]').allInnerTexts();
    walker.expect('what is overdue stands on top', statuses[0]?.includes('Quá hạn'));

    // Four touches from the list to what is recorded.
    const item = '2026.55';
    const line = page.locator(`[data-item="${item}"]`);
    walker.touches = 0;
    await walker.touch(line.getByRole('button', { name: /^Cập nhật/ }).click());
    await walker.touch(page.getByLabel('Làm thêm được').fill('1'));
    await walker.touch(line.locator('input[type=file]').first().setInputFiles({ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: smallPdf('Bao cao so ket') }));
    await line.getByText('bao-cao.pdf').waitFor();
    await walker.look('report');
    await walker.touch(page.getByRole('button', { name: 'Gửi cập nhật' }).click());
    await page.getByText('Đã ghi cập nhật').waitFor();
    walker.expect(`an update takes at most ${most_touches} touches, not ${walker.touches}`, walker.touches <= most_touches);
    await line.getByText('1/1 báo cáo').waitFor();

    // At the item: in words, with the evidence, which shows in place.
    await line.getByRole('link').first().click();
    await walker.shows('heading', 'Sơ kết, đề xuất nhân rộng');
    await page.getByText(/Cập nhật: số lượng 1/).waitFor();
    await walker.look('item');
    await page.getByRole('button', { name: 'Việc khác' }).click();
    await walker.look('actions');
    await page.getByRole('menuitem', { name: 'Báo vướng mắc' }).click();
    await page.getByRole('dialog').getByLabel('Nội dung').waitFor();
    await walker.look('obstacle');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'bao-cao.pdf' }).click();
    await page.getByRole('img', { name: 'bao-cao.pdf, trang 1' }).waitFor();
    await page.waitForTimeout(500);
    await walker.look('evidence');
    await page.keyboard.press('Escape');

    // What is half written is there after the page was closed, and marked in the list.
    await walker.go('/my-work?report=2026.11');
    await page.getByLabel('Nội dung', { exact: true }).fill('Đã lấy thêm mẫu ở ba xã');
    await walker.go('/my-work');
    await page.locator('[data-item="2026.11"]').getByText('Đang viết dở').waitFor();
    await walker.go('/my-work?report=2026.11');
    walker.expect('the words are still there', (await page.getByLabel('Nội dung', { exact: true }).inputValue()) === 'Đã lấy thêm mẫu ở ba xã');

    // Without a connection it is said, and what is typed stays.
    await walker.context.setOffline(true);
    await page.getByText('Mất kết nối').waitFor();
    await page.locator('[data-item="2026.11"] input[type=file]').first().setInputFiles({ name: 'hien-truong.png', mimeType: 'image/png', buffer: dot });
    await page.getByText('giữ trên máy, gửi khi có mạng').waitFor();
    await page.getByRole('button', { name: 'Gửi cập nhật' }).click();
    await page.getByRole('alert').getByText('Chưa kết nối được').waitFor();
    await walker.look('offline');
    await walker.context.setOffline(false);
    await page.getByText('Mất kết nối').waitFor({ state: 'hidden' });

    // The session ends under their hands: they sign in over the page and go on.
    const cookies = (await walker.context.cookies()).filter((one) => one.name !== 'sauro');
    await walker.context.clearCookies();
    await walker.context.addCookies(cookies);
    await page.getByRole('button', { name: 'Gửi cập nhật' }).click();
    await page.getByRole('dialog', { name: 'Phiên đăng nhập đã kết thúc' }).waitFor();
    await walker.look('session-ended');
    await page.getByRole('dialog').getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.getByRole('dialog').getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    walker.expect('the words outlived the session', (await page.getByLabel('Nội dung', { exact: true }).inputValue()) === 'Đã lấy thêm mẫu ở ba xã');
    await page.getByRole('button', { name: 'Gửi cập nhật' }).click();
    await page.getByText('Đã ghi cập nhật').first().waitFor();

    // What somebody else does shows by itself; the photo that waited for a connection is there.
    await walker.go('/item/2026.11');
    await page.getByRole('button', { name: 'hien-truong.png' }).waitFor();
    await as(ui, 'thocnv', oneTimePassword('thocnv'), 'item/2026.11/return', { reason: 'Còn thiếu biên bản lấy mẫu' });
    await page.getByText('Còn thiếu biên bản lấy mẫu').first().waitFor();
    await page.getByRole('button', { name: 'hien-truong.png' }).click();
    await page.getByRole('img', { name: 'hien-truong.png' }).waitFor();
    await page.keyboard.press('Escape');
    await walker.go('/my-work');
    await page.locator('[data-item="2026.11"]').getByText('Bị trả lại').waitFor();

    // Search knows no marks; the other language is one choice away.
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Tìm việc, trang').waitFor();
    await page.waitForTimeout(300);
    await page.keyboard.type('tiem phong vu xuan');
    await page.getByRole('dialog').getByText('Tiêm phòng vụ xuân').first().waitFor();
    await walker.look('search');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Tài khoản/ }).click();
    await walker.look('account');
    await page.getByRole('button', { name: 'English' }).click();
    await walker.shows('heading', 'My work');
    await walker.look('english');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await walker.shows('heading', 'Sign in');
  } catch (thrown) {
    await page.screenshot({ path: join(fileURLToPath(new URL('../../build/pictures', import.meta.url)), 'specialist-failed.png') }).catch(() => {});
    walker.wrong.push(String(thrown.stack ?? thrown));
  }
  return walker.end();
}

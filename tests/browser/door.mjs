// SPDX-License-Identifier: AGPL-3.0-or-later
// The door with two locks: the code of an authenticator app, and a recovery code for who is without their phone.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { as, codeOf, Walker } from './harness.mjs';

const password = 'con trâu đi trước cái cày';

export async function walk({ ui, oneTimePassword }) {
  const walker = await Walker.begin('door', ui);
  const { page } = walker;
  try {
    const post = await as(ui, 'namvv', oneTimePassword('namvv'));
    const { secret } = await post('account/ask-second-factor', { password });
    const { codes } = await post('account/confirm-second-factor', { code: codeOf(secret) });

    const begin = async () => {
      await walker.go('/item/2026.7');
      await page.getByLabel('Mã người dùng').fill('NamVV ');
      await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
      await page.keyboard.press('Enter');
      await page.getByLabel('Mã trong ứng dụng xác thực').waitFor();
    };
    await begin();
    await walker.look('code');
    // The code that was just used is not good again: the next one is.
    await page.getByLabel('Mã trong ứng dụng xác thực').fill(codeOf(secret, Math.floor(Date.now() / 30_000) + 1));
    await page.keyboard.press('Enter');
    // Whoever came for an item is shown it.
    await walker.shows('heading', /Tiêm phòng đầy đủ/);
    await walker.look('office-item');
    await page.getByRole('button', { name: /^Tài khoản/ }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await walker.shows('heading', 'Đăng nhập');

    await begin();
    await page.getByRole('button', { name: /Dùng mã khôi phục/ }).click();
    await page.getByLabel('Mã khôi phục', { exact: true }).fill('sai-ma-00000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await walker.look('recovery');
    await page.getByLabel('Mã khôi phục', { exact: true }).fill(codes[0]);
    await page.keyboard.press('Enter');
    await walker.shows('heading', /Tiêm phòng đầy đủ/);

    // What is not there is told in words, and the way back stands beside it.
    await walker.go('/khong-co');
    await walker.shows('heading', 'Không có trang này');
    await walker.look('no-page');
    await walker.go('/item/2026.9999');
    await page.getByRole('alert').waitFor();
    await walker.look('no-item');
  } catch (thrown) {
    await page.screenshot({ path: join(fileURLToPath(new URL('../../build/pictures', import.meta.url)), 'door-failed.png') }).catch(() => {});
    walker.wrong.push(String(thrown.stack ?? thrown));
  }
  return walker.end();
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// Somebody who has never been here: in by a sample user in one click, around by the tour with the keyboard, then what words and numbers mean.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { agency, Walker } from './harness.mjs';

export async function walk() {
  const place = await agency({ samples: true });
  const walker = await Walker.begin('help', place.ui);
  const { page } = walker;
  try {
    await walker.go('/');
    await walker.shows('heading', 'Bản dùng thử');
    await walker.look('samples');
    await page.getByRole('button', { name: /^Chuyên viên/ }).click();
    await walker.shows('heading', 'Việc của tôi');

    // The tour: by the keyboard, the focus where one reads; left once, it does not ask again.
    const invitation = page.getByRole('button', { name: 'Mới đến? Xem một vòng' });
    await walker.look('invitation');
    await invitation.click();
    const tour = page.getByRole('dialog');
    for (const step of [1, 2, 3, 4, 5, 6]) {
      await tour.getByText(`Bước ${step} trên 6`).waitFor();
      walker.expect(`the focus is at step ${step}`, await tour.evaluate((card) => card.contains(document.activeElement)));
      if (step === 3) await walker.look('tour');
      if (step < 6) await walker.press(/^Tiếp$/);
    }
    await walker.look('tour-end');
    await page.keyboard.press('Escape');
    await tour.waitFor({ state: 'hidden' });
    await invitation.waitFor({ state: 'detached' });
    await page.reload();
    await walker.shows('heading', 'Việc của tôi');
    walker.expect('it does not ask again', (await invitation.count()) === 0);

    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    await walker.look('keys');
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: 'Trợ giúp' }).click();
    await walker.shows('heading', 'Trợ giúp');
    await page.getByText('Cả ngày hạn vẫn là trong hạn').waitFor();
    await walker.look('statuses');
    await page.getByRole('tab', { name: 'Cách tính số liệu' }).click();
    await page.getByText('số đã hoàn thành / tất cả').waitFor();
    await walker.look('numbers');
    await page.getByRole('tab', { name: 'Từ ngữ' }).click();
    await page.getByText('Trách nhiệm của đơn vị').waitFor();
    await walker.look('words');
    await page.getByLabel('Tìm từ').fill('don doc');
    await page.getByText('Đôn đốc', { exact: false }).first().waitFor();
    walker.expect('only what is looked for', (await page.locator('dl dt').count()) < 5);
  } catch (thrown) {
    await page.screenshot({ path: join(fileURLToPath(new URL('../../build/pictures', import.meta.url)), 'help-failed.png') }).catch(() => {});
    walker.wrong.push(String(thrown.stack ?? thrown));
  }
  const wrong = await walker.end();
  await place.stop();
  return wrong;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// What waits for somebody's word: the head confirms by the keyboard alone and returns with a reason, the office's word follows, the director decides an
// obstacle; two people at one item are told of each other.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { as, firstDay, Walker } from './harness.mjs';

async function arrive(walker, user, oneTime) {
  await walker.go('/my-work');
  await firstDay(walker, user, oneTime);
  await walker.shows('heading', /Chờ ý kiến của bạn/);
}

async function head({ ui, oneTimePassword }) {
  const walker = await Walker.begin('head', ui);
  const { page } = walker;
  const waiting = page.getByRole('region', { name: 'Chờ ý kiến của bạn' });
  try {
    await arrive(walker, 'thocnv', oneTimePassword('thocnv'));
    const before = await waiting.locator('[data-item]').count();

    // The keyboard alone: open, read, confirm.
    await walker.press(/^Xem: Báo cáo kết quả tiêm phòng cả năm/);
    await page.getByText('Cập nhật chờ xác nhận').waitFor();
    await walker.look('waiting');
    await walker.press(/^Xác nhận$/);
    await page.getByText('Đã xác nhận', { exact: true }).waitFor();
    await waiting.locator('[data-item="2026.12"]').waitFor({ state: 'detached' });
    walker.expect('one less waits', (await waiting.locator('[data-item]').count()) === before - 1);

    // To return, a reason is needed; it is kept while it is written.
    await waiting.locator('[data-item="2026.11"]').getByRole('button', { name: /^Xem/ }).click();
    await page.getByRole('button', { name: 'Trả lại' }).click();
    await page.getByText('Mục này bắt buộc, hãy điền').waitFor();
    walker.expect('one is taken to where the reason is missing', await page.getByLabel('Lý do, ý kiến').evaluate((field) => field === document.activeElement));
    await page.getByLabel('Lý do, ý kiến').fill('Chưa có biên bản');
    await page.reload();
    await waiting.locator('[data-item="2026.11"]').getByRole('button', { name: /^Xem/ }).click();
    walker.expect('the reason is still there', (await page.getByLabel('Lý do, ý kiến').inputValue()) === 'Chưa có biên bản');

    // Somebody else is quicker, while nothing is heard of it: told so, and what was typed stays.
    await page.route('**/api/v1/changes*', (route) => route.abort());
    await walker.go('/item/2026.11');
    await page.getByLabel('Lý do, ý kiến').waitFor();
    await as(ui, 'chihm', oneTimePassword('chihm'), 'item/2026.11/report', { quantity: 6, text: 'Thêm sáu mẫu' });
    await page.getByRole('button', { name: 'Trả lại' }).click();
    await page.getByRole('alert').getByText('Nội dung bạn nhập vẫn còn nguyên').waitFor();
    await walker.look('conflict');
    await page.getByRole('button', { name: 'Xem bản mới' }).click();
    await page.getByRole('region', { name: 'Cập nhật chờ xác nhận' }).getByText('Thêm sáu mẫu').waitFor();
    await page.getByRole('button', { name: 'Trả lại' }).click();
    await page.getByText('Đã trả lại').waitFor();
    await page.getByText(/[Tt]rả lại: Chưa có biên bản/).first().waitFor();

    // Who does it shows as it is, and is found without marks.
    await walker.go('/item/2026.55');
    await page.getByRole('button', { name: 'Việc khác' }).click();
    await page.getByRole('menuitem', { name: 'Giao việc' }).click();
    await page.getByRole('dialog').getByText('Thực hiện').first().waitFor();
    await walker.look('assign');
  } catch (thrown) {
    await page.screenshot({ path: join(fileURLToPath(new URL('../../build/pictures', import.meta.url)), 'head-failed.png') }).catch(() => {});
    walker.wrong.push(String(thrown.stack ?? thrown));
  }
  return walker.end();
}

async function office({ ui, oneTimePassword }) {
  const walker = await Walker.begin('office', ui);
  const { page } = walker;
  try {
    await arrive(walker, 'namvv', oneTimePassword('namvv'));
    await walker.look('my-work');
    const line = page.getByRole('region', { name: 'Chờ ý kiến của bạn' }).locator('[data-item="2026.12"]');
    await line.getByRole('button', { name: /^Xem/ }).click();
    await page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await page.getByText('Đã xác nhận', { exact: true }).waitFor();
    await walker.go('/item/2026.12');
    await page.getByText(/Hoàn thành đúng hạn|Hoàn thành muộn/).first().waitFor();
    await walker.look('closed-item');
  } catch (thrown) {
    await page.screenshot({ path: join(fileURLToPath(new URL('../../build/pictures', import.meta.url)), 'office-failed.png') }).catch(() => {});
    walker.wrong.push(String(thrown.stack ?? thrown));
  }
  return walker.end();
}

async function director({ ui, oneTimePassword }) {
  const walker = await Walker.begin('director', ui, { size: 'phone' });
  const { page } = walker;
  try {
    await arrive(walker, 'hapt', oneTimePassword('hapt'));
    await page.locator('[data-item="2026.13"]').getByRole('button', { name: /^Xem/ }).click();
    await page.getByLabel('Nội dung quyết định').waitFor();
    await walker.look('obstacle');
    await page.getByLabel('Nội dung quyết định').fill('Bổ sung kinh phí từ nguồn dự phòng');
    await page.getByRole('button', { name: 'Đã giải quyết' }).click();
    await page.getByText('Đã ghi quyết định').waitFor();
    await page.locator('[data-item="2026.13"]').waitFor({ state: 'detached' });
  } catch (thrown) {
    await page.screenshot({ path: join(fileURLToPath(new URL('../../build/pictures', import.meta.url)), 'director-failed.png') }).catch(() => {});
    walker.wrong.push(String(thrown.stack ?? thrown));
  }
  return walker.end();
}

export async function walk(place) {
  return [...(await head(place)), ...(await office(place)), ...(await director(place))];
}

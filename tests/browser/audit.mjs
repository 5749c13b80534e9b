// SPDX-License-Identifier: AGPL-3.0-or-later
// The auditor reads the trail: filters it, opens a fact, verifies it. The administrator sees that it is whole, not what it says, and sets the agency's own days by
// the keyboard. No screen of the agency asks for more than its share.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstDay, Walker } from './harness.mjs';

const picture = (name) => join(fileURLToPath(new URL('../../build/pictures', import.meta.url)), name);
/** Of one screen, as it comes over the wire. */
const most_bytes = 200_000;

async function audit(walker, password) {
  const { page } = walker;
  const rows = page.locator('[data-fact]');
  await walker.go('/audit');
  await firstDay(walker, 'linhnn', password);
  await walker.shows('heading', 'Nhật ký');
  await rows.first().waitFor();
  walker.expect('a page of the newest', (await rows.count()) === 50);
  await page.getByRole('button', { name: /^Xem tiếp/ }).click();
  await rows.nth(99).waitFor();

  // Found without marks; what is seen stands in the address.
  await page.getByLabel('Chữ trong lời kể').fill('vuong mac');
  await page.getByText(/dữ kiện khớp/).waitFor();
  await page.waitForURL(/words=vuong/);
  // What was there stays until the answer comes.
  await rows.nth(20).waitFor({ state: 'detached' });
  walker.expect('only what is looked for', (await rows.count()) < 10 && (await rows.count()) > 0);
  await walker.look('filtered');
  await rows.first().getByRole('button').click();
  const side = page.getByRole('dialog');
  await side.getByText('Lúc ghi').waitFor();
  const hash = await side.getByLabel('Mã băm của dữ kiện').inputValue();
  walker.expect('its whole hash', /^[0-9a-f]{64}$/.test(hash));
  await walker.look('fact');
  await side.getByRole('button', { name: 'Mọi dữ kiện về mục này' }).click();
  await side.waitFor({ state: 'hidden' });
  await page.waitForURL(/subject=item/);
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await rows.nth(49).waitFor();

  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Tải về \.csv/ }).click();
  walker.expect('it is saved as .csv', /\.csv$/.test((await saved).suggestedFilename()));

  await page.getByRole('button', { name: 'Đối chiếu', exact: true }).click();
  await page.getByText('Nguyên vẹn', { exact: true }).waitFor();
  await walker.look('verified');
}

async function days(walker, password) {
  const { page } = walker;
  await walker.go('/audit');
  await firstDay(walker, 'quyentt', password);
  await page.getByText('Quản trị đối chiếu được sổ').waitFor();
  walker.expect('the administrator reads no facts', (await page.locator('[data-fact]').count()) === 0);
  await page.getByRole('button', { name: 'Đối chiếu', exact: true }).click();
  await page.getByText('Nguyên vẹn', { exact: true }).waitFor();

  await walker.go('/agency?year=2027');
  await page.getByText(/Chưa biết quyết định nghỉ Tết/).waitFor();
  await page.getByLabel('Địa danh').fill('Phường Lam Sơn');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã ghi tên cơ quan').waitFor();
  // From the 24th a day on and a week back by arrows: one working day off, and a Saturday worked.
  await page.locator('[data-day="2027-12-24"]').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.locator('[data-day="2027-12-18"][aria-pressed="true"]').waitFor();
  await page.getByLabel('Theo văn bản, nếu có').fill('Thông báo số 12/TB-SNNMT');
  await walker.look('days');
  // What is not recorded yet is there again.
  await page.reload();
  await page.locator('[data-day="2027-12-24"][aria-pressed="true"]').waitFor();
  await page.getByRole('button', { name: 'Ghi lịch năm 2027' }).click();
  await page.getByText('Đã ghi lịch làm việc năm 2027').waitFor();
  await page.getByText('Cơ quan làm việc', { exact: true }).first().waitFor();
}

/** What each screen asks for, encoded as it comes. */
async function weigh(walker, password) {
  const { page } = walker;
  let asked = [];
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    // The stream of changes never ends.
    if (pathname.startsWith('/api/v1/') && pathname !== '/api/v1/changes') asked.push(request.sizes().then((sizes) => ({ pathname, bytes: sizes.responseBodySize })));
  });
  await walker.go('/');
  await firstDay(walker, 'namvv', password);
  await walker.shows('button', /Tìm/);
  let heaviest = { address: '', bytes: 0 };
  for (const address of ['/desk', '/board', '/plan', '/plan?view=timeline', '/my-work', '/import', '/organisation', '/agency', '/audit', '/documents', '/compose?form=periodic-report', '/item/2026.12']) {
    asked = [];
    await walker.go(address);
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(700);
    const bytes = (await Promise.all(asked)).reduce((sum, one) => sum + one.bytes, 0);
    if (bytes > heaviest.bytes) heaviest = { address, bytes };
    walker.expect(`${address} asks for at most ${most_bytes} bytes, not ${bytes}`, bytes <= most_bytes);
  }
  console.log(`  the heaviest screen: ${heaviest.address}, ${heaviest.bytes} bytes`);
  walker.expect('something was weighed', heaviest.bytes > 0);
}

export async function walk({ ui, oneTimePassword }) {
  const wrong = [];
  for (const [name, user, part] of [['audit', 'linhnn', audit], ['agency', 'quyentt', days], ['weight', 'namvv', weigh]]) {
    const walker = await Walker.begin(name, ui);
    try {
      await part(walker, oneTimePassword(user));
    } catch (thrown) {
      await walker.page.screenshot({ path: picture(`${name}-failed.png`) }).catch(() => {});
      walker.wrong.push(String(thrown.stack ?? thrown));
    }
    wrong.push(...(await walker.end()));
  }
  return wrong;
}

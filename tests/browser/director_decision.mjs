// SPDX-License-Identifier: AGPL-3.0-or-later
// The director's decision: sees at once what is late and whose it is, opens a number, decides an obstacle right there, asks for another day, finds the decision at the item.
import { firstDay, Walker } from './harness.mjs';

export async function walk({ ui, oneTimePassword }) {
  const walker = await Walker.begin('director', ui);
  const { page } = walker;
  try {
    await walker.go('/');
    await firstDay(walker, 'hapt', oneTimePassword('hapt'));

    // The first page is the board. What is late, and whose, stands above the fold.
    await walker.shows('heading', 'Bảng theo dõi');
    await page.getByText('nhiệm vụ, chỉ tiêu quá hạn', { exact: true }).waitFor();
    const late = page.getByRole('region', { name: 'Quá hạn' });
    await late.locator('[data-item="2026.14"]').getByText('Chi cục Thủy lợi').waitFor();
    const box = await late.locator('[data-item]').last().boundingBox();
    walker.expect('what is late stands above the fold', box !== null && box.y + box.height < 900);
    await walker.look('board');

    // The figures add up: all is the sum of the six.
    for (const row of await page.getByRole('table', { name: 'Số liệu theo tình trạng' }).locator('tbody tr').all()) {
      const [all, ...six] = await row.locator('td').evaluateAll((cells) => cells.slice(0, 7).map((cell) => Number(/(\d[\d.]*)$/.exec(cell.innerText.trim())[1].replace(/\./g, ''))));
      walker.expect(`${all} is the sum of ${six.join(' + ')}`, all === six.reduce((sum, one) => sum + one, 0));
    }

    // Every number opens to what it counts, at an address of its own, by keyboard too.
    const cell = page.getByRole('link', { name: /Chi cục Trồng trọt và Bảo vệ thực vật: / });
    const count = Number(/(\d+)$/.exec((await cell.innerText()).trim())[1]);
    await cell.focus();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.locator('[data-item]').first().waitFor();
    await page.waitForTimeout(300);
    walker.expect(`the number opens to its ${count} items`, (await drawer.locator('[data-item]').count()) === count);
    walker.expect('the list has an address', page.url().includes('of=tasks') && page.url().includes('unit=u1'));
    await walker.look('opened');
    const address = page.url().slice(ui.length);
    await page.goBack();
    await drawer.waitFor({ state: 'hidden' });
    await walker.go(address);
    await drawer.locator('[data-item]').nth(count - 1).waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });

    // Decides an obstacle where it stands.
    const waiting = page.getByRole('region', { name: 'Chờ tôi quyết định' });
    const item = waiting.locator('[data-item="2026.11"]');
    await item.getByText('Đề xuất:').waitFor();
    walker.touches = 0;
    await walker.touch(item.getByRole('button', { name: /^Quyết định/ }).click());
    await item.getByLabel('Nội dung quyết định').waitFor();
    await walker.look('decision');
    await walker.touch(item.getByLabel('Nội dung quyết định').fill('Đồng ý điều chỉnh từ nguồn chưa sử dụng; Phòng Kế hoạch - Tài chính trình trước ngày 05/12'));
    await walker.touch(item.getByRole('button', { name: 'Đã giải quyết' }).click());
    await item.waitFor({ state: 'hidden' });
    walker.expect(`a decision takes three touches, not ${walker.touches}`, walker.touches <= 3);

    // Another day: as it was known then. Nothing is decided in the past.
    await page.getByRole('button', { name: 'Chọn ngày' }).click();
    await page.getByRole('menuitem', { name: /Cuối quý trước/ }).click();
    await page.waitForURL(/as-of=/);
    await page.getByText('nhiệm vụ, chỉ tiêu quá hạn', { exact: true }).waitFor();
    walker.expect('nothing is decided in the past', (await page.getByRole('button', { name: /^Quyết định/ }).count()) === 0);

    // The decision is told at the item.
    await walker.go('/item/2026.11');
    await page.getByText(/Đồng ý điều chỉnh từ nguồn chưa sử dụng/).first().waitFor();
  } catch (thrown) {
    walker.wrong.push(String(thrown.stack ?? thrown));
  }
  return walker.end();
}

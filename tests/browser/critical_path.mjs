// SPDX-License-Identifier: AGPL-3.0-or-later
// The office says what comes before an item; the item tells it, the critical path shows what may not slip. Two items cannot wait for one another.
import { failed, firstDay, Walker } from './harness.mjs';

export async function walk({ ui, oneTimePassword }) {
  const office = await Walker.begin('critical-path', ui);
  try {
    const { page } = office;
    await office.go('/');
    await firstDay(office, 'namvv', oneTimePassword('namvv'));
    await office.shows('heading', 'Bàn văn phòng');
    await office.go('/forecast');
    await page.getByRole('link', { name: 'Đường găng' }).click();
    await page.getByText('Chưa việc nào được ghi là phải chờ việc khác').waitFor();
    await office.look('empty');

    // Two open items of the plan, the second to wait for the first.
    const { items } = await page.evaluate(() => fetch('/api/v1/items?plan=2026&limit=100').then((answer) => answer.json()));
    const [first, second] = items.filter((one) => one.kind !== 'group' && one.stage === 'open');
    const dialog = page.getByRole('dialog', { name: 'Việc phải xong trước' });
    const says = async (item, before) => {
      await office.go(`/item/${item.id}`);
      await office.shows('heading', item.title);
      await page.getByRole('button', { name: 'Việc khác' }).click();
      await page.getByRole('menuitem', { name: 'Việc phải xong trước' }).click();
      await dialog.getByRole('combobox', { name: 'Những việc phải xong trước' }).fill(before.title);
      await dialog.getByRole('option', { name: new RegExp(`\\(${before.id}\\)`) }).click();
      await page.keyboard.press('Tab');
    };
    await says(second, first);
    await dialog.getByLabel('Việc này làm trong mấy tháng').fill('3');
    await office.look('form');
    await dialog.getByRole('button', { name: 'Ghi lại' }).click();
    await page.getByText('Đã ghi việc phải xong trước').waitFor();
    const told = page.getByText('việc này làm trong 3 tháng');
    await told.waitFor();
    await page.getByRole('link', { name: first.title }).first().waitFor();
    await office.look('item');

    // The other way round is refused, at its field.
    await says(first, second);
    await dialog.getByRole('button', { name: 'Ghi lại' }).click();
    await dialog.getByText(/hai việc không thể chờ nhau/i).waitFor();
    await page.keyboard.press('Escape');

    await office.go('/forecast?part=path');
    const table = page.getByRole('table', { name: 'Các việc phải chờ nhau' });
    await table.locator(`[data-item="${second.id}"]`).getByText('3 tháng').first().waitFor();
    const rows = await table.locator('tbody tr').count();
    office.expect(`both stand there: ${rows}`, rows === 2);
    office.expect('what is waited for tells so', (await table.locator(`[data-item="${first.id}"] td`).last().innerText()) === '1');
    await table.locator(`[data-item="${second.id}"]`).getByRole('link', { name: first.title }).waitFor();
    await page.getByText('Tính thế nào?').click();
    await office.look('path');

    // Nothing comes before it any more: its months stay.
    await office.go(`/item/${second.id}`);
    await page.getByRole('button', { name: 'Việc khác' }).click();
    await page.getByRole('menuitem', { name: 'Việc phải xong trước' }).click();
    office.expect('what is as it was is not sent', await dialog.getByRole('button', { name: 'Ghi lại' }).isDisabled());
    await dialog.getByRole('combobox', { name: 'Những việc phải xong trước' }).press('Backspace');
    await dialog.getByRole('button', { name: 'Ghi lại' }).click();
    await page.getByText('không chờ việc nào').waitFor();
    await office.go('/forecast?part=path');
    await page.getByText('Chưa việc nào được ghi là phải chờ việc khác').waitFor();
    await office.go('/audit?kind=item.follows');
    await page.getByText(`Việc phải xong trước: ${first.id}; làm trong 3 tháng`).waitFor();
  } catch (thrown) {
    await failed(thrown, office);
  }
  return office.end();
}

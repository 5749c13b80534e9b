// SPDX-License-Identifier: AGPL-3.0-or-later
// The plan by keyboard, and two people at one line: who comes second sees both and chooses; nothing is overwritten unseen.
import { firstDay, Walker } from './harness.mjs';

const title = 'Tổng kiểm tra an toàn đập, hồ chứa nước trước Tết Nguyên đán';

export async function walk({ ui, oneTimePassword }) {
  const first = await Walker.begin('plan', ui);
  const second = await Walker.begin('second', ui);
  try {
    const { page } = first;
    await first.go('/');
    const password = await firstDay(first, 'namvv', oneTimePassword('namvv'));
    await first.shows('heading', 'Bàn văn phòng');

    // A task that came by another document.
    await first.go('/desk?part=outside');
    await page.getByLabel('Nội dung nhiệm vụ').fill(title);
    await page.getByLabel('Số văn bản giao').fill('1200/UBND-NN');
    await page.getByLabel('Thời gian').fill('tháng 12/2026');
    await page.getByRole('combobox', { name: 'Chủ trì' }).fill('chi cuc thuy loi');
    await page.getByRole('option', { name: 'Chi cục Thủy lợi', exact: true }).click();
    await page.getByLabel('Sản phẩm').fill('01 báo cáo');
    await first.look('outside');
    await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
    await page.getByRole('link', { name: title }).waitFor();

    // Found in the tree without marks; the address says so.
    await first.go('/plan');
    await page.locator('tr[data-at="0"]').waitFor();
    await first.look('tree');
    await page.getByLabel('Tìm trong kế hoạch').fill('tong kiem tra dap');
    const row = page.locator('tr[data-item]').filter({ hasText: title });
    await row.waitFor();
    first.expect('the filter stands in the address', page.url().includes('words=tong'));
    await second.go('/');
    await second.page.getByLabel('Mã người dùng').fill('namvv');
    await second.page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await second.page.getByRole('button', { name: 'Đăng nhập' }).click();
    await second.shows('heading', 'Bàn văn phòng');
    await second.go(page.url().slice(ui.length));
    const other = second.page.locator('tr[data-item]').filter({ hasText: title });

    // Both begin to write; the second to save is told.
    for (const one of [row, other]) {
      await one.focus();
      await one.press('e');
    }
    const form = page.getByRole('form', { name: 'Sửa mục' });
    const its = second.page.getByRole('form', { name: 'Sửa mục' });
    await form.getByLabel('Thời gian thực hiện').fill('tháng 11-12/2026');
    await its.getByLabel('Thời gian thực hiện').fill('trước ngày 20/12/2026');
    await its.getByLabel('Sản phẩm').fill('02 báo cáo');
    await its.getByRole('button', { name: 'Ghi', exact: true }).click();
    await second.page.getByText('Đã ghi', { exact: true }).waitFor();
    await form.getByText('Trong lúc bạn sửa, mục này đã được sửa').waitFor();
    await first.look('conflict');
    first.expect('what was typed is still there', (await form.getByLabel('Thời gian thực hiện').inputValue()) === 'tháng 11-12/2026');
    await form.getByRole('radio', { name: 'trước ngày 20/12/2026' }).check();
    await form.getByRole('button', { name: 'Ghi theo lựa chọn' }).click();
    await form.waitFor({ state: 'hidden' });
    // Before a day is until the day before it.
    await row.getByText('19/12/2026').waitFor();

    // A line of the issued plan is not changed in place: it is said how.
    await first.go('/plan');
    await page.locator('tr[data-at="2"]').focus();
    await page.keyboard.press('e');
    await page.getByText(/đã ban hành: dòng này được sửa bằng văn bản/).or(page.getByText('Việc này đã kết thúc')).waitFor();

    // Along the time, by keys.
    await first.go('/plan?view=timeline');
    const region = page.getByRole('region', { name: /theo thời gian/ });
    await region.focus();
    await page.keyboard.press('+');
    await page.keyboard.press('t');
    await page.keyboard.press('ArrowLeft');
    await first.look('timeline');

    // On paper.
    await first.go('/plan?view=appendix');
    await page.getByRole('heading', { name: 'PHỤ LỤC' }).waitFor();
    await first.look('appendix');
  } catch (thrown) {
    first.wrong.push(String(thrown.stack ?? thrown));
  }
  return [...(await first.end()), ...(await second.end())];
}

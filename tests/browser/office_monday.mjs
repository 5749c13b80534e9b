// SPDX-License-Identifier: AGPL-3.0-or-later
// The office's Monday: ten updates confirmed by keys, one returned with its reason; a unit asks for more time, the director grants it by a document;
// an event occurs; the plan is amended and the versions compared.
import { firstDay, Walker } from './harness.mjs';

const most_touches = 12;
const updates = 10;

async function signedIn(name, user, { ui, oneTimePassword }) {
  const walker = await Walker.begin(name, ui);
  await walker.go('/');
  await firstDay(walker, user, oneTimePassword(user));
  await walker.page.getByRole('button', { name: /^Tài khoản/ }).waitFor();
  return walker;
}

export async function walk(place) {
  const office = await signedIn('office', 'namvv', place);
  const wrong = [];
  try {
    const { page } = office;
    await office.shows('heading', 'Bàn văn phòng');
    const rows = page.locator('tr[data-at]');
    await rows.first().waitFor();
    await page.getByText('Đang lấy nội dung báo cáo').first().waitFor({ state: 'hidden' });
    await office.look('queue');
    const before = await rows.count();

    // Ten by keys: x goes on to the next, c confirms what was chosen. The first reports that all is done: it is left to be returned.
    await rows.first().focus();
    office.touches = 0;
    await office.touch(page.keyboard.press('j'));
    for (let at = 0; at < updates; ++at) await office.touch(page.keyboard.press('x'));
    await page.getByText(`Đã chọn ${updates}`).waitFor();
    await office.touch(page.keyboard.press('c'));
    await page.getByText(`Đã xác nhận ${updates} việc`).waitFor();
    office.expect(`${updates} updates take at most ${most_touches} touches, not ${office.touches}`, office.touches <= most_touches);
    await page.waitForFunction((left) => document.querySelectorAll('tr[data-at]').length === left, before - updates);

    // One goes back, with its reason.
    await page.keyboard.press('Home');
    const returned = await page.locator('tr[data-at="0"]').getAttribute('data-item');
    await page.keyboard.press('r');
    await page.getByRole('dialog').getByLabel('Lý do').fill('Thiếu biên bản kiểm tra có chữ ký của xã');
    await office.look('return');
    await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
    await page.getByText('Đã trả lại 1 việc').waitFor();
    await office.go(`/item/${returned}`);
    await page.getByText(/Thiếu biên bản kiểm tra/).first().waitFor();

    // The obstacle is followed; the unit asks for more time because of it.
    await office.go('/desk?part=obstacles');
    await page.locator('[data-item="2026.11"]').getByText('Đề xuất:').waitFor();
    await office.look('obstacles');
    const unit = await signedIn('unit', 'chihm', place);
    await unit.go('/item/2026.55');
    await unit.page.getByRole('button', { name: 'Việc khác' }).click();
    await unit.page.getByRole('menuitem', { name: 'Đề nghị gia hạn' }).click();
    await unit.page.getByRole('dialog').getByLabel('Hạn đề nghị').fill('31/01/2027');
    await unit.page.getByRole('dialog').getByLabel('Lý do').fill('Chờ quyết định về kinh phí');
    await unit.page.getByRole('dialog').getByRole('button', { name: 'Gửi đề nghị' }).click();
    await unit.page.getByText('Đã gửi đề nghị gia hạn').waitFor();
    wrong.push(...(await unit.end()));

    // It comes to the desk by itself; the director grants it by a document.
    await office.go('/desk?part=extensions');
    await page.locator('[data-item="2026.55"]').getByText('Chờ quyết định về kinh phí').waitFor();
    await office.look('extensions');
    const director = await signedIn('granting', 'hapt', place);
    await director.go('/desk?part=extensions');
    const asked = director.page.locator('[data-item="2026.55"]');
    await asked.getByRole('button', { name: /^Quyết định/ }).click();
    await asked.getByLabel('Số văn bản').fill('91/QĐ-SNN');
    await director.look('grant');
    await asked.getByRole('button', { name: 'Cho gia hạn' }).click();
    await asked.waitFor({ state: 'hidden' });
    wrong.push(...(await director.end()));
    await page.locator('[data-item="2026.55"]').waitFor({ state: 'hidden' });

    // An event occurs: what waited for it runs.
    await office.go('/desk?part=events');
    await page.getByRole('button', { name: 'Ghi đã xảy ra: phần mềm được nghiệm thu' }).click();
    await page.getByLabel('Số văn bản').fill('12/BBNT');
    await office.look('events');
    await page.getByRole('button', { name: 'Ghi đã xảy ra', exact: true }).last().click();
    await page.getByText('Đã ghi sự kiện').waitFor();

    // The plan is amended, from the line that is meant.
    await office.go('/desk?part=amendments&edit=2026.53');
    await page.getByLabel('Số, ký hiệu văn bản điều chỉnh').fill('92/QĐ-SNN');
    await page.getByLabel('Ngày văn bản').fill(new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('/'));
    await page.getByLabel('Viết lại thành').fill('Tháng 10-12/2026');
    await office.look('amendment');
    await page.getByRole('button', { name: 'Ban hành bản điều chỉnh' }).click();
    await page.getByText('Tháng 10-12/2026').waitFor();
    await office.look('versions');
  } catch (thrown) {
    wrong.push(String(thrown.stack ?? thrown));
  }
  return [...wrong, ...(await office.end())];
}

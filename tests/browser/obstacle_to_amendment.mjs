// SPDX-License-Identifier: AGPL-3.0-or-later
// From an obstacle to an amended plan: a specialist tells what stands in the way, the director decides, more time is asked for and granted, the office amends the plan
// by a document; the versions and the timeline tell what was and what is.
import { failed, firstDay, smallPdf, Walker } from './harness.mjs';

const item = '2026.32';
const name = 'Nghiệm thu diện tích';
const [first_due, due] = ['29/11/2026', '31/12/2026'];
const obstacle = 'Mưa kéo dài, ba xã chưa trồng xong rừng, chưa thể nghiệm thu';
const decision = 'Giao Trung tâm Khuyến nông cấp bù cây giống cho ba xã; đơn vị đề nghị gia hạn';
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('/');

/** What one does at the page of an item, behind the button for less frequent things. */
async function opened({ page }, action) {
  await page.getByRole('button', { name: 'Việc khác' }).click();
  await page.getByRole('menuitem', { name: action }).click();
  const dialog = page.getByRole('dialog', { name: action });
  await dialog.waitFor();
  return dialog;
}

export async function walk({ ui, oneTimePassword }) {
  const specialist = await Walker.begin('obstacle', ui, { size: 'phone' });
  const others = [];
  const arrive = async (called, user, address) => {
    const walker = await Walker.begin(called, ui, { beside: specialist });
    others.push(walker);
    await walker.go(address);
    await firstDay(walker, user, oneTimePassword(user));
    await walker.page.getByRole('button', { name: /^Tài khoản/ }).waitFor();
    return walker;
  };
  try {
    const { page } = specialist;
    await specialist.go(`/item/${item}`);
    await firstDay(specialist, 'phucpn', oneTimePassword('phucpn'));
    await specialist.shows('heading', name);
    const raising = await opened(specialist, 'Báo vướng mắc');
    await raising.getByLabel('Nội dung').fill(obstacle);
    await raising.getByLabel('Đề xuất').fill('Cấp bù cây giống, lùi nghiệm thu sang tháng 12');
    await raising.getByRole('button', { name: 'Gửi vướng mắc' }).click();
    await page.getByText('Đã gửi vướng mắc').waitFor();
    await page.getByText('Có vướng mắc').first().waitFor();

    // The director decides on the board, by the keyboard.
    const director = await arrive('obstacle-director', 'hapt', '/board');
    const waiting = director.page.getByRole('region', { name: 'Chờ tôi quyết định' });
    const asked = waiting.locator(`[data-item="${item}"]`);
    await asked.getByText(obstacle).waitFor();
    await asked.getByRole('button', { name: /^Quyết định/ }).focus();
    await director.page.keyboard.press('Enter');
    await director.press(/^Nội dung quyết định/, '');
    await director.page.keyboard.type(decision);
    await director.press(/^Đã giải quyết$/);
    await asked.waitFor({ state: 'detached' });

    // It comes to the page that the specialist has open; then more time is asked for.
    await page.getByText(new RegExp(decision)).first().waitFor();
    await page.getByText('Có vướng mắc').waitFor({ state: 'detached' });
    const asking = await opened(specialist, 'Đề nghị gia hạn');
    await asking.getByLabel('Hạn đề nghị').fill(due);
    await asking.getByLabel('Lý do').fill('Chờ ba xã trồng dặm xong');
    await asking.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await page.getByText('Đã gửi đề nghị gia hạn').waitFor();

    await asked.getByText('Chờ ba xã trồng dặm xong').waitFor();
    await asked.getByRole('button', { name: /^Quyết định/ }).click();
    await asked.getByLabel('Số văn bản').fill('95/QĐ-SNN');
    await asked.getByRole('button', { name: 'Cho gia hạn' }).click();
    await asked.waitFor({ state: 'detached' });

    // The new deadline, and the original one beside it, wherever the item stands.
    await page.getByText('Đã gia hạn').first().waitFor();
    await page.getByText(`hạn đầu ${first_due}`).waitFor();
    await page.getByText(due).first().waitFor();
    await specialist.look('extended');
    await specialist.go('/my-work');
    await page.locator(`[data-item="${item}"]`).getByLabel(`hạn đầu ${first_due}`).waitFor();

    // The office comes from the line of the plan to the amendment; the signed document goes with it.
    const office = await arrive('amendment', 'namvv', `/plan?words=${encodeURIComponent('nghiem thu dien tich')}`);
    const row = office.page.locator(`tr[data-item="${item}"]`);
    await row.getByText(due).waitFor();
    await row.focus();
    await row.press('e');
    await office.page.getByRole('link', { name: 'Lập điều chỉnh cho dòng này' }).click();
    await office.page.getByLabel('Số, ký hiệu văn bản điều chỉnh').fill('96/QĐ-SNN');
    await office.page.getByLabel('Ngày văn bản').fill(today());
    await office.page.getByLabel('Lý do').fill('Ba xã trồng rừng chậm do mưa kéo dài');
    const change = (at) => office.page.locator('form ol > li').nth(at);
    await change(0).getByText('hiện nay: Hoàn thành trước ngày 30/11/2026').waitFor();
    await change(0).getByLabel('Viết lại thành').fill('Tháng 12/2026');
    await office.page.getByRole('button', { name: 'Thêm một điều chỉnh' }).click();
    await change(1).getByRole('combobox', { name: 'Mục' }).fill('nghiem thu dien tich');
    await office.page.getByRole('option', { name: new RegExp(name) }).first().click();
    await change(1).getByRole('combobox', { name: 'Điều chỉnh' }).click();
    await office.page.getByRole('option', { name: 'Sửa ghi chú' }).click();
    await change(1).getByLabel('Viết lại thành').fill('Theo Quyết định số 96/QĐ-SNN');
    await office.page.getByRole('button', { name: 'Thêm một dòng mới' }).click();
    await office.page.getByLabel('Nội dung việc mới').fill('Rà soát, bố trí lại nguồn giống cho ba xã trồng rừng chậm');
    await change(2).getByLabel('Thời gian').fill('Tháng 12/2026');
    await change(2).getByRole('combobox', { name: 'Chủ trì' }).fill('chi cuc kiem lam');
    await office.page.getByRole('option', { name: /Kiểm lâm/ }).first().click();
    await change(2).getByLabel('Sản phẩm').fill('01 báo cáo');
    await office.page.locator('input[type=file]').last().setInputFiles({ name: '96-qd-snn.pdf', mimeType: 'application/pdf', buffer: smallPdf('96/QD-SNN') });
    await office.page.getByText('96-qd-snn.pdf').waitFor();
    await office.look('form');
    await office.page.getByRole('button', { name: 'Ban hành bản điều chỉnh' }).click();

    // Version against version.
    const differences = office.page.getByRole('region', { name: 'Các chỗ khác nhau' });
    const changed = differences.getByRole('row').filter({ hasText: name });
    await changed.filter({ hasText: 'Thời gian' }).getByText('Tháng 12/2026').waitFor();
    office.expect('the versions differ in three places', (await differences.getByRole('row').count()) === 4);
    office.expect('one of them is new', (await differences.getByRole('row').filter({ hasText: 'Rà soát, bố trí lại nguồn giống' }).filter({ hasText: 'Bổ sung' }).count()) === 1);
    office.expect('what was stands beside what is', (await changed.locator('del').allInnerTexts()).includes('Hoàn thành trước ngày 30/11/2026'));
    await office.look('compare');
    // From the first version on it is more.
    await office.page.getByRole('combobox', { name: 'Bản trước' }).click();
    await office.page.getByRole('option', { name: 'Bản 1' }).click();
    await office.page.waitForURL(/from=1/);
    await changed.filter({ hasText: 'Thời gian' }).waitFor();
    await office.page.waitForFunction(() => document.querySelectorAll('tbody tr').length > 2);

    // Along the time: both deadlines, drawn and in words.
    await office.go(`/plan?view=timeline&words=${encodeURIComponent('nghiem thu dien tich')}`);
    const along = office.page.locator(`tr[data-item="${item}"]`);
    await along.getByText(`hạn đầu ${first_due}`).waitFor({ state: 'attached' });
    await along.getByText(due).first().waitFor();
    for (const mark of ['original', 'extension', 'due']) office.expect(`the ${mark} is drawn`, (await along.locator(`svg [data-mark=${mark}]`).count()) === 1);
    await office.look('timeline');

    // At the item stands by which documents.
    await office.go(`/item/${item}`);
    await office.page.getByText(`hạn đầu ${first_due}`).waitFor();
    for (const words of ['95/QĐ-SNN', '96/QĐ-SNN', decision]) await office.page.getByText(new RegExp(words)).first().waitFor();
    await office.look('item');
  } catch (thrown) {
    await failed(thrown, specialist, ...others);
  }
  const wrong = [];
  for (const one of [...others, specialist]) wrong.push(...(await one.end()));
  return wrong;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// The first day of an agency: the administrator adds units and the office's user and gives them a password; then, in an agency that works, people become
// users, a head is named, leave is recorded, a unit is joined to another.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { agency, codeOf, firstDay, Walker } from './harness.mjs';

const picture = (name) => join(fileURLToPath(new URL('../../build/pictures', import.meta.url)), name);

async function empty() {
  const place = await agency({ empty: true });
  const walker = await Walker.begin('set-up', place.ui);
  const { page } = walker;
  try {
    await walker.go('/');
    const password = await firstDay(walker, 'quantri', place.oneTimePassword('quantri'));
    // Who looks after everybody's accounts has a second factor before anything else.
    await walker.shows('heading', 'Bật xác thực hai bước');
    await page.getByLabel('Mật khẩu của bạn').fill(password);
    await walker.look('second-factor');
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /^Mã QR/ }).waitFor();
    await walker.look('second-factor-scan');
    await page.getByLabel('Mã sáu số').fill(codeOf((await page.locator('code').innerText()).replace(/\s/g, '')));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Tôi đã cất các mã này' }).click();
    await walker.shows('heading', 'Thiết lập cơ quan');
    await page.getByLabel('Tên các đơn vị').waitFor();
    await page.getByText('Bạn đã bật xác thực hai bước').waitFor();
    await walker.look('empty');
    await page.getByLabel('Tên cơ quan').fill('Sở Nông nghiệp và Môi trường');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Đã ghi tên cơ quan').waitFor();
    await page.getByText('Trần Văn Quản.').waitFor();
    await page.getByRole('button', { name: 'Xem, sửa lịch' }).click();
    await page.locator('[data-day]').first().waitFor();
    await page.getByRole('button', { name: 'Gấp lịch lại' }).click();
    await page.getByLabel('Tên các đơn vị').fill('1. Văn phòng Sở;\n2. Phòng Kế hoạch - Tài chính;\n- Chi cục Thủy lợi.\n');
    // What is typed is there again.
    await page.reload();
    walker.expect('the names are still there', /Chi cục Thủy lợi/.test(await page.getByLabel('Tên các đơn vị').inputValue()));
    await page.getByRole('button', { name: 'Thêm 3 đơn vị' }).click();
    await page.getByText('Đang có 3 đơn vị').waitFor();
    await walker.look('units');
    await page.getByRole('link', { name: 'Thêm người dùng' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('Họ tên').fill('Đặng Thị Bích Ngọc');
    walker.expect('a user name is proposed', (await drawer.getByLabel(/^Mã người dùng/).inputValue()) === 'ngocdtb');
    await drawer.getByRole('combobox', { name: 'Vai trò' }).click();
    await page.getByRole('option', { name: 'Văn phòng' }).click();
    await walker.look('new-user');
    await drawer.getByRole('button', { name: 'Thêm người dùng' }).click();
    await drawer.getByRole('button', { name: /^Cấp mật khẩu tạm/ }).click();
    await page.getByRole('button', { name: 'Cấp mật khẩu', exact: true }).click();
    const given = page.getByRole('dialog', { name: /^Mật khẩu tạm của/ }).getByRole('textbox');
    const theirs = await given.inputValue();
    await walker.look('password');
    const signedIn = await fetch(`${place.ui}/api/v1/account/sign-in`, { method: 'POST', body: JSON.stringify({ user: 'ngocdtb', password: theirs }), headers: { 'Content-Type': 'application/json' } });
    walker.expect('the password lets them in', signedIn.ok && theirs !== password);
    await walker.go('/set-up');
    await page.getByText('Văn phòng: Đặng Thị Bích Ngọc').waitFor();
  } catch (thrown) {
    await page.screenshot({ path: picture('set-up-failed.png') }).catch(() => {});
    walker.wrong.push(String(thrown.stack ?? thrown));
  }
  const wrong = await walker.end();
  await place.stop();
  return wrong;
}

async function working({ ui, oneTimePassword, run }) {
  run('user', 'set', 'quantri', '--name', 'Trần Văn Quản', '--role', 'administrator');
  const walker = await Walker.begin('organisation', ui);
  const { page } = walker;
  const drawer = page.getByRole('dialog').first();
  try {
    await walker.go('/organisation');
    await firstDay(walker, 'quantri', oneTimePassword('quantri'));
    await walker.shows('heading', 'Tổ chức, nhân sự');
    await walker.look('units');
    // Marks do not matter; what is looked for stands in the address.
    await page.getByLabel('Tìm trong danh sách').fill('chan nuoi');
    await page.getByRole('button', { name: 'Chi cục Chăn nuôi và Thú y' }).waitFor();
    walker.expect('only what is looked for', (await page.locator('tbody tr').count()) === 1 && page.url().includes('find='));
    await page.getByRole('button', { name: 'Chi cục Chăn nuôi và Thú y' }).click();
    await drawer.getByLabel('Thêm tên khác').fill('Chi cục CNTY');
    await walker.look('unit');
    await drawer.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText('Chi cục CNTY').waitFor();
    await page.getByRole('tab', { name: /^Người trong kế hoạch/ }).click();
    await page.getByLabel('Tìm trong danh sách').fill('');
    await page.getByRole('table', { name: 'Những người trong kế hoạch' }).waitFor();
    await walker.look('people');
    await page.getByRole('tab', { name: /^Người dùng/ }).click();
    await page.getByRole('table', { name: 'Người dùng' }).waitFor();
    await walker.look('users');
    await page.getByRole('button', { name: 'Lê Quang Mai' }).click();
    await drawer.getByRole('button', { name: 'Giao thêm vai trò' }).click();
    await walker.look('user');
    await drawer.getByRole('combobox', { name: 'Vai trò' }).click();
    await page.getByRole('option', { name: 'Trưởng đơn vị' }).click();
    await drawer.getByRole('combobox', { name: 'Ở đơn vị' }).fill('thuy loi');
    await page.getByRole('option', { name: 'Chi cục Thủy lợi', exact: true }).click();
    await drawer.getByRole('button', { name: 'Giao vai trò' }).click();
    await drawer.getByText('Trưởng đơn vị, Chi cục Thủy lợi').waitFor();
    await drawer.getByLabel('Nghỉ từ ngày').fill('1/1/2020');
    await drawer.getByRole('combobox', { name: 'Người thay' }).fill('vu van nam');
    await page.getByRole('option', { name: /Vũ Văn Nam/ }).click();
    await drawer.getByRole('button', { name: 'Ghi ngày nghỉ' }).click();
    await drawer.getByRole('button', { name: 'Không nghỉ nữa' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('nghỉ; thay: Vũ Văn Nam').waitFor();
    await page.getByRole('tab', { name: /^Đơn vị/ }).click();
    await page.getByRole('row', { name: /Chi cục Thủy lợi .*Lê Quang Mai/ }).waitFor();
    await walker.go('/set-up');
    await page.getByText('Cơ quan đã làm việc được ở đây').waitFor();
    await walker.look('ready');
  } catch (thrown) {
    await page.screenshot({ path: picture('organisation-failed.png') }).catch(() => {});
    walker.wrong.push(String(thrown.stack ?? thrown));
  }
  return walker.end();
}

export async function walk(place) {
  return [...(await empty()), ...(await working(place))];
}

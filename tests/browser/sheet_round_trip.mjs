// SPDX-License-Identifier: AGPL-3.0-or-later
// A unit that only has mail and Excel: the office makes its sheet, the unit fills cells in, the office brings it back, sees what each row would do, takes one over
// that has changed since, and records them. The same file again says nothing new. Then a table that the agency has kept itself.
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { as, cell, failed, firstDay, stored, Walker, workbook } from './harness.mjs';

/** The files of a .zip, by its own list at the end. */
function unzipped(bytes) {
  const files = {};
  let at = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = bytes.readUInt16LE(at + 10);
  at = bytes.readUInt32LE(at + 16);
  for (let one = 0; one < count; ++one) {
    const [method, size, title, extra, said, begin] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('utf8', at + 46, at + 46 + title);
    const data = begin + 30 + bytes.readUInt16LE(begin + 26) + bytes.readUInt16LE(begin + 28);
    const packed = bytes.subarray(data, data + size);
    files[name] = method === 8 ? inflateRawSync(packed) : packed;
    at += 46 + title + extra + said;
  }
  return files;
}

/** As a unit fills it in: {item: {H: "what was done", I: 500}}; what is not told stays empty. */
function filled(bytes, said) {
  const files = unzipped(bytes);
  const shared = [...files['xl/sharedStrings.xml'].toString('utf8').matchAll(/<si>(.*?)<\/si>/gs)].map(([, one]) => one.replace(/<[^>]*>/g, ''));
  const sheet = files['xl/worksheets/sheet1.xml'].toString('utf8').replace(/<row [^>]*>.*?<\/row>/gs, (row) => {
    const key = /<c r="B\d+"[^>]*><v>(\d+)<\/v>/.exec(row);
    const cells = key && said[shared[Number(key[1])].split(' ')[0]];
    if (!cells) return row;
    const number = /<row r="(\d+)"/.exec(row)[1];
    return Object.entries(cells).reduce((text, [column, value]) => text.replace(new RegExp(`<c r="${column}${number}"[^>]*/>`), cell(column + number, value)), row);
  });
  return stored({ ...files, 'xl/worksheets/sheet1.xml': sheet });
}

const row_of = (page, row) => page.locator(`tr[data-row="${row}"]`);
const row_about = (page, item) => page.locator('tr[data-row]', { hasText: item }).first();
const chip = (page, name) => page.locator(`[data-chip="${name}"]`);

/** From the plan's page, by unit. */
async function taken_out(office) {
  const { page } = office;
  await office.go('/plan');
  await page.getByRole('button', { name: 'Xuất để cập nhật' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^\d+ việc đang mở\.$/).waitFor();
  const of_all = parseInt(await dialog.getByText(/việc đang mở/).innerText(), 10);
  await dialog.getByLabel('Của đơn vị').fill('trong trot');
  await page.getByRole('option', { name: 'Chi cục Trồng trọt và Bảo vệ thực vật' }).click();
  await page.waitForFunction((all) => parseInt(/(\d+) việc đang mở/.exec(document.body.innerText)?.[1] ?? '', 10) < all, of_all);
  await office.look('export');
  const [saved] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Tải bảng .xlsx' }).click()]);
  office.expect(`its name tells whose it is: ${saved.suggestedFilename()}`, /^cap-nhat-2026-chi-cuc-trong-trot-va-bao-ve-thuc-vat-[\d-]+\.xlsx$/.test(saved.suggestedFilename()));
  const bytes = readFileSync(await saved.path());
  await dialog.waitFor({ state: 'hidden' });
  return { bytes, name: saved.suggestedFilename() };
}

async function brought(page, name, bytes) {
  await page.getByLabel('Tệp bảng').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: bytes });
}

async function round_trip(office, place) {
  const { page } = office;
  const { bytes, name } = await taken_out(office);
  const answer = filled(bytes, {
    '2026.7': { H: 'Đã tiêm đủ đàn trâu bò ở 41 xã', J: 55 },
    '2026.11': { H: 'Lấy thêm mẫu ở ba xã phía tây', I: 500 },
    '2026.13': { H: 'Đợt thu đã xong ở các xã vùng cao', I: 'nhiều' },
    '2026.51': { H: 'Đã đặt bể thu gom tại 5 xã', N: 'Thiếu xe chở bao gói đi xử lý' },
  });
  // Meanwhile somebody of the unit has told it themselves.
  await as(place.ui, 'chihm', place.oneTimePassword('chihm'), 'item/2026.11/report', { text: 'Đã lấy mẫu ở hai xã', quantity: '16', deliverable: 1 });

  await page.getByRole('navigation', { name: 'Danh mục' }).getByRole('link', { name: 'Nhập bảng cập nhật' }).click();
  await page.getByText('Thả bảng đơn vị gửi về vào đây').waitFor();
  await office.look('empty');
  await brought(page, name, answer);
  await chip(page, 'change').waitFor();
  office.expect('two rows would be recorded', (await chip(page, 'change').innerText()).endsWith('2'));
  office.expect('one has changed since', (await chip(page, 'conflict').innerText()).endsWith('1'));
  office.expect('one is refused', (await chip(page, 'refused').innerText()).endsWith('1'));
  await row_about(page, '2026.7').getByText('55 %').waitFor();
  await row_about(page, '2026.13').getByText(/Ô I\d+|I\d+ “nhiều”/).waitFor();
  await row_about(page, '2026.11').getByText(/Sau khi xuất: .*Hoàng Minh Chi/).waitFor();
  await row_about(page, '2026.11').getByText('Chi cục Trồng trọt và Bảo vệ thực vật').waitFor();
  await page.getByText('Sẽ ghi 2 trong 3 dòng ghi được').waitFor();
  await office.look('preview');

  // By the keyboard: the first row is left out and taken again, the one that has changed since is looked at by itself and taken over.
  await row_about(page, '2026.7').focus();
  await page.keyboard.press('Space');
  await page.getByText('Sẽ ghi 1 trong 3 dòng ghi được').waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('x');
  await page.getByText('Sẽ ghi 2 trong 3 dòng ghi được').waitFor();
  await row_about(page, '2026.11').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Sau khi xuất bảng, việc này đã thay đổi').waitFor();
  await office.look('row');
  await page.getByRole('dialog').getByRole('button', { name: 'Vẫn ghi dòng này' }).click();
  await page.getByText('Sẽ ghi 3 trong 3 dòng ghi được').waitFor();

  await page.getByRole('button', { name: 'Ghi 3 dòng' }).click();
  const sure = page.getByRole('dialog');
  await sure.getByText('1 dòng vẫn ghi dù việc đã thay đổi sau khi xuất bảng.').waitFor();
  await office.look('sure');
  await sure.getByRole('button', { name: 'Ghi 3 dòng' }).click();
  await page.getByText('Đã ghi 3 dòng; 1 dòng chưa ghi.').waitFor();
  await office.look('recorded');
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải các dòng chưa ghi (.csv)' }).click()]);
  const list = readFileSync(await saved.path(), 'utf8');
  office.expect(`the list tells what was not recorded, and why: ${list}`, list.startsWith('\ufeff') && list.trim().split('\r\n').length === 2 && /"2026\.13".*nhiều/.test(list));

  // The items tell it, and by whom it came.
  await office.go('/item/2026.11');
  await page.getByText('500/640 mẫu').first().waitFor();
  await page.getByText('Lấy thêm mẫu ở ba xã phía tây').first().waitFor();
  await office.go('/item/2026.51');
  await page.getByText('Thiếu xe chở bao gói đi xử lý').first().waitFor();

  // The same file again: nothing new but what was refused before.
  await office.go('/nhap-bang');
  await brought(page, name, answer);
  await chip(page, 'refused').waitFor();
  office.expect('nothing is recorded twice', (await chip(page, 'change').count()) === 0 && (await chip(page, 'conflict').count()) === 0);
  office.expect('there is no button for nothing', await page.getByRole('button', { name: 'Ghi 0 dòng' }).isDisabled());
  await page.getByRole('button', { name: 'Tệp khác' }).click();
  await brought(page, name, bytes);
  await page.getByText('Tệp này không có gì mới').waitFor();
  await office.look('nothing-new');
}

/** A table of the agency's own: columns guessed and corrected, rows that are like an item confirmed. */
async function own_table(office) {
  const { page } = office;
  await office.go('/nhap-bang');
  await brought(page, 'so-theo-doi.xlsx', workbook('Quý IV', [
    ['SỔ THEO DÕI CÔNG VIỆC NĂM 2026'],
    ['STT', 'Nội dung công việc', 'Xã phản ánh', 'Ghi chú', 'Khó khăn'],
    ['1', 'Chuẩn hóa dữ liệu thửa đất hiện có', 'Xong dữ liệu của 12 xã', 'họp tuần sau', ''],
    ['2', 'Tập huấn sử dụng cho các xã, phường', 'Đã mở hai lớp', '', 'Thiếu máy tính'],
    ['3', 'Mua sắm văn phòng phẩm', 'Đã mua', '', ''],
  ]));
  await page.getByText('Bảng này không do phần mềm xuất: xem lại các cột').waitFor();
  await page.locator('[data-column="B"]').getByText('Chuẩn hóa dữ liệu thửa đất hiện có').waitFor();
  await office.look('mapping');
  // What could not be guessed is said.
  const roles = await page.locator('[data-column] input[role=combobox]').evaluateAll((all) => all.map((one) => one.value));
  office.expect(`titles and obstacles are known by their headings: ${roles}`, roles.includes('Nội dung công việc') && roles.includes('Vướng mắc, khó khăn'));
  office.expect('nobody guesses what “Xã phản ánh” holds', roles[2] === 'Không dùng');
  await page.getByRole('combobox', { name: 'Cột C, “Xã phản ánh”, là' }).click();
  await page.getByRole('option', { name: 'Việc đã làm, kết quả' }).click();
  await page.getByRole('button', { name: 'Xem lại với các cột này' }).click();
  await row_of(page, 3).getByText('Xong dữ liệu của 12 xã').waitFor();
  office.expect('one row is certain', (await row_of(page, 3).getAttribute('data-outcome')) === 'change');
  await row_of(page, 4).getByText(/Giống nhất: .*2026\.26, \d+ %/).waitFor();
  office.expect('one is only likely', (await row_of(page, 4).getAttribute('data-outcome')) === 'proposed');
  await row_of(page, 4).getByRole('button', { name: /^Đúng việc này/ }).click();
  await page.getByText('Đã chỉ rõ việc của 1 dòng.').waitFor();
  await office.look('likeness');
  await page.getByRole('button', { name: 'Xem lại: các dòng ấy sẽ ghi gì' }).click();
  await page.waitForFunction(() => document.querySelector('tr[data-row="4"]')?.getAttribute('data-outcome') === 'change');
  await chip(page, 'change').click();
  await page.getByRole('button', { name: 'Ghi 2 dòng' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi 2 dòng' }).click();
  await page.getByText(/^Đã ghi 2 dòng/).waitFor();
  await office.go('/item/2026.26');
  await page.getByText('Đã mở hai lớp').first().waitFor();

  // What is no table says so, and somebody may tell where it is.
  await office.go('/nhap-bang');
  await brought(page, 'thu.xlsx', workbook('Thư', [['Kính gửi Văn phòng'], ['', 'Chuẩn hóa dữ liệu thửa đất hiện có', 'Xong dữ liệu của 15 xã']]));
  await page.getByRole('alert').getByText(/không thấy bảng/).waitFor();
  await office.look('no-table');
  await page.getByLabel('Dòng tiêu đề').fill('1');
  await page.getByLabel('Cột nội dung công việc').fill('b');
  await page.getByRole('button', { name: 'Xem lại', exact: true }).click();
  await page.getByText('Bảng này không do phần mềm xuất: xem lại các cột').waitFor();
}

/** Ten thousand rows: only those in sight are drawn. */
async function many(office) {
  const { page } = office;
  const rows = [['STT', 'Nội dung công việc', 'Việc đã làm, kết quả'], ...Array.from({ length: 10_000 }, (_, at) => [String(at + 1), `Việc không có trong kế hoạch số ${at + 1}`, 'Đã làm'])];
  await office.go('/nhap-bang');
  // What is only looked at can be stopped at any time.
  await brought(page, 'muoi-nghin.xlsx', workbook('Bảng', rows));
  await page.getByRole('button', { name: 'Dừng' }).click();
  await page.getByText('Thả bảng đơn vị gửi về vào đây').waitFor();
  await brought(page, 'muoi-nghin.xlsx', workbook('Bảng', rows));
  await page.getByRole('grid').waitFor({ timeout: 120_000 });
  const drawn = await page.locator('tr[data-row]').count();
  office.expect(`few rows are drawn: ${drawn}`, drawn > 0 && drawn < 60);
  await page.locator('tr[data-row]').first().focus();
  await page.keyboard.press('End');
  await row_of(page, 10_001).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-row') === '10001');
}

export async function walk(place) {
  const office = await Walker.begin('sheet', place.ui);
  const wrong = [];
  try {
    await office.go('/');
    await firstDay(office, 'namvv', place.oneTimePassword('namvv'));
    await office.page.getByRole('button', { name: /^Tài khoản/ }).waitFor();
    await round_trip(office, place);
    await own_table(office);
    await many(office);

    // Whoever does no work and is not of the office has no such page in the navigation.
    const auditor = await Walker.begin('sheet-auditor', place.ui, { beside: office });
    await auditor.go('/');
    await firstDay(auditor, 'linhnn', place.oneTimePassword('linhnn'));
    await auditor.page.getByRole('button', { name: /^Tài khoản/ }).waitFor();
    auditor.expect('it does not stand in the navigation', (await auditor.page.getByRole('navigation', { name: 'Danh mục' }).getByRole('link', { name: 'Nhập bảng cập nhật' }).count()) === 0);
    wrong.push(...(await auditor.end()));
  } catch (thrown) {
    await failed(thrown, office);
  }
  return [...wrong, ...(await office.end())];
}

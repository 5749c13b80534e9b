// SPDX-License-Identifier: AGPL-3.0-or-later
// The director looks ahead: done by each month as a drawing and a table, the risks and why, the chance of each item, how good forecasts were; then who bears
// how much by month, down to the items. Where there is no plan yet, it says so.
import { agency, failed, firstDay, Walker } from './harness.mjs';

async function empty() {
  const place = await agency({ empty: true });
  const walker = await Walker.begin('forecast-empty', place.ui);
  try {
    place.run('user', 'set', 'namvv', '--name', 'Vũ Văn Nam', '--role', 'office');
    await walker.go('/forecast');
    await firstDay(walker, 'namvv', place.oneTimePassword('namvv'));
    await walker.page.getByText('Chưa có kế hoạch nào đang thực hiện').waitFor();
    await walker.look('forecast');
    await walker.go('/forecast?part=workload');
    await walker.page.getByText('Không còn việc nào đang mở có hạn').waitFor();
    await walker.go('/urging');
    await walker.page.getByText(/không có việc nào đến lượt nhắc|là ngày nghỉ/).waitFor();
  } catch (thrown) {
    await failed(thrown, walker);
  }
  const wrong = await walker.end();
  await place.stop();
  return wrong;
}

export async function walk(place) {
  const { ui, oneTimePassword } = place;
  const director = await Walker.begin('forecast', ui);
  try {
    const { page } = director;
    await director.go('/');
    await firstDay(director, 'hapt', oneTimePassword('hapt'));
    await director.shows('heading', 'Bảng theo dõi');
    await page.getByRole('navigation', { name: 'Danh mục' }).getByRole('link', { name: 'Dự báo' }).click();
    await director.shows('heading', 'Dự báo');

    // The drawing, and beside it the same in figures.
    const drawing = page.getByRole('img', { name: /^Biểu đồ số việc xong đến hết từng tháng/ });
    await drawing.locator('canvas').waitFor();
    const months = await page.getByRole('table', { name: 'Số việc xong đến hết từng tháng' }).locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent.replace(/\./g, '')))));
    director.expect('there are months', months.length > 0);
    for (const [at, [due, p50, p80]] of months.entries()) {
      director.expect(`P80 ${p80} is at most P50 ${p50}`, p80 <= p50);
      if (at > 0) director.expect('months add up', due >= months[at - 1][0] && p50 >= months[at - 1][1] && p80 >= months[at - 1][2]);
    }
    await director.look('plan');

    // The risks tell why; the drawn band lies within the line.
    const risks = page.getByRole('region', { name: 'Ba rủi ro lớn nhất' }).getByRole('listitem');
    director.expect('three at most', (await risks.count()) > 0 && (await risks.count()) <= 3);
    await risks.first().getByText(/đơn vị \d+ việc cùng loại, cơ quan \d+ việc cùng loại, \d+ việc mọi loại/).waitFor();
    await risks.first().getByText(/khoảng 80 %: .*n = \d+/).waitFor();

    // By keyboard the table is turned around.
    const table = page.getByRole('table', { name: 'Việc đang mở, khả năng đúng hạn' });
    const shares = async () => (await table.locator('tbody td:nth-child(4)').allInnerTexts()).map((text) => Number(/^(\d+) %/.exec(text.trim())[1]));
    const rising = await shares();
    director.expect(`the least likely first: ${rising}`, rising.every((one, at) => at === 0 || rising[at - 1] <= one));
    await director.press(/^Khả năng đúng hạn/);
    await table.locator('th[aria-sort="descending"]').waitFor();
    const falling = await shares();
    director.expect('the likeliest first', falling.every((one, at) => at === 0 || falling[at - 1] >= one) && falling.length === rising.length);
    await page.getByText(/luôn đoán \d+ % thì được 0,\d{3}/).waitFor();
    for (const how of await page.getByText('Tính thế nào?').all()) await how.click();
    await page.getByText('Điểm Brier là bình phương sai lệch trung bình', { exact: false }).waitFor();
    await director.look('how');

    // Who bears how much: a number opens to as many items; those above their own past are marked in words too.
    await page.getByRole('link', { name: 'Khối lượng việc' }).first().click();
    await director.shows('heading', 'Khối lượng việc');
    await page.getByText(/^Nhiều hơn mức từng làm: /).waitFor();
    await director.look('workload');
    const cell = page.getByRole('table', { name: 'Khối lượng theo đơn vị' }).getByRole('link', { name: /^Chi cục Trồng trọt và Bảo vệ thực vật, tháng/ }).first();
    const works = Number(/: (\d+)/.exec((await cell.textContent()).trim())[1]);
    await cell.focus();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.locator('[data-item]').first().waitFor();
    director.expect(`the number opens to its ${works} items`, (await drawer.locator('[data-item]').count()) === works || (await drawer.getByText('việc định kỳ tính mỗi kỳ một lần').isVisible()));
    director.expect('the list has an address', page.url().includes('who=unit') && page.url().includes('month='));
    await director.look('opened');
    await page.goBack();
    await drawer.waitFor({ state: 'hidden' });

    // Every number of both tables opens to as many lines as it says, or to fewer where something comes back.
    for (const link of await page.locator('td[data-fill] a').all()) {
      const said = Number(/: (\d+)/.exec((await link.textContent()).trim())[1]);
      await link.click();
      await drawer.locator('[data-item]').first().waitFor();
      const shown = await drawer.locator('[data-item]').count();
      director.expect(`${await link.textContent()} opens to ${shown}`, shown === said || (shown < said && (await drawer.getByText('việc định kỳ tính mỗi kỳ một lần').isVisible())));
      await page.goBack();
      await drawer.waitFor({ state: 'hidden' });
    }

    // On paper and in the other language.
    await page.emulateMedia({ media: 'print' });
    director.expect('paper has no navigation', !(await page.getByRole('navigation', { name: 'Danh mục' }).isVisible()));
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: /^Tài khoản/ }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await director.shows('heading', 'Workload');
    await page.keyboard.press('Escape');
    await director.go('/forecast');
    await page.getByText(/^The three greatest risks/).waitFor();
    await director.look('english');
  } catch (thrown) {
    await failed(thrown, director);
  }
  return [...(await director.end()), ...(await empty())];
}

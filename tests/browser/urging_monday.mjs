// SPDX-License-Identifier: AGPL-3.0-or-later
// The office's Monday: who must be urged and by what, the words for a chat, the letters that are due; people are told, read it at once, and what came back shows.
// Then the ladder is changed, turned off and on, and is the usual one again.
import { as, failed, firstDay, Walker } from './harness.mjs';

async function signedIn(name, user, { ui, oneTimePassword }, how) {
  const walker = await Walker.begin(name, ui, how);
  await walker.go('/');
  await firstDay(walker, user, oneTimePassword(user));
  await walker.page.getByRole('button', { name: /^Tài khoản/ }).waitFor();
  return walker;
}

const written = (day) => day.split('-').reverse().join('/');
const later = (days) => new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

/** Whoever is told, live, and that they have read it. */
async function heard(office, place) {
  const head = await signedIn('head', 'thocnv', place, { size: 'phone', beside: office });
  try {
    const { page } = head;
    await head.shows('heading', 'Việc của tôi');
    await head.shows('link', 'Thông báo');
    await head.go('/notices');
    await page.getByText('Chưa có thông báo nào').waitFor();
    await head.look('no-notices');
    await head.go('/my-work');
    await page.locator('[data-live="true"]').waitFor();
    return {
      head,
      async reads() {
        // The number comes by itself.
        await head.see('link', 'Thông báo: 1 chưa đọc').click();
        await head.shows('heading', /Nhắc việc ngày/);
        await page.locator('[data-notice] [data-item="2026.11"]').getByText(/^hạn 15\/07\/2026, quá \d+ ngày$/).waitFor();
        await head.look('notices');
        await head.press(/^Đã đọc: /);
        await page.getByText(/^đã đọc, còn \d+ việc$/).waitFor();
        await page.getByRole('link', { name: 'Thông báo', exact: true }).first().waitFor();
        await page.locator('[data-item="2026.11"]').getByRole('link').click();
        await head.shows('heading', 'Lấy mẫu giám sát sau tiêm phòng');
        await page.getByText(/^Đôn đốc: công văn đôn đốc/).waitFor();
      },
    };
  } catch (thrown) {
    await failed(thrown, head);
    return { head, reads: async () => {} };
  }
}

async function ladder(office) {
  const { page } = office;
  await office.go('/urging?part=ladder');
  await page.getByText('Thang thông thường').waitFor();
  await page.getByText('Khi quá hạn 10 ngày làm việc, đến lượt công văn đôn đốc').waitFor();
  await office.look('ladder');
  await page.getByRole('button', { name: 'Sửa thang' }).click();
  await page.getByRole('button', { name: 'Thêm bậc' }).click();
  await page.getByRole('button', { name: 'Ghi thang đôn đốc' }).click();
  await page.getByText('Viết số nguyên từ 0 đến 250').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
  await office.look('ladder-wrong');
  await page.keyboard.type('20');
  const rung = page.getByRole('group', { name: 'Bậc 6' });
  await rung.getByLabel('Lãnh đạo cơ quan').check();
  await rung.getByText('Khi quá hạn 20 ngày làm việc, người thực hiện và lãnh đạo cơ quan nhận thông báo trong phần mềm.').waitFor();
  await page.getByRole('button', { name: 'Bỏ bậc 1' }).click();
  await page.getByRole('button', { name: 'Ghi thang đôn đốc' }).click();
  await page.getByText('Đã ghi thang đôn đốc').waitFor();
  await page.getByText('Thang riêng của cơ quan').waitFor();
  const rungs = await page.getByRole('table').locator('tbody th').allInnerTexts();
  office.expect(`the rungs are those that were typed: ${rungs}`, rungs.join() === 'Còn 1 ngày làm việc,Quá hạn 1 ngày làm việc,Quá hạn 5 ngày làm việc,Quá hạn 10 ngày làm việc,Quá hạn 20 ngày làm việc');

  // Off: nobody is told on any day, and the page says why.
  await page.getByRole('button', { name: 'Tắt thang đôn đốc' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tắt', exact: true }).click();
  await page.getByText('Thang đang tắt').waitFor();
  await office.go('/urging');
  await page.getByText('Thang đôn đốc đang tắt: phần mềm không nhắc ai.').waitFor();
  await page.getByRole('link', { name: 'Xem thang đôn đốc' }).click();
  await page.getByRole('button', { name: 'Bật thang đôn đốc' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bật', exact: true }).click();
  await page.getByText('Thang đang tắt').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Dùng lại thang thông thường' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Dùng lại', exact: true }).click();
  await page.getByText('Thang thông thường').first().waitFor();
}

export async function walk(place) {
  const office = await signedIn('urging', 'namvv', place);
  const wrong = [];
  try {
    const { page } = office;
    await office.context.grantPermissions(['clipboard-read', 'clipboard-write']);

    // From the desk, where the office begins its day.
    await office.shows('heading', 'Bàn văn phòng');
    await page.getByRole('navigation', { name: 'Việc của văn phòng' }).getByRole('link', { name: /^Đôn đốc/ }).click();
    await office.shows('heading', 'Đôn đốc');
    await page.locator('[data-group]').first().waitFor();
    await office.look('day');

    // By person: one press copies the words for a chat.
    const lim = page.locator('[data-group="Nhâm Đức Lim"]');
    const own = await lim.locator('[data-item]').count();
    await lim.getByRole('button', { name: 'Chép lời nhắn gửi Nhâm Đức Lim' }).click();
    await page.getByText('Đã chép lời nhắn gửi Nhâm Đức Lim').waitFor();
    const words = await page.evaluate(() => navigator.clipboard.readText());
    office.expect(`the message is to him: ${words}`, words.startsWith('Kính gửi đồng chí Nhâm Đức Lim,\n'));
    office.expect('it tells all that is his, with deadlines', words.split('\n').filter((line) => /^\d+\. .*: hạn \d\d\/\d\d\/\d{4}, /.test(line)).length === own && own > 0);

    // By unit, and by item: the same work.
    await page.getByRole('link', { name: 'Theo đơn vị' }).click();
    await page.locator('[data-group="Chi cục Kiểm lâm"]').getByText(/nhắc .*Nhâm Đức Lim/).first().waitFor();
    const by_unit = await page.locator('[data-group] [data-item]').count();
    await office.look('by-unit');
    await page.getByRole('link', { name: 'Theo việc' }).click();
    const rows = page.getByRole('table').locator('tbody tr');
    await rows.first().waitFor();
    office.expect('each item is of one unit', (await rows.count()) === by_unit);
    await office.look('by-item');

    // A day off says that it is one; the next working day is one press away.
    const sunday = later(7 - new Date(Date.now() + 7 * 3_600_000).getUTCDay());
    await page.getByLabel('Ngày nhắc').fill(written(sunday));
    await page.getByText(`Ngày ${written(sunday)} là ngày nghỉ của cơ quan`).waitFor();
    await office.look('quiet');
    await page.getByRole('link', { name: 'Về ngày làm việc tới' }).click();
    await rows.first().waitFor();

    const letters = page.getByRole('region', { name: 'Công văn đôn đốc đến lượt' });
    const { head, reads } = await heard(office, place);
    // Asked first: how many, about what.
    await office.press(/^Nhắc ngay hôm nay$/);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/sẽ nhận thông báo về|là ngày nghỉ của cơ quan/).waitFor();
    await office.look('run');
    const now = dialog.getByRole('button', { name: 'Nhắc ngay' });
    if (await dialog.getByText('là ngày nghỉ của cơ quan').isVisible()) {
      office.expect('on a day off nobody can be told', await now.isDisabled());
      await page.keyboard.press('Escape');
    } else {
      await now.click();
      await page.getByText(/^Đã nhắc \d+ người về \d+ việc$/).waitFor();
      // What was said, with what came back: nothing yet.
      await page.locator('tr[data-item="2026.11"]').getByText('chưa có hồi âm').waitFor();
      await letters.getByText('Chi cục Thủy lợi').waitFor();
      await office.look('said');
      // A letter that is due is composed for its unit.
      await letters.locator('[data-unit="Chi cục Thủy lợi"]').getByText(/^lần 2, đến lượt từ/).waitFor();
      await letters.getByRole('link', { name: 'Soạn công văn đôn đốc Chi cục Thủy lợi' }).click();
      await office.shows('heading', 'Soạn văn bản');
      await page.waitForFunction(() => [...document.querySelectorAll('input')].some((field) => field.value === 'Chi cục Thủy lợi'));
      await page.goBack();
      await letters.waitFor();
      await reads();
      // The unit answers; the office sees it without asking again.
      await as(place.ui, 'chihm', place.oneTimePassword('chihm'), 'item/2026.11/report', { text: 'Đã lấy mẫu ở hai xã' });
      await page.locator('tr[data-item="2026.11"]').getByText('đã cập nhật, chưa xong').waitFor();
      // Once more says nothing twice.
      await page.getByRole('link', { name: 'Sẽ nhắc', exact: true }).click();
      await page.getByRole('button', { name: 'Nhắc ngay hôm nay' }).click();
      await dialog.getByText('Hôm nay không còn việc nào đến lượt nhắc').waitFor();
      office.expect('nobody is told twice', await now.isDisabled());
      await page.keyboard.press('Escape');
      await office.go(`/urging?day=${later(0)}`);
      await page.getByText(`Ngày ${written(later(0))} không có việc nào đến lượt nhắc`).waitFor();
      await letters.getByText('Chi cục Thủy lợi').waitFor();
      await office.look('nothing');
    }
    wrong.push(...(await head.end()));
    await ladder(office);

    // Search finds the parts by their names.
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Tìm việc, trang').fill('thang don doc');
    await page.getByRole('dialog').getByText('Thang đôn đốc').first().waitFor();

    // Whoever does not oversee has no such page in the navigation, and no button where they come to it all the same.
    const unit = await signedIn('not-office', 'mailq', place, { beside: office });
    unit.expect('it does not stand in the navigation', (await unit.page.getByRole('navigation', { name: 'Danh mục' }).getByRole('link', { name: 'Đôn đốc' }).count()) === 0);
    await unit.go('/urging');
    await unit.page.getByText('Khi quá hạn 10 ngày làm việc').waitFor();
    unit.expect('they read the ladder and change nothing', (await unit.page.getByRole('button', { name: /Sửa thang|Nhắc ngay/ }).count()) === 0);
    wrong.push(...(await unit.end()));
  } catch (thrown) {
    await failed(thrown, office);
  }
  return [...wrong, ...(await office.end())];
}

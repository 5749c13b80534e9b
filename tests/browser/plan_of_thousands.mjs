// SPDX-License-Identifier: AGPL-3.0-or-later
// A plan of thousands of lines on the plan's page: no screen fetches more than a few windows of it, wherever one goes in it. Figures are printed; what grew fails.
import { failed, firstDay, Walker } from './harness.mjs';
import { longPlan } from './studio_fluid.mjs';

const lines = 3000;
/** What a screen may fetch, as it comes over the wire. */
const most_bytes = 200_000;
/** Lines in one answer. */
const most_lines = 200;

/** All that the server answered since the last time it was asked. */
function answersOf(page) {
  let asked = [];
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/v1/') && pathname !== '/api/v1/changes')
      asked.push(
        Promise.all([request.sizes(), request.response()]).then(async ([sizes, answer]) => ({ pathname, bytes: sizes.responseBodySize, lines: ((await answer.json().catch(() => null))?.items ?? []).length })),
      );
  });
  return async () => {
    await page.waitForLoadState('networkidle').catch(() => {});
    const all = await Promise.all(asked.map((one) => one.catch(() => ({ pathname: '', bytes: 0, lines: 0 }))));
    asked = [];
    return all;
  };
}

export async function walk({ ui, oneTimePassword }) {
  const walker = await Walker.begin('thousands', ui);
  const { page } = walker;
  const answers = answersOf(page);
  const within = async (screen) => {
    const all = await answers();
    const bytes = all.reduce((sum, one) => sum + one.bytes, 0);
    const most = Math.max(0, ...all.map((one) => one.lines));
    console.log(`  ${screen}: ${bytes} bytes in ${all.length} answers, at most ${most} lines in one`);
    walker.expect(`${screen} fetches at most ${most_bytes} bytes, not ${bytes}`, bytes <= most_bytes);
    walker.expect(`no answer of ${screen} has ${most} lines`, most <= most_lines);
  };
  try {
    await walker.go('/');
    await firstDay(walker, 'namvv', oneTimePassword('namvv'));
    await walker.shows('button', /Tìm/);
    await walker.go('/import');
    await page.getByLabel('Tệp kế hoạch').setInputFiles({ name: 'ke-hoach.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: longPlan(lines) });
    await page.getByRole('button', { name: 'Nhập với mã này' }).click({ timeout: 60_000 });
    await page.locator('[data-cell]').first().waitFor({ timeout: 60_000 });
    const plan = /studio\/([^/?]+)/.exec(page.url())?.[1] ?? '';
    await page.goto('about:blank');
    await answers();

    // The tree: opened, gone through by keys, folded, filtered.
    const began = Date.now();
    await walker.go(`/plan?plan=${plan}`);
    await page.locator('tr[data-at="0"]').waitFor();
    console.log(`  the first line is there after ${Date.now() - began} ms`);
    const table = page.getByRole('treegrid');
    const rows = Number(await table.getAttribute('aria-rowcount')) - 1;
    walker.expect(`thousands of lines were read, not ${rows}`, rows > lines);
    await within('the tree');
    await page.locator('tr[data-at="0"]').focus();
    await page.keyboard.press('End');
    const last = page.locator(`tr[data-at="${rows - 1}"]`);
    await last.waitFor();
    walker.expect('the keyboard is on the last line', await last.evaluate((row) => row === document.activeElement));
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((before) => Number(document.activeElement?.getAttribute('data-at')) < before, rows - 1);
    await walker.look('end-of-the-tree');
    await within('the end of it');
    await page.evaluate(() => (document.querySelector('[role=treegrid]').parentElement.scrollTop = 40 * 1500));
    await page.locator('tr[data-at="1500"]').waitFor();
    await within('its middle');
    await page.getByRole('button', { name: 'Thu gọn', exact: true }).click();
    await page.waitForFunction((all) => Number(document.querySelector('[role=treegrid]').getAttribute('aria-rowcount')) < all / 2, rows);
    await within('folded');
    await page.getByLabel('Tìm trong kế hoạch').fill('tap huan ho chua');
    await page.getByText(/ trong [\d.]+ mục/).waitFor();
    await page.locator('tr[data-at="1"]').waitFor();
    await within('filtered');

    await walker.go(`/plan?plan=${plan}&view=timeline`);
    await page.locator('tr[data-item]').first().waitFor();
    await walker.look('timeline');
    await within('the timeline');

    // A field that chooses a line asks for what was typed.
    await walker.go('/desk?part=outside');
    const field = page.getByRole('combobox', { name: 'Thuộc mục' });
    await field.click();
    await field.fill('nghiem thu');
    await page.getByRole('option').first().waitFor();
    await page.getByRole('option').first().click();
    walker.expect('what was chosen stands in the field', (await field.inputValue()).includes('(2026.'));
    await within('the field of a line');

    // Paper has all of it, but not before it is asked for.
    await walker.go(`/plan?plan=${plan}&view=appendix`);
    await page.getByRole('button', { name: 'Vẫn lấy để in' }).waitFor();
    await walker.look('paper');
    await within('paper');
  } catch (thrown) {
    await failed(thrown, walker);
  }
  return walker.end();
}

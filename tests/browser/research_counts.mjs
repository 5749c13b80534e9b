// SPDX-License-Identifier: AGPL-3.0-or-later
// A task is proposed and followed; the line of the plan that is bound to it moves by itself, and who types its figure all the same says why.
import { as, failed, firstDay, Walker } from './harness.mjs';

const title = 'Nghiên cứu chọn tạo giống lúa chịu mặn, năng suất cao thích ứng với biến đổi khí hậu cho vùng ven biển của tỉnh';
const line = '2026.11';

export async function walk({ ui, run, oneTimePassword }) {
  const walker = await Walker.begin('research_counts', ui);
  const { page } = walker;
  try {
    await walker.go('/nhiem-vu-khcn');
    await firstDay(walker, 'namvv', oneTimePassword('namvv'));
    await page.getByText('Chưa có nhiệm vụ nào').waitFor();
    await walker.look('empty');

    // What is missing is told at its field; what was typed stays when one goes away.
    await page.getByRole('button', { name: 'Nhập đề xuất' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên nhiệm vụ').fill(title);
    await dialog.getByRole('button', { name: 'Ghi đề xuất' }).click();
    await dialog.getByText('Mục này bắt buộc, hãy điền').waitFor();
    await page.reload();
    walker.expect('the title is still there', (await dialog.getByLabel('Tên nhiệm vụ').inputValue()) === title);
    await dialog.getByLabel('Năm thực hiện').fill('2026');
    await dialog.getByLabel('Tổ chức, cá nhân đề xuất').fill('Chi cục Trồng trọt và Bảo vệ thực vật');
    await walker.look('propose');
    await dialog.getByRole('button', { name: 'Ghi đề xuất' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const task = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1));

    // Who follows it; then it stands under its stage with their names.
    await page.getByRole('button', { name: 'Phân công theo dõi' }).click();
    await dialog.getByRole('combobox', { name: 'Lãnh đạo phụ trách' }).fill('pham thanh ha');
    await page.getByRole('option', { name: 'Phạm Thanh Hà' }).click();
    await dialog.getByRole('button', { name: 'Phân công', exact: true }).click();
    await page.getByText('Đã phân công theo dõi').waitFor();
    await walker.look('task');
    for (const [id, name, proposer] of [['nv8-2026', 'Nghiên cứu chọn tạo giống lúa chịu mặn, năng suất cao cho vùng ven biển của tỉnh', 'UBND huyện'], ['nv9-2027', 'Ứng dụng ảnh viễn thám giám sát cháy rừng', 'Chi cục Kiểm lâm']]) run('research', 'propose', id, '--title', name, '--proposer', proposer, '--year', id.slice(-4), '--as', 'namvv');
    await walker.go('/nhiem-vu-khcn');
    const proposed = page.getByRole('region', { name: 'Đề xuất' });
    await proposed.locator('[data-task]').nth(2).waitFor();
    await walker.look('pipeline');
    await page.getByRole('combobox', { name: 'Người theo dõi' }).click();
    await page.getByRole('option', { name: 'Phạm Thanh Hà' }).click();
    await proposed.locator('[data-task="nv8-2026"]').waitFor({ state: 'detached' });
    walker.expect('a filter stands in the address', new URL(page.url()).searchParams.get('follower') === 'hapt');
    await walker.go(`/nhiem-vu-khcn/${task}`);
    await page.getByRole('heading', { name: 'Tên gần giống' }).waitFor();

    // The council that it waits for is appointed from here, with its dossier.
    await page.getByRole('link', { name: 'Thành lập hội đồng' }).click();
    await page.getByRole('button', { name: 'Nhập hồ sơ' }).waitFor();
    walker.expect('the kind is chosen', (await page.getByRole('combobox', { name: 'Loại hội đồng' }).inputValue()) === 'Hội đồng tư vấn xác định nhiệm vụ');
    await page.locator('.mantine-Pill-root').filter({ hasText: task }).waitFor();

    // A line of the plan is bound: what was done before counts at once, with a link to it.
    await walker.go(`/item/${line}`);
    const counted = page.getByRole('region', { name: 'Được tính từ' });
    await counted.getByRole('button', { name: 'Gắn với chương trình' }).click();
    await dialog.getByRole('combobox', { name: 'Đếm' }).click();
    await page.getByRole('option', { name: 'Nhiệm vụ được phân công lãnh đạo phụ trách' }).click();
    await walker.look('bind');
    await dialog.getByRole('button', { name: 'Gắn', exact: true }).click();
    await counted.locator(`[data-record="research/${task}"]`).getByText('+1').waitFor();
    await counted.getByText('Đếm theo nhiệm vụ được phân công lãnh đạo phụ trách').waitFor();

    // Who does the work types a figure: asked why, which then shows.
    const doer = await as(ui, 'chihm', oneTimePassword('chihm'));
    await doer(`item/${line}/report`, { quantity: 6 }).then(
      () => walker.wrong.push('a figure that a programme counts was taken without a reason'),
      (thrown) => walker.expect('it is said why', String(thrown).includes('binding.counts')),
    );
    const other = await Walker.begin('research_doer', ui, { size: 'phone', beside: walker });
    try {
      await other.go(`/item/${line}?do=report`);
      await firstDay(other, 'chihm', oneTimePassword('chihm'), 'gió đưa cành trúc la đà');
      const form = other.page.getByRole('form', { name: 'Cập nhật tiến độ' });
      await form.getByLabel('Làm thêm được').fill('6');
      await form.getByRole('button', { name: 'Gửi cập nhật' }).click();
      await form.getByText(/do chương trình ghi; nếu vẫn phải ghi tay, hãy nêu lý do/).waitFor();
      await other.look('why');
      await form.getByLabel('Vì sao ghi tay số mà chương trình đã đếm').fill('Sáu mẫu lấy trước khi dùng phần mềm');
      await form.getByRole('button', { name: 'Gửi cập nhật' }).click();
      await other.page.getByRole('region', { name: 'Được tính từ' }).getByText(/Sáu mẫu lấy trước khi dùng phần mềm/).waitFor();
    } catch (thrown) {
      await failed(thrown, other);
    }
    walker.wrong.push(...(await other.end()));
    await page.reload();
    await counted.getByText('Ghi tay').first().waitFor();
    await walker.look('counted');

    // Counted as a share, it says what is still open.
    run('item', 'bind', line, '--kind', 'research.followed', '--of', 'research.proposed', '--as', 'namvv');
    await page.reload();
    await counted.getByText(/đã được 33 %/).waitFor();
    await counted.getByText('Còn thiếu 2:').waitFor();
    await walker.look('share');
    walker.expect('both times it moved by the task that counts', (await counted.locator(`[data-record="research/${task}"]`).count()) === 2);
    await counted.getByRole('link', { name: title }).first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  } catch (thrown) {
    await failed(thrown, walker);
  }
  return walker.end();
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// The other score sheets, each played once: proposals out of a sheet are voted on, results of tasks are graded, as a whole and by what was ordered. What a council wrote is composed from
// its room; who has the notice of a result is recorded with its receipt.
import { as, failed, firstDay, Walker, workbook } from './harness.mjs';

const chair = 'hapt', secretary = 'namvt', member = 'hoidv';
const others = ['thanhmt', 'thocnv', 'hadm', 'limnd'];
const seal = { password: 'lúa chín đầu mùa gặt' };
const proposals = ['Xây dựng mô hình nuôi tôm nước lợ tuần hoàn, giảm phát thải, gắn với chuỗi giá trị xuất khẩu tại các xã ven biển của tỉnh', 'Ứng dụng ảnh viễn thám giám sát cháy rừng'];
const task = 'Nghiên cứu chọn tạo giống lúa chịu mặn, năng suất cao thích ứng với biến đổi khí hậu cho vùng ven biển của tỉnh';
const ordered = 'Hoàn thiện quy trình ủ phân hữu cơ từ phụ phẩm trồng nấm phục vụ sản xuất rau an toàn';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const days_ago = (days) => new Date(Date.now() + 7 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

/** Rows that are wrong are told by themselves; then all are taken in. */
async function importProposals(desk) {
  const { page } = desk;
  const dialog = page.getByRole('dialog');
  const headings = ['STT', 'Tên nhiệm vụ', 'Cấp', 'Đơn vị đề xuất', 'Tính cấp thiết'];
  const sheet = (...rows) => ({ name: 'de-xuat-2027.xlsx', mimeType: xlsx, buffer: workbook('Đề xuất', [['ĐỀ XUẤT NHIỆM VỤ NĂM 2027', '', '', '', ''], headings, ...rows]) });
  await page.getByRole('button', { name: 'Nhập bảng' }).click();
  await dialog.getByRole('button', { name: 'Nhập cả bảng' }).click();
  await dialog.getByText('Hãy thêm tệp').waitFor();
  await dialog.locator('input[type=file]').first().setInputFiles(sheet([1, proposals[0], 'tỉnh', '', ''], [2, proposals[1], 'xã', 'Chi cục Kiểm lâm', '']));
  await dialog.getByRole('button', { name: 'Nhập cả bảng' }).click();
  await dialog.locator('li').filter({ hasText: /^dòng 3/i }).waitFor();
  await desk.look('import-refused');
  await dialog.getByRole('button', { name: 'Bỏ tệp de-xuat-2027.xlsx' }).click();
  await dialog.locator('input[type=file]').first().setInputFiles(sheet([1, proposals[0], 'tỉnh', 'Chi cục Thủy sản', 'Môi trường nuôi suy giảm'], [2, proposals[1], 'tỉnh', 'Chi cục Kiểm lâm', '']));
  await dialog.getByRole('button', { name: 'Nhập cả bảng' }).click();
  await page.getByText('Đã nhập 2 đề xuất').waitFor();
  await page.locator('[data-task]').nth(1).waitFor();
  return page.locator('[data-task]').evaluateAll((cards) => cards.map((card) => card.dataset.task));
}

const who = (seats, seat) => Object.entries(seats).find(([, has]) => has === seat)[0];

/** Up to the vote: who sits, the invitation, declarations, seals, presence; the chair opens it. */
async function opened(posts, id, kind, title, dossiers, seats) {
  await posts.namvv(`council/${id}/appoint`, { kind, title, dossier: dossiers, member: Object.entries(seats).map(([user, seat]) => `${user}=${seat}`), document: '415/QĐ-SNN', day: days_ago(12) });
  await posts.namvv(`council/${id}/invite`, { day: today, papers: days_ago(9), time: '8 giờ 00', place: 'Phòng họp 201' });
  for (const user of Object.keys(seats)) await posts[user](`council/${id}/declare`, {});
  for (const seat of ['chair', 'secretary']) await posts[who(seats, seat)](`council/${id}/key`, seal);
  await posts[who(seats, 'secretary')](`council/${id}/attend`, { present: Object.keys(seats) });
  await posts[chair](`council/${id}/open`, {});
}

async function counted(posts, id, seats = { [secretary]: 'secretary' }) {
  await posts[chair](`council/${id}/unseal`, seal);
  await posts[who(seats, 'secretary')](`council/${id}/count`, seal);
}

export async function walk({ ui, run, oneTimePassword }) {
  const desk = await Walker.begin('council_sheets', ui);
  const phone = await Walker.begin('council_sheets_member', ui, { size: 'phone', beside: desk });
  const { page } = phone;
  try {
    await desk.go('/nhiem-vu-khcn');
    await firstDay(desk, 'namvv', oneTimePassword('namvv'));
    const proposed = await importProposals(desk);
    await phone.go('/hoi-dong');
    await firstDay(phone, member, oneTimePassword(member));
    await page.getByText('Bạn chưa có tên trong hội đồng nào').waitFor();

    const posts = {};
    for (const user of [chair, secretary, ...others]) posts[user] = await as(ui, user, oneTimePassword(user));
    const asSomebody = async (walker, path, body) => {
      const answer = await walker.page.request.post(`${ui}/api/v1/${path}`, { data: body, headers: { 'Sec-Fetch-Site': 'same-origin', Origin: ui } });
      if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    };
    posts.namvv = (path, body) => asSomebody(desk, path, body);
    posts[member] = (path, body) => asSomebody(phone, path, body);

    // Votes: for or against, and in which order.
    await opened(posts, 'xd1-2026', 'identification', 'Hội đồng tư vấn xác định nhiệm vụ khoa học và công nghệ cấp tỉnh thực hiện từ năm 2027', proposed, { [chair]: 'chair', [secretary]: 'secretary', [member]: 'member', thanhmt: 'member', thocnv: 'member' });
    await phone.go('/hoi-dong/xd1-2026');
    const sheet = page.getByRole('form', { name: 'Phiếu đánh giá' });
    await page.getByRole('button', { name: 'Chấm hồ sơ tiếp theo' }).click();
    await sheet.getByRole('button', { name: 'Niêm phong và bỏ phiếu' }).click();
    await sheet.getByText('Hãy chọn, hoặc bỏ phiếu trắng').waitFor();
    await sheet.getByRole('radio', { name: 'Đồng ý', exact: true }).click();
    await sheet.getByLabel(/Thứ tự ưu tiên/).fill('1');
    await phone.look('vote');
    await sheet.getByRole('button', { name: 'Niêm phong và bỏ phiếu' }).click();
    await page.getByText(/Bỏ phiếu: còn 1\/2 hồ sơ/).waitFor();
    await posts[member]('council/xd1-2026/ballot', { dossier: proposed[1], vote: 'against', opinion: 'Trùng với nhiệm vụ đang thực hiện' });
    for (const [at, user] of [chair, secretary, 'thanhmt', 'thocnv'].entries()) {
      await posts[user]('council/xd1-2026/ballot', { dossier: proposed[0], vote: 'for', rank: 1 });
      await posts[user]('council/xd1-2026/ballot', { dossier: proposed[1], vote: at < 2 ? 'for' : 'against', rank: 2 });
    }
    await counted(posts, 'xd1-2026');
    await desk.go('/hoi-dong/xd1-2026');
    await desk.page.getByRole('region', { name: 'Kết quả' }).getByText('1/2 hồ sơ đạt').waitFor();
    await desk.look('votes-counted');

    // What it has written: from its room to the composer, with the council chosen.
    const papers = desk.page.getByRole('region', { name: 'Văn bản' });
    await papers.scrollIntoViewIfNeeded();
    await desk.look('papers');
    await papers.getByRole('link', { name: /Soạn thông báo kết quả/ }).click();
    await desk.page.locator('iframe[data-drawn=true]').waitFor();
    desk.expect('the council is chosen', (await desk.page.getByRole('combobox', { name: 'Hội đồng' }).inputValue()).length > 0);
    await desk.look('compose');

    // Grades.
    run('research', 'enter', 'nv3', '--title', task, '--host', 'Viện Cây lương thực', '--principal', 'TS. Trần Thị Lúa', '--from', '1/6/2025', '--until', '31/5/2027', '--document', '12/HĐ-KHCN', '--as', 'namvv');
    await posts.namvv('research/nv3/submit', {});
    await opened(posts, 'nt1-2026', 'acceptance', 'Hội đồng đánh giá, nghiệm thu nhiệm vụ nv3', ['nv3.kq'], { [chair]: 'chair', [secretary]: 'secretary', [member]: 'reviewer', thanhmt: 'reviewer', thocnv: 'member', hadm: 'member', limnd: 'member' });
    await phone.go('/hoi-dong/nt1-2026');
    await page.getByRole('button', { name: 'Chấm hồ sơ tiếp theo' }).click();
    await sheet.getByRole('radio', { name: 'Xuất sắc' }).click();
    await sheet.getByLabel('Ý kiến, kiến nghị').fill('Sản phẩm vượt so với đặt hàng; nên chuyển giao cho các hợp tác xã');
    await phone.look('grade');
    await sheet.getByRole('button', { name: 'Niêm phong và bỏ phiếu' }).click();
    await page.getByText('Phiếu của bạn đã niêm phong').waitFor();
    for (const user of [chair, secretary, ...others]) await posts[user]('council/nt1-2026/ballot', { dossier: 'nv3.kq', grade: user === 'thocnv' ? 'failed' : 'passed' });
    await counted(posts, 'nt1-2026');
    await phone.go('/hoi-dong/nt1-2026');
    await page.getByRole('region', { name: 'Kết quả' }).getByText('1/1 hồ sơ đạt').waitFor();
    await page.getByText('Phiếu không đạt').waitFor();
    phone.expect('nothing is said of points where none are given', (await page.getByText('Các thành viên chấm thống nhất đến đâu').count()) === 0);
    await phone.look('grades-counted');
    await desk.go('/nhiem-vu-khcn/nv3');
    await desk.page.locator('[aria-current="step"]').filter({ hasText: 'Đã nghiệm thu' }).waitFor();

    // Grades by what was ordered, of which one came short; then the notice of the result, and who has it.
    run('research', 'enter', 'nv4', '--title', ordered, '--host', 'Viện Cây lương thực', '--principal', 'TS. Trần Thị Lúa', '--from', '1/6/2025', '--until', '31/5/2027', '--document', '14/HĐ-KHCN', '--ordered', 'Quy trình kỹ thuật ủ phân hữu cơ từ phụ phẩm trồng nấm, được hội đồng cơ sở thông qua; 1 quy trình', '--ordered', 'Mô hình trình diễn; 4,5 ha', '--as', 'namvv');
    await posts.namvv('research/nv4/submit', { delivered: ['1', '3,5'] });
    const seats = { [chair]: 'chair', [member]: 'secretary', [secretary]: 'reviewer', thanhmt: 'reviewer', thocnv: 'member', hadm: 'member', limnd: 'member' };
    await opened(posts, 'nt2-2026', 'acceptance', 'Hội đồng đánh giá, nghiệm thu nhiệm vụ nv4', ['nv4.kq'], seats);
    await phone.go('/hoi-dong/nt2-2026');
    await page.getByRole('button', { name: 'Chấm hồ sơ tiếp theo' }).click();
    for (const part of await sheet.getByRole('group').filter({ has: page.getByRole('radio') }).all()) await part.getByRole('radio', { name: 'Đạt', exact: true }).click();
    await sheet.getByRole('group', { name: 'Chất lượng' }).first().getByRole('radio', { name: 'Xuất sắc' }).click();
    await sheet.getByText('Đã xếp 7/7 mục').waitFor();
    await phone.look('marks');
    await sheet.getByRole('button', { name: 'Niêm phong và bỏ phiếu' }).click();
    await page.getByText('Phiếu của bạn đã niêm phong').waitFor();
    for (const user of [chair, secretary, ...others]) await posts[user]('council/nt2-2026/ballot', { dossier: 'nv4.kq', mark: ['passed', 'excellent', 'passed', 'passed', 'passed', user === 'thocnv' ? 'failed' : 'passed', 'passed'] });
    await counted(posts, 'nt2-2026', seats);
    await phone.go('/hoi-dong/nt2-2026');
    await page.getByRole('table', { name: 'Số phiếu xếp từng mục' }).waitFor();
    await phone.look('marks-counted');
    // A secretary who is not of the agency takes drafts along.
    const draft = page.getByRole('region', { name: 'Văn bản' }).getByRole('link', { name: 'Dự thảo biên bản họp' });
    await draft.scrollIntoViewIfNeeded();
    await phone.look('drafts');
    const taken = await page.request.get(`${ui}${await draft.getAttribute('href')}`);
    phone.expect('the draft of the minutes is a .docx', taken.ok() && (await taken.body()).subarray(0, 2).toString() === 'PK');
    await posts.namvv('research/nv4/announce', { recipient: ['Sở Khoa học và Công nghệ', 'Trung tâm Dịch vụ tổng hợp các xã, phường ven biển'], document: '90/TB-SNN' });
    await desk.go('/nhiem-vu-khcn/nv4');
    await desk.page.getByRole('button', { name: 'Ghi nơi đã nhận thông báo' }).click();
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Nơi nhận' }).fill('trung tam');
    await desk.page.getByRole('option', { name: /Trung tâm Dịch vụ/ }).click();
    await dialog.getByRole('combobox', { name: 'Cách gửi' }).click();
    await desk.page.getByRole('option', { name: 'Bưu chính' }).click();
    await dialog.getByLabel('Người ký nhận, số bưu gửi').fill('EA 123 456 789 VN, bà Nguyễn Thị Lan ký nhận');
    await dialog.locator('input[type=file]').first().setInputFiles({ name: 'Biên nhận.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 biên nhận') });
    await desk.look('receipt');
    await dialog.getByRole('button', { name: 'Ghi đã nhận' }).click();
    const recipients = desk.page.getByRole('region', { name: /Nơi nhận thông báo kết quả/ });
    await recipients.getByRole('link', { name: 'Biên nhận.pdf' }).waitFor();
    await recipients.getByText('chưa có biên nhận').waitFor();
    await desk.look('recipients');
  } catch (thrown) {
    await failed(thrown, desk, phone);
  }
  return [...(await phone.end()), ...(await desk.end())];
}

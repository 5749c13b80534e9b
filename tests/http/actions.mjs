// SPDX-License-Identifier: AGPL-3.0-or-later
// What people do in a day, with what is refused to them; leaves records of all kinds behind.
import { createHash } from "node:crypto";
import { councils } from "./councils.mjs";
import { research } from "./research.mjs";
import { workbook } from "./workbook.mjs";

/** An item of the specialist's unit that a file of evidence belongs to: {item, unit, sha256}. */
export async function act(everybody, answers) {
  const { ask } = answers;
  const { office, director, head, specialist, administrator, auditor } = everybody;
  const me = await ask(specialist, "account.me", {}, 200);
  const unit = me.json.roles[0].unit;
  const mine = await ask(specialist, "mine", {}, 200);
  const last = mine.json.items.at(-1), item = last.id, second = mine.json.items[0].id;
  const whole = Number(/\/(\d+)/.exec(last.counted)[1]);  // of "2/5 hội nghị"

  // A file in two pieces, then as evidence.
  const bytes = "%PDF-1.4 biên bản", half = Buffer.from(bytes).subarray(0, 8), rest = Buffer.from(bytes).subarray(8);
  const begun = await ask(specialist, "upload.begin", { name: "Biên bản.pdf", length: String(Buffer.byteLength(bytes)) }, 200, { bytes: half });
  const upload = begun.json.upload;
  await ask(specialist, "upload", { upload }, 200);
  await ask(office, "upload", { upload }, 404);
  await ask(specialist, "upload.append", { upload, offset: "3" }, 409, { bytes: rest });
  await ask(specialist, "item.report", { item, text: "kèm tệp", file: [upload] }, 409);
  await ask(specialist, "upload.append", { upload, offset: "8" }, 200, { bytes: rest });
  await ask(specialist, "item.report", { item, text: "đã họp, gửi kèm biên bản", document: "12/BC", day: "2026-06-30", file: [upload] }, 200);
  const dropped = await ask(specialist, "upload.begin", { name: "nhầm.txt" }, 200, { bytes: "x" });
  await ask(specialist, "upload.drop", { upload: dropped.json.upload }, 200);

  await readings(office, specialist, answers);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const preview = await beside(specialist, "item.preview", { item, file: sha256 }, ask);
  if (preview.stage !== "done" && preview.problem?.status !== 422) answers.fault("the evidence was not read, and not refused");
  const verified = await beside(auditor, "facts.verify", {}, ask);
  if (verified.result?.whole !== true) answers.fault("the chain does not hold");
  await ask(specialist, "facts.verify", {}, 403);

  // Reports and verdicts, and what is refused.
  await ask(specialist, "item.report", { item }, 409);
  await ask(specialist, "item.report", { item, percent: 400 }, 409);
  await ask(specialist, "item.report", { item, percent: "nhiều" }, 422);
  await ask(auditor, "item.report", { item, text: "x" }, 403);
  await ask(specialist, "item.report", { item: "2026.9999", text: "x" }, 404);
  const once = { headers: { "Idempotency-Key": "mot-lan" } };
  const first = await ask(specialist, "item.report", { item, quantity: 1, text: "đã xong một phần" }, 200, once);
  const again = await ask(specialist, "item.report", { item, quantity: 1, text: "đã xong một phần" }, 200, once);
  if (first.text !== again.text) answers.fault("the same key was done twice");
  await ask(head, "item.return", { item, reason: "thiếu số liệu" }, 200);
  await ask(specialist, "item.report", { item, text: "xong", quantity: whole, done: true, document: "13/BC" }, 200);
  await ask(head, "item.confirm", { item }, 200);
  await ask(office, "item.confirm", { item }, 200);
  await ask(office, "item.reopen", { item, reason: "còn thiếu phụ lục" }, 200);
  await ask(office, "item.close", { item, partial: true, reason: "hết kinh phí", document: "14/BC" });
  await ask(office, "item.check", { item, text: "đã xem hồ sơ" }, 200);

  // An edit of what somebody else has changed since.
  const seen = await ask(specialist, "item", { item: second }, 200);
  await ask(specialist, "item.block", { item: second, text: "chưa có kinh phí", proposal: "bổ sung 20 triệu" }, 200, { headers: { "If-Match": seen.headers.get("etag") } });
  await ask(specialist, "item.block", { item: second, text: "nữa" }, 412, { headers: { "If-Match": seen.headers.get("etag") } });
  await ask(specialist, "item.block", { item: second, text: "nữa" }, 400, { headers: { "If-Match": '"khác"' } });
  await ask(director, "item.decide", { item: second, outcome: "solved", text: "đã cấp" }, 200);
  await ask(specialist, "item.extend", { item: second, due: "31/12/2026", reason: "chờ kinh phí" }, 200);
  await ask(director, "item.grant", { item: second, decision: "granted", document: "20/QĐ" }, 200);
  await ask(head, "item.break", { item: second, title: "Soạn dự thảo", time: "tháng 12/2026" }, 200);
  await ask(office, "item.assign", { item: second, cooperating: [unit] });
  await ask(office, "item.add", { plan: "2026", title: "Việc đột xuất", document: "8/CV", time: "trước ngày 31/12/2026", lead: unit, product: ["01 báo cáo"] }, 200);

  // The agency, and accounts.
  await ask(administrator, "agency.set", { name: "Sở Một", superior: "Ủy ban nhân dân tỉnh", place: "Hà Nội" }, 200);
  await ask(office, "agency.days", { year: 2026, off: ["02/01/2026"], worked: ["10/01/2026"], document: "3/TB" }, 200);
  await ask(office, "agency.days", { year: 2026, off: ["02/01/2027"] }, 409);
  await ask(office, "agency", { year: 2026 }, 200);
  await ask(office, "person.set", { name: "Người Mới" }, 200);
  await ask(office, "unit.set", { unit, alias: ["Chi cục Một"] }, 200);
  await ask(administrator, "user.set", { user: "moi", name: "Người Mới", role: "office" }, 200);
  await ask(administrator, "account.reset", { user: "moi", "second-factor": true }, 200);
  await ask(administrator, "user.revoke", { user: "moi", role: "office" }, 200);
  await ask(head, "user.away", { user: head.user, from: "01/12/2026", until: "05/12/2026", deputy: specialist.user });
  await ask(null, "account.sign-in", { user: "khong-co", password: "một câu dài nào đó" }, 401);
  await ask(head, "account.password", { old: "một câu dài dễ nhớ", new: "ngắn" }, 422);
  await ask(head, "account.ask-second-factor", { password: "một câu dài dễ nhớ" }, 200);
  await ask(head, "account.confirm-second-factor", { code: "000000" });
  await ask(head, "account.drop-second-factor", { password: "một câu dài dễ nhớ" });
  await documents(everybody, unit, ask);
  await worksheets(everybody, unit, answers);
  await tokens(head, ask);
  await anotherPlan(office, ask);
  const { council, dossier, proposal } = await councils(everybody, answers);
  const { task, receipt } = await research(everybody, answers);
  return { item, unit, sha256, council, dossier, proposal, task, receipt, document: "2026.TB.1" };
}

/** Official documents: written, issued by their numbers, corrected, sent; a form of the agency's own. */
async function documents({ administrator, office, director, head, specialist }, unit, ask) {
  const notice = { form: "notice", subject: "Lịch trực", body: "Văn phòng trực ngày 02/3/2026." };
  await ask(administrator, "agency.set", { symbol: "SM", "short-name": "Sở", title: "Giám đốc", signer: "Lê Ký", office: "Văn phòng", "office-symbol": "VP" }, 200);
  await ask(office, "document.issue", { form: "notice", subject: "Thiếu nội dung" }, 409);
  await ask(office, "receiver.set", { receiver: "ubnd", name: "UBND tỉnh", recipient: ["Sở Nội vụ"] }, 200);
  await ask(office, "document.numbers", { year: 2026, code: "BC", last: 40, reason: "đã cấp ở sổ giấy" }, 200);
  await ask(office, "document.issue", { ...notice, "as-of": "30/09/2026", day: "30/09/2026" });
  await ask(office, "document.issue", notice, 200);
  await ask(office, "document.issue", { ...notice, replaces: "2026.TB.1" });
  await ask(office, "document.issue", { form: "periodic-report", period: "2026-H1", receiver: "ubnd" }, 200);
  await ask(head, "document.issue", { form: "unit-report", period: "2026-H1", unit });
  await ask(specialist, "document.issue", notice, 403);
  await ask(office, "document.send", { document: "2026.BC.41", to: ["UBND tỉnh"], how: "electronic" });
  await ask(director, "document.print", { document: "2026.BC.41" });
  await ask(office, "form.set", { form: "notice" }, 409);
}

/** A unit's own table comes back: looked at, recorded, recorded again, and one that is none. */
async function worksheets({ office, director, specialist }, unit, { ask, fault, holds }) {
  const sheet = await ask(office, "sheet", { unit }, 200);
  const open = sheet.json.rows.filter(row => row.deliverable > 0), [first, second] = open;
  const rows = [["STT", "Nội dung công việc", "Kết quả", "Lũy kế", "Vướng mắc"],
    [first.mark, first.title, "Đã làm thêm", "hai", ""], [second.mark, second.title, "Đã làm thêm", "", "Thiếu người"],
    ["9", `${first.title} và phần mở rộng`, "Đã làm", "", ""], ["10", "Mua sắm máy in", "Đã mua", "", ""], ["11", "Không có gì", "", "", ""]];
  const up = async bytes => (await ask(office, "upload.begin", { name: "theo-doi.xlsx" }, 200, { bytes })).json.upload;
  const upload = await up(workbook(rows));
  const told = async (name, given, schema) => {
    const { stage, result } = await beside(office, name, given, ask);
    if (stage !== "done") fault(`${name}: ${stage}`);
    else holds(`/components/schemas/${schema}`, result, name);
    return result;
  };
  const seen = await told("sheet.preview", { upload }, "sheet-preview");
  const outcomes = seen.rows.map(row => row.outcome).join(" ");
  if (outcomes !== "refused change proposed unknown nothing") fault(`sheet.preview: ${outcomes}`);
  const done = await told("sheet.import", { upload, seen: String(seen.fact), map: ["none=D"], rows: ["2-3"] }, "sheet-import");
  if (done.counts.imported !== 2 || done.recorded !== 3) fault(`sheet.import: ${JSON.stringify(done.counts)}`);
  const again = await told("sheet.import", { upload: await up(workbook(rows)), map: ["none=D"] }, "sheet-import");
  if (again.recorded !== 0) fault("the same sheet was recorded twice");
  const bad = await beside(office, "sheet.preview", { upload: await up("chữ") }, ask);
  if (bad.stage !== "failed" || bad.problem?.status !== 422) fault("what is no sheet did not fail");
  await ask(director, "sheet.preview", { upload }, 403);
  await ask(specialist, "sheet.import", { upload }, 404);
  await ask(office, "item.record", { item: first.item, text: "Đơn vị báo qua điện thoại" }, 200);
}

/** Documents that are read beside: one that can be, one that cannot, and one that is stopped. */
async function readings(office, specialist, { ask, fault }) {
  const plan = "KẾ HOẠCH\nCông tác năm 2027\n\n1. Tổ chức 05 hội nghị trước ngày 30/6/2027.\n";
  const ended = job => outcome(office, job, ask);
  const read = async (name, bytes) => {
    const file = await ask(office, "upload.begin", { name }, 200, { bytes });
    return (await ask(office, "document.read", { upload: file.json.upload }, 202)).json.job;
  };
  const good = await read("ke-hoach.txt", plan);
  if ((await ended(good)).result?.items?.length !== 1) fault("the job read no item");
  await ask(specialist, "job", { job: good }, 404);
  const bad = await ended(await read("hong.docx", "PK\x03\x04 hỏng"));
  if (bad.stage !== "failed" || bad.problem?.status !== 422) fault("a broken document did not fail");
  const stopped = await read("ke-hoach.txt", plan);
  await ask(office, "job.cancel", { job: stopped }, 200);
  await ask(office, "document.read", { upload: "0".repeat(32) }, 404);
  const file = await ask(office, "upload.begin", { name: "ke-hoach.txt" }, 200, { bytes: plan });
  const beside = { headers: { Prefer: "respond-async" } };
  const imported = await ask(office, "plan.import", { plan: "2030", file: file.json.upload }, 202, beside);
  if ((await ended(imported.json.job)).stage !== "done") fault("the import beside did not end");
}

/** Work that is followed until it has ended. */
async function beside(person, name, given, ask) {
  return outcome(person, (await ask(person, name, given, 202)).json.job, ask);
}

async function outcome(person, job, ask) {
  for (;;) {
    const state = (await ask(person, "job", { job }, 200)).json;
    if (state.stage !== "waiting" && state.stage !== "running") return state;
    await new Promise(done => setTimeout(done, 20));
  }
}

async function tokens(head, ask) {
  const made = await ask(head, "account.make-token", { name: "in báo cáo", scope: ["read", "item.confirm"], until: inAMonth(), password: "một câu dài dễ nhớ" }, 200);
  await ask(head, "account.make-token", { name: "sai", scope: ["mọi thứ"], until: inAMonth(), password: "một câu dài dễ nhớ" }, 422);
  const program = { user: head.user, cookies: {}, token: made.json.secret };
  await ask(program, "board", {}, 200);
  await ask(program, "item.block", { item: "2026.1", text: "x" }, 403);
  await ask(program, "account.tokens", {}, 403);
  const all = await ask(head, "account.tokens", {}, 200);
  await ask(head, "account.end-token", { token: all.json.list[0].token }, 200);
  await ask(program, "board", {}, 401);
}

function inAMonth() {
  const month = 30 * 86400 * 1000;
  return new Date(Date.now() + month).toISOString().slice(0, 10);
}

/** A draft: what it looks like before it is issued, with findings of its own. */
async function anotherPlan(office, ask) {
  const text = "KẾ HOẠCH\nCông tác năm 2027\n\n1. Tổ chức 05 hội nghị trước ngày 30/6/2027.\n2. Hằng quý báo cáo kết quả.\n";
  const file = await ask(office, "upload.begin", { name: "ke-hoach.txt" }, 200, { bytes: text });
  await ask(office, "plan.import", { plan: "2027", file: file.json.upload }, 200);
  await ask(office, "findings", { plan: "2027" }, 200);
  const plan = await ask(office, "plan", { plan: "2027" }, 200);
  const item = plan.json.items[0]?.id;
  const draft = await ask(office, "plan.draft", { plan: "2027" }, 200);
  await ask(office, "plan.document", { plan: "2027" }, 200);
  await ask(office, "plan.draft", { plan: "2027", "changed-after": String(draft.json.fact) }, 200);
  await ask(office, "plan.columns", { plan: "2027", table: 1, column: 1, means: "time" }, 409);
  await ask(office, "item.edit", { item, title: "Tổ chức 06 hội nghị", product: ["06 hội nghị"] });
  await ask(office, "item.restore", { item, fact: draft.json.lines[0].fact }, 200);
  await ask(office, "item.split", { item, title: ["Tổ chức 03 hội nghị đầu năm", "Tổ chức 02 hội nghị cuối năm"] }, 200);
  const lines = (await ask(office, "plan.draft", { plan: "2027" }, 200)).json.lines;
  await ask(office, "item.merge", { item: lines[0].id, with: [lines[1].id] }, 200);
  await ask(office, "item.merge", { item: lines[0].id, with: [lines[0].id] }, 409);
  await ask(office, "item.restore", { item: lines[0].id, fact: 1 }, 404);
  const units = [await ask(office, "unit.set", { name: "Phòng Mới" }, 200), await ask(office, "unit.set", { name: "Phòng Cũ" }, 200)]
    .map(one => one.json.facts[0].subject.slice("unit/".length));
  await ask(office, "unit.merge", { unit: units[0], into: units[1] }, 200);
  await ask(office, "plan.submit", { plan: "2027" });
  await ask(office, "plan.copy", { plan: "2026", to: "2028", year: 2028 }, 200);
}

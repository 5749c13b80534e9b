// SPDX-License-Identifier: AGPL-3.0-or-later
// A research task that is proposed twice alike, followed and reported up; the conference that is held about it.
import { createHash } from "node:crypto";
import { sit } from "./councils.mjs";

/** {task, receipt}: a task that is proposed, and the SHA-256 of what shows that a notice about cu1 has come. */
export async function research(everybody, answers) {
  const { office, director, head, specialist } = everybody, { ask, fault } = answers;
  const title = "Nghiên cứu quy trình trồng sâm dưới tán rừng";
  await ask(specialist, "research.propose", { research: "nv1", title, proposer: "Trường Đại học Một", product: "Quy trình", team: ["Phạm Chủ Nhiệm"] }, 200);
  await ask(office, "research.propose", { research: "nv2", title: `${title} già`, proposer: "Viện Hai", year: 2027, level: "grassroots" }, 200);
  await ask(director, "research.follow", { research: "nv1", leader: director.user, specialist: specialist.user }, 200);
  await ask(head, "research.follow", { research: "nv1", leader: head.user }, 403);
  await ask(director, "research.call", { research: "nv1", until: "31/12/2030", document: "1/TB" }, 409);
  await ask(office, "meeting.plan", { meeting: "hn1", kind: "transfer", title: "Hội nghị chuyển giao", day: "20/11/2026", about: "research/nv1", agenda: ["Khai mạc"], invited: ["Sở Một"] }, 200);
  await ask(office, "meeting.hold", { meeting: "hn1", attended: 40, minutes: "12/BB" }, 200);
  await ask(office, "approval.begin", { approval: "dm1", title: "Danh mục năm 2027", body: ["Lãnh đạo Sở", "UBND tỉnh"], about: "research/nv1" }, 200);
  await ask(office, "approval.send", { approval: "dm1", document: "3/TTr" }, 200);
  await ask(office, "approval.decide", { approval: "dm1", verdict: "returned", document: "4/TB", text: "bổ sung dự toán" }, 200);
  await ask(office, "round.open", { round: "dk1", title: "Đăng ký nhiệm vụ năm 2027", until: "31/12/2026", body: ["UBND xã A", "UBND xã B"] }, 200);
  await ask(office, "round.answer", { round: "dk1", body: "UBND xã A", count: 2, document: "7/UBND" }, 200);
  await ask(office, "round.answer", { round: "dk1", body: "UBND xã C" }, 409);
  await ask(office, "round.remind", { round: "dk1", document: "8/CV" }, 200);
  await ask(specialist, "procedure.begin", { procedure: "ms1", template: "procurement", title: "Mua sắm thiết bị" }, 200);
  await ask(specialist, "procedure.step", { procedure: "ms1", document: "1/TTr" }, 200);
  const receipt = await runs(everybody, answers);
  const { json } = await ask(head, "research", { research: "nv1" }, 200);
  if (json.alike.length !== 1 || json.alike[0].id !== "nv2") fault(`research: like nv1 are ${JSON.stringify(json.alike)}`);
  if (json.may.includes("research.call")) fault("research: a call is open to a head, and of a task that is on no list");
  return { task: "nv1", receipt };
}

/** A task that runs already, with what was ordered; it is handed in with less, graded by product, and its result told of. */
async function runs(everybody, { ask, fault }) {
  const { office, director, specialist } = everybody;
  const set = { research: "cu1", title: "Mô hình trồng dược liệu", host: "Viện Hai", principal: "Lê Chủ Nhiệm", from: "01/06/2024", until: "31/12/2030", document: "9/HĐ" };
  await ask(director, "research.enter", { ...set, ordered: ["Mô hình; không héc-ta"] }, 409);
  await ask(director, "research.enter", { ...set, ordered: ["Quy trình trồng; 1 quy trình", "Mô hình; 4,5 ha"] }, 200);
  await ask(specialist, "research.submit", { research: "cu1", delivered: ["1"] }, 409);
  await ask(specialist, "research.submit", { research: "cu1", delivered: ["1", "3,5"] }, 200);
  await ask(specialist, "research.deliver", { research: "cu1", recipient: "Sở Y", way: "post" }, 409);
  const { json } = await ask(office, "dossiers", { of: "research/cu1" }, 200);
  const whole = await ask(office, "dossier", { dossier: json.list[0].id }, 200);
  if (whole.json.products[1].ordered !== 4.5 || whole.json.products[1].delivered !== 3.5) fault(`dossier: ${JSON.stringify(whole.json.products)}`);
  await sit(everybody, ask, { council: "nt1", kind: "acceptance", dossiers: ["cu1.kq"], ballot: { mark: ["passed", "passed", "passed", "excellent", "passed", "failed", "passed"] } });
  const first = (await ask(office, "council", { council: "nt1" }, 200)).json;
  if (first.findings[0].grade !== "failed" || first.ballots[0].marks.length !== 7) fault(`council: 1 of 2 quantities passes, and ${JSON.stringify(first.findings[0])}`);
  await ask(specialist, "research.submit", { research: "cu1" }, 200);
  await sit(everybody, ask, { council: "nt2", kind: "acceptance", dossiers: ["cu1.kq"], ballot: { mark: Array(7).fill("passed") } });
  await ask(specialist, "research.announce", { research: "cu1", recipient: ["Sở Y", "UBND xã A"], document: "90/TB" }, 200);
  const bytes = "%PDF-1.4 biên nhận", receipt = createHash("sha256").update(bytes).digest("hex");
  const { upload } = (await ask(specialist, "upload.begin", { name: "Biên nhận.pdf" }, 200, { bytes })).json;
  await ask(specialist, "research.deliver", { research: "cu1", recipient: "Sở Y", way: "post", text: "EA 123 VN", file: [upload] }, 200);
  const told = (await ask(office, "research", { research: "cu1" }, 200)).json;
  if (told.undelivered.join() !== "UBND xã A" || told.deliveries[0].hashes[0] !== receipt) fault(`research: ${JSON.stringify(told.deliveries)}`);
  if ((await ask(office, "research.file", { research: "cu1", file: receipt }, 200)).text !== bytes) fault("research.file is not what was brought");
  await ask(office, "research.file", { research: "nv1", file: receipt }, 404);
  return receipt;
}

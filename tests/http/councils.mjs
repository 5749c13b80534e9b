// SPDX-License-Identifier: AGPL-3.0-or-later
// A council of seven from its appointment to its count, with two dossiers; another one that is replaced and dissolved.
import { createHash } from "node:crypto";

const day = shift => new Date(Date.now() + (7 + 24 * shift) * 3600_000).toISOString().slice(0, 10);  // in Vietnam
const council = "hd1", password = "một câu niêm phong";

/** {council, dossier}: that is counted, and one of its dossiers. */
export async function councils(everybody, { ask, fault }) {
  const { office, director, head, specialist, superior, auditor, administrator, council_member: chair, inspector: secretary } = everybody;
  const seats = { [chair.user]: "chair", [secretary.user]: "secretary", [head.user]: "reviewer", [specialist.user]: "reviewer" };
  const members = [chair, secretary, head, specialist, superior, auditor, administrator];
  const member = members.map(({ user }) => `${user}=${seats[user] ?? "member"}`);
  await ask(office, "rule.set", { rule: "council.selection.paper-days", value: "2", document: "QĐ 19/2026/QĐ-UBND" }, 200);
  const bytes = "%PDF-1.4 thuyết minh", sha256 = createHash("sha256").update(bytes).digest("hex");
  const { upload } = (await ask(office, "upload.begin", { name: "Thuyết minh.pdf" }, 200, { bytes })).json;
  for (const [dossier, host, file] of [["hs1", "Trường Đại học Một", [upload]], ["hs2", "Viện Hai", []]])
    await ask(office, "dossier.set", { dossier, title: `Nghiên cứu thử ${dossier}`, host, partner: ["Trung tâm Ba"], team: ["Phạm Chủ Nhiệm; Trường Đại học Một"], file }, 200);
  const set = { council, kind: "selection", title: "Hội đồng tuyển chọn nhiệm vụ thử", dossier: ["hs1", "hs2"], member, document: "5/QĐ" };
  await ask(office, "council.appoint", { ...set, member: member.slice(1) }, 409);
  await ask(office, "council.appoint", set, 200);
  await ask(director, "council.appoint", { ...set, council: "hd2" }, 200);
  await ask(director, "council.replace", { council: "hd2", out: auditor.user, in: director.user, document: "6/QĐ" }, 200);
  await ask(office, "council.dissolve", { council: "hd2", reason: "gộp phiên họp" }, 200);
  await ask(superior, "expert.set", { user: superior.user, organisation: ["Viện Bốn"], degree: "TS" }, 200);

  await ask(chair, "dossier", { dossier: "hs1" }, 409);
  for (const one of members) await ask(one, "council.declare", { council }, 200);
  await ask(superior, "council.declare", { council, conflict: ["hs2"], reason: "từng làm cùng" }, 200);
  await ask(superior, "dossier", { dossier: "hs2" }, 409);
  await ask(chair, "dossier", { dossier: "hs1" }, 200);
  const file = await ask(chair, "dossier.file", { dossier: "hs1", file: sha256 }, 200);
  if (file.text !== bytes) fault("dossier.file is not what was brought");
  await ask(chair, "dossier.file", { dossier: "hs2", file: sha256 }, 404);
  await ask(superior, "dossier.file", { dossier: "hs2", file: sha256 }, 409);
  await ask(secretary, "council.invite", { council, day: day(0), papers: day(-10), time: "8 giờ 00", place: "Phòng họp 1" }, 200);
  await ask(chair, "council.key", { council, password }, 200);
  await ask(secretary, "council.key", { council, password: `${password} khác` }, 200);
  await ask(chair, "council.open", { council }, 409);
  await ask(secretary, "council.attend", { council, present: members.map(one => one.user) }, 200);
  await ask(chair, "council.open", { council }, 200);
  for (const [i, one] of members.entries())
    for (const dossier of one === superior ? ["hs1"] : ["hs1", "hs2"])
      await ask(one, "council.ballot", { council, dossier, points: [20 + i, 15, dossier === "hs1" ? 20 : 12, 10, 8].map(String), opinion: `Ý kiến ${i}` }, 200);
  await ask(director, "council", { council }, 200);
  await ask(chair, "council.unseal", { council, password: "không phải" }, 409);
  await ask(chair, "council.unseal", { council, password }, 200);
  await ask(secretary, "council.count", { council, password: `${password} khác` }, 200);
  const page = await ask(superior, "council", { council }, 200);
  const about = new Set(page.json.ballots.map(one => one.dossier));
  if (about.has("hs2") || !about.has("hs1")) fault(`council: ballots on ${[...about]} are shown to who may not judge hs2`);
  const seen = async one => (await ask(one, "experts", {}, 200)).json.list.find(({ user }) => user === superior.user);
  if ((await seen(chair)) !== undefined || (await seen(director)).relatives !== null || (await seen(office)).relatives === null) fault("experts: relatives are for the office and themselves");
  await ask(office, "rules", { like: "council.selection." }, 200);
  await ask(office, "item.bind", { item: "2026.9999", kind: "x" }, 404);
  return { council, dossier: "hs1", proposal: sha256 };
}

/** A council of seven on dossiers, none of whom has a conflict, from its appointment to its count; `ballot` is what each says of each. */
export async function sit(everybody, ask, { council, kind, dossiers, ballot }) {
  const { office, director, head, specialist, superior, auditor, council_member: chair, inspector: secretary } = everybody;
  const members = [chair, secretary, head, specialist, superior, auditor, director], seats = ["chair", "secretary", "reviewer", "reviewer"];
  await ask(office, "council.appoint", { council, kind, title: `Hội đồng ${council}`, dossier: dossiers, member: members.map(({ user }, i) => `${user}=${seats[i] ?? "member"}`) }, 200);
  for (const one of members) await ask(one, "council.declare", { council }, 200);
  await ask(secretary, "council.invite", { council, day: day(0), papers: day(-10) }, 200);
  for (const one of [chair, secretary]) await ask(one, "council.key", { council, password }, 200);
  await ask(secretary, "council.attend", { council, present: members.map(one => one.user) }, 200);
  await ask(chair, "council.open", { council }, 200);
  for (const one of members) for (const dossier of dossiers) await ask(one, "council.ballot", { council, dossier, ...ballot }, 200);
  await ask(chair, "council.unseal", { council, password }, 200);
  await ask(secretary, "council.count", { council, password }, 200);
}

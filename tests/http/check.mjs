// SPDX-License-Identifier: AGPL-3.0-or-later
// Everybody asks everything, and some things are done: node check.mjs SAURO. Every answer must be as `sauro openapi` says.
import { Validator } from "@seriousme/openapi-schema-validator";
import { createHash } from "node:crypto";
import { people, Site } from "./site.mjs";
import { Answers } from "./answers.mjs";
import { act } from "./actions.mjs";

const site = new Site(process.argv[2]);
const faults = [];
try {
  await site.start();
  const printed = site.run("openapi");
  const api = JSON.parse(printed);
  const described = await new Validator().validate(structuredClone(api));
  if (!described.valid) faults.push(`the description is no OpenAPI: ${JSON.stringify(described.errors).slice(0, 2000)}`);
  const answers = new Answers(site.address, api);
  const { ask } = answers;

  await checkFixedFiles(answers, printed);
  const everybody = Object.fromEntries(await Promise.all(Object.entries(people).map(async ([role, user]) => [role, await site.signIn(user, ask)])));
  const evidence = await act(everybody, answers);

  // Every GET as everybody and as nobody.
  const { item, unit, sha256, document, council, dossier, proposal, task, receipt } = evidence, given = {
    council: { council }, dossier: { dossier }, "dossier.file": { dossier, file: proposal }, rules: { like: "council." }, research: { research: task }, "research.file": { research: "cu1", file: receipt },
    document: { document }, form: { form: "notice" }, "document.file": { document }, "document.draft": { form: "periodic-report", period: "2026-H1", receiver: "ubnd" },
    unit: { unit, limit: 5 }, search: { words: "nghiem thu" }, item: { item }, "item.file": { item, file: sha256 },
    "plan.diff": { from: 1, to: 2 }, "plan.document": { plan: "2026" }, plan: { plan: "2026" }, mine: { limit: 50 }, changes: { after: 0 },
    items: { plan: "2026", limit: 20, status: ["open_in_time", "open_overdue"], sort: "due" }, upload: { upload: "0".repeat(32) },
  };
  const reads = [...answers.operations].filter(([, { method }]) => method === "get").map(([name]) => name);
  for (const [role, person] of [...Object.entries(everybody), ["nobody", null]])
    for (const name of reads) {
      const answer = await ask(person, name, given[name] ?? {}, role === "nobody" && name !== "account.samples" ? 401 : undefined);
      const etag = answer.headers.get("etag");
      if (answer.status === 200 && etag) await ask(person, name, given[name] ?? {}, 304, { headers: { "If-None-Match": etag } });
    }
  const events = await ask(everybody.office, "changes", { after: 0 }, 200);
  if (!events.text.includes("\ndata: ")) answers.fault("changes: no events came");
  for (const name of reads)
    if (!answers.asked.get(name).has(200)) answers.fault(`${name}: nobody was answered`);

  // More of what the records can hold: every item, other days, tables.
  const { office, specialist } = everybody;
  const plan = await ask(office, "plan", { plan: "2026" }, 200);
  await Promise.all(plan.json.items.map(line => ask(office, "item", { item: line.id }, 200)));
  let cursor = null;
  const seen = new Set();
  do {
    const page = await ask(office, "items", { plan: "2026", limit: 40, ...(cursor && { cursor }) }, 200);
    for (const line of page.json.items) seen.add(line.id);
    cursor = page.json.next;
  } while (cursor);
  if (seen.size !== plan.json.items.length) answers.fault(`items: ${seen.size} on all pages, ${plan.json.items.length} in the plan`);
  for (const name of ["board", "status", "item", "plan", "timeline", "unit", "events", "users"])
    await ask(office, name, { ...given[name], "as-of": "31/03/2026" }, 200);
  for (const name of answers.operations.keys())
    if (answers.operations.get(name).operation.responses["200"]?.content["text/csv"])
      for (const format of name === "document.draft" ? ["csv", "xlsx", "json", "docx", "html"] : ["csv", "xlsx", "json"]) await ask(office, name, { ...given[name], format });

  // Every POST with nothing given, by somebody who may and by nobody.
  for (const [name, { method, path, operation }] of answers.operations) {
    if (method !== "post" || ["account.sign-out", "account.end-session"].includes(name)) continue;
    const at = /\{(.+)\}/.exec(path)?.[1];
    const empty = at ? { [at]: "khong-co" } : {};
    for (const person of [office, specialist, everybody.administrator]) await ask(person, name, empty);
    await ask(null, name, empty, name === "account.sign-in" ? 422 : 401);
    await ask(office, name, empty, 403, { headers: { "Sec-Fetch-Site": "cross-site" } });
    if (operation.requestBody?.content["application/json"]) {
      await ask(office, name, empty, 400, { text: "[1, 2]" });
      await ask(office, name, empty, 415, { text: "a=1", headers: { "Content-Type": "text/plain" } });
    }
  }
  await ask(office, "board", { nonsense: "1" }, 422);
  await ask(office, "board", { "as-of": "32/13/2026" }, 422);
  await ask(office, "board", {}, 400, { query: "plan=%GG" });
  await ask(office, "account.end-session", { password: "một câu dài dễ nhớ" }, 200);
  await ask(office, "account.end-session", { password: "không phải mật khẩu" }, 401);
  await ask(specialist, "account.sign-out", {}, 200);
  await ask(specialist, "mine", {}, 401);

  for (const name of answers.operations.keys())
    if (!answers.asked.has(name)) answers.fault(`${name} was never asked`);
  const done = [...answers.asked].filter(([, statuses]) => statuses.has(200)).length;
  console.log(`${answers.count} answers of ${answers.operations.size} routes, ${done} of them with 200; ${printed.length} characters of description`);
  faults.push(...answers.faults);
} finally {
  await site.stop();
}
for (const fault of new Set(faults)) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** They come to anybody, say the same in every form, and what is served is what is printed. */
async function checkFixedFiles(answers, printed) {
  const sha = text => createHash("sha256").update(text).digest("hex");
  for (const path of ["/api/docs", "/api/docs.css", "/api/docs.js", "/api/openapi.json"]) {
    const forms = new Map();
    for (const encoding of ["identity", "gzip", "br"]) {
      const response = await fetch(answers.address + path, { headers: { "Accept-Encoding": encoding } });
      const text = await response.text();
      if (response.status !== 200) answers.fault(`${path} by ${encoding}: ${response.status}`);
      const told = response.headers.get("content-encoding") ?? "identity";
      if (path !== "/api/openapi.json" && told !== encoding) answers.fault(`${path} came by ${told}, not ${encoding}`);
      forms.set(sha(text), encoding);
      if (path === "/api/openapi.json" && text !== printed) answers.fault("the served description is not the printed one");
    }
    if (forms.size !== 1) answers.fault(`${path} differs by encoding`);
  }
}

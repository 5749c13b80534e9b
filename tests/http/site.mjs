// SPDX-License-Identifier: AGPL-3.0-or-later
// A server on an invented department's data, and people who are signed in there.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Users by role; those that the department has not are added. */
export const people = {
  office: "namvv", director: "hapt", head: "thocnv", specialist: "chihm", superior: "maibv", auditor: "linhnn",
  administrator: "quantri", council_member: "dong", inspector: "tra",
};
const added = ["administrator", "council_member", "inspector"];
export const password = "một câu dài dễ nhớ";

export class Site {
  constructor(sauro) {
    this.sauro = sauro;
    this.folder = mkdtempSync(join(tmpdir(), "sauro-http-"));
    this.data = join(this.folder, "data");
  }

  run(...words) {
    return execFileSync(this.sauro, words, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  }

  async start() {
    this.run("demo", this.data, "--until", "2026-09-30");
    for (const role of added) this.run("user", "set", people[role], "--name", `Người thử ${role}`, "--role", role, "--data", this.data);
    const given = {};
    for (const user of Object.values(people)) given[user] = this.run("account", "reset", user, "--data", this.data).trimEnd().split("\n").at(-1);
    this.server = spawn(this.sauro, ["serve", "--data", this.data, "--port", "0", "--log", "off", "--urge-hour", "24",
      "--second-factor", "none", "--asks-a-minute", "0", "--acts-a-minute", "0"], { stdio: ["ignore", "pipe", "inherit"] });
    this.address = await new Promise((found, failed) => {
      createInterface({ input: this.server.stdout }).once("line", found);
      this.server.once("exit", status => failed(new Error(`the server ended: ${status}`)));
    });
    this.given = given;
  }

  async stop() {
    if (this.server?.exitCode === null) {
      const ended = new Promise(done => this.server.once("exit", done));
      this.server.kill("SIGTERM");
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Signs in with the one-time password, which must be changed first. `ask` is Answers.ask. */
  async signIn(user, ask) {
    const person = { user, cookies: {} };
    const one = this.given[user];
    await ask(person, "account.sign-in", { user, password: one }, 200);
    await ask(person, "board", {}, 403);
    await ask(person, "account.password", { old: one, new: password }, 200);
    return person;
  }
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// Documents that the agency issues, the numbers that they run by, and to whom they go, as facts say them and records
// keep them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "plan/tracking/form.h"

namespace sauro::tracking {

/// receiver.set, subject "receiver/ID": a body to which periodic reports go, with what its practice is.
struct Receiver {
  int first_day = 0, last_day = 0;  ///< on which its periods begin and end, where that is not as the rules have it
  int days_to_send = 0;             ///< working days after the last, likewise
  bool removed = false;
  std::string name;
  std::vector<std::string> recipients;  ///< who else gets a copy, beside "Như trên"
  static void form(auto& self, auto& f) {
    f("first_day", self.first_day), f("last_day", self.last_day), f("days_to_send", self.days_to_send);
    f("removed", self.removed), f.words("name", self.name), f.words("recipients", self.recipients);
  }
  friend bool operator==(const Receiver&, const Receiver&) = default;
};

/// form.set, subject "form/ID": the agency's own version of a form; no text: ours again.
struct FormSet {
  std::string text;
  static void form(auto& self, auto& f) { f.words("text", self.text); }
};

/// document.numbers, subject "numbers/YEAR.CODE": the last number that was used elsewhere; the next one follows it.
struct NumbersUsed {
  int last = 0;
  std::string reason;
  static void form(auto& self, auto& f) { f("last", self.last), f.words("reason", self.reason); }
};
/// Also its record, by the same id.
struct Numbers {
  int last = 0;
  std::optional<Day> day;  ///< of the last document; none where its number was used elsewhere
  static void form(auto& self, auto& f) { f("last", self.last), f("day", self.day); }
};

/// What a document is about; which of it is needed its form says.
struct DocumentOrder {
  std::string form;
  std::string plan, unit, item, receiver, council;  ///< ids
  std::string period;                               ///< "2026-03", "2026-Q2", "2026-H1", "2026-9M", "2026"
  std::string other;                                ///< another plan's version or the like that the form asks for
  std::optional<Day> as_of;                         ///< what was recorded by the end of it
  std::string replaces;                             ///< id of the document that it corrects
  static void form_of(auto& self, auto& f) {
    f("form", self.form), f("plan", self.plan), f("unit", self.unit), f("item", self.item);
    f("receiver", self.receiver), f("period", self.period), f("other", self.other), f("as_of", self.as_of);
    f("replaces", self.replaces), f("council", self.council);
  }
};

/// document.issued, subject "document/YEAR.CODE.NUMBER". The .docx is attached.
struct DocumentIssued {
  DocumentOrder order;
  int form_version = 1;
  std::string code;  ///< "BC": by which its numbers run; "CV" of letters
  int year = 0, number = 0;
  std::string symbol;  ///< "BC-SNNMT"
  std::optional<Day> day;
  std::string name, subject, signer;  ///< name: of its form
  std::vector<std::string> recipients;
  std::vector<std::string> told;  ///< what people said in it: "assessment=…", a text each
  static void form(auto& self, auto& f) {
    DocumentOrder::form_of(self.order, f);
    f("form_version", self.form_version), f("code", self.code), f("year", self.year), f("number", self.number);
    f("symbol", self.symbol), f("day", self.day);
    f.words("name", self.name), f.words("subject", self.subject), f.words("signer", self.signer);
    f.words("recipients", self.recipients), f.words("told", self.told);
  }
};

/// document.sent, subject "document/ID": it went to somebody.
struct DocumentSent {
  std::optional<Day> day;
  std::string how;  ///< "electronic", "paper", "mail"
  std::string to;
  static void form(auto& self, auto& f) { f("day", self.day), f("how", self.how), f.words("to", self.to); }
  friend bool operator==(const DocumentSent&, const DocumentSent&) = default;
};

/// document.printed, subject "document/ID": its .pdf is attached.
struct DocumentPrinted {
  static void form(auto&, auto&) {}
};

struct DocumentState {
  DocumentIssued issued;
  std::string docx, pdf;    ///< SHA-256 of the files
  std::string replaced_by;  ///< id of the document that corrects it
  std::vector<DocumentSent> sent;
  static void form(auto& self, auto& f) {
    DocumentIssued::form(self.issued, f);
    f("docx", self.docx), f("pdf", self.pdf), f("replaced_by", self.replaced_by), f("sent", self.sent);
  }
};

}  // namespace sauro::tracking

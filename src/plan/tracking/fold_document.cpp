// SPDX-License-Identifier: AGPL-3.0-or-later
// Facts about documents that the agency issues, their forms, numbers and receivers.
#include "plan/tracking/documents.h"
#include "plan/tracking/folding.h"

namespace sauro::tracking {
namespace {

void put_document(Folding& folding, const std::string& id, const DocumentState& state) {
  const std::string year = std::to_string(state.issued.year);
  folding.put({"document",
               id,
               encode_whole(state),
               {{"all", year + "/" + in_order(id)}},
               {},
               state.issued.name + "\n" + state.issued.subject});
}

void put_numbers(Folding& folding, const std::string& id, const Numbers& numbers) {
  folding.put({"numbers", id, encode_whole(numbers), {{"all", id}}, {}, {}});
}

void fold_issued(Folding& folding) {
  const auto said = folding.said<DocumentIssued>();
  if (!said) return;
  DocumentState state;
  state.issued = *said;
  const auto& files = folding.fact().what.attachments;
  if (!files.empty()) state.docx = files.front();
  put_document(folding, folding.id(), state);
  put_numbers(folding, std::to_string(said->year) + "." + said->code, {said->number, said->day});
  if (said->order.replaces.empty()) return;
  auto old = folding.body<DocumentState>("document", said->order.replaces);
  if (!old) return;
  old->replaced_by = folding.id();
  put_document(folding, said->order.replaces, *old);
}

template <class T>
void fold_own(Folding& folding, const char* kind) {
  if (const auto said = folding.said<T>())
    folding.put({kind, folding.id(), encode_whole(*said), {{"all", in_order(folding.id())}}, {}, {}});
}

}  // namespace

bool fold_document(Folding& folding) {
  const plan::NewFact& what = folding.fact().what;
  if (what.kind == "receiver.set") return fold_own<Receiver>(folding, "receiver"), true;
  if (what.kind == "form.set") return fold_own<FormSet>(folding, "form"), true;
  if (what.kind == "document.issued") return fold_issued(folding), true;
  if (what.kind == "document.numbers") {
    if (const auto said = folding.said<NumbersUsed>()) put_numbers(folding, folding.id(), {said->last, {}});
    return true;
  }
  if (what.kind != "document.sent" && what.kind != "document.printed") return false;
  auto state = folding.body<DocumentState>("document", folding.id());
  if (!state) return true;
  if (what.kind == "document.printed") {
    if (!what.attachments.empty()) state->pdf = what.attachments.front();
  } else if (const auto said = folding.said<DocumentSent>()) {
    state->sent.push_back(*said);
  }
  put_document(folding, folding.id(), *state);
  return true;
}

}  // namespace sauro::tracking

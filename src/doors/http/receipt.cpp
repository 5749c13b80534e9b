// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/http/receipt.h"

#include "foundation/base/json_writer.h"

namespace sauro::http {

std::string receipt_json(const std::vector<plan::Fact>& facts) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  out.key("facts");
  out.begin_array();
  for (const plan::Fact& fact : facts) {
    out.begin_flat_object();
    out.key("number");
    out.number(fact.number);
    out.key("kind");
    out.string(fact.what.kind);
    out.key("subject");
    out.string(fact.what.subject);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.take() + "\n";
}

}  // namespace sauro::http

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/transfer.h"

#include <utility>

#include "foundation/base/json.h"
#include "foundation/base/json_writer.h"
#include "foundation/base/text.h"

namespace sauro::ledger {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

std::string hex(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

std::optional<std::string> bytes_of(std::string_view hex) {
  std::string bytes;
  if (hex.size() % 2 != 0) return std::nullopt;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    const auto high = digits.find(hex[i]), low = digits.find(hex[i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    bytes += static_cast<char>(high << 4 | low);
  }
  return bytes;
}

/// The members of a line, asked for by name; remembers the first that is not as it should be.
class Members {
 public:
  explicit Members(const Json& object) : object_(object) {}

  std::string text(const char* name) {
    const Json* member = find(name);
    if (member != nullptr && member->is_string()) return member->get<std::string>();
    return fault(name), std::string();
  }
  std::optional<std::string> text_or_null(const char* name) {
    const Json* member = find(name);
    if (member != nullptr && member->is_null()) return std::nullopt;
    return text(name);
  }
  std::int64_t number(const char* name) {
    const Json* member = find(name);
    if (member != nullptr && member->is_number_integer()) return member->get<std::int64_t>();
    return fault(name), 0;
  }
  std::vector<std::string> texts(const char* name) {
    std::vector<std::string> list;
    const Json* member = find(name);
    if (member == nullptr || !member->is_array()) return fault(name), list;
    for (const Json& one : *member) {
      if (!one.is_string()) return fault(name), list;
      list.push_back(one.get<std::string>());
    }
    return list;
  }
  void fault(const char* name) {
    if (wrong_.empty()) wrong_ = name;
  }
  const std::string& wrong() const { return wrong_; }

 private:
  const Json* find(const char* name) const {
    const auto at = object_.find(name);
    return at == object_.end() ? nullptr : &*at;
  }

  const Json& object_;
  std::string wrong_;
};

}  // namespace

std::string first_line(std::string_view agency) {
  JsonWriter out(JsonWriter::Layout::one_line);
  out.begin_object();
  out.key("sauro.facts");
  out.number(std::int64_t{1});
  out.key("agency");
  out.string(agency);
  out.end_object();
  return out.take() + "\n";
}

std::string fact_line(const plan::Fact& fact) {
  JsonWriter out(JsonWriter::Layout::one_line);
  const auto text = [&](const char* name, std::string_view value) {
    out.key(name);
    out.string(value);
  };
  const auto number = [&](const char* name, std::int64_t value) {
    out.key(name);
    out.number(value);
  };
  out.begin_object();
  number("number", fact.number);
  number("recorded", fact.recorded);
  text("kind", fact.what.kind);
  text("subject", fact.what.subject);
  number("version", fact.what.version);
  text("who", fact.what.who);
  out.key("effective");
  fact.what.effective ? out.string(fact.what.effective->iso()) : out.null();
  text("payload", fact.what.payload);
  out.key("words");
  fact.redacted ? out.null() : out.string(fact.what.words);
  text("salt", hex(fact.salt));
  text("words_hash", fact.words_hash);
  out.key("attachments");
  out.begin_array();
  for (const std::string& one : fact.what.attachments) out.string(one);
  out.end_array();
  text("hash", fact.hash);
  out.end_object();
  return out.take() + "\n";
}

Result<std::optional<std::string>> FactReader::line() {
  for (;;) {
    auto line = lines_();
    if (!line) return line.error();
    ++at_;
    if (!*line || !trim(**line).empty()) return line;
  }
}

Result<std::string> FactReader::agency() {
  const auto bad = [&](const char* why) { return Error{ErrorCode::bad_input, why, "line " + std::to_string(at_)}; };
  const auto first = line();
  if (!first) return first.error();
  if (!*first) return bad("no facts are in it");
  const auto json = parse_json(**first);
  if (!json || !json->is_object() || !json->contains("sauro.facts")) return bad("not an export of facts");
  Members members(*json);
  const std::int64_t form = members.number("sauro.facts");
  agency_ = members.text("agency");
  if (!members.wrong().empty() || form < 1) return bad("not an export of facts");
  if (form > 1) return Error{ErrorCode::too_new, "form " + std::to_string(form) + ", this program knows 1", "line 1"};
  return agency_;
}

Result<std::optional<plan::Fact>> FactReader::next() {
  const auto bad = [&](const std::string& why) {
    return Error{ErrorCode::bad_input, why, "line " + std::to_string(at_)};
  };
  const auto text = line();
  if (!text) return text.error();
  if (!*text) return std::optional<plan::Fact>();
  const auto json = parse_json(**text);
  if (!json || !json->is_object()) return bad("not a fact in JSON");
  Members members(*json);
  plan::Fact fact;
  fact.agency = agency_;
  fact.number = members.number("number");
  fact.recorded = members.number("recorded");
  fact.what.kind = members.text("kind");
  fact.what.subject = members.text("subject");
  const std::int64_t version = members.number("version");
  constexpr int most_versions = 1'000'000;
  if (version < 1 || version > most_versions) members.fault("version");
  fact.what.version = static_cast<int>(version);
  fact.what.who = members.text("who");
  if (const auto day = members.text_or_null("effective")) {
    const auto parsed = Day::parse_iso(*day);
    if (parsed)
      fact.what.effective = *parsed;
    else
      members.fault("effective");
  }
  fact.what.payload = members.text("payload");
  const auto words = members.text_or_null("words");
  fact.redacted = !words;
  fact.what.words = words.value_or("");
  const auto salt = bytes_of(members.text("salt"));
  if (!salt) members.fault("salt");
  fact.salt = salt.value_or("");
  fact.words_hash = members.text("words_hash");
  fact.what.attachments = members.texts("attachments");
  fact.hash = members.text("hash");
  if (!members.wrong().empty()) return bad("“" + members.wrong() + "” is missing or not as it should be");
  return std::optional(std::move(fact));
}

}  // namespace sauro::ledger

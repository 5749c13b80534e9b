// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/checkpoint.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "foundation/base/json.h"
#include "foundation/base/json_writer.h"
#include "foundation/base/signature.h"
#include "foundation/base/text.h"

namespace sauro::ledger {
namespace {

/// What is signed: a line for each field.
std::string message_of(const Checkpoint& one) {
  return "sauro.checkpoint/1\n" + one.agency + "\n" + std::to_string(one.head.count) + "\n" + one.head.hash + "\n" +
         std::to_string(one.made) + "\n";
}

/// "OPEN SECRET" of the folder's key file.
Result<KeyPair> key_of(const std::string& folder) {
  const std::string path = folder + "/checkpoint.key";
  if (std::ifstream file(path); file) {
    KeyPair keys;
    file >> keys.open >> keys.secret;
    if (const auto tried = sign("", keys.secret); !tried || !is_signed("", *tried, keys.open))
      return Error{ErrorCode::bad_input, "not a key; put the backup of it there", path};
    return keys;
  }
  const KeyPair keys = new_key_pair();
  const std::string line = keys.open + " " + keys.secret + "\n";
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  const bool written =
      file >= 0 && write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size()) && fsync(file) == 0;
  const std::string reason = written ? "" : std::strerror(errno);
  if (file >= 0) close(file);
  if (written) return keys;
  if (file >= 0) unlink(path.c_str());
  return Error{ErrorCode::io, reason, path};
}

}  // namespace

Result<Checkpoint> make_checkpoint(const std::string& folder, const std::string& agency, const Head& head,
                                   std::int64_t now) {
  const auto keys = key_of(folder);
  if (!keys) return keys.error();
  Checkpoint made{agency, head, now, keys->open, {}};
  const auto signature = sign(message_of(made), keys->secret);
  if (!signature) return signature.error();
  made.signature = *signature;
  return made;
}

std::string checkpoint_text(const Checkpoint& checkpoint) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  out.key("sauro.checkpoint");
  out.number(std::int64_t{1});
  out.key("agency");
  out.string(checkpoint.agency);
  out.key("count");
  out.number(checkpoint.head.count);
  out.key("hash");
  out.string(checkpoint.head.hash);
  out.key("made");
  out.number(checkpoint.made);
  out.key("key");
  out.string(checkpoint.key);
  out.key("signature");
  out.string(checkpoint.signature);
  out.end_object();
  return out.take() + "\n";
}

Result<Checkpoint> read_checkpoint(std::string_view text) {
  const Error bad{ErrorCode::bad_input, "not a checkpoint"};
  const auto json = parse_json(text);
  if (!json || !json->is_object()) return bad;
  const auto number = [&](const char* name) -> std::optional<std::int64_t> {
    if (!json->contains(name) || !json->at(name).is_number_integer()) return std::nullopt;
    return json->at(name).get<std::int64_t>();
  };
  const auto words = [&](const char* name) {
    return json->contains(name) && json->at(name).is_string() ? json->at(name).get<std::string>() : std::string();
  };
  const auto form = number("sauro.checkpoint"), count = number("count"), made = number("made");
  if (!form || !count || !made) return bad;
  if (*form != 1) return Error{ErrorCode::too_new, "form " + std::to_string(*form) + ", this program knows 1"};
  Checkpoint read{words("agency"), {*count, words("hash")}, *made, words("key"), words("signature")};
  if (!is_signed(message_of(read), read.signature, read.key))
    return Error{ErrorCode::damaged, "the signature is not that of its key"};
  return read;
}

}  // namespace sauro::ledger

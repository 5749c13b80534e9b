// SPDX-License-Identifier: AGPL-3.0-or-later
#include <cstdio>

#include "app/actions/refusal.h"
#include "app/reading/failure.h"
#include "doors/serve/verbs.h"

namespace sauro::serve {
namespace {

plan::Words words_of(const Error& error) {
  if (error.code == ErrorCode::refused) return app::words_of_refusal(error);
  if (error.code == ErrorCode::bad_input) return app::words_of_both(error.subject);
  if (error.code == ErrorCode::not_found) return {"không có " + error.subject, "there is no " + error.subject};
  return app::words_of_failure(error);
}

}  // namespace

int complain(const std::string& what, const Error& error) {
  const plan::Words words = words_of(error);
  std::string line = "sauro: " + what + ": ";
  if (!error.where.empty() && error.where != what && error.code != ErrorCode::refused) line += error.where + ": ";
  line += words.vi;
  if (words.en != words.vi) line += " (" + words.en + ")";
  std::fprintf(stderr, "%s\n", line.c_str());
  if (error.code == ErrorCode::refused) return 4;
  return error.code == ErrorCode::bad_input ? 2 : 3;
}

}  // namespace sauro::serve

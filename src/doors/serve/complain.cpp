// SPDX-License-Identifier: AGPL-3.0-or-later
#include <cstdio>

#include "app/actions/refusal.h"
#include "doors/serve/verbs.h"

namespace sauro::serve {
namespace {

plan::Words words_of(const Error& error) {
  switch (error.code) {
    case ErrorCode::refused: return app::words_of_refusal(error);
    case ErrorCode::not_found: return {"không có " + error.subject, "there is no " + error.subject};
    case ErrorCode::locked: return {"tiến trình khác đang giữ", "another process holds it"};
    case ErrorCode::damaged: return {"dữ liệu bị hỏng (" + error.subject + ")", "damaged (" + error.subject + ")"};
    case ErrorCode::too_new:
      return {"do phiên bản mới hơn ghi (" + error.subject + ")", "written by a later version (" + error.subject + ")"};
    case ErrorCode::bad_input: return app::words_of_both(error.subject);
    default: return app::words_of_both(error.subject);
  }
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

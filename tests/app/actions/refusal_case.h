// SPDX-License-Identifier: AGPL-3.0-or-later
// One who does something wrong, and the refusal that they meet.
#pragma once
#include <functional>

#include "app/actions/agency.h"

namespace sauro::app {

struct Case {
  std::string id, user, name;  ///< of an action or query
  Values values;
  Files files = {};
  std::function<void(Agency&)> before = {};
  Agency::At at = Agency::At::issued;
  std::string once = {};  ///< a key
};

inline constexpr auto draft = Agency::At::draft;
inline constexpr auto submitted = Agency::At::submitted;

inline void report(Agency& agency) { agency.must("an", "item.report", {{"item", meetings}, {"text", "đang làm"}}); }
inline void close(Agency& agency, const std::string& item) {
  agency.must("hoa", "item.close", {{"item", item}, {"document", "5/BC"}, {"partial", ""}, {"reason", "hết"}});
}
inline Files a_plan() {
  return {{"ke-hoach.txt", "KẾ HOẠCH\nCông tác năm 2026\n\n1. Tổ chức 05 hội nghị trước 30/6/2026.\n"}};
}

}  // namespace sauro::app

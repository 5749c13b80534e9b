// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/serve/log.h"

#include <gmock/gmock.h>

namespace sauro::serve {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Log, HasNoSecretOfACalendar) {
  const std::string secret(64, 'a');
  for (const std::string& path : {"/calendar/" + secret + ".ics", "//calendar/" + secret, "/x/calendar/" + secret}) {
    const std::string line = request_line({"GET", path, "", ""}, {404}, std::chrono::microseconds(5), 0);
    EXPECT_THAT(line, Not(HasSubstr(secret)));
    EXPECT_THAT(line, HasSubstr("calendar/…\""));
  }
  const std::string line = request_line({"GET", "/api/v1/item/2026.2", "a=b", ""}, {}, std::chrono::microseconds(5), 0);
  EXPECT_THAT(line, HasSubstr("\"/api/v1/item/2026.2\""));
}

}  // namespace
}  // namespace sauro::serve

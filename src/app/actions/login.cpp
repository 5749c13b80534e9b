// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/login.h"

#include "foundation/base/text.h"

namespace sauro::app {

std::string login_of(const std::string& name) {
  const std::string key = fold(name);
  const auto last = key.rfind(' ');
  std::string login = last == std::string::npos ? key : key.substr(last + 1);
  for (std::size_t i = 0; i < last && last != std::string::npos; ++i)
    if (i == 0 || key[i - 1] == ' ') login += key[i];
  std::erase_if(login, [](char c) { return c < 'a' || c > 'z'; });
  return login;
}

}  // namespace sauro::app

// SPDX-License-Identifier: AGPL-3.0-or-later
// How the server runs, from one table: each setting can stand in the file, in the environment and on the command line;
// what stands later in this row counts.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"

namespace sauro::serve {

struct Setting {
  const char* name;      ///< "listen": --listen, SAURO_LISTEN, listen = "..." in the file
  const char* fallback;  ///< what holds where nothing is told
  const char* choices;   ///< "off|auto|files"; "number LEAST MOST"; empty for a text
  const char* vi;
  const char* en;
};

const std::vector<Setting>& settings();

class Settings {
 public:
  /// `words`: "--listen ADDRESS ..."; `environment`: the value of a variable, if any. Refuses what is no setting or has
  /// no such value: bad_input (subject: why, in both languages; where: which setting).
  static Result<Settings> read(const std::vector<std::string>& words,
                               std::optional<std::string> (*environment)(const std::string& name));

  const std::string& text(std::string_view name) const;
  int number(std::string_view name) const;
  bool on(std::string_view name) const { return text(name) == "on"; }

 private:
  std::map<std::string, std::string, std::less<>> values_;
};

/// The value of a variable of the process, if any.
std::optional<std::string> environment(const std::string& name);

/// "SAURO_TLS_CERT" of "tls-cert".
std::string variable_of(std::string_view name);

/// The table for people: a line each, as --help and the documentation print it.
std::string settings_text();

}  // namespace sauro::serve

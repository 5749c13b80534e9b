// SPDX-License-Identifier: AGPL-3.0-or-later
// JsonWriter: writes a JSON text from front to back, without building a tree first.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sauro {

/// The caller opens, names and closes in the right order; take() asserts that everything was closed.
class JsonWriter {
 public:
  enum class Layout : std::uint8_t {
    one_line,  ///< {"a": 1, "b": [2, 3]}
    indented,  ///< a member or element a line, one space deeper for each level
  };
  explicit JsonWriter(Layout layout) : indented_(layout == Layout::indented) {}

  void begin_object() { open('{', indented_); }
  /// Like begin_object(), but all of it on one line.
  void begin_flat_object() { open('{', false); }
  void end_object() { close('}'); }
  void begin_array() { open('[', indented_); }
  void begin_flat_array() { open('[', false); }
  void end_array() { close(']'); }
  void key(std::string_view name);

  /// Bytes that are not UTF-8 are written as U+FFFD, so that the text is always JSON.
  void string(std::string_view text);
  void number(std::int64_t value) { raw(std::to_string(value)); }
  /// The shortest form that reads back as `value`, which is finite.
  void number(double value);
  void boolean(bool value) { raw(value ? "true" : "false"); }
  void null() { raw("null"); }
  /// A JSON text as it is.
  void raw(std::string_view json);

  std::string take();

 private:
  struct Level {
    bool spread;  ///< a member a line
    bool empty = true;
  };
  void separate();
  void open(char bracket, bool spread);
  void close(char bracket);
  void write_quoted(std::string_view text);

  bool indented_;
  bool named_ = false;  ///< the name of the next value is written
  std::vector<Level> levels_;
  std::string text_;
};

}  // namespace sauro

// SPDX-License-Identifier: AGPL-3.0-or-later
// Forms: a value's members are named once, in its `form`, and written and read by that. What a value has not (empty
// text, no day, 0, false) is not written, so that a later form may add members; such members must begin as nothing.
//
//   struct Closed {
//     std::optional<Day> day;
//     std::string reason;
//     static void form(auto& self, auto& f) { f("day", self.day), f.words("reason", self.reason); }
//   };
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "foundation/base/json.h"
#include "foundation/base/json_writer.h"
#include "foundation/calendar/day.h"
#include "foundation/values/decimal.h"

namespace sauro::tracking {

/// An enumeration that is written by name says how many enumerators it has; name_of() gives their names.
template <class Enum>
struct Enumerators;

template <class T>
struct IsList : std::false_type {};
template <class T>
struct IsList<std::vector<T>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

/// What a fact carries: figures, and words that may be taken away.
struct Encoded {
  std::string payload, words;
};

class FormWriter {
 public:
  FormWriter(JsonWriter& figures, JsonWriter& words) : figures_(figures), words_(words) {}

  template <class T>
  void operator()(const char* name, const T& value) {
    put(figures_, name, value);
  }
  template <class T>
  void words(const char* name, const T& value) {
    put(words_, name, value);
    any_words_ = any_words_ || !is_nothing(value);
  }
  bool any_words() const { return any_words_; }

 private:
  template <class T>
  static bool is_nothing(const T& value) {
    if constexpr (IsOptional<T>::value)
      return !value.has_value();
    else if constexpr (requires { value.empty(); })
      return value.empty();
    else if constexpr (std::is_arithmetic_v<T>)
      return value == T{};
    else
      return false;
  }
  template <class T>
  static void put(JsonWriter& out, const char* name, const T& value) {
    if (is_nothing(value)) return;
    out.key(name);
    write(out, value);
  }
  template <class T>
  static void write(JsonWriter& out, const T& value) {
    if constexpr (IsOptional<T>::value) {
      write(out, *value);
    } else if constexpr (IsList<T>::value) {
      out.begin_flat_array();
      for (const auto& one : value) write(out, one);
      out.end_array();
    } else if constexpr (std::is_same_v<T, std::string>) {
      out.string(value);
    } else if constexpr (std::is_same_v<T, bool>) {
      out.boolean(value);
    } else if constexpr (std::is_integral_v<T>) {
      out.number(std::int64_t{value});
    } else if constexpr (std::is_same_v<T, Day>) {
      out.string(value.iso());
    } else if constexpr (std::is_same_v<T, Decimal>) {
      out.string(value.str());
    } else if constexpr (std::is_enum_v<T>) {
      out.string(name_of(value));
    } else {
      out.begin_flat_object();
      FormWriter inner(out, out);
      T::form(value, inner);
      out.end_object();
    }
  }

  JsonWriter& figures_;
  JsonWriter& words_;
  bool any_words_ = false;
};

class FormReader {
 public:
  /// `good` is made false by the first member that is not as it should be.
  FormReader(const Json& figures, const Json& words, bool& good) : figures_(figures), words_(words), good_(good) {}

  template <class T>
  void operator()(const char* name, T& value) {
    take(figures_, name, value);
  }
  template <class T>
  void words(const char* name, T& value) {
    take(words_, name, value);
  }

 private:
  template <class T>
  void take(const Json& from, const char* name, T& value) {
    if (!from.is_object()) return;
    const auto at = from.find(name);
    if (at != from.end()) read(*at, value);
  }
  template <class T>
  void read(const Json& json, T& value) {
    if constexpr (IsOptional<T>::value) {
      if constexpr (std::is_same_v<T, std::optional<Day>>) {
        const auto day = json.is_string() ? Day::parse_iso(json.get_ref<const std::string&>()) : Day::parse_iso("");
        day ? void(value = *day) : fault();
      } else {
        value.emplace();
        read(json, *value);
      }
    } else if constexpr (IsList<T>::value) {
      if (!json.is_array()) return fault();
      for (const Json& one : json) {
        if constexpr (std::is_same_v<T, std::vector<Day>>) {
          std::optional<Day> day;
          read(one, day);
          if (day) value.push_back(*day);
        } else {
          read(one, value.emplace_back());
        }
      }
    } else if constexpr (std::is_same_v<T, std::string>) {
      json.is_string() ? void(value = json.get<std::string>()) : fault();
    } else if constexpr (std::is_same_v<T, bool>) {
      json.is_boolean() ? void(value = json.get<bool>()) : fault();
    } else if constexpr (std::is_integral_v<T>) {
      const bool fits = json.is_number_unsigned()
                            ? std::in_range<T>(json.get<std::uint64_t>())
                            : json.is_number_integer() && std::in_range<T>(json.get<std::int64_t>());
      fits ? void(value = json.get<T>()) : fault();
    } else if constexpr (std::is_same_v<T, Decimal>) {
      const auto number = Decimal::parse_plain(json.is_string() ? json.get_ref<const std::string&>() : std::string());
      number ? void(value = *number) : fault();
    } else if constexpr (std::is_enum_v<T>) {
      for (int i = 0; i < Enumerators<T>::count; ++i)
        if (json.is_string() && name_of(static_cast<T>(i)) == json.get_ref<const std::string&>())
          return void(value = static_cast<T>(i));
      fault();
    } else {
      if (!json.is_object()) return fault();
      FormReader inner(json, json, good_);
      T::form(value, inner);
    }
  }
  void fault() { good_ = false; }

  const Json& figures_;
  const Json& words_;
  bool& good_;
};

/// The value's figures and words apart, each a JSON object on a line; no words where there are none.
template <class T>
Encoded encode(const T& value) {
  JsonWriter figures(JsonWriter::Layout::one_line), words(JsonWriter::Layout::one_line);
  figures.begin_object();
  words.begin_object();
  FormWriter writer(figures, words);
  T::form(value, writer);
  figures.end_object();
  words.end_object();
  return {figures.take(), writer.any_words() ? words.take() : std::string()};
}

/// All of it in one object.
template <class T>
std::string encode_whole(const T& value) {
  JsonWriter out(JsonWriter::Layout::one_line);
  out.begin_object();
  FormWriter writer(out, out);
  T::form(value, writer);
  out.end_object();
  return out.take();
}

/// What encode() wrote; without words where they were taken away. Behind the words' first line there may be more, which
/// is not read here. Fails with bad_input.
template <class T>
Result<T> decode(std::string_view payload, std::string_view words) {
  words = words.substr(0, words.find('\n'));
  const auto figures = parse_json(payload);
  if (!figures) return figures.error();
  Json wording;
  if (!words.empty()) {
    auto parsed = parse_json(words);
    if (!parsed) return parsed.error();
    wording = *std::move(parsed);
  }
  T value;
  bool good = figures->is_object();
  FormReader reader(*figures, wording, good);
  T::form(value, reader);
  if (!good) return Error{ErrorCode::bad_input, "a member is not as it should be"};
  return value;
}

/// What encode_whole() wrote.
template <class T>
Result<T> decode_whole(std::string_view text) {
  const auto json = parse_json(text);
  if (!json) return json.error();
  T value;
  bool good = json->is_object();
  FormReader reader(*json, *json, good);
  T::form(value, reader);
  if (!good) return Error{ErrorCode::bad_input, "a member is not as it should be"};
  return value;
}

}  // namespace sauro::tracking

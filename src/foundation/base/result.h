// SPDX-License-Identifier: AGPL-3.0-or-later
// Result<T>: a value, or the reason why there is none.
#pragma once
#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace sauro {

/// Why there is no value. Words for people are made at the edge, from the code, `subject` and `where`.
enum class ErrorCode {
  bad_input,        ///< the text is not of the expected form; subject: why, in English
  not_found,        ///< subject: what was looked for
  io,               ///< the file cannot be opened, read or written; subject: the system's reason
  empty_file,       ///< no bytes, or no text in it
  unknown_kind,     ///< not a kind of file that can be read; subject: what it looks like
  damaged,          ///< truncated or inconsistent; subject: which part
  encrypted,        ///< protected by a password
  over_limit,       ///< subject: which limit, with the figure
  secret,           ///< marked as a state secret; subject: the mark
  not_text,         ///< bytes that are in no known text encoding
  missing_program,  ///< another program is needed that is not installed; subject: Debian's package that has it
  cancelled,        ///< somebody asked to stop; subject: what was under way
  conflict,         ///< somebody else changed it meanwhile; subject: what, where: its version now
  occupied,         ///< something stands there already; subject: what
  locked,           ///< another process holds it
  too_new,          ///< written by a later program; subject: its form and the newest known
  disk_full,        ///< subject: the system's reason
  refused,          ///< a rule forbids it; subject: the refusal's id, where: what it is about
};

struct Error {
  ErrorCode code;
  std::string subject;
  std::string where = {};  ///< part of the file, line, page; empty where it does not apply

  friend bool operator==(const Error&, const Error&) = default;
};

/// Holds a T, or an Error. Asking for the value of a failed result is our bug (assert).
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor): `return value;`
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor): `return error;`

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() & {
    assert(ok());
    return std::get<0>(state_);
  }
  const T& value() const& {
    assert(ok());
    return std::get<0>(state_);
  }
  T&& value() && {
    assert(ok());
    return std::get<0>(std::move(state_));
  }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Error& error() const {
    assert(!ok());
    return std::get<1>(state_);
  }

 private:
  std::variant<T, Error> state_;
};

}  // namespace sauro

// SPDX-License-Identifier: AGPL-3.0-or-later
// MailDoor: the way out for mail, as the program needs it. doors/outside has the real one.
#pragma once
#include <cstdint>
#include <string>

namespace sauro::app {

struct Letter {
  std::string sender;   ///< name of who sends it
  std::string to;       ///< an address, by urging::is_mail_address()
  std::string name;     ///< of whom it is for
  std::string subject;  ///< UTF-8, one line
  std::string text;     ///< UTF-8, lines parted by "\n"
  std::string id;       ///< Message-ID without its angles
  std::int64_t at = 0;  ///< microseconds since 1970 UTC
};

struct Handing {
  enum class Outcome : std::uint8_t {
    accepted,  ///< whoever took it answers for it now
    refused,   ///< it never will be
    later,     ///< not now
    closed,    ///< not now, and no other either: nobody answers, or not to us
    unknown    ///< it was given, and no answer came
  };
  Outcome outcome = Outcome::closed;
  std::string said;  ///< the other side's words, or what went wrong; one line
};

class MailDoor {
 public:
  MailDoor() = default;
  MailDoor(const MailDoor&) = delete;
  MailDoor& operator=(const MailDoor&) = delete;
  virtual ~MailDoor() = default;

  /// Comes back within two minutes.
  virtual Handing hand_over(const Letter& letter) = 0;
};

}  // namespace sauro::app

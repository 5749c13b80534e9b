// SPDX-License-Identifier: AGPL-3.0-or-later
// The mail that urges: what somebody is told on a day, as a text.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "plan/tracking/urging.h"

namespace sauro::reports {

struct MailLine {
  tracking::NoticeLine said;      ///< `days`: how far its deadline is on the page's day, whatever the rung
  std::string mark, title, unit;  ///< of the item
  bool reports = false;           ///< the reader is one who does it, and tells how far it is; else they are informed
  std::string link;               ///< where it is told how far it is; empty where there is none
};

struct MailPage {
  std::string agency, office;  ///< "Sở Nông nghiệp và Môi trường", "Văn phòng Sở"
  std::string user;            ///< name of whom it is for
  Day day;
  std::vector<MailLine> lines;
  std::optional<Day> links_until;  ///< the last day on which the links open; none where there are none
  std::string site;                ///< where the program is met; empty where that is not known
};

struct MailText {
  std::string subject, text;
};

/// Lines are parted by "\n".
MailText mail_text(const MailPage& page);

}  // namespace sauro::reports

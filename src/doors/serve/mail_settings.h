// SPDX-License-Identifier: AGPL-3.0-or-later
// How mail goes out, by the settings.
#pragma once
#include <memory>

#include "app/mail/outbox.h"
#include "doors/serve/settings.h"

namespace sauro::serve {

/// None where no mail server is told. Fails with bad_input, io (subject: why, in both languages).
Result<std::unique_ptr<app::MailDoor>> mail_door(const Settings& told);

app::MailOptions mail_options(const Settings& told);

}  // namespace sauro::serve

// SPDX-License-Identifier: AGPL-3.0-or-later
// Looking after a data folder: is it whole, and how do its facts get out and in.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "ledger/backup.h"
#include "ledger/checkpoint.h"
#include "ledger/transfer.h"

namespace sauro::app {

/// What verifying one agency found.
struct Verified {
  std::string agency;
  ledger::Head head;
  std::size_t files = 0;
  std::vector<ledger::Breach> breaches;
};

/// Goes through one agency's chain, records and files. `known`: a head that was kept elsewhere. Fails with cancelled
/// where it was stopped, else as the ledger and its files do.
Result<Verified> verify_agency(ledger::Ledger& ledger, const std::string& folder, const std::string& agency,
                               const std::optional<ledger::Head>& known, const std::stop_token& stop);
/// sauro.verified/1
std::string verified_json(const Verified& verified);

/// Goes through the chains, records and files of a folder. A checkpoint must be one of its agencies' (not_found else).
Result<std::vector<Verified>> verify_data(const std::string& folder,
                                          const std::optional<ledger::Checkpoint>& checkpoint);
/// The same of an export, which has a chain and nothing else.
Result<Verified> verify_export(ledger::NextLine lines, const std::optional<ledger::Checkpoint>& checkpoint);
/// A line for people for each agency and breach, in both languages.
std::string render(const std::vector<Verified>& verified);
bool is_whole(const std::vector<Verified>& verified);

Result<bool> repair_views(const std::string& folder);

/// `agency` may be empty where the folder has one. Fails with not_found, where: the agencies that there are.
Result<bool> export_facts(const std::string& folder, const std::string& agency,
                          const std::function<void(std::string_view)>& write);
/// Into an agency without facts; the folder is made where there is none.
Result<ledger::AgencyHead> import_facts(const std::string& folder, ledger::NextLine lines);

Result<std::vector<ledger::AgencyHead>> back_up(const std::string& folder, const std::string& file);

/// Takes away what somebody should not have written, or a file that should not have come: the words of a fact (its
/// number), or the bytes of an attachment (its SHA-256). Hashes and the fact of the redaction stay. Fails with
/// not_found where there is no such fact or file. `account`: whose administrator does it.
Result<std::int64_t> redact(const std::string& folder, const std::string& agency, const std::string& what,
                            const std::string& reason, const std::string& account);

Result<ledger::Checkpoint> checkpoint(const std::string& folder, const std::string& agency);

}  // namespace sauro::app

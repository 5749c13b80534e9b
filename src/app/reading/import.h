// SPDX-License-Identifier: AGPL-3.0-or-later
// import_plan(), check_plan(): the bytes of a document -> the draft of its plan, and from what file it came.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/reading/silence.h"
#include "document/readers/read.h"
#include "foundation/base/result.h"
#include "plan/extraction/reading.h"
#include "plan/model/draft.h"
#include "plan/model/draft_json.h"

namespace sauro::app {

struct ImportOptions {
  std::string file;         ///< name for SourceInfo; nothing is opened by it
  std::optional<int> year;  ///< the plan's year, where the caller knows better than the document; 1900 to 2200
  readers::Limits limits;
  readers::Watch watch;  ///< follows the reading of scanned pages
  std::vector<extraction::ToldColumn> columns = {};
  bool shown = false;  ///< whether the document itself is wanted, for people to look at
};

struct Imported {
  plan::Draft draft;
  plan::SourceInfo source;
  std::size_t silenced = 0;             ///< findings that were taken away
  std::vector<Silence> unmatched = {};  ///< silences that took none away
  std::string document = {};            ///< sauro.document/1, where it is wanted
};

/// Fails as readers::read() and extraction::extract() do.
Result<Imported> import_plan(std::string_view bytes, const ImportOptions& options);

/// The same, with the findings of all checks but those that `silences` name.
Result<Imported> check_plan(std::string_view bytes, const ImportOptions& options, const std::vector<Silence>& silences);

/// Whether a finding of the draft is an error.
bool has_errors(const Imported& imported);

}  // namespace sauro::app

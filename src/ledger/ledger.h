// SPDX-License-Identifier: AGPL-3.0-or-later
// Ledger: the port behind which facts and the records folded from them are kept. Each agency has a chain of its own;
// nothing is read across agencies. Every engine passes the same conformance suite (tests/ledger/conformance.h).
#pragma once
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "ledger/chain.h"
#include "plan/model/fact.h"
#include "plan/model/record.h"

namespace sauro::ledger {

/// A record that the caller has looked at: its version is the number of the first fact of the batch that made it what
/// it is, 0 where there was none.
struct Expected {
  std::string kind, id;
  std::int64_t version = 0;
};

/// Facts that are appended together or not at all.
struct Batch {
  std::string agency;
  std::vector<plan::NewFact> facts;
  std::int64_t now = 0;  ///< microseconds since 1970 UTC; one batch is recorded at least one behind the one before
  std::vector<Expected> expected = {};
  std::string key = {};  ///< a batch with a key that was appended before is not appended again
};

struct Appended {
  std::vector<plan::Fact> facts;
  bool repeated = false;  ///< they stood there already
};

/// As of the newest fact.
inline constexpr std::int64_t newest = std::numeric_limits<std::int64_t>::max();

struct Stored {
  std::string kind, id, body;
  std::int64_t version = 0;  ///< number of the first fact of the batch that made it so

  friend bool operator==(const Stored&, const Stored&) = default;
};

/// What a group counts, and how much of it was due before the asked day.
struct Sum {
  std::string group;
  std::int64_t all = 0, before = 0;

  friend bool operator==(const Sum&, const Sum&) = default;
};

/// Records of one kind in the order of a mark's value, then of their ids.
struct Listing {
  std::string kind, mark;
  std::string prefix = {};            ///< of the mark's value
  std::string after_value, after_id;  ///< where the page before ended; empty for the first
  std::size_t limit = 50;
  std::int64_t at = newest;  ///< as of this fact
};

struct Listed {
  std::string value;  ///< of the mark
  Stored record;
};

class Ledger {
 public:
  virtual ~Ledger() = default;

  /// Appends a batch and changes the records in the same transaction; it is on the disk when this returns. Batches that
  /// wait at the same time are committed together. Fails with conflict (subject: "kind/id", where: its version now)
  /// where an expected record has changed since, bad_input and over_limit as check_new() does, locked, io.
  virtual Result<Appended> append(const Batch& batch) = 0;

  /// Takes the words of a fact away, appends words_redaction(), and folds the agency's facts anew. The fact's hash
  /// stays and the chain holds. Fails with not_found where there is no such fact, else as append() does.
  virtual Result<plan::Fact> redact(std::string_view agency, std::int64_t number, std::string_view who,
                                    std::string_view reason, std::int64_t now) = 0;

  /// Takes a chain over as it was kept elsewhere, hashes and all, for an agency that has no facts; `next` gives its
  /// facts in order. All or none. Fails with occupied where the agency has facts, damaged (where: "fact 12") where the
  /// chain does not hold, as `next` fails, else as append() does.
  virtual Result<Head> take_over(std::string_view agency,
                                 const std::function<Result<std::optional<plan::Fact>>()>& next) = 0;

  /// Calls `see` for the facts of an agency with numbers above `after`, in order, until it returns false.
  virtual Result<bool> each(std::string_view agency, std::int64_t after,
                            const std::function<bool(const plan::Fact&)>& see) const = 0;

  /// The facts about one subject up to `at`, in order.
  virtual Result<std::vector<plan::Fact>> about(std::string_view agency, std::string_view subject,
                                                std::int64_t at = newest) const = 0;

  /// Count 0 and no_hash() for an agency that has no facts.
  virtual Result<Head> head(std::string_view agency) const = 0;
  /// The number of the last fact recorded before `moment` (microseconds); 0 where there is none.
  virtual Result<std::int64_t> number_before(std::string_view agency, std::int64_t moment) const = 0;
  /// Those that have facts, in the order of their keys.
  virtual Result<std::vector<std::string>> agencies() const = 0;

  virtual Result<std::optional<Stored>> record(std::string_view agency, std::string_view kind, std::string_view id,
                                               std::int64_t at = newest) const = 0;
  /// The same, of many at once, in the order asked for; those that there are.
  virtual Result<std::vector<Stored>> records(std::string_view agency, std::string_view kind,
                                              const std::vector<std::string>& ids, std::int64_t at = newest) const = 0;
  virtual Result<std::vector<Listed>> list(std::string_view agency, const Listing& listing) const = 0;
  /// The records of a kind as of `at` that came or changed behind the fact `after`, in the order in which they did.
  /// Told at the cost of what changed, not of what there is; what is gone is not told, nor what a redaction took.
  virtual Result<std::vector<Stored>> changed(std::string_view agency, std::string_view kind, std::int64_t after,
                                              std::int64_t at = newest) const = 0;
  /// The sums of the tallies of one name, by group and day, in that order; the days of a month that lie on one side of
  /// `day` (ISO), which is of those behind it, stand together under the first of them.
  virtual Result<std::vector<plan::Tally>> tallies(std::string_view agency, std::string_view name, std::string_view day,
                                                   std::int64_t at = newest) const = 0;
  /// The sums of the tallies of one name by group, and of those of days before `day` (ISO).
  virtual Result<std::vector<Sum>> sums(std::string_view agency, std::string_view name, std::string_view day,
                                        std::int64_t at = newest) const = 0;
  /// The newest records whose words hold all of `words`, marks and case apart ("nghiem thu" finds "nghiệm thu"), the
  /// last as a beginning; words in quotation marks as a phrase. At most `limit`, the last changed first.
  virtual Result<std::vector<Stored>> search(std::string_view agency, std::string_view words,
                                             std::size_t limit) const = 0;

  /// Folds an agency's facts anew beside its records and names those that differ, at most ten.
  virtual Result<std::vector<Breach>> compare_views(std::string_view agency) = 0;
  /// Puts what the facts give in the place of the records.
  virtual Result<bool> repair_views(std::string_view agency) = 0;

  /// Writes a copy of everything as of one moment to `file`, which must not exist, while others go on.
  virtual Result<bool> copy_to(const std::string& file) const = 0;
};

/// Goes through the chain of an agency and names the first place at which it does not hold, if any. What was cut off at
/// the end is seen by the stored head; who can alter that too is seen by a head kept elsewhere: `known`.
Result<std::optional<Breach>> verify_chain(const Ledger& ledger, std::string_view agency,
                                           const std::optional<Head>& known = {});

}  // namespace sauro::ledger

// SPDX-License-Identifier: AGPL-3.0-or-later
// Proposals of tasks that come as a table, a row each: what each row proposes, and what is wrong with those that cannot
// be taken.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plan/model/input.h"

namespace sauro::programmes::research {

/// A cell that holds something; row and column from 0.
struct TableCell {
  int row = 0, column = 0;
  std::string text;
};

struct ProposalRow {
  int row = 0;        ///< from 0
  plan::Input input;  ///< of research.propose
};
struct RowFault {
  int row = 0;       ///< from 0
  std::string what;  ///< in the words for people (both())
};
struct ProposalTable {
  std::vector<ProposalRow> rows;  ///< that nothing is wrong with
  std::vector<RowFault> faults;
};

/// The cells by row and column. The headings stand in the first rows and are known by rules/lexicon/research.tsv; a row
/// that is numbered otherwise than by figures ("II", "Cộng"), or not at all and has nothing beside its title, is a
/// heading or a sum. `year`: of rows that tell none. Ids that are not told are PREFIX-1, PREFIX-2 … by the row's place.
/// Nothing where no row heads columns of titles and proposers.
std::optional<ProposalTable> proposals_in(const std::vector<TableCell>& cells, const std::string& prefix, int year);

}  // namespace sauro::programmes::research

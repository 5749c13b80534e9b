// SPDX-License-Identifier: AGPL-3.0-or-later
// Rows without keys are matched to items by their mark and title. What is not certain is proposed, never taken.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "plan/extraction/likeness.h"

namespace sauro::worksheet {

struct Titled {
  std::string id, mark, title;
};

struct Likely {
  std::size_t at = 0;   ///< which of the items
  double likeness = 0;  ///< 0 to 1
};

struct Matched {
  std::vector<std::size_t> items;  ///< which have the title, or are named: one where it is certain
  std::vector<Likely> likely;      ///< where there is none: those most alike, the likeliest first
};

class Matcher {
 public:
  explicit Matcher(std::vector<Titled> items);
  /// By an item's own id as the mark; by the title, blanks, case and marks apart, and where several have it by mark.
  Matched match(std::string_view mark, std::string_view title) const;
  const std::vector<Titled>& items() const { return items_; }

 private:
  std::vector<Titled> items_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_title_;
  std::map<std::string, std::size_t, std::less<>> by_id_;
  std::vector<extraction::Words> words_;
  extraction::WordIndex index_;
};

}  // namespace sauro::worksheet

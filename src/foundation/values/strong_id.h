// SPDX-License-Identifier: AGPL-3.0-or-later
// Identifiers that do not mix: an item's id is no unit's id, and neither is a bare string.
#pragma once
#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace sauro {

/// `using ItemId = StrongId<struct ItemTag>;`
template <class Tag>
class StrongId {
 public:
  StrongId() = default;
  explicit StrongId(std::string text) : text_(std::move(text)) {}

  const std::string& str() const { return text_; }
  bool empty() const { return text_.empty(); }

  friend auto operator<=>(const StrongId&, const StrongId&) = default;

 private:
  std::string text_;
};

}  // namespace sauro

template <class Tag>
struct std::hash<sauro::StrongId<Tag>> {
  std::size_t operator()(const sauro::StrongId<Tag>& id) const noexcept { return std::hash<std::string>()(id.str()); }
};

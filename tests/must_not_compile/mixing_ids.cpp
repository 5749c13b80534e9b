// SPDX-License-Identifier: AGPL-3.0-or-later
// With MUST_NOT_COMPILE each mistake below has to be refused by the compiler; without it the same file has to compile.
#include "foundation/values/money.h"
#include "foundation/values/quantity.h"
#include "foundation/values/strong_id.h"

namespace sauro {

using ItemId = StrongId<struct ItemTag>;
using UnitId = StrongId<struct UnitTag>;

[[maybe_unused]] static bool same_item(const ItemId& a, const ItemId& b) { return a == b; }
static const ItemId item("t1");
static const UnitId unit("u1");

#if MUST_NOT_COMPILE == 1
static const bool mixed = same_item(item, unit);
#elif MUST_NOT_COMPILE == 2
static const ItemId from_text = "t1";
#elif MUST_NOT_COMPILE == 3
static const bool equal = item == unit;
#elif MUST_NOT_COMPILE == 4
static const auto sum = add(Money(), Decimal::of(1));
#elif MUST_NOT_COMPILE == 5
static void drops_the_error() { add(Decimal::of(1), Decimal::of(1)); }
#endif

}  // namespace sauro

int main() { return sauro::same_item(sauro::item, sauro::ItemId("t2")) || sauro::unit.empty() ? 1 : 0; }

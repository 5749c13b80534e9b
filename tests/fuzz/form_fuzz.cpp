// SPDX-License-Identifier: AGPL-3.0-or-later
// Forms that agencies bring, filled with a few values: whatever they say, they end in a document or an error.
#include <cstdint>

#include "document/forms/form.h"
#include "document/writers/official_docx.h"
#include "document/writers/official_html.h"
#include "fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sauro;
  const auto form = forms::read_form({reinterpret_cast<const char*>(data), size}, "x.form");
  if (!form) {
    fuzz::require(form.error().code == ErrorCode::damaged && !form.error().where.empty());
    return 0;
  }
  forms::Values values, one;
  one.texts["text"] = "một";
  values.texts = {{"subject", "trích yếu"},
                  {"agency", "Sở"},
                  {"symbol", "BC-S"},
                  {"place", "Hà Nội"},
                  {"superior", ""},
                  {"signer", "Ai"},
                  {"body", "I. A\n1. b\n- c\na) d\nĐiều 1. đ"}};
  values.lists["authority"] = {one};
  values.lists["late"] = {one, one};
  auto& table = values.tables["t"];
  table.widths = {1, 2};
  table.rows.assign(2, std::vector<document::OfficialCell>(2));
  const auto made = forms::compose(*form, values, *Day::make(2026, 1, 5));
  if (!made) return 0;
  fuzz::require(writers::official_docx(*made).ok());
  fuzz::require(writers::official_html(*made).ok());
  return 0;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as a text file, read and extracted: a refusal, or a sound draft, and JSON of it.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "document/readers/text.h"
#include "plan/extraction/extract.h"
#include "plan/extraction/invariants.h"
#include "plan/model/draft_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sauro::readers::Limits limits;
  limits.table_columns = 64;
  const auto document = sauro::readers::read_text({reinterpret_cast<const char*>(data), size}, limits);
  if (!document.ok()) return 0;
  const auto draft = sauro::extraction::extract(*document);
  if (!draft.ok()) return 0;
  const sauro::test::DraftCheck check(*draft, *document);
  for (const auto& breach : check.breaches()) std::fprintf(stderr, "%s\n", breach.c_str());
  if (!check.breaches().empty()) std::abort();
  if (!sauro::is_utf8(sauro::plan::draft_json(*draft, {"-", "", document->kind, document->pages}))) std::abort();
  return 0;
}

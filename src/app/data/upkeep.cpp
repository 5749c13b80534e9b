// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/data/upkeep.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "app/data/open_data.h"
#include "foundation/base/json_writer.h"
#include "ledger/files.h"
#include "plan/model/draft.h"

namespace sauro::app {
namespace {

using ledger::Breach;

plan::Words words_of(const Breach& breach) {
  const auto n = breach.number;
  switch (breach.kind) {
    case Breach::Kind::altered:
      return {fmt::format("dữ kiện số {} đã bị sửa", n), fmt::format("fact {} was altered", n)};
    case Breach::Kind::words_altered:
      return {fmt::format("lời văn của dữ kiện số {} bị sửa hoặc bị xóa không có dữ kiện xóa", n),
              fmt::format("the words of fact {} were altered, or taken away without a redaction", n)};
    case Breach::Kind::removed:
      return {fmt::format("thiếu dữ kiện từ số {}", n), fmt::format("facts are missing from {} on", n)};
    case Breach::Kind::head_differs:
      return {fmt::format("chuỗi khác với điểm đối chiếu ở dữ kiện số {}", n),
              fmt::format("the chain is not the one that was told, at fact {}", n)};
    case Breach::Kind::view_differs:
      return {fmt::format("số liệu tổng hợp lệch ở {}; chạy: sauro repair-views", breach.what),
              fmt::format("records differ from the facts at {}; run: sauro repair-views", breach.what)};
    case Breach::Kind::file_altered:
      return {fmt::format("tệp đính kèm {} đã bị sửa", breach.what),
              fmt::format("attachment {} was altered", breach.what)};
    case Breach::Kind::file_removed:
      return {fmt::format("thiếu tệp đính kèm {}", breach.what), fmt::format("attachment {} is missing", breach.what)};
  }
  return {};
}

}  // namespace

Result<Verified> verify_agency(ledger::Ledger& ledger, const std::string& folder, const std::string& agency,
                               const std::optional<ledger::Head>& known, const std::stop_token& stop) {
  const auto stopped = [&] { return stop.stop_requested(); };
  const auto head = ledger.head(agency);
  if (!head) return head.error();
  const auto chain = ledger::verify_chain(ledger, agency, known);
  if (!chain) return chain.error();
  if (stopped()) return Error{ErrorCode::cancelled, agency};
  const auto views = ledger.compare_views(agency);
  if (!views) return views.error();
  if (stopped()) return Error{ErrorCode::cancelled, agency};
  const ledger::Files files(folder, agency);
  const auto attached = ledger::verify_files(ledger, files, agency);
  if (!attached) return attached.error();
  const auto kept = files.all();
  if (!kept) return kept.error();
  Verified one{agency, *head, kept->size(), {}};
  if (*chain) one.breaches.push_back(**chain);
  one.breaches.insert(one.breaches.end(), views->begin(), views->end());
  one.breaches.insert(one.breaches.end(), attached->begin(), attached->end());
  return one;
}

std::string verified_json(const Verified& verified) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  out.key("format");
  out.string("sauro.verified/1");
  out.key("facts");
  out.number(verified.head.count);
  out.key("files");
  out.number(static_cast<std::int64_t>(verified.files));
  out.key("hash");
  out.string(verified.head.hash);
  out.key("whole");
  out.boolean(verified.breaches.empty());
  out.key("breaches");
  out.begin_array();
  for (const Breach& breach : verified.breaches) {
    const plan::Words words = words_of(breach);
    out.begin_flat_object();
    out.key("vi");
    out.string(words.vi);
    out.key("en");
    out.string(words.en);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.take();
}

Result<std::vector<Verified>> verify_data(const std::string& folder,
                                          const std::optional<ledger::Checkpoint>& checkpoint) {
  const auto ledger = open_data(folder, false);
  if (!ledger) return ledger.error();
  const auto agencies = (*ledger)->agencies();
  if (!agencies) return agencies.error();
  if (checkpoint)
    if (const auto known = agency_of(**ledger, checkpoint->agency); !known) return known.error();
  std::vector<Verified> all;
  for (const std::string& agency : *agencies) {
    const bool asked = checkpoint && checkpoint->agency == agency;
    auto one = verify_agency(**ledger, folder, agency, asked ? std::optional(checkpoint->head) : std::nullopt, {});
    if (!one) return one.error();
    all.push_back(*std::move(one));
  }
  return all;
}

Result<Verified> verify_export(ledger::NextLine lines, const std::optional<ledger::Checkpoint>& checkpoint) {
  ledger::FactReader reader(std::move(lines));
  const auto agency = reader.agency();
  if (!agency) return agency.error();
  if (checkpoint && checkpoint->agency != *agency) return Error{ErrorCode::not_found, checkpoint->agency, *agency};
  ledger::ChainCheck check(*agency, checkpoint ? std::optional(checkpoint->head) : std::nullopt);
  Verified found{*agency, {}, 0, {}};
  for (;;) {
    const auto fact = reader.next();
    if (!fact) return fact.error();
    if (!*fact) break;
    if (const auto breach = check.next(**fact)) {
      found.breaches.push_back(*breach);
      break;
    }
  }
  found.head = check.head();
  if (found.breaches.empty())
    if (const auto breach = check.end(check.head())) found.breaches.push_back(*breach);
  return found;
}

std::string render(const std::vector<Verified>& verified) {
  std::string text;
  for (const Verified& one : verified) {
    const bool whole = one.breaches.empty();
    text += fmt::format("{}: {} dữ kiện, {} tệp đính kèm: {}\n    {} facts, {} attachments: {}\n", one.agency,
                        one.head.count, one.files, whole ? "nguyên vẹn" : "KHÔNG nguyên vẹn", one.head.count, one.files,
                        whole ? "whole" : "NOT whole");
    for (const Breach& breach : one.breaches) {
      const plan::Words words = words_of(breach);
      text += fmt::format("  ✗ {}\n    {}\n", words.vi, words.en);
    }
    if (whole) text += fmt::format("    {}\n", one.head.hash);
  }
  if (verified.empty()) text = "Chưa có dữ kiện nào.\nThere are no facts yet.\n";
  return text;
}

bool is_whole(const std::vector<Verified>& verified) {
  return std::all_of(verified.begin(), verified.end(), [](const Verified& one) { return one.breaches.empty(); });
}

Result<bool> repair_views(const std::string& folder) {
  const auto ledger = open_data(folder, false);
  if (!ledger) return ledger.error();
  const auto agencies = (*ledger)->agencies();
  if (!agencies) return agencies.error();
  for (const std::string& agency : *agencies)
    if (auto repaired = (*ledger)->repair_views(agency); !repaired) return repaired;
  return true;
}

Result<bool> export_facts(const std::string& folder, const std::string& agency,
                          const std::function<void(std::string_view)>& write) {
  const auto ledger = open_data(folder, false);
  if (!ledger) return ledger.error();
  const auto meant = agency_of(**ledger, agency);
  if (!meant) return meant.error();
  write(ledger::first_line(*meant));
  return (*ledger)->each(*meant, 0, [&](const plan::Fact& fact) {
    write(ledger::fact_line(fact));
    return true;
  });
}

Result<ledger::AgencyHead> import_facts(const std::string& folder, ledger::NextLine lines) {
  ledger::FactReader reader(std::move(lines));
  const auto agency = reader.agency();  // before a folder is made for it
  if (!agency) return agency.error();
  const auto ledger = open_data(folder, true);
  if (!ledger) return ledger.error();
  const auto head = (*ledger)->take_over(*agency, [&] { return reader.next(); });
  if (!head) return head.error();
  return ledger::AgencyHead{*agency, *head};
}

Result<std::vector<ledger::AgencyHead>> back_up(const std::string& folder, const std::string& file) {
  const auto ledger = open_data(folder, false);
  if (!ledger) return ledger.error();
  return ledger::back_up(**ledger, folder, file);
}

Result<std::int64_t> redact(const std::string& folder, const std::string& agency, const std::string& what,
                            const std::string& reason, const std::string& account) {
  constexpr std::size_t hash_digits = 64;
  const auto ledger = open_data(folder, false);
  if (!ledger) return ledger.error();
  const auto meant = agency_of(**ledger, agency);
  if (!meant) return meant.error();
  const std::string who = "admin@" + account;
  if (what.size() != hash_digits) {
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(what.data(), what.data() + what.size(), number);
    if (failed != std::errc() || end != what.data() + what.size())
      return Error{ErrorCode::not_found, "a fact's number or a file's SHA-256: " + what};
    const auto fact = (*ledger)->redact(*meant, number, who, reason, clock_now());
    if (!fact) return fact.error();
    return fact->number;
  }
  const ledger::Files files(folder, *meant);
  const auto kept = files.all();
  if (!kept) return kept.error();
  if (std::find(kept->begin(), kept->end(), what) == kept->end()) return Error{ErrorCode::not_found, what};
  // The fact comes first: a file that is gone without one would look stolen.
  const auto told = (*ledger)->append({*meant, {ledger::file_redaction(what, who, reason)}, clock_now()});
  if (!told) return told.error();
  if (const auto removed = files.remove(what); !removed) return removed.error();
  return told->facts.front().number;
}

Result<ledger::Checkpoint> checkpoint(const std::string& folder, const std::string& agency) {
  const auto ledger = open_data(folder, false);
  if (!ledger) return ledger.error();
  const auto meant = agency_of(**ledger, agency);
  if (!meant) return meant.error();
  const auto breach = ledger::verify_chain(**ledger, *meant);
  if (!breach) return breach.error();
  // Nobody signs for a chain that does not hold.
  if (*breach) return Error{ErrorCode::damaged, words_of(**breach).en, *meant};
  const auto head = (*ledger)->head(*meant);
  if (!head) return head.error();
  return ledger::make_checkpoint(folder, *meant, *head, clock_now());
}

}  // namespace sauro::app

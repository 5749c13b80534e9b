// SPDX-License-Identifier: AGPL-3.0-or-later
// The verbs that look after a data folder.
#include <optional>
#include <vector>

#include "app/data/upkeep.h"
#include "doors/cli/account.h"
#include "doors/cli/files.h"
#include "doors/cli/messages.h"
#include "doors/cli/telling.h"
#include "doors/cli/verbs.h"

namespace sauro::cli {
namespace {

std::string heads_text(std::string_view vi, std::string_view en, const std::vector<ledger::AgencyHead>& heads) {
  std::string text = std::string(vi) + " / " + std::string(en) + "\n";
  for (const ledger::AgencyHead& one : heads)
    text += "  " + one.agency + ": " + std::to_string(one.head.count) + " " + one.head.hash + "\n";
  return text;
}

ExitStatus verify(const DataCommand& command) {
  std::optional<ledger::Checkpoint> checkpoint;
  if (!command.checkpoint.empty()) {
    constexpr std::size_t most = 1 << 16;
    const auto text = read_file(command.checkpoint, most);
    if (!text) return fail(command.checkpoint, text.error());
    auto read = ledger::read_checkpoint(*text);
    if (!read) return fail(command.checkpoint, read.error());
    checkpoint = *std::move(read);
  }
  std::vector<app::Verified> verified;
  if (command.data.empty()) {
    auto one = app::verify_export(lines_of(command.file), checkpoint);
    if (!one) return fail(command.file, one.error());
    verified.push_back(*std::move(one));
  } else {
    auto all = app::verify_data(command.data, checkpoint);
    if (!all) return fail(command.data, all.error());
    verified = *std::move(all);
  }
  return print("-", app::render(verified), app::is_whole(verified) ? done : found_errors);
}

}  // namespace

ExitStatus run(const DataCommand& command) {
  using Verb = DataCommand::Verb;
  switch (command.verb) {
    case Verb::verify: return verify(command);
    case Verb::repair_views: {
      const auto repaired = app::repair_views(command.data);
      return repaired ? print("-", "Đã dựng lại số liệu tổng hợp từ dữ kiện / records folded anew from the facts\n")
                      : fail(command.data, repaired.error());
    }
    case Verb::export_facts: {
      const auto written = write_pieces(
          command.output, [&](const Sink& sink) { return app::export_facts(command.data, command.agency, sink); });
      return written ? done : fail(command.data, written.error());
    }
    case Verb::import_facts: {
      const auto head = app::import_facts(command.data, lines_of(command.file));
      return head ? print("-", heads_text("Đã nhập", "imported", {*head})) : fail(command.file, head.error());
    }
    case Verb::backup: {
      const auto heads = app::back_up(command.data, command.file);
      return heads ? print("-", heads_text("Đã sao lưu", "backed up", *heads)) : fail(command.data, heads.error());
    }
    case Verb::restore: {
      const auto heads = ledger::restore(command.file, command.data);
      return heads ? print("-", heads_text("Đã khôi phục", "restored", *heads)) : fail(command.file, heads.error());
    }
    case Verb::redact: {
      const auto fact = app::redact(command.data, command.agency, command.file, command.reason, account());
      return fact ? print("-", "Đã xóa nội dung, ghi dữ kiện số / taken away, recorded as fact: " +
                                   std::to_string(*fact) + "\n")
                  : fail(command.data, fact.error());
    }
    case Verb::checkpoint: {
      const auto made = app::checkpoint(command.data, command.agency);
      return made ? print(command.output, ledger::checkpoint_text(*made)) : fail(command.data, made.error());
    }
  }
  return wrong_usage;
}

}  // namespace sauro::cli

// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// The byte of "trình" where nothing but an act of approving follows it: "trình phê duyệt", "trình ký ban hành"; npos
/// where somebody is named between, or there is none.
std::size_t submits_to_nobody(std::string_view key) {
  constexpr std::string_view submit = "trình ";
  for (std::size_t at = key.find(submit); at != std::string_view::npos; at = key.find(submit, at + 1)) {
    const bool begins = at == 0 || !rules::is_of_word(key[at - 1]);
    // "chương trình", "quy trình", "tờ trình" are things.
    const std::string_view before = trim(key.substr(0, at));
    const bool noun = !before.empty() && rules::lexicon_value("ends_in_submit", before.substr(before.rfind(' ') + 1));
    const std::string_view rest = key.substr(at + submit.size());
    const rules::Term* act = rules::longest_prefix("approving_act", rest);
    if (!begins || noun || act == nullptr) continue;
    // "trình thẩm định, phê duyệt tại UBND tỉnh": who approves may follow the act.
    const std::string_view behind = trim(rest.substr(act->term.size()));
    if (behind.empty() || std::string_view(".,;:").find(behind.front()) != std::string_view::npos ||
        behind.find(" của ") == std::string_view::npos)
      return at;
  }
  return std::string_view::npos;
}

/// Work that something be approved, without a word by whom.
std::vector<Found> find_authority_no_approver(const Subject& subject) {
  std::vector<Found> found;
  for (const Item& item : subject.draft().items) {
    if (!is_work(item) || has_role(item, plan::Role::approving)) continue;
    if (submits_to_nobody(spelling_key(item.title)) == std::string_view::npos) continue;
    found.push_back({{"Không nói trình ai phê duyệt: " + quoted(item.title),
                      "It is not told who is to approve it: " + quoted(item.title)},
                     {&item},
                     {place_of(item, item.title_origin, item.title)},
                     plan::Words{"Ghi cấp hoặc người phê duyệt sau chữ “trình”", "Name who approves"},
                     {},
                     {}});
  }
  return found;
}

}  // namespace

const Rule authority_no_approver{
    "authority.no-approver",
    plan::Clear::authority,
    find_authority_no_approver,
    {"Việc phải trình mà không nói trình ai.", "Something is to be approved, and it is not told by whom.",
     "Hoàn thiện dự thảo, trình phê duyệt", "Ghi cấp hoặc người phê duyệt sau chữ “trình”.", "Name who approves.",
     "rõ thẩm quyền"}};

}  // namespace sauro::checks

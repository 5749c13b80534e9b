// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/action.h"

#include <algorithm>
#include <array>

#include "app/access/agency_calendar.h"
#include "foundation/base/sha256.h"
#include "foundation/base/text.h"

namespace sauro::app {
namespace {

constexpr std::size_t most_text = 10'000;  // characters
constexpr std::size_t most_file = std::size_t{100} << 20;

bool is_choice(std::string_view choices, std::string_view text) {
  for (std::size_t begin = 0; begin <= choices.size();) {
    const std::size_t end = std::min(choices.find('|', begin), choices.size());
    if (choices.substr(begin, end - begin) == text) return true;
    begin = end + 1;
  }
  return false;
}

Result<bool> check_value(const Field& field, const std::string& value) {
  const std::string name = std::string("--") + field.name + " " + value.substr(0, byte_of(value, 60));
  switch (field.kind) {
    case FieldKind::id:  // units may be named as people know them; what there is not is refused by the action
    case FieldKind::text:
    case FieldKind::secret:
      if (!is_utf8(value)) return refuse("input.text", std::string("--") + field.name);
      if (code_points(value) > most_text) return refuse("input.too-long", std::string("--") + field.name);
      return true;
    case FieldKind::day: return read_day(value) ? Result(true) : refuse("input.day", name);
    case FieldKind::number: return read_number(value) ? Result(true) : refuse("input.number", name);
    case FieldKind::count: return plan::read_count(value) ? Result(true) : refuse("input.count", name);
    case FieldKind::choice: {
      std::string known = field.choices;
      std::replace(known.begin(), known.end(), '|', ' ');
      return is_choice(field.choices, value)
                 ? Result(true)
                 : refuse("input.choice", both(name + ": chỉ có: " + known, name + ": known are: " + known));
    }
    case FieldKind::flag:
    case FieldKind::file: return true;
  }
  return true;
}

std::string label_of(const Field& field) {
  const std::string name = std::string(" (") + field.name + ")";
  return both(field.vi + name, field.en + name);
}

}  // namespace

Result<bool> check_input(const std::vector<Field>& fields, const Input& input) {
  const auto named = [&](std::string_view name) {
    return std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.name == name; });
  };
  for (const auto& [name, values] : input.values) {
    const auto field = named(name);
    if (field == fields.end() || field->kind == FieldKind::file) return refuse("input.unknown", "--" + name);
    if (values.size() > 1 && !field->several) return refuse("input.several", "--" + name);
    for (const std::string& value : values)
      if (auto good = check_value(*field, value); !good) return good;
  }
  for (const auto& [name, uploads] : input.files) {
    const auto field = named(name);
    if (field == fields.end() || field->kind != FieldKind::file) return refuse("input.unknown", "--" + name);
    if (uploads.size() > 1 && !field->several) return refuse("input.several", "--" + name);
    for (const Upload& upload : uploads) {
      if (!is_file_name(upload.name)) return refuse("input.file-name", "--" + name);
      if (upload.bytes.size() > most_file) return refuse("input.file-large", upload.name);
    }
  }
  for (const Field& field : fields) {
    const bool given = field.kind == FieldKind::file ? !input.uploads(field.name).empty()
                                                     : field.kind == FieldKind::flag || !input.text(field.name).empty();
    if (field.required && !given) return refuse("input.missing", label_of(field));
  }
  return true;
}

void Work::expect(std::string_view kind, std::string_view id, std::int64_t version) {
  const auto same = [&](const ledger::Expected& one) { return one.kind == kind && one.id == id; };
  if (std::none_of(expected_.begin(), expected_.end(), same))
    expected_.push_back({std::string(kind), std::string(id), version});
}

Result<KeptItem> Work::item(const std::string& id) {
  auto found = view_.item(id);
  if (!found) return found.error();
  if (!*found) return refuse("unknown.item", id);
  expect("item", id, (*found)->version);
  if ((*found)->value.stage == tracking::Stage::dropped) return refuse("item.dropped", id);
  return **std::move(found);
}

Result<Kept<tracking::PlanState>> Work::plan(const std::string& id) {
  auto found = find<tracking::PlanState>("plan", id);
  if (!found) return found.error();
  if (!*found) return refuse("unknown.plan", id);
  return **std::move(found);
}

Result<Kept<tracking::Unit>> Work::unit(const std::string& named) {
  if (const auto* one = people_.unit_named(named)) return *one;
  return refuse("unknown.unit", named);
}

Result<Kept<tracking::User>> Work::user(const std::string& id) {
  auto found = find<tracking::User>("user", id);
  if (!found) return found.error();
  if (!*found) return refuse("unknown.user", id);
  return **std::move(found);
}

Result<bool> Work::allow(Standings may, const tracking::ItemState& item) {
  if (people_.standings(actor_, item) & may) {
    on_behalf_ = people_.on_behalf(actor_, may, &item);
    return true;
  }
  return refuse("who.forbidden", standings_text(may));
}

Result<bool> Work::allow_in(Standings may, std::string_view unit) const {
  if (people_.standings_in(actor_, unit) & may) return true;
  return refuse("who.forbidden", standings_text(may));
}

const Holidays& Work::holidays() {
  if (!holidays_) {
    const auto agency = agency_record(view_);
    holidays_ =
        agency_calendar(agency ? agency->value : tracking::AgencyState(), today().year() - 1, today().year() + 2);
  }
  return *holidays_;
}

std::vector<std::string> Work::attach(std::vector<Upload> uploads) {
  std::vector<std::string> hashes;
  for (Upload& upload : uploads) {
    hashes.push_back(sha256_hex(upload.bytes));
    attached_.push_back(std::move(upload));
  }
  return hashes;
}

std::string standings_text(Standings may) {
  struct Named {
    Standing standing;
    const char *vi, *en;
  };
  constexpr auto names = std::to_array<Named>({{administrator, "quản trị", "the administrator"},
                                               {office, "văn phòng", "the office"},
                                               {director, "lãnh đạo cơ quan", "the director"},
                                               {head, "trưởng đơn vị của việc này", "the head of its unit"},
                                               {performer, "người thực hiện", "whoever performs it"},
                                               {superior, "cấp trên", "the superior"},
                                               {auditor, "kiểm toán", "auditors"},
                                               {self, "chính người đó", "the user concerned"},
                                               {keeper, "người giữ thư mục dữ liệu", "whoever keeps the folder"},
                                               {staff, "người của các đơn vị", "those who work in its units"},
                                               {council_member, "thành viên hội đồng", "members of councils"},
                                               {inspector, "thanh tra, kiểm tra", "inspectors"},
                                               {user, "người dùng", "any user"}});
  std::string vi, en;
  for (const Named& one : names) {
    if ((may & one.standing) == 0) continue;
    vi.append(vi.empty() ? "" : ", ").append(one.vi);
    en.append(en.empty() ? "" : ", ").append(one.en);
  }
  return both("không đủ quyền, việc này do: " + vi, "not permitted, this is done by: " + en);
}

const std::vector<Action>& actions() {
  static const std::vector<Action> all = [] {
    std::vector<Action> list;
    for (auto part :
         {agency_actions(), organisation_actions(), plan_actions(), column_actions(), item_actions(), work_actions(),
          document_actions(), urging_actions(), binding_actions(), programme_actions(), proposal_actions()})
      list.insert(list.end(), part.begin(), part.end());
    return list;
  }();
  return all;
}

const Action* action_named(std::string_view name) {
  const auto& all = actions();
  const auto at = std::find_if(all.begin(), all.end(), [&](const Action& action) { return action.name == name; });
  return at == all.end() ? nullptr : &*at;
}

}  // namespace sauro::app

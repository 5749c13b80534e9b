// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/model/read_draft_json.h"

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "foundation/base/json.h"
#include "plan/model/names.h"

namespace sauro::plan {
namespace {

/// An object of the text as it is read: its members by name. The first that is not as it should be is kept for all.
class In {
 public:
  In(const Json& object, std::string path, std::string& wrong)
      : object_(object), path_(std::move(path)), wrong_(wrong) {
    if (!object_.is_object()) fault({});
  }

  std::string text(const char* name) const {
    const Json* member = find(name);
    return member != nullptr && member->is_string() ? member->get<std::string>() : fault(name);
  }
  /// Empty where it is null.
  std::string text_or_empty(const char* name) const { return maybe_text(name).value_or(""); }
  std::optional<std::string> maybe_text(const char* name) const {
    return is_null(name) ? std::nullopt : std::optional(text(name));
  }
  int number(const char* name) const {
    const Json* member = find(name);
    constexpr std::int64_t most = 1'000'000'000;
    if (member == nullptr || !member->is_number_integer()) return fault(name), 0;
    const auto value = member->get<std::int64_t>();
    return value >= -most && value <= most ? static_cast<int>(value) : (fault(name), 0);
  }
  std::optional<int> maybe_number(const char* name) const {
    return is_null(name) ? std::nullopt : std::optional(number(name));
  }
  double fraction(const char* name) const {
    const Json* member = find(name);
    return member != nullptr && member->is_number() ? member->get<double>() : (fault(name), 0.0);
  }
  bool truth(const char* name) const {
    const Json* member = find(name);
    return member != nullptr && member->is_boolean() ? member->get<bool>() : (fault(name), false);
  }
  std::optional<Day> maybe_day(const char* name) const {
    const auto written = maybe_text(name);
    if (!written) return std::nullopt;
    const auto day = Day::parse_iso(*written);
    if (!day) fault(name);
    return day ? std::optional(*day) : std::nullopt;
  }
  std::optional<Decimal> maybe_decimal(const char* name) const {
    const auto written = maybe_text(name);
    if (!written) return std::nullopt;
    auto number = Decimal::parse_plain(*written);
    if (!number) fault(name);
    return number ? std::optional(*number) : std::nullopt;
  }
  /// One of the first `count` of an enumeration, by its name; the first of them where the member is null and its name
  /// is empty.
  template <class Enum>
  Enum one_of(const char* name, int count) const {
    const std::string written = is_null(name) ? std::string() : text(name);
    for (int i = 0; i < count; ++i)
      if (name_of(static_cast<Enum>(i)) == written) return static_cast<Enum>(i);
    return fault(name), Enum{};
  }
  In object(const char* name) const {
    static const Json nothing;
    const Json* member = find(name);
    return {member != nullptr ? *member : nothing, path_of(name), wrong_};
  }
  std::optional<In> maybe_object(const char* name) const {
    return is_null(name) ? std::nullopt : std::optional<In>(object(name));
  }
  bool has(const char* name) const { return find(name) != nullptr; }
  /// For what is wrong with two members together.
  void fault_of(const char* name) const { fault(name); }
  std::vector<std::string> texts(const char* name) const {
    std::vector<std::string> list;
    each(name, [&](const Json& one, const std::string& path) {
      if (one.is_string())
        list.push_back(one.get<std::string>());
      else if (wrong_.empty())
        wrong_ = path;
    });
    return list;
  }
  template <class Read>
  auto objects(const char* name, const Read& read) const {
    std::vector<std::decay_t<decltype(read(*this))>> list;
    each(name, [&](const Json& one, const std::string& path) { list.push_back(read(In(one, path, wrong_))); });
    return list;
  }

 private:
  const Json* find(const char* name) const {
    if (!object_.is_object()) return nullptr;
    const auto at = object_.find(name);
    return at == object_.end() ? nullptr : &*at;
  }
  /// Absent is no null: a member that should be there and is not, is a fault where it is asked for.
  bool is_null(const char* name) const {
    const Json* member = find(name);
    return member != nullptr && member->is_null();
  }
  template <class See>
  void each(const char* name, const See& see) const {
    const Json* member = find(name);
    if (member == nullptr || !member->is_array()) {
      fault(name);
      return;
    }
    std::size_t i = 0;
    for (const Json& one : *member) see(one, path_of(name) + "[" + std::to_string(i++) + "]");
  }
  std::string path_of(std::string_view name) const {
    if (path_.empty() || name.empty()) return path_ + std::string(name);
    return path_ + "." + std::string(name);
  }
  std::string fault(std::string_view name) const {
    if (wrong_.empty()) wrong_ = path_of(name);
    return {};
  }

  const Json& object_;
  std::string path_;
  std::string& wrong_;
};

template <class Located>
Located location(const In& in) {
  Located at;
  at.part = in.one_of<Part>("part", 3);
  at.page = in.maybe_number("page");
  at.paragraph = in.maybe_number("paragraph");
  at.table = in.maybe_number("table");
  at.row = in.maybe_number("row");
  at.column = in.maybe_number("column");
  return at;
}

Place place(const In& in) {
  auto at = location<Place>(in);
  at.text = in.text("text");
  return at;
}

Origin origin(const In& in) {
  auto at = location<Origin>(in);
  at.start = in.number("start");
  at.length = in.number("length");
  at.confidence = in.fraction("confidence");
  at.inherited = in.truth("inherited");
  return at;
}

std::optional<Recurrence> recurrence(const In& in) {
  const auto at = in.maybe_object("recurrence");
  if (!at) return std::nullopt;
  Recurrence read;
  read.every = at->one_of<Every>("every", 6);
  read.count = at->number("count");
  read.times = at->maybe_number("times");
  if (const auto on = at->maybe_object("on")) {
    // Each of them stands there only where it is told.
    const auto told = [&](const char* name) { return on->has(name) ? on->maybe_number(name) : std::nullopt; };
    read.weekday = told("weekday");
    read.month = told("month");
    read.day = told("day");
  }
  read.text = at->text("text");
  return read;
}

Milestone milestone(const In& in) {
  return {in.text("text"), in.maybe_text("what"), in.maybe_day("start"), in.maybe_day("end"), recurrence(in)};
}

Schedule schedule(const In& in) {
  Schedule read;
  read.text = in.text_or_empty("text");
  read.kind = in.one_of<ScheduleKind>("kind", 7);
  read.start = in.maybe_day("start");
  read.end = in.maybe_day("end");
  read.clock = in.maybe_text("clock");
  read.event = in.maybe_text("event");
  if (const auto offset = in.maybe_object("offset"))
    read.offset = Offset{offset->number("count"), offset->one_of<OffsetUnit>("unit", 4),
                         offset->one_of<OffsetDirection>("direction", 2)};
  read.recurrence = recurrence(in);
  read.reference = in.maybe_text("reference");
  read.milestones = in.objects("milestones", milestone);
  read.origin = origin(in.object("origin"));
  return read;
}

Deliverable deliverable(const In& in) {
  Deliverable read;
  read.text = in.text("text");
  read.type = in.one_of<DeliverableType>("type", 7);
  read.quantity = in.maybe_decimal("quantity");
  read.unit = in.maybe_text("unit");
  if (in.maybe_text("comparator")) read.comparator = in.one_of<Comparator>("comparator", 5);
  read.origin = origin(in.object("origin"));
  return read;
}

Assignment assignment(const In& in) {
  Assignment read;
  read.role = in.one_of<Role>("role", 6);
  read.text = in.text("text");
  read.unit = in.text_or_empty("unit");
  read.position = in.maybe_text("position");
  read.person = in.text_or_empty("person");
  read.origin = origin(in.object("origin"));
  return read;
}

Item item(const In& in) {
  Item read;
  read.id = in.text("id");
  read.parent = in.text_or_empty("parent");
  read.kind = in.one_of<ItemKind>("kind", 6);
  read.task_class = in.one_of<TaskClass>("class", 3);
  read.number = in.text_or_empty("number");
  read.title = in.text("title");
  read.title_origin = origin(in.object("title_origin"));
  read.schedule = schedule(in.object("schedule"));
  read.deliverables = in.objects("deliverables", deliverable);
  read.assignments = in.objects("assignments", assignment);
  read.location = in.maybe_text("location");
  if (const auto budget = in.maybe_object("budget"))
    read.budget = Budget{budget->text("text"), budget->maybe_decimal("amount"), budget->maybe_text("source")};
  read.notes = in.maybe_text("notes");
  read.other = in.objects("other", [](const In& one) { return OtherColumn{one.text("column"), one.text("text")}; });
  read.sources = in.objects("sources", place);
  return read;
}

Head head(const In& in) {
  Head read;
  read.superior = in.maybe_text("superior");
  read.agency = in.maybe_text("agency");
  read.number = in.maybe_text("number");
  read.symbol = in.maybe_text("symbol");
  read.place = in.maybe_text("place");
  read.date = in.maybe_text("date");
  read.year = in.maybe_number("year");
  if (const auto period = in.maybe_object("period")) {
    const auto first = period->maybe_day("start"), last = period->maybe_day("end");
    if (first && last)
      if (const auto made = Period::make(*first, *last)) read.period = *made;
    if (!read.period) period->fault_of("end");
  }
  read.type = in.maybe_text("type");
  read.subject = in.maybe_text("subject");
  read.draft = in.truth("draft");
  read.bases = in.objects("bases", [](const In& one) {
    return LegalBase{one.text("text"), one.maybe_text("number_symbol"), one.maybe_day("date")};
  });
  read.recipients = in.texts("recipients");
  if (const auto signer = in.maybe_object("signer"))
    read.signer = Signer{signer->maybe_text("authority"), signer->maybe_text("position"), signer->maybe_text("name")};
  return read;
}

Words words(const In& in) { return {in.text("vi"), in.text("en")}; }

Finding finding(const In& in) {
  Finding read;
  read.rule = in.text("rule");
  read.severity = in.one_of<Severity>("severity", 3);
  read.clear = in.one_of<Clear>("clear", 7);
  read.message = words(in.object("message"));
  read.items = in.texts("items");
  read.places = in.objects("places", place);
  read.legal_source = in.maybe_text("legal_source");
  if (const auto repair = in.maybe_object("repair")) read.repair = words(*repair);
  read.edits = in.objects("edits", [](const In& one) {
    return Edit{place(one.object("place")), one.number("start"), one.number("length"), one.text("text")};
  });
  return read;
}

}  // namespace

Result<DraftFile> read_draft(std::string_view text) {
  const auto json = parse_json(text);
  if (!json) return json.error();
  std::string wrong;
  const In in(*json, {}, wrong);
  const std::string format = in.text("format");
  if (wrong.empty() && format != "sauro.draft/1") {
    if (format.starts_with("sauro.draft/")) return Error{ErrorCode::too_new, format + ", this program knows 1"};
    return Error{ErrorCode::bad_input, "not a draft", "format"};
  }
  DraftFile file;
  const In source = in.object("source");
  file.source = {source.text("file"), source.text("sha256"), source.one_of<document::SourceKind>("kind", 7),
                 source.maybe_number("pages")};
  file.draft.head = head(in.object("document"));
  file.draft.units = in.objects("units", [](const In& one) {
    return Unit{one.text("id"), one.text("name"), one.texts("aliases")};
  });
  file.draft.people = in.objects("people", [](const In& one) {
    return Person{one.text("id"), one.text("name"), one.maybe_text("position"), one.text_or_empty("unit")};
  });
  file.draft.items = in.objects("items", item);
  file.draft.findings = in.objects("findings", finding);
  if (!wrong.empty()) return Error{ErrorCode::bad_input, "a member is missing or not as it should be", wrong};
  return file;
}

Result<Item> read_item_json(std::string_view text) {
  const auto json = parse_json(text);
  if (!json) return json.error();
  std::string wrong;
  Item read = item(In(*json, {}, wrong));
  if (!wrong.empty()) return Error{ErrorCode::bad_input, "a member is missing or not as it should be", wrong};
  return read;
}

}  // namespace sauro::plan

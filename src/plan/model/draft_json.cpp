// SPDX-License-Identifier: AGPL-3.0-or-later
// A draft as JSON: which member is written where. The names here are the ones other programs rely on.
#include "plan/model/draft_json.h"

#include <cmath>

#include "plan/model/names.h"

namespace sauro::plan {
namespace {

enum class Origins : std::uint8_t { with, without };

void member(JsonWriter& out, std::string_view name, std::string_view text) {
  out.key(name);
  out.string(text);
}

/// Empty means absent.
void member_or_null(JsonWriter& out, std::string_view name, std::string_view text) {
  out.key(name);
  text.empty() ? out.null() : out.string(text);
}

void member_or_null(JsonWriter& out, std::string_view name, const std::string& text) {
  member_or_null(out, name, std::string_view(text));
}

void member_or_null(JsonWriter& out, std::string_view name, const std::optional<std::string>& text) {
  member_or_null(out, name, text ? std::string_view(*text) : std::string_view());
}

void member_or_null(JsonWriter& out, std::string_view name, const std::optional<int>& number) {
  out.key(name);
  number ? out.number(std::int64_t{*number}) : out.null();
}

void member_or_null(JsonWriter& out, std::string_view name, const std::optional<Day>& day) {
  out.key(name);
  day ? out.string(day->iso()) : out.null();
}

void member_or_null(JsonWriter& out, std::string_view name, const std::optional<Decimal>& number) {
  out.key(name);
  number ? out.string(number->str()) : out.null();
}

void member(JsonWriter& out, std::string_view name, const std::vector<std::string>& texts) {
  out.key(name);
  out.begin_array();
  for (const std::string& text : texts) out.string(text);
  out.end_array();
}

/// `write(element)` for each of `elements`, in an array.
template <class Elements, class Write>
void each(JsonWriter& out, std::string_view name, const Elements& elements, Write write) {
  out.key(name);
  out.begin_array();
  for (const auto& element : elements) write(element);
  out.end_array();
}

template <class Located>
void write_location(JsonWriter& out, const Located& at) {
  member(out, "part", name_of(at.part));
  member_or_null(out, "page", at.page);
  member_or_null(out, "paragraph", at.paragraph);
  member_or_null(out, "table", at.table);
  member_or_null(out, "row", at.row);
  member_or_null(out, "column", at.column);
}

void write(JsonWriter& out, const Place& place) {
  out.begin_flat_object();
  write_location(out, place);
  member(out, "text", place.text);
  out.end_object();
}

void write_origin(JsonWriter& out, std::string_view name, const Origin& origin) {
  out.key(name);
  out.begin_flat_object();
  write_location(out, origin);
  out.key("start");
  out.number(std::int64_t{origin.start});
  out.key("length");
  out.number(std::int64_t{origin.length});
  out.key("confidence");
  out.number(std::isfinite(origin.confidence) ? std::round(origin.confidence * 1000) / 1000 : 0.0);
  out.key("inherited");
  out.boolean(origin.inherited);
  out.end_object();
}

void write_turn(JsonWriter& out, const Recurrence& recurrence) {
  out.key("on");
  if (recurrence.weekday || recurrence.day) {
    out.begin_flat_object();
    if (recurrence.weekday) member_or_null(out, "weekday", recurrence.weekday);
    if (recurrence.month) member_or_null(out, "month", recurrence.month);
    if (recurrence.day) member_or_null(out, "day", recurrence.day);
    out.end_object();
  } else {
    out.null();
  }
}

void write_recurrence(JsonWriter& out, const std::optional<Recurrence>& recurrence) {
  out.key("recurrence");
  if (!recurrence) return out.null();
  out.begin_flat_object();
  member(out, "every", name_of(recurrence->every));
  member_or_null(out, "count", std::optional(recurrence->count));
  member_or_null(out, "times", recurrence->times);
  write_turn(out, *recurrence);
  member(out, "text", recurrence->text);
  out.end_object();
}

void write_offset(JsonWriter& out, const std::optional<Offset>& offset) {
  out.key("offset");
  if (!offset) return out.null();
  out.begin_flat_object();
  member_or_null(out, "count", std::optional(offset->count));
  member(out, "unit", name_of(offset->unit));
  member(out, "direction", name_of(offset->direction));
  out.end_object();
}

void write(JsonWriter& out, const Milestone& milestone) {
  out.begin_flat_object();
  member(out, "text", milestone.text);
  member_or_null(out, "what", milestone.what);
  member_or_null(out, "start", milestone.start);
  member_or_null(out, "end", milestone.end);
  write_recurrence(out, milestone.recurrence);
  out.end_object();
}

void write(JsonWriter& out, const Schedule& schedule, Origins origins) {
  out.begin_object();
  member_or_null(out, "text", schedule.text);
  member(out, "kind", name_of(schedule.kind));
  member_or_null(out, "start", schedule.start);
  member_or_null(out, "end", schedule.end);
  member_or_null(out, "clock", schedule.clock);
  member_or_null(out, "event", schedule.event);
  write_offset(out, schedule.offset);
  write_recurrence(out, schedule.recurrence);
  member_or_null(out, "reference", schedule.reference);
  each(out, "milestones", schedule.milestones, [&](const Milestone& milestone) { write(out, milestone); });
  if (origins == Origins::with) write_origin(out, "origin", schedule.origin);
  out.end_object();
}

void write(JsonWriter& out, const Deliverable& deliverable, Origins origins) {
  out.begin_object();
  member(out, "text", deliverable.text);
  member(out, "type", name_of(deliverable.type));
  member_or_null(out, "quantity", deliverable.quantity);
  member_or_null(out, "unit", deliverable.unit);
  member_or_null(out, "comparator", deliverable.comparator ? name_of(*deliverable.comparator) : std::string_view());
  if (origins == Origins::with) write_origin(out, "origin", deliverable.origin);
  out.end_object();
}

void write(JsonWriter& out, const Assignment& assignment, Origins origins) {
  out.begin_object();
  member(out, "role", name_of(assignment.role));
  member(out, "text", assignment.text);
  if (origins == Origins::with) {
    member_or_null(out, "unit", assignment.unit);
    member_or_null(out, "position", assignment.position);
    member_or_null(out, "person", assignment.person);
    write_origin(out, "origin", assignment.origin);
  } else {
    member_or_null(out, "unit_name", assignment.unit_name);
    member_or_null(out, "position", assignment.position);
    member_or_null(out, "person_name", assignment.person_name);
  }
  out.end_object();
}

void write_budget(JsonWriter& out, const std::optional<Budget>& budget) {
  out.key("budget");
  if (!budget) return out.null();
  out.begin_flat_object();
  member(out, "text", budget->text);
  member_or_null(out, "amount", budget->amount);
  member_or_null(out, "source", budget->source);
  out.end_object();
}

void write(JsonWriter& out, const Item& item) {
  out.begin_object();
  member(out, "id", item.id);
  member_or_null(out, "parent", item.parent);
  member(out, "kind", name_of(item.kind));
  member_or_null(out, "class", name_of(item.task_class));
  member_or_null(out, "number", item.number);
  member(out, "title", item.title);
  write_origin(out, "title_origin", item.title_origin);
  out.key("schedule");
  write(out, item.schedule, Origins::with);
  each(out, "deliverables", item.deliverables, [&](const Deliverable& one) { write(out, one, Origins::with); });
  each(out, "assignments", item.assignments, [&](const Assignment& one) { write(out, one, Origins::with); });
  member_or_null(out, "location", item.location);
  write_budget(out, item.budget);
  member_or_null(out, "notes", item.notes);
  each(out, "other", item.other, [&](const OtherColumn& other) {
    out.begin_flat_object();
    member(out, "column", other.column);
    member(out, "text", other.text);
    out.end_object();
  });
  each(out, "sources", item.sources, [&](const Place& place) { write(out, place); });
  out.end_object();
}

void write_source(JsonWriter& out, const SourceInfo& source) {
  out.key("source");
  out.begin_object();
  member(out, "file", source.file);
  member(out, "sha256", source.sha256);
  member(out, "kind", name_of(source.kind));
  member_or_null(out, "pages", source.pages);
  out.end_object();
}

void write_period(JsonWriter& out, const std::optional<Period>& period) {
  out.key("period");
  if (!period) return out.null();
  out.begin_flat_object();
  member(out, "start", period->first().iso());
  member(out, "end", period->last().iso());
  out.end_object();
}

void write_signer(JsonWriter& out, const std::optional<Signer>& signer) {
  out.key("signer");
  if (!signer) return out.null();
  out.begin_object();
  member_or_null(out, "authority", signer->authority);
  member_or_null(out, "position", signer->position);
  member_or_null(out, "name", signer->name);
  out.end_object();
}

void write_head(JsonWriter& out, const Head& head) {
  out.key("document");
  out.begin_object();
  member_or_null(out, "superior", head.superior);
  member_or_null(out, "agency", head.agency);
  member_or_null(out, "number", head.number);
  member_or_null(out, "symbol", head.symbol);
  member_or_null(out, "place", head.place);
  member_or_null(out, "date", head.date);
  member_or_null(out, "year", head.year);
  write_period(out, head.period);
  member_or_null(out, "type", head.type);
  member_or_null(out, "subject", head.subject);
  out.key("draft");
  out.boolean(head.draft);
  out.key("secrecy");  // a secret document is refused before there is a draft
  out.null();
  each(out, "bases", head.bases, [&](const LegalBase& base) {
    out.begin_object();
    member(out, "text", base.text);
    member_or_null(out, "number_symbol", base.number_symbol);
    member_or_null(out, "date", base.date);
    out.end_object();
  });
  member(out, "recipients", head.recipients);
  write_signer(out, head.signer);
  out.end_object();
}

void write(JsonWriter& out, const Unit& unit) {
  out.begin_object();
  member(out, "id", unit.id);
  member(out, "name", unit.name);
  member(out, "aliases", unit.aliases);
  out.end_object();
}

void write(JsonWriter& out, const Person& person) {
  out.begin_flat_object();
  member(out, "id", person.id);
  member(out, "name", person.name);
  member_or_null(out, "position", person.position);
  member_or_null(out, "unit", person.unit);
  out.end_object();
}

void write_words(JsonWriter& out, std::string_view name, const Words& words) {
  out.key(name);
  out.begin_flat_object();
  member(out, "vi", words.vi);
  member(out, "en", words.en);
  out.end_object();
}

void write(JsonWriter& out, const Finding& finding) {
  out.begin_object();
  member(out, "rule", finding.rule);
  member(out, "severity", name_of(finding.severity));
  member_or_null(out, "clear", name_of(finding.clear));
  write_words(out, "message", finding.message);
  member(out, "items", finding.items);
  each(out, "places", finding.places, [&](const Place& place) { write(out, place); });
  member_or_null(out, "legal_source", finding.legal_source);
  if (finding.repair) {
    write_words(out, "repair", *finding.repair);
  } else {
    out.key("repair");
    out.null();
  }
  out.key("edits");
  out.begin_array();
  for (const Edit& edit : finding.edits) {
    out.begin_object();
    out.key("place");
    write(out, edit.place);
    out.key("start");
    out.number(std::int64_t{edit.start});
    out.key("length");
    out.number(std::int64_t{edit.length});
    out.key("text");
    out.string(edit.text);
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

template <class Elements>
void write_array(JsonWriter& out, const Elements& elements) {
  out.begin_array();
  for (const auto& element : elements) write(out, element, Origins::without);
  out.end_array();
}

std::string finish(JsonWriter& out) {
  std::string text = out.take();
  text += '\n';
  return text;
}

}  // namespace

std::string draft_json(const Draft& draft, const SourceInfo& source) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", "sauro.draft/1");
  write_source(out, source);
  write_head(out, draft.head);
  each(out, "units", draft.units, [&](const Unit& unit) { write(out, unit); });
  each(out, "people", draft.people, [&](const Person& person) { write(out, person); });
  each(out, "items", draft.items, [&](const Item& item) { write(out, item); });
  each(out, "findings", draft.findings, [&](const Finding& finding) { write(out, finding); });
  out.end_object();
  return finish(out);
}

std::string item_json(const Item& item) {
  JsonWriter out(JsonWriter::Layout::one_line);
  write(out, item);
  return out.take();
}

std::string findings_json(const Draft& draft, const SourceInfo& source) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", "sauro.findings/1");
  write_source(out, source);
  each(out, "findings", draft.findings, [&](const Finding& finding) { write(out, finding); });
  out.end_object();
  return finish(out);
}

void write_parsed(JsonWriter& out, const Schedule& schedule) { write(out, schedule, Origins::without); }
void write_parsed(JsonWriter& out, const std::vector<Deliverable>& deliverables) { write_array(out, deliverables); }
void write_parsed(JsonWriter& out, const std::vector<Assignment>& assignments) { write_array(out, assignments); }

}  // namespace sauro::plan

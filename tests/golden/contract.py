#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What breaks the contract in a draft: shape by draft.schema.json, then what a schema cannot say (ids, order, links, days).

Usage: contract.py DRAFT.json...     prints each breach, exit status 1 if there is any
"""
import datetime, json, pathlib, re, sys

SCHEMA = json.loads((pathlib.Path(__file__).parent / "draft.schema.json").read_text(encoding="utf-8"))
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
KNOWN = {"$ref", "type", "enum", "pattern", "minLength", "minimum", "maximum", "minItems", "minProperties", "required", "properties", "additionalProperties", "items"}


def is_type(value, name):
    if name in ("integer", "number"):
        return not isinstance(value, bool) and isinstance(value, int if name == "integer" else (int, float))
    return isinstance(value, TYPES[name])


def shape(value, schema, where):
    """Breaches of the keywords of JSON Schema that draft.schema.json uses; any other keyword is our mistake."""
    unknown = {key for key in schema if key not in KNOWN and key not in ("$schema", "$defs", "title")}
    assert not unknown, f"draft.schema.json uses {unknown}"
    if "$ref" in schema:
        yield from shape(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], where)
    allowed = schema.get("type")
    if allowed and not any(is_type(value, name) for name in ([allowed] if isinstance(allowed, str) else allowed)):
        yield f"{where}: {value!r} is no {allowed}"
        return
    if "enum" in schema and not any(value == one and type(value) is type(one) for one in schema["enum"]):
        yield f"{where}: {value!r} is none of {schema['enum']}"
    if isinstance(value, str):
        if len(value) < schema.get("minLength", 0):
            yield f"{where}: empty text"
        if "pattern" in schema and not re.search(schema["pattern"], value):
            yield f"{where}: {value!r} is not like {schema['pattern']}"
    if is_type(value, "number") and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield f"{where}: {value} is out of range"
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield f"{where}: too few"
        for i, one in enumerate(value):
            yield from shape(one, schema.get("items", {}), f"{where}[{i}]")
    if isinstance(value, dict):
        members = schema.get("properties", {})
        if len(value) < schema.get("minProperties", 0):
            yield f"{where}: empty"
        yield from (f"{where}: no {key}" for key in schema.get("required", []) if key not in value)
        for key, one in value.items():
            if key in members:
                yield from shape(one, members[key], f"{where}.{key}")
            elif schema.get("additionalProperties", True) is False:
                yield f"{where}: {key} is not in the contract"


def days(where, holder):
    """`start` and `end` must be days of the calendar, in order."""
    found = {}
    for key in ("start", "end"):
        try:
            found[key] = holder[key] and datetime.date.fromisoformat(holder[key])
        except ValueError:
            yield f"{where}.{key}: no such day: {holder[key]}"
            return
    if found["start"] and found["end"] and found["start"] > found["end"]:
        yield f"{where}: ends before it starts"


def located(where, at):
    """In a table: table, row, column and the paragraph in the cell; in the text: the paragraph."""
    if len({at["table"] is None, at["row"] is None, at["column"] is None}) > 1:
        yield f"{where}: table, row and column go together"
    if at["table"] is None and at["paragraph"] is None:
        yield f"{where}: is nowhere"


def meaning(draft):
    ids = {}
    for group in ("units", "people", "items"):
        names = [one["id"] for one in draft[group]]
        ids[group] = set(names)
        yield from (f"{group}: {name} stands twice" for name in sorted(ids[group]) if names.count(name) > 1)
    yield from (f"people {person['id']}: unit {person['unit']} is not there" for person in draft["people"] if person["unit"] not in {None} | ids["units"])
    if draft["document"]["period"]:
        yield from days("document.period", draft["document"]["period"])
    before, open_items = set(), []
    for item in draft["items"]:
        here = f"item {item['id']}"
        if item["parent"] not in {None} | before:
            yield f"{here}: parent {item['parent']} does not stand before it"
        while open_items and open_items[-1] != item["parent"]:
            open_items.pop()
        if item["parent"] and not open_items:
            yield f"{here}: is parted from its parent {item['parent']} by other items"
        open_items.append(item["id"])
        before.add(item["id"])
        schedule = item["schedule"]
        yield from days(f"{here}.schedule", schedule)
        for milestone in schedule["milestones"]:
            yield from days(f"{here}.milestone", milestone)
        told = [key for key in ("text", "start", "end", "clock", "event", "offset", "recurrence", "reference") if schedule[key] is not None]
        if schedule["kind"] == "none" and [key for key in told if key != "text"]:
            yield f"{here}: a schedule of kind none tells {told}"
        if schedule["kind"] != "none" and schedule["text"] is None:
            yield f"{here}: a schedule without its wording"
        yield from located(f"{here}.title_origin", item["title_origin"])
        if schedule["text"] is not None:
            yield from located(f"{here}.schedule.origin", schedule["origin"])
        for deliverable in item["deliverables"]:
            yield from located(f"{here}.deliverable.origin", deliverable["origin"])
            if (deliverable["quantity"] is None) != (deliverable["comparator"] is None):
                yield f"{here}: quantity and comparator go together: {deliverable['text']}"
        for assignment in item["assignments"]:
            yield from located(f"{here}.assignment.origin", assignment["origin"])
            if assignment["unit"] not in {None} | ids["units"] or assignment["person"] not in {None} | ids["people"]:
                yield f"{here}: leads to a unit or person that is not there: {assignment['text']}"
        for place in item["sources"]:
            yield from located(f"{here}.source", place)
    for finding in draft["findings"]:
        yield from (f"finding {finding['rule']}: item {item} is not there" for item in finding["items"] if item not in ids["items"])


def breaches(draft):
    found = list(shape(draft, SCHEMA, "draft"))
    return found or list(meaning(draft))


def main(names):
    bad = [f"{name}: {breach}" for name in names for breach in breaches(json.loads(pathlib.Path(name).read_text(encoding="utf-8")))]
    print("\n".join(bad), end="\n" if bad else "")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

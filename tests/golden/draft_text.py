# SPDX-License-Identifier: AGPL-3.0-or-later
"""A draft as lines a person can review: one line an item, what it says about itself indented below. Positions in paragraphs are left
out, so that a .docx and its .txt give the same lines."""


def place(at):
    return at["part"] if at["table"] is None else f"{at['part']} {at['table']}:{at['row']}:{at['column']}"


def days(holder):
    if holder["start"] is None and holder["end"] is None:
        return ""
    return holder["start"] if holder["start"] == holder["end"] else f"{holder['start'] or ''}..{holder['end'] or ''}"


def recurrence(turn):
    if turn is None:
        return ""
    on = " on " + " ".join(f"{key} {value}" for key, value in turn["on"].items()) if turn["on"] else ""
    times = f" {turn['times']} times" if turn["times"] else ""
    return f"every {turn['count']} {turn['every']}{times}{on}"


def marks(origin):
    doubt = f" ~{origin['confidence']:g}" if origin["confidence"] < 1 else ""
    return doubt + (" (inherited)" if origin["inherited"] else "")


def quoted(text):
    return "«" + text.replace("\n", "⏎") + "»"


def joined(*parts):
    return " ".join(part for part in parts if part)


def schedule_lines(schedule):
    if schedule["kind"] == "none" and schedule["text"] is None:
        return
    offset = schedule["offset"] and f"{schedule['offset']['count']} {schedule['offset']['unit']} {schedule['offset']['direction']}"
    yield joined("time", schedule["kind"], days(schedule), schedule["clock"], offset, schedule["event"] and f"event {quoted(schedule['event'])}",
                 recurrence(schedule["recurrence"]), schedule["reference"] and f"reference {quoted(schedule['reference'])}", quoted(schedule["text"] or "")) + marks(schedule["origin"])
    for stone in schedule["milestones"]:
        yield joined("  by", days(stone), recurrence(stone["recurrence"]), stone["what"] and quoted(stone["what"]), quoted(stone["text"]))


def item_lines(item, names):
    yield joined(item["kind"], item["class"], f"[{item['number']}]" if item["number"] else "", item["title"].replace("\n", "⏎")) + marks(item["title_origin"])
    yield from ("  " + line for line in schedule_lines(item["schedule"]))
    for product in item["deliverables"]:
        yield joined("  product", product["type"], product["comparator"], product["quantity"], product["unit"], quoted(product["text"])) + marks(product["origin"])
    for duty in item["assignments"]:
        yield joined(f"  {duty['role']}", f"unit {quoted(names[duty['unit']])}" if duty["unit"] else "", duty["position"] and f"position {quoted(duty['position'])}",
                     f"person {quoted(names[duty['person']])}" if duty["person"] else "", quoted(duty["text"])) + marks(duty["origin"])
    if item["location"]:
        yield f"  at {quoted(item['location'])}"
    if item["budget"]:
        yield joined("  money", item["budget"]["amount"], item["budget"]["source"] and f"from {quoted(item['budget']['source'])}", quoted(item["budget"]["text"]))
    if item["notes"]:
        yield f"  note {quoted(item['notes'])}"
    yield from (f"  other {quoted(other['column'])} {quoted(other['text'])}" for other in item["other"])
    yield "  in " + "; ".join(place(source) for source in item["sources"])


def text_of(draft):
    lines, head = [], draft["document"]
    for key, value in head.items():
        if value is None or value == [] or key in ("bases", "recipients", "signer", "period"):
            continue
        lines.append(f"{key}: {value}".replace("\n", "⏎"))
    if head["period"]:
        lines.append(f"period: {days(head['period'])}")
    lines += [joined("base:", base["number_symbol"], base["date"], quoted(base["text"])) for base in head["bases"]]
    lines += [f"recipient: {recipient}" for recipient in head["recipients"]]
    if head["signer"]:
        lines.append("signer: " + ", ".join(value for value in head["signer"].values() if value))
    names = {one["id"]: one["name"] for one in draft["units"] + draft["people"]}
    lines += [joined("unit:", unit["name"], *(quoted(alias) for alias in unit["aliases"])) for unit in draft["units"]]
    lines += [joined("person:", person["name"], person["position"] and quoted(person["position"]), person["unit"] and names[person["unit"]]) for person in draft["people"]]
    lines.append("")
    depth = {None: -1}
    for item in draft["items"]:
        depth[item["id"]] = depth[item["parent"]] + 1
        lines += ["  " * depth[item["id"]] + line for line in item_lines(item, names)]
    titles = {item["id"]: item["title"].replace("\n", "⏎") for item in draft["items"]}
    if draft["findings"]:
        lines.append("")
    for finding in draft["findings"]:
        lines.append(joined("finding", finding["severity"], finding["rule"], finding["clear"] and f"({finding['clear']})", quoted(finding["message"]["vi"])))
        lines += [f"  item {titles[item]}" for item in finding["items"]]
        lines += [f"  at {place(at)} {quoted(at['text'])}" for at in finding["places"]]
    return "\n".join(lines) + "\n"

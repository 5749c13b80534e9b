#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""contract.py passes a sound draft and tells each thing that is broken in it; draft_text.py shows what it holds."""
import copy, unittest

import contract, draft_text

AT = {"part": "body", "page": None, "paragraph": 3, "table": None, "row": None, "column": None}
ORIGIN = {**AT, "start": 0, "length": 7, "confidence": 1, "inherited": False}


def item(name, parent=None):
    return {"id": name, "parent": parent, "kind": "task", "class": None, "number": "1", "title": "Rà soát", "title_origin": dict(ORIGIN),
            "schedule": {"text": "Quý I", "kind": "period", "start": "2026-01-01", "end": "2026-03-31", "clock": None, "event": None, "offset": None, "recurrence": None,
                         "reference": None, "milestones": [], "origin": dict(ORIGIN)},
            "deliverables": [{"text": "02 bản", "type": "document", "quantity": "2", "unit": "bản", "comparator": "=", "origin": dict(ORIGIN)}],
            "assignments": [{"role": "lead", "text": "Văn thư", "unit": "u1", "position": None, "person": None, "origin": {**ORIGIN, "inherited": True}}],
            "location": None, "budget": None, "notes": None, "other": [], "sources": [{**AT, "text": "Rà soát"}]}


DRAFT = {
    "format": "sauro.draft/1", "source": {"file": "a.txt", "sha256": "0" * 64, "kind": "text", "pages": None},
    "document": {**dict.fromkeys(["superior", "agency", "number", "symbol", "place", "date", "period", "type", "subject", "secrecy", "signer"]), "year": 2026, "draft": False, "bases": [], "recipients": []},
    "units": [{"id": "u1", "name": "Văn thư", "aliases": []}], "people": [], "items": [item("i1"), item("i2", "i1"), item("i3")], "findings": [],
}


class Contract(unittest.TestCase):
    def test_a_sound_draft_passes(self):
        self.assertEqual(contract.breaches(DRAFT), [])

    def test_each_change_is_told(self):
        changes = {
            "a member is missing": lambda d: d["items"][0].pop("notes"),
            "a member is too many": lambda d: d["document"].update(author="x"),
            "a kind is unknown": lambda d: d["items"][0].update(kind="chore"),
            "a number is a number": lambda d: d["items"][0]["deliverables"][0].update(quantity=2),
            "a text is empty": lambda d: d["items"][0].update(number=""),
            "an id stands twice": lambda d: d["items"][2].update(id="i1"),
            "a parent stands after its child": lambda d: d["items"].reverse(),
            "a parent is not there": lambda d: d["items"][1].update(parent="i9"),
            "a child is parted from its parent": lambda d: d["items"].append(d["items"].pop(1)),
            "a unit is not there": lambda d: d["items"][0]["assignments"][0].update(unit="u2"),
            "a schedule ends before it starts": lambda d: d["items"][0]["schedule"].update(end="2025-12-31"),
            "a day is in no calendar": lambda d: d["items"][0]["schedule"].update(end="2026-06-31"),
            "kind none has days": lambda d: d["items"][0]["schedule"].update(kind="none"),
            "a quantity has no comparator": lambda d: d["items"][0]["deliverables"][0].update(comparator=None),
            "a place is nowhere": lambda d: d["items"][0]["sources"][0].update(paragraph=None),
            "confidence is above 1": lambda d: d["items"][0]["title_origin"].update(confidence=1.5),
            "there is no source": lambda d: d["items"][0].update(sources=[]),
        }
        for name, change in changes.items():
            with self.subTest(name):
                draft = copy.deepcopy(DRAFT)
                change(draft)
                self.assertNotEqual(contract.breaches(draft), [])


class DraftText(unittest.TestCase):
    def test_shows_one_line_a_field_and_depth_by_indentation(self):
        lines = draft_text.text_of(DRAFT).splitlines()
        self.assertIn("  task [1] Rà soát", lines)
        self.assertIn("  time period 2026-01-01..2026-03-31 «Quý I»", lines)
        self.assertIn("  product document = 2 bản «02 bản»", lines)
        self.assertIn("  lead unit «Văn thư» «Văn thư» (inherited)", lines)
        self.assertIn("  in body", lines)


if __name__ == "__main__":
    unittest.main()

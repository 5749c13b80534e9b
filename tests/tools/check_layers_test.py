#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""tools/check_layers.py on small trees, each with one fault."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK = pathlib.Path(__file__).resolve().parents[2] / "tools" / "check_layers.py"
SPDX = "// SPDX-License-Identifier: AGPL-3.0-or-later\n"
LAYERS = "low/a:\nlow/b: low/a\nhigh: low\n<zip.h>: low/b\n<json/>: low/a/json.h\n"


def check(files, layers=LAYERS):
    """Exit status and output of the check on a tree of `files` (path in src/ -> text)."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for path, text in {"layers.txt": layers, **files}.items():
            (root / "src" / path).parent.mkdir(parents=True, exist_ok=True)
            (root / "src" / path).write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, CHECK, root], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


class CheckLayers(unittest.TestCase):
    def refuses(self, message, files, layers=LAYERS):
        status, output = check(files, layers)
        self.assertEqual(status, 1, output)
        self.assertIn(message, output)
        self.assertEqual(len(output.splitlines()), 1, output)

    def test_accepts_arrows_down_and_what_the_standard_library_has(self):
        status, output = check({"low/a/x.h": SPDX + "#include <vector>\n", "low/b/y.h": SPDX + '#include "low/a/x.h"\n',
                                "low/b/y.cpp": SPDX + '#include "low/b/y.h"\n#include <zip.h>\n', "low/a/json.h": SPDX + "#include <json/json.hpp>\n",
                                "high/z.cpp": SPDX + '#include "low/b/y.h"\n'})
        self.assertEqual((status, output), (0, "layers: all arrows are allowed\n"))

    def test_refuses_an_arrow_up(self):
        self.refuses("src/low/a/x.cpp:2: low/a may not include low/b", {"low/a/x.cpp": SPDX + '#include "low/b/y.h"\n', "low/b/y.h": SPDX})

    def test_refuses_a_header_that_is_not_there(self):
        self.refuses("src/low/a/x.cpp:2: no src/y.h", {"low/a/x.cpp": SPDX + '#include "y.h"\n', "low/a/y.h": SPDX})

    def test_refuses_a_circle_of_folders(self):
        self.refuses("circle of folders: low/a low/b", {}, "low/a: low/b\nlow/b: low/a\n")

    def test_refuses_an_arrow_to_a_folder_that_is_not_listed(self):
        self.refuses("low/a may include lwo", {}, "low/a: lwo\n")

    def test_refuses_a_circle_of_files(self):
        self.refuses("circle of files: low/a/x low/a/y", {"low/a/x.h": SPDX, "low/a/x.cpp": SPDX + '#include "low/a/y.h"\n',
                                                          "low/a/y.h": SPDX + '#include "low/a/x.h"\n'})

    def test_refuses_a_foreign_header_outside_its_folder(self):
        self.refuses("src/high/z.cpp:2: <zip.h> may not be included here", {"high/z.cpp": SPDX + "#include <zip.h>\n"})

    def test_refuses_a_foreign_header_in_a_header(self):
        self.refuses("src/low/b/y.h:2: <zip.h> may not be included here", {"low/b/y.h": SPDX + "#include <zip.h>\n"})

    def test_refuses_a_foreign_header_beside_its_file(self):
        self.refuses("src/low/a/x.cpp:2: <json/json.hpp>", {"low/a/x.cpp": SPDX + "#include <json/json.hpp>\n"})

    def test_refuses_a_foreign_header_that_is_not_listed(self):
        self.refuses("src/low/a/x.cpp:2: <curl/curl.h>", {"low/a/x.cpp": SPDX + "#include <curl/curl.h>\n"})

    def test_refuses_a_folder_that_is_not_listed(self):
        self.refuses("src/attic/x.cpp: its folder is not in layers.txt", {"attic/x.cpp": SPDX})

    def test_refuses_a_long_file(self):
        self.refuses("src/low/a/x.cpp: 601 lines, over 600", {"low/a/x.cpp": SPDX + "\n" * 600})

    def test_refuses_a_file_without_its_licence(self):
        self.refuses("src/low/a/x.cpp:1: the licence line is missing", {"low/a/x.cpp": "int x;\n"})


if __name__ == "__main__":
    unittest.main()

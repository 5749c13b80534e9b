#!/bin/sh
# SPDX-License-Identifier: AGPL-3.0-or-later
# clang-tidy on the files of src/ that changed since COMMIT, committed or not, or on all of them: tools/tidy.sh [COMMIT|--all]
set -eu
since=${1:-HEAD}
cd "$(dirname "$0")/.."
if [ "$since" = --all ]; then
  files=$(find src -name '*.cpp')
else
  # A changed header is seen through the .cpp file beside it.
  files=$({ git diff --name-only --diff-filter=d "$since" -- 'src/*.cpp' 'src/*.h'; git ls-files -o --exclude-standard -- 'src/*.cpp' 'src/*.h'; } |
    sed 's/\.h$/.cpp/' | sort -u | while read -r file; do [ ! -e "$file" ] || echo "$file"; done)
fi
[ -n "$files" ] || { echo "tidy: no file of src/ changed"; exit 0; }
cmake --preset tidy --log-level=WARNING >/dev/null
echo "$files" | xargs -n 1 -P "$(nproc)" clang-tidy-14 -p build/tidy --quiet

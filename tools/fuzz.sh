#!/bin/sh
# SPDX-License-Identifier: AGPL-3.0-or-later
# Builds the fuzzers (clang) and runs each for SECONDS on its corpus in tests/fuzz/corpus/: tools/fuzz.sh [SECONDS] [NAME]
# New inputs gather in build/fuzz/corpus/, inputs that break something in build/fuzz/crashes/.
set -eu
seconds=${1:-60}
only=${2:-}
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
cmake --preset fuzz --log-level=WARNING >/dev/null
cmake --build --preset fuzz --target fuzzers
mkdir -p build/fuzz/crashes
failed=
for source in tests/fuzz/*"$only"*_fuzz.cpp; do
  [ -e "$source" ] || { echo "no fuzzer like $source" >&2; exit 1; }
  name=$(basename "$source" .cpp)
  seeds=tests/fuzz/corpus/$name
  [ -d "$seeds" ] || seeds=
  dictionary=tests/fuzz/$name.dict
  [ -e "$dictionary" ] && dictionary=-dict=$dictionary || dictionary=
  mkdir -p "build/fuzz/corpus/$name"
  echo "fuzzing: $name, $seconds s"
  # shellcheck disable=SC2086  # empty where there is none
  "build/fuzz/tests/fuzz/$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 $dictionary \
    -artifact_prefix="build/fuzz/crashes/$name-" "build/fuzz/corpus/$name" $seeds >"build/fuzz/$name.log" 2>&1 ||
    { failed="$failed $name"; tail -n 40 "build/fuzz/$name.log"; }
  grep -E 'number_of_executed_units|peak_rss_mb' "build/fuzz/$name.log" || true
done
[ -z "$failed" ] || { echo "fuzzers that found something:$failed" >&2; exit 1; }

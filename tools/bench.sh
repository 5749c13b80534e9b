#!/bin/sh
# SPDX-License-Identifier: AGPL-3.0-or-later
# Builds and runs the benchmarks of the release build (each takes documents), then compares whole processes. Figures for docs/performance.md: tools/bench.sh
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
cmake --preset release --log-level=WARNING >/dev/null
cmake --build --preset release --target benchmarks sauro
set --
for document in ../shared/samples/*.docx samples/*.docx; do
  [ -e "$document" ] && set -- "$@" "$document"
done
for program in build/release/tests/bench/*_bench; do
  "$program" --benchmark_color=false "$@"
done
for document; do
  tools/compare_process.py "$document"
done

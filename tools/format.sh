#!/bin/sh
# SPDX-License-Identifier: AGPL-3.0-or-later
# Formats all C++ files; with --check says which are not formatted, and fails: tools/format.sh [--check]
set -eu
cd "$(dirname "$0")/.."
case ${1:-} in
  --check) set -- --dry-run -Werror ;;
  *) set -- -i ;;
esac
find src tests \( -name '*.h' -o -name '*.cpp' \) -print0 | xargs -0 clang-format-14 "$@"

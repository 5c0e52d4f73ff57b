#!/bin/sh
# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
#
# run.sh SECONDS: builds the fuzzers and runs each for so long; new inputs stay under build/fuzz/found.
set -eu
cd "$(dirname "$0")/../.."
seconds=$1
cmake --preset fuzz
cmake --build --preset fuzz
for program in build/fuzz/tests/fuzz/*_fuzz; do
    target=$(basename "$program" _fuzz)
    found=build/fuzz/found/$target
    mkdir -p "$found"
    printf '== %s: %s s\n' "$target" "$seconds"
    dictionary=tests/fuzz/$target.dict
    set -- "$found" "tests/fuzz/corpus/$target"
    [ "$target" != read_chapter ] || set -- "$@" examples/data
    [ ! -f "$dictionary" ] || set -- "-dict=$dictionary" "$@"
    "$program" -max_total_time="$seconds" -max_len=65536 -print_final_stats=1 -verbosity=0 \
        -artifact_prefix="$found-failed-" "$@"
done

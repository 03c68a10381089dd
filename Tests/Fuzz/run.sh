#!/bin/bash
# Fuzzes what reads foreign octets: Tests/Fuzz/run.sh SECONDS, for each of the targets below.
# What is new to the corpus stays in .build-fuzz; a crash is kept there too, and named at the end.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=${1:?"usage: Tests/Fuzz/run.sh SECONDS"}
folder=.build-fuzz
export EHLO_FUZZ=1
# Else the crashing input is not written.
export SWIFT_BACKTRACE=enable=no

status=0
for target in FuzzWire FuzzSession FuzzPasted FuzzImported; do
  swift build --build-path "$folder" --configuration release --sanitize fuzzer --product "$target"
  corpus=Tests/Fuzz/Corpus/$target
  found=$folder/found/$target
  mkdir -p "$found"
  "$folder/release/$target" "$found" "$corpus" \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=4096 \
    -dict=Tests/Fuzz/smtp.dict -artifact_prefix="$folder/crash-$target-" -print_final_stats=1 \
    || status=$?
done
ls "$folder"/crash-* 2> /dev/null || true
exit "$status"

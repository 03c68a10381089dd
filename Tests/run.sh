#!/bin/bash
# run.sh [ARGUMENT OF swift test]... : installs what is missing, then runs the tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

Tests/install.sh libssl-dev libncurses-dev pkg-config
Tests/EndToEndTests/servers/ensure.sh
if [ $# -gt 0 ]; then exec swift test "$@"; fi
# One at a time in one process: some measure the memory of the process, or how long a peer waits.
swift test --no-parallel --skip EndToEndTests
# The program is started many times; its descriptors are nobody else's here.
exec swift test --skip-build --filter EndToEndTests

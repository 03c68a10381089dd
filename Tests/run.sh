#!/bin/bash
# run.sh [ARGUMENT OF swift test]... : installs what is missing, then runs the tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

Tests/install.sh libssl-dev pkg-config
Tests/EndToEndTests/servers/ensure.sh
exec swift test "$@"

#!/bin/bash
# leash.sh PID DIR : waits for the end of standard input, then ends the servers in DIR and removes it.
# PID is the start.sh that makes them; where it is not done yet, it is ended first.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

cat > /dev/null
if [ ! -f "$2/servers.env" ]; then
  kill -TERM "$1" 2>/dev/null || true
  wait_until 60 has_ended "$1" || true
fi
"$servers/stop.sh" "$2"
rm -rf "$2"

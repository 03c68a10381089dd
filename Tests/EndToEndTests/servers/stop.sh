#!/bin/bash
# stop.sh DIR : ends what start.sh started in DIR, by process id, and waits until it is gone.
# The files stay. To stop twice is no error.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
. "$servers/postfix.sh"
. "$servers/aiosmtpd.sh"
. "$servers/exim.sh"
. "$servers/dovecot.sh"
. "$servers/opensmtpd.sh"

[ $# -eq 1 ] || die "usage: stop.sh DIR"
[ -d "$1" ] || exit 0
dir=$(cd "$1" && pwd)
for server in dovecot opensmtpd exim aiosmtpd; do
  "${server}_stop" "$dir"
done
postfix_stop "$dir"
rm -f "$dir/servers.env"

#!/bin/bash
# start.sh [--leash] DIR : starts the servers of this folder on free ports of 127.0.0.1, all their files in
# DIR, and prints what a client needs to know as KEY=VALUE lines (also in DIR/servers.env).
#
# With --leash the servers end, and DIR is removed, as soon as standard input ends: a test holds the
# other end of a pipe, and whatever becomes of the test, the servers do not outlive it.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
. "$servers/postfix.sh"
. "$servers/aiosmtpd.sh"
. "$servers/exim.sh"
. "$servers/dovecot.sh"
. "$servers/opensmtpd.sh"

leash=
if [ "${1:-}" = --leash ]; then
  leash=yes
  shift
fi
[ $# -eq 1 ] || die "usage: start.sh [--leash] DIR"
[ "$(id -u)" -eq 0 ] || die "Postfix starts only as root."
"$servers/ensure.sh"

mkdir -p "$1"
dir=$(cd "$1" && pwd)
[ ! -e "$dir/servers.env" ] || die "$dir already holds servers; stop them with stop.sh first."
chmod 755 "$dir"
runuser -u postfix -- test -x "$dir" \
  || die "The account postfix cannot enter $dir; choose a folder under /tmp."

user=alice
password='white rabbit'

if [ -n "$leash" ]; then
  # The leash comes first, so that it also holds a start that is cut short.
  setsid "$servers/leash.sh" $$ "$dir" > /dev/null 2>&1 <&0 &
  exec < /dev/null
fi
trap 'code=$?; [ $code -eq 0 ] || "$servers/stop.sh" "$dir"; exit $code' EXIT

"$servers/certificates.sh" "$dir/tls"
cat > "$dir/servers.env.new" <<VALUES
CA_FILE=$dir/tls/ca.pem
CLIENT_CERTIFICATE_FILE=$dir/tls/client.pem
SMTP_USER=$user
SMTP_PASSWORD=$password
VALUES
aiosmtpd_start "$dir"
postfix_start "$dir"
exim_start "$dir"
opensmtpd_start "$dir"
dovecot_start "$dir" "$(sed -n 's/^POSTFIX_PORT=//p' "$dir/servers.env.new")"
mv "$dir/servers.env.new" "$dir/servers.env"
cat "$dir/servers.env"

# lib.sh : what the scripts of this folder share. Source it, do not run it.
servers=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$servers/../../.." && pwd)
# Where pip puts aiosmtpd: a folder of our own, so that the machine's Python stays as it is.
site=$repository/.build/test-servers/aiosmtpd-1.4.6
export PATH=$PATH:/usr/sbin:/sbin

die() {
  echo "$*" >&2
  exit 1
}

# wait_until SECONDS COMMAND... : runs the command until it succeeds; fails when the time is over.
wait_until() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.05
  done
}

# is_alive FILE : whether the process whose id stands in the file runs (a zombie does not).
is_alive() {
  local pid state
  pid=$(tr -d ' \n' < "$1" 2>/dev/null) && [ -n "$pid" ] || return 1
  state=$(sed -n 's/^State:[[:space:]]*\(.\).*/\1/p' "/proc/$pid/status" 2>/dev/null)
  [ -n "$state" ] && [ "$state" != Z ]
}
is_gone() { ! is_alive "$1"; }

# greets PORT : whether a server on 127.0.0.1 sends a line that starts with 220 within 3 seconds.
greets() {
  timeout 3 bash -c "exec 3<>/dev/tcp/127.0.0.1/$1; read -r line <&3; echo QUIT >&3
    [[ \$line == 220* ]]" 2>/dev/null
}

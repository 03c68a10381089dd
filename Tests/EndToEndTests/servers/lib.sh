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

# runs PID : whether such a process runs (a zombie does not).
runs() {
  local state
  state=$(sed -n 's/^State:[[:space:]]*\(.\).*/\1/p' "/proc/$1/status" 2>/dev/null)
  [ -n "$state" ] && [ "$state" != Z ]
}
has_ended() { ! runs "$1"; }

# pid_in FILE : the process id that stands in the file, or nothing.
pid_in() { cat "$1" 2>/dev/null | tr -d " \n" || true; }

# greets PORT : whether a server on 127.0.0.1 sends a line that starts with 220 within 3 seconds.
greets() {
  timeout 3 bash -c "exec 3<>/dev/tcp/127.0.0.1/$1; read -r line <&3; echo QUIT >&3
    [[ \$line == 220* ]]" 2>/dev/null
}

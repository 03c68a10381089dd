# lib.sh : what the scripts of this folder share. Source it, do not run it.
servers=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$servers/../../.." && pwd)
# Where pip puts aiosmtpd: a folder of our own, so that the machine's Python stays as it is.
site=$repository/.build/test-servers/aiosmtpd-1.4.6
# Exim and OpenSMTPD as Debian packs them: beside Postfix their packages cannot be installed.
exim_root=$repository/.build/test-servers/exim
opensmtpd_root=$repository/.build/test-servers/opensmtpd
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

# free_ports COUNT : ports that are free just now, below those the kernel gives to clients.
free_ports() {
  python3 - "$1" <<'PYTHON'
import random, socket, sys
held = []
while len(held) < int(sys.argv[1]):
    s = socket.socket()
    try:
        s.bind(("127.0.0.1", random.randrange(15000, 30000)))
        held.append(s)
    except OSError:
        s.close()
print(*(s.getsockname()[1] for s in held))
PYTHON
}

# end_process FILE : ends the process whose id stands in FILE, and waits until it is gone.
end_process() {
  local pid
  pid=$(pid_in "$1")
  [ -n "$pid" ] && runs "$pid" || return 0
  kill -TERM "$pid" 2>/dev/null || true
  wait_until 5 has_ended "$pid" || kill -KILL "$pid" 2>/dev/null || true
}

# start_on_free_ports DIR NAME KEY... : starts the server NAME with a free port for each KEY, by
# NAME_configure DIR PORT... and NAME_run DIR, and adds KEY=PORT to DIR/servers.env.new once the first
# port answers. A port that someone took in the meantime means new ports and another try.
start_on_free_ports() {
  local dir=$1 name=$2 try index
  local ports=()
  shift 2
  for try in 1 2 3; do
    rm -rf "${dir:?}/$name"
    mkdir -p "$dir/$name"
    read -r -a ports < <(free_ports $#)
    "${name}_configure" "$dir" "${ports[@]}"
    "${name}_run" "$dir" > "$dir/$name/output" 2>&1 < /dev/null
    if wait_until 20 greets "${ports[0]}"; then
      for ((index = 0; index < $#; index++)); do
        echo "${*:index + 1:1}=${ports[index]}" >> "$dir/servers.env.new"
      done
      return 0
    fi
    "${name}_stop" "$dir"
  done
  cat "$dir/$name/output" "$dir/$name"/log* >&2 || true
  die "$name did not start."
}

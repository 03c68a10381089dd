# aiosmtpd.sh : aiosmtpd on loopback. Source it after lib.sh.

# aiosmtpd_start DIR : starts it and adds its ports to DIR/servers.env.new.
aiosmtpd_start() {
  local dir=$1 top=$1/aiosmtpd port submission
  mkdir -p "$top"
  PYTHONPATH=$site setsid python3 "$servers/aiosmtpd_server.py" "$top" "$user" "$password" \
    < /dev/null > "$top/log" 2>&1 &
  echo $! > "$top/pid"
  aiosmtpd_settled() { [ -f "$top/ports" ] || has_ended "$(pid_in "$top/pid")"; }
  if ! wait_until 20 aiosmtpd_settled || [ ! -f "$top/ports" ]; then
    cat "$top/log" >&2
    die "aiosmtpd did not start."
  fi
  read -r port submission < "$top/ports"
  cat >> "$dir/servers.env.new" <<VALUES
AIOSMTPD_PORT=$port
AIOSMTPD_SUBMISSION_PORT=$submission
AIOSMTPD_LMTP=$top/lmtp
AIOSMTPD_LOG=$top/log
AIOSMTPD_MESSAGES=$top/messages
VALUES
}

# aiosmtpd_stop DIR : ends it.
aiosmtpd_stop() { end_process "$1/aiosmtpd/pid"; }

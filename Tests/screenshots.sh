#!/bin/bash
# screenshots.sh : drives the program through its screens, by keys in a terminal, and renders what
# it shows to screenshots/*.png. Takes the release build, or the program that EHLO_BINARY names.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

Tests/install.sh libssl-dev libncurses-dev pkg-config tmux librsvg2-bin fonts-dejavu-core
program=${EHLO_BINARY:-}
if [ -z "$program" ]; then
  swift build -c release --product ehlo
  program=$PWD/.build/release/ehlo
fi
pictures=$PWD/screenshots
work=$(mktemp -d /tmp/ehlo-screenshots.XXXXXX)
server=
clean() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi
  terminal kill-server 2>/dev/null || true
  rm -rf "$work"
}
trap clean EXIT
mkdir -p "$pictures" "$work/home"
printf 'set -g escape-time 0\nset -g status off\n' > "$work/terminal.conf"

opened=0
# Each terminal is a server of its own: one that is ending takes no more windows.
terminal() { tmux -u -S "$work/terminal-$opened" "$@"; }

# see TEXT : waits until the screen shows it.
see() {
  local tries
  for ((tries = 0; tries < 500; tries++)); do
    if terminal capture-pane -p 2>/dev/null | grep -qF -- "$1"; then return; fi
    sleep 0.02
  done
  echo "The screen never showed “$1”:" >&2
  terminal capture-pane -p >&2
  exit 1
}

# open COLUMNS ROWS COMMAND... : a terminal of that size with the program in it.
open() {
  opened=$((opened + 1))
  terminal -f "$work/terminal.conf" new-session -d -x "$1" -y "$2" \
    "cd '$work/home' && exec env -u TMUX HOME='$work/home' LC_ALL=C.UTF-8 bash --norc --noprofile"
  shift 2
  terminal send-keys "clear; exec $program $*" Enter
}
keys() { terminal send-keys "$@"; }
# say LINE TEXT : types a line, and waits for what it brings.
say() {
  terminal send-keys -l "$1"
  keys Enter
  see "$2"
}
# picture NAME : the screen as it is now.
picture() {
  keys F12
  local tries file=
  for ((tries = 0; tries < 500; tries++)); do
    file=$(find "$work/home" -maxdepth 1 -name 'ehlo-*.txt' | head -n 1)
    if [ -n "$file" ]; then break; fi
    sleep 0.02
  done
  rsvg-convert --zoom 2 "${file%.txt}.svg" -o "$pictures/$1.png"
  rm "${file%.txt}.svg" "$file"
}
close() { terminal kill-server; }

"$program" serve --listen 127.0.0.1:0 > "$work/listening" &
server=$!
until port=$(grep -o '[0-9]*$' "$work/listening"); do sleep 0.02; done

open 100 30 practice
see 'YOUR TURN'
say 'EHLO laptop.example' 'state: ready'
say STARTTLS 'state: tls'
say 'EHLO laptop.example' 'state: ready'
say 'AUTH PLAIN' 'Enter sends the computed answer'
keys Enter
see 'ready-auth'
say 'MAIL FROM:<alice@practice.test>' 'state: mail'
say 'RCPT TO:<bob@practice.test>' 'state: rcpt'
say 'RCPT TO:<550-5.1.1@reply.test>' 'refused for good'
terminal send-keys -l 'RCPT TO:<carol@exam'
see 'carol@exam'
picture explorer
keys C-u
say DATA 'Subject:'
terminal send-keys -l 'Lunch on Friday?'
keys Enter
terminal send-keys -l 'Dear Bob,'
keys Enter Enter
terminal send-keys -l '.plan says noon. Is that right?'
see 'plan says noon'
picture message
keys Enter
say . 'queued as'
keys Escape
# page KEY TITLE NAME : another page of the program.
page() {
  keys "$1"
  see "─ $2 ─"
  picture "$3"
}
page F1 Help help
page F3 Server server
page F5 'States of a session' diagram
page F6 Ladder ladder
page F8 'Practice mailbox' mailbox
close

open 80 24
see 'Practise with a server'
picture start
close

open 80 24 "connect 127.0.0.1:$port"
see 'YOUR TURN'
say 'EHLO laptop.example' 'STARTTLS'
keys C-u
say STARTTLS 'certificate'
picture certificate
close

cat > "$work/home/session.txt" <<'SESSION'
S: 220 mx.example.org ready
C: EHLO laptop.example
S: 250-mx.example.org
S: 250-SIZE 10240000
S: 250 8BITMIME
C: MAIL FROM:<alice@example.org>
S: 250-2.1.0 Sender accepted
S: 251 2.1.0 go on
C: RCPT TO:<bob@example.org>
S: 450 4.2.0 Greylisted, see you in five minutes
C: RSET
S: 250
C: QUIT
S: 221 2.0.0 Bye
SESSION
open 100 30 play session.txt
see PLAY
keys G
see closed
picture playback
keys F4
see '─ Findings'
picture findings
close

sed -e 's/SIZE 10240000/STARTTLS/' -e 's/^S: 450.*/S: 250 2.1.5 Recipient accepted/' \
  -e '/^C: RSET/,+1d' "$work/home/session.txt" > "$work/home/later.txt"
open 110 26 play session.txt
see PLAY
say ':compare later.txt' ' differ: '
picture comparison
close

open 80 24
see 'Practise with a server'
keys F7
see 'The last reply that counts'
picture recordings
close

open 40 10 practice
see 'YOUR TURN'
picture small
close

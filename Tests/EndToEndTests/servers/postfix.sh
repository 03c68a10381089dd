# postfix.sh : a Postfix of our own on loopback. Source it after lib.sh.
#
# Everything lies under DIR/postfix: configuration, queue, data, log and mailboxes. The machine's own
# Postfix, its /etc/postfix and its queue are neither read nor written.

# postfix_ports : six ports that are free just now, below those the kernel gives to clients.
postfix_ports() {
  python3 - <<'PYTHON'
import random, socket
held = []
while len(held) < 6:
    s = socket.socket()
    try:
        s.bind(("127.0.0.1", random.randrange(15000, 30000)))
        held.append(s)
    except OSError:
        s.close()
print(*(s.getsockname()[1] for s in held))
PYTHON
}

# postfix_configure DIR MX SUBMISSION SMTPS EXPIRED WRONG_NAME PROXIED : writes the configuration.
postfix_configure() {
  local top=$1/postfix tls=$1/tls
  mkdir -p "$top"/{etc/sasl,queue,data,log,mail}
  chmod 755 "$top"
  chown postfix "$top/data" "$top/mail"

  cat > "$top/etc/main.cf" <<CONFIG
compatibility_level = 3.6
queue_directory = $top/queue
data_directory = $top/data
maillog_file = $top/log/postfix.log
maillog_file_prefixes = $top/log
myhostname = mail.example.test
mydomain = example.test
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks_style = host
mynetworks = 127.0.0.99/32
message_size_limit = 10000000
mailbox_size_limit = 0
smtpd_banner = \$myhostname ESMTP

# Whom it knows. Anyone else at example.test is refused in Postfix's own words.
virtual_mailbox_domains = example.test
virtual_mailbox_base = $top/mail
virtual_mailbox_maps = texthash:$top/etc/mailboxes
virtual_mailbox_limit = 0
virtual_minimum_uid = 1
virtual_uid_maps = static:$(id -u postfix)
virtual_gid_maps = static:$(id -g postfix)
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_recipient_restrictions = check_recipient_access texthash:$top/etc/recipients

smtpd_tls_chain_files = $tls/server.pem
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_tls_loglevel = 1
smtpd_tls_received_header = yes
smtpd_client_port_logging = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = cyrus
smtpd_sasl_path = smtpd
smtpd_sasl_local_domain = example.test
cyrus_sasl_config_path = $top/etc/sasl

# Nothing leaves the machine, no name is looked up, nobody has to wait.
default_transport = error:5.4.4 this server delivers nowhere else
relay_transport = error:5.4.4 this server delivers nowhere else
alias_maps =
alias_database =
smtpd_peername_lookup = no
smtp_dns_support_level = disabled
smtpd_error_sleep_time = 0
smtpd_client_connection_count_limit = 0
smtpd_client_event_limit_exceptions = static:all
smtpd_hard_error_limit = 1000
biff = no
CONFIG

  cat > "$top/etc/mailboxes" <<'CONFIG'
alice@example.test  alice/
bob@example.test    bob/
CONFIG
  cat > "$top/etc/recipients" <<'CONFIG'
later@example.test  450 4.2.0 Mailbox busy, try again later
CONFIG
  cat > "$top/etc/sasl/smtpd.conf" <<CONFIG
pwcheck_method: auxprop
auxprop_plugin: sasldb
sasldb_path: $top/etc/sasl/sasldb2
mech_list: PLAIN LOGIN
CONFIG
  printf '%s' "$password" \
    | saslpasswd2 -p -c -f "$top/etc/sasl/sasldb2" -u example.test "$user"
  chgrp postfix "$top/etc/sasl/sasldb2"
  chmod 640 "$top/etc/sasl/sasldb2"

  {
    echo "127.0.0.1:$2 inet n - n - - smtpd"
    echo "127.0.0.1:$3 inet n - n - - smtpd -o smtpd_tls_security_level=encrypt"
    echo "127.0.0.1:$4 inet n - n - - smtpd -o smtpd_tls_wrappermode=yes"
    echo "127.0.0.1:$5 inet n - n - - smtpd -o smtpd_tls_chain_files=$tls/expired.pem"
    echo "127.0.0.1:$6 inet n - n - - smtpd -o smtpd_tls_chain_files=$tls/wrong-name.pem"
    # Behind a proxy, whose header names the client; that one may speak for others.
    echo "127.0.0.1:$7 inet n - n - - smtpd -o smtpd_upstream_proxy_protocol=haproxy" \
      "-o smtpd_authorized_xclient_hosts=192.0.2.1/32" \
      "-o smtpd_authorized_xforward_hosts=192.0.2.1/32,198.51.100.0/24"
    cat <<'CONFIG'
pickup    unix  n       -       n       60      1       pickup
cleanup   unix  n       -       n       -       0       cleanup
qmgr      unix  n       -       n       300     1       qmgr
tlsmgr    unix  -       -       n       1000?   1       tlsmgr
rewrite   unix  -       -       n       -       -       trivial-rewrite
bounce    unix  -       -       n       -       0       bounce
defer     unix  -       -       n       -       0       bounce
trace     unix  -       -       n       -       0       bounce
verify    unix  -       -       n       -       1       verify
flush     unix  n       -       n       1000?   0       flush
proxymap  unix  -       -       n       -       -       proxymap
showq     unix  n       -       n       -       -       showq
error     unix  -       -       n       -       -       error
retry     unix  -       -       n       -       -       error
virtual   unix  -       n       n       -       -       virtual
anvil     unix  -       -       n       -       1       anvil
scache    unix  -       -       n       -       1       scache
postlog   unix-dgram n  -       n       -       1       postlogd
CONFIG
  } > "$top/etc/master.cf"
}

# postfix_start DIR : starts it and adds its ports to DIR/servers.env.new. A port that someone took in
# the meantime means new ports and another try.
postfix_start() {
  local dir=$1 top=$1/postfix try mx submission smtps expired wrong_name proxied
  for try in 1 2 3; do
    rm -rf "$top"
    read -r mx submission smtps expired wrong_name proxied < <(postfix_ports)
    postfix_configure "$dir" "$mx" "$submission" "$smtps" "$expired" "$wrong_name" \
      "$proxied"
    postfix -c "$top/etc" start > "$top/log/start" 2>&1 || true
    if wait_until 10 greets "$mx"; then
      cat >> "$dir/servers.env.new" <<VALUES
POSTFIX_PORT=$mx
POSTFIX_SUBMISSION_PORT=$submission
POSTFIX_SMTPS_PORT=$smtps
POSTFIX_EXPIRED_PORT=$expired
POSTFIX_WRONG_NAME_PORT=$wrong_name
POSTFIX_PROXIED_PORT=$proxied
POSTFIX_LOG=$top/log/postfix.log
POSTFIX_MAIL=$top/mail
VALUES
      return 0
    fi
    postfix_stop "$dir"
  done
  cat "$top"/log/* >&2
  die "Postfix did not start."
}

# postfix_stop DIR : asks it to end, then makes it.
postfix_stop() {
  local top=$1/postfix pid
  pid=$(pid_in "$top/queue/pid/master.pid")
  [ -n "$pid" ] && runs "$pid" || return 0
  postfix -c "$top/etc" stop >> "$top/log/stop" 2>&1 || true
  # The master leads a process group of its own with all its children.
  wait_until 10 has_ended "$pid" || kill -KILL -- "-$pid" 2>/dev/null || true
}

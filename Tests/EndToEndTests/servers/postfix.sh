# postfix.sh : a Postfix of our own on loopback. Source it after lib.sh.
#
# Everything lies under DIR/postfix: configuration, queue, data, log and mailboxes. The machine's own
# Postfix, its /etc/postfix and its queue are neither read nor written.

# postfix_configure DIR MX SUBMISSION SMTPS EXPIRED WRONG_NAME PROXIED PROXIED_SMTPS DEBUG : writes the configuration.
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
mech_list: PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256
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
    echo "127.0.0.1:$8 inet n - n - - smtpd -o smtpd_upstream_proxy_protocol=haproxy" \
      "-o smtpd_tls_wrappermode=yes"
    # Logs every line of the session.
    echo "127.0.0.1:$9 inet n - n - - smtpd -o debug_peer_list=127.0.0.0/8"
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

postfix_run() { postfix -c "$1/postfix/etc" start || true; }

# postfix_start DIR : starts it and adds its values to DIR/servers.env.new.
postfix_start() {
  start_on_free_ports "$1" postfix POSTFIX_PORT POSTFIX_SUBMISSION_PORT POSTFIX_SMTPS_PORT \
    POSTFIX_EXPIRED_PORT POSTFIX_WRONG_NAME_PORT POSTFIX_PROXIED_PORT POSTFIX_PROXIED_SMTPS_PORT \
    POSTFIX_DEBUG_PORT
  cat >> "$1/servers.env.new" <<VALUES
POSTFIX_LOG=$1/postfix/log/postfix.log
POSTFIX_MAIL=$1/postfix/mail
VALUES
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

# opensmtpd.sh : an OpenSMTPD of our own on loopback. Source it after lib.sh.
#
# It runs in a root of its own, DIR/opensmtpd/root, and in name spaces of its own, which end with it.

# opensmtpd_configure DIR MX SMTPS : writes the configuration.
opensmtpd_configure() {
  local root=$1/opensmtpd/root tls=$1/tls
  cp -a "$opensmtpd_root" "$root"
  mkdir -p "$root"/{dev,proc,etc,mail,var/empty,var/spool/smtpd,run}
  cat > "$root/etc/passwd" <<'CONFIG'
root:x:0:0::/root:/bin/false
opensmtpd:x:101:101::/var/empty:/bin/false
opensmtpq:x:102:102::/var/empty:/bin/false
mail:x:8:8::/mail:/bin/false
CONFIG
  printf 'root:x:0:\nopensmtpd:x:101:\nopensmtpq:x:102:\nmail:x:8:\n' > "$root/etc/group"
  printf '127.0.0.1 localhost mail.example.test\n' > "$root/etc/hosts"
  chmod 711 "$root/var/spool/smtpd"
  chown 8:8 "$root/mail"
  cp "$tls/server.pem" "$root/etc/server.pem"
  chmod 600 "$root/etc/server.pem"
  # It does not start without authorities.
  mkdir -p "$root/etc/ssl/certs"
  cp "$tls/ca.pem" "$root/etc/ssl/certs/ca-certificates.crt"
  cat > "$root/etc/smtpd.conf" <<CONFIG
pki example cert "/etc/server.pem"
pki example key "/etc/server.pem"
table accounts { "$user" = "$(openssl passwd -6 "$password")" }
table mailboxes { "alice@example.test" = "mail", "bob@example.test" = "mail" }
listen on 127.0.0.1 port $2 hostname mail.example.test tls pki example auth-optional <accounts>
listen on 127.0.0.1 port $3 hostname mail.example.test smtps pki example auth-optional <accounts>
smtp max-message-size 1000000
action "keep" maildir "/mail" virtual <mailboxes>
match from any for domain "example.test" action "keep"
match auth from any for any action "keep"
CONFIG
  chmod 600 "$root/etc/smtpd.conf"
}

opensmtpd_run() {
  local top=$1/opensmtpd
  setsid unshare --mount --pid --fork --kill-child bash -c '
    for device in null zero random urandom; do
      : > "$1/dev/$device" && mount --bind "/dev/$device" "$1/dev/$device" || exit
    done
    mount -t proc proc "$1/proc" && exec chroot "$1" /usr/sbin/smtpd -d -f /etc/smtpd.conf' \
    _ "$top/root" &
  echo $! > "$top/process"
}

# opensmtpd_start DIR : starts it and adds its values to DIR/servers.env.new.
opensmtpd_start() {
  start_on_free_ports "$1" opensmtpd OPENSMTPD_PORT OPENSMTPD_SMTPS_PORT
  echo "OPENSMTPD_MAIL=$1/opensmtpd/root/mail" >> "$1/servers.env.new"
}

opensmtpd_stop() { end_process "$1/opensmtpd/process"; }

# exim.sh : an Exim of our own on loopback. Source it after lib.sh.
#
# It runs from the folder it was unpacked into, in a mount name space where the machine has the account
# that Debian's Exim insists on. Everything else lies under DIR/exim.

# exim_configure DIR MX SMTPS : writes the configuration.
exim_configure() {
  local top=$1/exim tls=$1/tls
  mkdir -p "$top"/{spool,mail,log}
  cp "$tls/server.pem" "$tls/ca.pem" "$top"
  { cat /etc/passwd; echo "Debian-exim:x:64321:64321::$top:/usr/sbin/nologin"; } > "$top/passwd"
  { cat /etc/group; echo "Debian-exim:x:64321:"; } > "$top/group"
  cat > "$top/exim.conf" <<CONFIG
primary_hostname = mail.example.test
domainlist local_domains = example.test
qualify_domain = example.test
local_interfaces = 127.0.0.1
daemon_smtp_ports = $2 : $3
tls_on_connect_ports = $3
exim_path = $exim_root/usr/sbin/exim4
spool_directory = $top/spool
log_file_path = $top/log/%slog
pid_file_path = $top/pid
notifier_socket =
tls_advertise_hosts = *
tls_certificate = $top/server.pem
tls_privatekey = $top/server.pem
tls_try_verify_hosts = *
tls_verify_certificates = $top/ca.pem
auth_advertise_hosts = \${if eq{\$tls_in_cipher}{}{}{*}}
message_size_limit = 1000000
dsn_advertise_hosts = *
chunking_advertise_hosts = *
smtputf8_advertise_hosts = *
prdr_enable = true
# Nothing is looked up, nobody has to wait.
rfc1413_query_timeout = 0s
host_lookup =
never_users = root
acl_smtp_rcpt = acl_rcpt
acl_smtp_data = accept
acl_smtp_data_prdr = acl_prdr
acl_smtp_vrfy = accept
acl_smtp_expn = accept
acl_smtp_etrn = accept

begin acl
acl_rcpt:
  defer  recipients = later@example.test
         message = 450 4.2.0 Mailbox busy, try again later
  accept authenticated = *
  require message = relay not permitted
         domains = +local_domains
  require verify = recipient
  accept
acl_prdr:
  deny   local_parts = bob
         condition = \${if match{\$h_Subject:}{not for bob}}
         message = bob does not want it
  accept

begin routers
nowhere:
  driver = redirect
  domains = ! +local_domains
  data = :blackhole:
list:
  driver = redirect
  local_parts = team
  data = alice@example.test, bob@example.test
mailbox:
  driver = accept
  local_parts = alice : bob
  transport = maildir

begin transports
maildir:
  driver = appendfile
  directory = $top/mail/\$local_part_data
  maildir_format
  create_directory
  user = Debian-exim
  group = Debian-exim

begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if and{{eq{\$auth2}{$user}}{eq{\$auth3}{$password}}}}
  server_set_id = \$auth2
login:
  driver = plaintext
  public_name = LOGIN
  server_prompts = Username:: : Password::
  server_condition = \${if and{{eq{\$auth1}{$user}}{eq{\$auth2}{$password}}}}
  server_set_id = \$auth1
cram:
  driver = cram_md5
  public_name = CRAM-MD5
  server_secret = \${if eq{\$auth1}{$user}{$password}fail}
  server_set_id = \$auth1
external:
  driver = external
  public_name = EXTERNAL
  server_advertise_condition = \$tls_in_certificate_verified
  server_param2 = \${certextract {subj_altname,mail,>:} {\$tls_in_peercert}}
  server_condition = \${if forany {\$auth2}{eq {\$item}{\$auth1}}}
  server_set_id = \$auth1
CONFIG
  chown -R 64321:64321 "$top"
  chown root:root "$top/exim.conf"
  chmod 644 "$top/exim.conf"
}

exim_run() {
  local top=$1/exim
  setsid unshare --mount bash -c '
    mount --bind "$1/passwd" /etc/passwd && mount --bind "$1/group" /etc/group || exit
    exec "$2/usr/sbin/exim4" -C "$1/exim.conf" -bdf -q1m' _ "$top" "$exim_root" &
  echo $! > "$top/process"
}

# exim_start DIR : starts it and adds its values to DIR/servers.env.new.
exim_start() {
  start_on_free_ports "$1" exim EXIM_PORT EXIM_SMTPS_PORT
  echo "EXIM_MAIL=$1/exim/mail" >> "$1/servers.env.new"
}

exim_stop() { end_process "$1/exim/process"; }

# dovecot.sh : a Dovecot of our own on loopback: LMTP, and submission with Postfix behind it. Source it
# after lib.sh. Everything lies under DIR/dovecot.

# dovecot_configure DIR SUBMISSION SMTPS LMTP : writes the configuration.
dovecot_configure() {
  local top=$1/dovecot tls=$1/tls account
  mkdir -p "$top"/{mail,run,state,keys/default/HS256}
  chown mail:mail "$top/mail"
  for account in "$user:$password" bob:bob full:full; do
    echo "${account%%:*}:{PLAIN}${account#*:}:$(id -u mail):$(id -g mail)::$top/mail/${account%%:*}::"
  done > "$top/users"
  sed -i '/^full:/s/$/userdb_quota_rule=*:storage=1B/' "$top/users"
  cat > "$top/dovecot.conf" <<CONFIG
protocols = lmtp submission
listen = 127.0.0.1
hostname = mail.example.test
postmaster_address = postmaster@example.test
base_dir = $top/run
state_dir = $top/state
instance_name = ehlo-$$
log_path = $top/log
auth_mechanisms = plain login cram-md5 digest-md5 scram-sha-1 scram-sha-256 xoauth2 oauthbearer
auth_username_format = %n
auth_failure_delay = 0
disable_plaintext_auth = yes
ssl = yes
ssl_cert = <$tls/server.pem
ssl_key = <$tls/server.pem
mail_location = maildir:~
mail_plugins = quota
first_valid_uid = 1
first_valid_gid = 1
recipient_delimiter = +
lmtp_rcpt_check_quota = no
submission_max_mail_size = 1000000
submission_relay_host = 127.0.0.1
submission_relay_port = $backend
login_trusted_networks =
default_vsz_limit = 0
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%n $top/users
}
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = $top/oauth2.conf
}
userdb {
  driver = passwd-file
  args = username_format=%n $top/users
}
plugin {
  quota = maildir:User quota
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service lmtp {
  inet_listener lmtp {
    port = $4
  }
}
service submission-login {
  inet_listener submission {
    port = $2
  }
  inet_listener submissions {
    port = $3
    ssl = yes
  }
}
CONFIG
  cat > "$top/oauth2.conf" <<CONFIG
introspection_mode = local
local_validation_key_dict = fs:posix:prefix=$top/keys/
username_attribute = sub
username_format = %n
CONFIG
  printf 'no secret' | base64 > "$top/keys/default/HS256/default"
  chmod -R a+rX "$top/keys" "$top/users"
  dovecot_token > "$top/token"
}

# dovecot_token : a bearer token (RFC 7519) for the user, signed with the key above.
dovecot_token() {
  local text
  url64() { base64 -w 0 | tr '+/' '-_' | tr -d =; }
  text=$(printf '{"alg":"HS256","typ":"JWT","kid":"default"}' | url64)
  text=$text.$(printf '{"sub":"%s","iat":1700000000,"exp":2500000000}' "$user" | url64)
  echo "$text.$(printf '%s' "$text" | openssl dgst -sha256 -hmac 'no secret' -binary | url64)"
}

dovecot_run() {
  setsid dovecot -F -c "$1/dovecot/dovecot.conf" &
  echo $! > "$1/dovecot/process"
}

# dovecot_start DIR BACKEND : starts it and adds its values to DIR/servers.env.new. BACKEND is the port
# of the server that takes what is submitted.
dovecot_start() {
  local backend=$2
  start_on_free_ports "$1" dovecot DOVECOT_SUBMISSION_PORT DOVECOT_SMTPS_PORT DOVECOT_LMTP_PORT
  cat >> "$1/servers.env.new" <<VALUES
DOVECOT_TOKEN_FILE=$1/dovecot/token
DOVECOT_MAIL=$1/dovecot/mail
VALUES
}

dovecot_stop() { end_process "$1/dovecot/process"; }

#!/bin/bash
# ensure.sh : installs what the end-to-end tests talk to and talk with, where it is missing: Postfix
# with its password file (Cyrus SASL), Dovecot, what Exim needs, swaks, msmtp, curl, netcat, telnet and
# jq from Debian, aiosmtpd from PyPI; Exim and OpenSMTPD are only unpacked.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
. "$servers/unpack.sh"

"$repository/Tests/install.sh" postfix libsasl2-modules sasl2-bin openssl python3 \
  swaks libnet-ssleay-perl msmtp curl jq tmux netcat-openbsd inetutils-telnet \
  dovecot-core dovecot-lmtpd dovecot-submissiond \
  libdb5.3 libgnutls-dane0 libgnutls30 libidn12 libidn2-0 libnsl2 libpcre2-8-0

mkdir -p "$(dirname "$site")"
exec 9> "$(dirname "$site")/lock"
flock 9
if [ ! -f "$site/complete" ]; then
  python3 -m pip --version >/dev/null 2>&1 || "$repository/Tests/install.sh" python3-pip
  rm -rf "$site"
  PIP_ROOT_USER_ACTION=ignore python3 -m pip install --quiet --disable-pip-version-check --no-input \
    --target "$site" aiosmtpd==1.4.6 >&2 </dev/null
  touch "$site/complete"
fi
exim_unpack
opensmtpd_unpack

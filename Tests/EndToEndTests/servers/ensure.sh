#!/bin/bash
# ensure.sh : installs what the end-to-end tests talk to and talk with, where it is missing: Postfix
# with its password file (Cyrus SASL), swaks, curl and jq from Debian, aiosmtpd from PyPI.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

"$repository/Tests/install.sh" postfix libsasl2-modules sasl2-bin openssl python3 \
  swaks libnet-ssleay-perl curl jq tmux

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

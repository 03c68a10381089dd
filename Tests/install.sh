#!/bin/bash
# install.sh PACKAGE... : installs the Debian packages that are missing. Removes nothing, starts no
# service, asks nothing. Quick, and without a need for root, when all of them are there.
set -euo pipefail

missing=()
for package in "$@"; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
  echo "These packages are missing; install them as root: apt-get install ${missing[*]}" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive

# A folder of our own: another apt-get on the machine may empty the shared one in the middle.
archives=$(mktemp -d /var/tmp/ehlo-archives.XXXXXX)
mkdir "$archives/partial"
chmod 755 "$archives"
policy=/usr/sbin/policy-rc.d
made_policy=
clean() {
  rm -rf "$archives"
  if [ -n "$made_policy" ]; then rm -f "$policy"; fi
}
trap clean EXIT
if [ ! -e "$policy" ]; then
  made_policy=yes
  printf '#!/bin/sh\nexit 101\n' > "$policy"
  chmod 755 "$policy"
fi

# The tests bring their own configuration of Postfix; the machine's stays unwritten.
for package in "${missing[@]}"; do
  if [ "$package" = postfix ] && command -v debconf-set-selections >/dev/null; then
    echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections
  fi
done

options=(-y -q -o "Dir::Cache::archives=$archives" -o DPkg::Lock::Timeout=300
  -o Dpkg::Options::=--force-confold)
install() {
  apt-get "${options[@]}" install --no-remove --no-install-recommends "${missing[@]}"
}
{
  # The lists may be absent or old: then fetch them and try once more.
  install || { apt-get "${options[@]}" update && install; }
} </dev/null >&2

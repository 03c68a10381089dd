# unpack.sh : servers whose packages cannot be installed beside Postfix, unpacked into folders of our
# own. Source it after lib.sh.

# exim_unpack : Exim of this Debian; the libraries it needs are installed by ensure.sh.
exim_unpack() {
  [ ! -f "$exim_root/complete" ] || return 0
  rm -rf "$exim_root"
  mkdir -p "$exim_root/debs"
  (
    cd "$exim_root/debs"
    apt-get -q download exim4-daemon-light || { apt-get -q update && apt-get -q download exim4-daemon-light; }
    dpkg-deb -x exim4-daemon-light_*.deb "$exim_root"
  ) >&2 < /dev/null
  touch "$exim_root/complete"
}

# opensmtpd_unpack : OpenSMTPD 7 of Debian 13, with the libraries it needs, as a root of its own: the
# version in Debian 12 fails at TLS.
opensmtpd_unpack() {
  local apt=$opensmtpd_root.apt
  [ ! -f "$opensmtpd_root/complete" ] || return 0
  rm -rf "$opensmtpd_root" "$apt"
  mkdir -p "$opensmtpd_root" "$apt/lists/partial" "$apt/debs/partial" "$apt/preferences.d"
  : > "$apt/status"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]" \
    "http://deb.debian.org/debian trixie main" > "$apt/sources.list"
  cat > "$apt/apt.conf" <<CONFIG
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "-";
Dir::Etc::preferencesparts "$apt/preferences.d";
Dir::State "$apt";
Dir::State::Lists "$apt/lists";
Dir::State::status "$apt/status";
Dir::Cache "$apt";
Dir::Cache::archives "$apt/debs";
Acquire::Languages "none";
CONFIG
  (
    export APT_CONFIG=$apt/apt.conf
    cd "$apt/debs"
    apt-get -q update
    # The first one makes the folders' links.
    apt-get -q download base-files opensmtpd dash libc6 libcrypt1 libdb5.3t64 libevent-2.1-7t64 libpam0g \
      libaudit1 libcap-ng0 libssl3t64 zlib1g libzstd1
    for package in base-files_*.deb *.deb; do
      dpkg-deb --fsys-tarfile "$package" | tar -x -C "$opensmtpd_root" --keep-directory-symlink
    done
  ) >&2 < /dev/null
  rm -rf "$apt"
  touch "$opensmtpd_root/complete"
}

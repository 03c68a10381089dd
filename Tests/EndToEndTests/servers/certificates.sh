#!/bin/bash
# certificates.sh DIR : makes a test authority and what it signs, in DIR:
#   ca.pem          the authority
#   server.pem      key and certificate for localhost, 127.0.0.1, ::1 and mail.example.test
#   expired.pem     the same names, expired in 2021
#   wrong-name.pem  for elsewhere.example.test only
#   client.pem      the client alice@example.test
set -euo pipefail
mkdir -p "$1"
cd "$1"
umask 077
mkdir -p issued
: > index.txt
echo 1000 > serial
cat > ca.cnf <<'X1'
[ca]
default_ca = test
[test]
database = index.txt
serial = serial
new_certs_dir = issued
default_md = sha256
policy = any_name
copy_extensions = copy
unique_subject = no
[any_name]
commonName = supplied
[req]
distinguished_name = name
prompt = no
[name]
CN = unused
X1

{
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem \
    -days 3650 -subj "/CN=ehlo end-to-end test authority" \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign

  # issue FILE NAME ALTERNATIVE-NAMES NOT-BEFORE NOT-AFTER
  issue() {
    openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$1.key" \
      -out "$1.csr" -subj "/CN=$2" -config ca.cnf -addext "subjectAltName=$3" \
      -addext extendedKeyUsage=serverAuth,clientAuth
    openssl ca -batch -notext -config ca.cnf -cert ca.pem -keyfile ca.key -in "$1.csr" \
      -out "$1.crt" -startdate "$4" -enddate "$5"
    cat "$1.key" "$1.crt" ca.pem > "$1.pem"
  }
  here="DNS:localhost,DNS:mail.example.test,IP:127.0.0.1,IP:::1"
  issue server localhost "$here" 20250101000000Z 20491231235959Z
  issue expired localhost "$here" 20200101000000Z 20210101000000Z
  issue wrong-name elsewhere.example.test DNS:elsewhere.example.test \
    20250101000000Z 20491231235959Z
  issue client alice email:alice@example.test 20250101000000Z 20491231235959Z
} > openssl.log 2>&1 || {
  cat openssl.log >&2
  exit 1
}
chmod 755 .
chmod 644 ca.pem

// What Swift cannot import from OpenSSL by itself: macros and variadic functions, a line each.
#ifndef EHLO_COPENSSL_SHIM_H
#define EHLO_COPENSSL_SHIM_H

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#endif

// What Swift cannot import from OpenSSL by itself: macros and variadic functions, a line each.
#ifndef EHLO_COPENSSL_SHIM_H
#define EHLO_COPENSSL_SHIM_H

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

static const unsigned long shim_XN_FLAG_RFC2253 = XN_FLAG_RFC2253;
static const uint64_t shim_SSL_OP_LEGACY_SERVER_CONNECT = SSL_OP_LEGACY_SERVER_CONNECT;
static const uint64_t shim_SSL_OP_NO_RENEGOTIATION = SSL_OP_NO_RENEGOTIATION;

static inline int shim_SSL_CTX_set_min_proto_version(SSL_CTX *context, int version) {
  return (int)SSL_CTX_set_min_proto_version(context, version);
}

static inline int shim_SSL_CTX_set_max_proto_version(SSL_CTX *context, int version) {
  return (int)SSL_CTX_set_max_proto_version(context, version);
}

static inline void shim_SSL_CTX_set_session_cache_mode(SSL_CTX *context, long mode) {
  SSL_CTX_set_session_cache_mode(context, mode);
}

static inline void shim_SSL_CTX_set_mode(SSL_CTX *context, long mode) {
  SSL_CTX_set_mode(context, mode);
}

static inline int shim_SSL_CTX_add1_chain_cert(SSL_CTX *context, X509 *certificate) {
  return (int)SSL_CTX_add1_chain_cert(context, certificate);
}

static inline int shim_SSL_set_tlsext_host_name(SSL *ssl, const char *name) {
  return (int)SSL_set_tlsext_host_name(ssl, name);
}

static inline int shim_SSL_get_negotiated_group(SSL *ssl) {
  return (int)SSL_get_negotiated_group(ssl);
}

static inline int shim_SSL_get_peer_tmp_key(SSL *ssl, EVP_PKEY **key) {
  return (int)SSL_get_peer_tmp_key(ssl, key);
}

static inline int shim_SSL_get_peer_signature_nid(SSL *ssl, int *digest) {
  return (int)SSL_get_peer_signature_nid(ssl, digest);
}

static inline const EVP_MD *shim_EVP_get_digestbynid(int number) {
  return EVP_get_digestbynid(number);
}

static inline int shim_SSL_get_extms_support(SSL *ssl) {
  return (int)SSL_get_extms_support(ssl);
}

static inline void shim_BIO_set_mem_eof_return(BIO *bio, int value) {
  BIO_set_mem_eof_return(bio, value);
}

#endif

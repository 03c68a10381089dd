import COpenSSL
package import SMTPCore

extension TLSEngine {
  /// What an exchange over this connection can be bound by, the way to use first; nothing before
  /// the handshake is done. The peer has the same octets, unless somebody stands in between.
  package var channelBindings: [ChannelBinding] {
    defer { ErrorQueue.clear() }
    guard SSL_is_init_finished(ssl.pointer) == 1 else { return [] }
    let isModern = SSL_version(ssl.pointer) >= TLS1_3_VERSION
    return [isModern ? nil : unique, exporter, serverEndPoint].compactMap(\.self)
  }

  /// RFC 9266: 32 octets of exported key material. Up to TLS 1.2 they bind only what has an
  /// extended master secret (RFC 7627).
  private var exporter: ChannelBinding? {
    guard
      SSL_version(ssl.pointer) >= TLS1_3_VERSION || shim_SSL_get_extms_support(ssl.pointer) == 1
    else { return nil }
    let label = Array("EXPORTER-Channel-Binding".utf8).map { CChar(bitPattern: $0) }
    var octets = [UInt8](repeating: 0, count: 32)
    guard
      SSL_export_keying_material(
        ssl.pointer, &octets, octets.count, label, label.count, nil, 0, 1) == 1
    else { return nil }
    return ChannelBinding(.tlsExporter, octets)
  }

  /// RFC 5929 §3: the first Finished message, which is the client's, but the server's where an
  /// earlier session goes on.
  private var unique: ChannelBinding? {
    let isFirstOurs = (SSL_is_server(ssl.pointer) == 0) != (SSL_session_reused(ssl.pointer) == 1)
    var octets = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    let count =
      isFirstOurs
      ? SSL_get_finished(ssl.pointer, &octets, octets.count)
      : SSL_get_peer_finished(ssl.pointer, &octets, octets.count)
    guard count > 0, count <= octets.count else { return nil }
    return ChannelBinding(.tlsUnique, Array(octets.prefix(count)))
  }

  /// RFC 5929 §4: the server's certificate, hashed as its signature is, but never weaker than
  /// with SHA-256.
  private var serverEndPoint: ChannelBinding? {
    let certificate =
      SSL_is_server(ssl.pointer) == 1
      ? SSL_get_certificate(ssl.pointer) : SSL_get0_peer_certificate(ssl.pointer)
    guard let certificate else { return nil }
    var digest: Int32 = 0
    guard X509_get_signature_info(certificate, &digest, nil, nil, nil) == 1 else { return nil }
    let function =
      digest == NID_md5 || digest == NID_sha1 ? EVP_sha256() : shim_EVP_get_digestbynid(digest)
    var octets = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    guard let function, X509_digest(certificate, function, &octets, &count) == 1 else {
      return nil
    }
    return ChannelBinding(.tlsServerEndPoint, Array(octets.prefix(Int(count))))
  }
}

import COpenSSL

extension TLSEngine {
  /// The security level of verification: keys and digests of 112 bits, the system's own level.
  /// The handshake's is lower, so that weak servers can be reached and their weakness reported.
  private static var verificationLevel: Int32 { 2 }

  /// Sets what belongs to one connection of a client: SNI, and how the certificate is verified.
  func configure(for configuration: TLSClientConfiguration) throws(TLSError) {
    let name = try ServerName(configuration.serverName)
    let indication =
      if let sni = configuration.sni { try ServerName(sni).indication } else { name.indication }
    if let indication, shim_SSL_set_tlsext_host_name(ssl.pointer, indication) != 1 {
      ErrorQueue.clear()
      throw .unusableServerName(indication)
    }
    guard configuration.verifies else { return }
    witness.observeVerification(of: ssl.pointer)
    guard let parameters = SSL_get0_param(ssl.pointer) else {
      throw .libraryFailed(call: "SSL_get0_param", reason: ErrorQueue.take().reason)
    }
    X509_VERIFY_PARAM_set_auth_level(parameters, Self.verificationLevel)
    // A certificate that was named as trusted is trusted, root or not.
    X509_VERIFY_PARAM_set_flags(parameters, UInt(X509_V_FLAG_PARTIAL_CHAIN))
    X509_VERIFY_PARAM_set_hostflags(parameters, UInt32(X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS))
    let isSet: Int32 =
      switch name {
      case .none: 1
      case .domain(let domain):
        X509_VERIFY_PARAM_set1_host(parameters, domain, domain.utf8.count)
      case .address(let address):
        X509_VERIFY_PARAM_set1_ip(parameters, address.octets, address.octets.count)
      }
    guard isSet == 1 else {
      ErrorQueue.clear()
      throw .unusableServerName(configuration.serverName)
    }
  }
}

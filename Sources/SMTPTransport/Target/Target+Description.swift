extension Target: CustomStringConvertible {
  /// The target in full, with scheme and port: `submission://mx.example.org:587`. It is read back
  /// as the same place.
  ///
  /// Login and recipient are left out: it heads a recording, which hides the login elsewhere.
  package var description: String {
    switch place {
    case .host(let host, let port):
      let name = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
      return "\(schemeInFull)://\(name):\(port)"
    case .socket(let path): return isLMTP ? "lmtp+unix:\(path)" : "unix:\(path)"
    case .mailExchanger(let domain): return "mx:\(domain)"
    case .practice(let scenario): return "practice:\(scenario ?? "")"
    }
  }

  /// The scheme, which says so where the port alone brought implicit TLS.
  private var schemeInFull: String {
    isImplicitTLS && !isLMTP ? Scheme.smtps.rawValue : scheme.rawValue
  }
}

import SMTPTransport

extension ProxyHeaderError {
  /// What is wrong with the value of --proxy-header, and where.
  var sentence: String {
    switch self {
    case .missing(let part, let column): "column \(column): \(part.name) is missing"
    case .unknownVersion(let text, let column):
      "column \(column): '\(text)' is no version; there are v1 and v2"
    case .unknownFamily(let text, "v2", let column):
      "column \(column): '\(text)' is neither TCP4, TCP6, UNKNOWN nor LOCAL"
    case .unknownFamily(let text, _, let column):
      "column \(column): '\(text)' is neither TCP4, TCP6 nor UNKNOWN"
    case .badAddress(let text, let isIPv6, let column):
      "column \(column): '\(text)' is no \(isIPv6 ? "IPv6" : "IPv4") address"
    case .badPort(let text, let column): "column \(column): '\(text)' is no port"
    case .surplus(let text, let column): "column \(column): nothing may follow, '\(text)' neither"
    }
  }
}

extension ProxyHeaderError.Part {
  fileprivate var name: String {
    switch self {
    case .version: "v1 or v2"
    case .family: "TCP4, TCP6 or UNKNOWN"
    case .source: "the client's address"
    case .destination: "the server's address"
    case .sourcePort: "the client's port"
    case .destinationPort: "the server's port"
    }
  }
}

package import SMTPTransport

extension Target {
  /// Whether nothing that is sent there leaves this machine: a loopback address, a socket, the
  /// practice server. A name other than localhost may be looked up as anything.
  package var isOnThisMachine: Bool {
    switch place {
    case .socket, .practice: return true
    case .mailExchanger: return false
    case .host(let host, _):
      if ["localhost", "localhost.", "::1"].contains(host.lowercased()) { return true }
      let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
      return numbers.count == 4 && numbers[0] == 127 && numbers.allSatisfy { $0 != nil }
    }
  }
}

import SMTPCore

extension Opening {
  /// These facts, and of another part of the text those that are missing here.
  func filled(with other: Opening) -> Opening {
    var facts = self
    facts.host = host ?? other.host
    facts.address = address ?? other.address
    facts.port = port ?? other.port
    facts.path = path ?? other.path
    return facts
  }

  /// A connection to a host that may be given by its address.
  init(to host: ArraySlice<UInt8>, port: Int? = nil) {
    let name = VisibleText.string(host)
    let isAddress =
      host.contains(Octet.colon)
      || !host.isEmpty && host.allSatisfy { Octet.isDigit($0) || $0 == Octet.dot }
    self.init(host: isAddress ? nil : name, address: isAddress ? name : nil, port: port)
  }
}

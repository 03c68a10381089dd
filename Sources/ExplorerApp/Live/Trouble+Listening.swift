package import PracticeServer
package import SMTPGuide

extension Trouble {
  /// The trouble of a practice server that cannot start.
  package init(_ error: PracticeServerError) {
    switch error {
    case .noPort(let port):
      self = .badListenAddress("\(port)")
    case .portInUse(let address, let port):
      self = .portInUse(place: "\(address) port \(port)")
    case .notPermitted(let address, let port):
      self = .cannotListen(
        place: "\(address) port \(port)", reason: "only privileged users may listen there")
    case .foreignAddress(let address):
      self = .cannotListen(place: address, reason: "it is no address of this machine")
    case .unknownAddress(let address):
      self = .cannotListen(place: address, reason: "the name has no address")
    case .certificate(let error):
      self = .cannotListen(place: "the practice server", reason: error.sentencePart)
    case .cannotListen(let address, let port, let reason):
      self = .cannotListen(place: "\(address) port \(port)", reason: reason)
    }
  }
}

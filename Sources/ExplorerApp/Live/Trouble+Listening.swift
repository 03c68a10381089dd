import PracticeServer
package import SMTPGuide

extension Trouble {
  /// The trouble that a server which cannot listen is.
  package init(_ error: any Error, listening place: String) {
    self = .cannotListen(place: place, reason: "\(error)")
  }
}

package import SMTPGuide
package import Transcript

extension Trouble {
  /// The trouble that a recording's error is.
  package init(_ error: RecordingError) {
    switch error {
    case .cannotMakeFolder(let path, let reason), .cannotCreate(let path, let reason):
      self = .cannotRecord(path: path, reason: reason.text)
    case .namesTaken(let path):
      self = .cannotRecord(path: path, reason: "every name that was tried is taken")
    case .cannotWrite(let path, let reason):
      self = .recordingLost(path: path, reason: reason.text)
    }
  }
}

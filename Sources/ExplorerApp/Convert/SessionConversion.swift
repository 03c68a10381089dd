import SMTPCore
package import SMTPGuide
package import Transcript

/// Writes a recorded session in another format (`ehlo convert`).
package struct SessionConversion: Sendable {
  private let guide: Guide
  private let input: TranscriptFormat?
  private let format: ExportFormat
  private let keepsSecrets: Bool
  private let isShared: Bool

  /// A conversion to a format.
  ///
  /// - Parameters:
  ///   - input: The format of what is read, where it is not recognised.
  ///   - keepsSecrets: Whether secrets that the source has in the clear stay.
  ///   - isShared: Whether names, addresses, messages and tokens are replaced, so that others may
  ///     have it.
  package init(
    guide: Guide, from input: TranscriptFormat? = nil, to format: ExportFormat,
    keepsSecrets: Bool = false, isShared: Bool = false
  ) {
    self.guide = guide
    self.input = input
    self.format = format
    self.keepsSecrets = keepsSecrets && !isShared
    self.isShared = isShared
  }

  /// Reads one file and writes the other, which must not exist; `-` is standard input or output.
  /// It returns the sentences of what was odd about the one read.
  package func convert(_ source: String, to target: String) throws -> [String] {
    let loaded = try LoadedSession(path: source, as: input)
    let octets = try self.octets(of: loaded, path: source)
    if target == "-" {
      try Output.standard.write(octets)
    } else {
      _ = try NewFile.write(octets, to: target, takesOtherName: false)
    }
    return loaded.warnings.map { guide.text(FileWarning($0, path: loaded.name)) }
  }

  /// The session in the format.
  ///
  /// - Parameter path: The file that it was read from, where a line of it can be named.
  func octets(of loaded: LoadedSession, path: String? = nil) throws(Trouble) -> [UInt8] {
    var session = loaded
    if isShared {
      do throws(Leftover) {
        session.events = try SessionSharing.share(
          session.events, header: &session.header, isLMTP: session.isLMTP)
      } catch {
        let line = LeftoverLine.number(of: error.event, in: loaded, path: path)
        throw .stillSecret(path: loaded.name, line: line, LeftoverSecret(error.reason))
      }
    } else if !keepsSecrets {
      session.redact()
    }
    return SessionExport(session, guide: guide).octets(in: format)
  }
}

extension LeftoverSecret {
  /// What the search found.
  fileprivate init(_ reason: Leftover.Reason) {
    self =
      switch reason {
      case .credentials: .credentials
      case .bearerToken: .bearerToken
      case .webToken: .webToken
      case .password: .password
      case .randomToken: .randomToken
      case .secretOfSession: .secretOfSession
      case .original: .original
      }
  }
}

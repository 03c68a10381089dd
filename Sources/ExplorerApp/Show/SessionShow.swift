import SMTPCore
package import SMTPGuide
package import Transcript

/// Prints one recorded session (`ehlo show`).
package struct SessionShow {
  /// Octets that are collected before they are written.
  private static let outputSize = 1 << 16

  private let path: String
  private let format: TranscriptFormat?
  private let keepsSecrets: Bool
  private let guide: Guide
  private let output: Output
  private let follows: Bool
  private let warn: (String) throws -> Void

  /// The session in the file at `path`, in a format that is recognised where none is named; `-` is
  /// standard input.
  ///
  /// - Parameters:
  ///   - keepsSecrets: Whether logins stay that another text than a recording may hold.
  ///   - follows: Whether it is read on behind its end, for ever.
  ///   - warn: Takes the sentences of what is odd about a file that is followed.
  package init(
    path: String, as format: TranscriptFormat? = nil, keepsSecrets: Bool = false, guide: Guide,
    output: Output, follows: Bool = false, warn: @escaping (String) throws -> Void = { _ in }
  ) {
    self.path = path
    self.format = format
    self.keepsSecrets = keepsSecrets
    self.follows = follows
    self.warn = warn
    self.guide = guide
    self.output = output
  }

  /// Writes JSON lines; returns the sentences of what was odd about the file.
  package func writeJSON() throws -> [String] {
    var writer = SessionObjectWriter(guide: guide)
    let ending = try fold { observation, session in
      writer.write(observation, session)
    } flush: { isWhole in
      if writer.count >= (isWhole ? 1 : Self.outputSize) { try output.write(writer.take()) }
    }
    writer.writeSummary(of: path)
    try output.write(writer.take())
    return sentences(try ending.get())
  }

  /// Writes text for a person; with a title if there are several files.
  package func writeText(_ style: TextStyle, hasTitle: Bool) throws -> [String] {
    var printer = SessionPrinter(style: style, guide: guide)
    var text = hasTitle ? style.dress(VisibleText.string(path), as: .strong) + "\n" : ""
    let ending = try fold { observation, session in
      text += printer.text(observation, session)
    } flush: { isWhole in
      if text.utf8.count >= (isWhole ? 1 : Self.outputSize) {
        try output.write(text)
        text = ""
      }
    }
    try output.write(text)
    return sentences(try ending.get())
  }

  /// Folds the file; a fault in the middle of it is told only once what came before is written.
  /// `flush` is told whether all is to be written, or only what has become much.
  private func fold(
    _ observe: Session.Observer, flush: (_ isWhole: Bool) throws -> Void
  ) throws -> Result<SessionFile.Remarks, Trouble> {
    var session = Session()
    var hasBegun = false
    var told = 0
    let ending: Result<SessionFile.Remarks, Trouble>
    do {
      let remarks = try SessionFile.read(
        path: path, as: format, keepsSecrets: keepsSecrets, follows: follows
      ) { isLMTP in
        hasBegun = true
        session = Session(isLMTP: isLMTP)
      } take: { events in
        for event in events {
          session.apply(event.event, at: event.at, observe: observe)
          try flush(false)
        }
      } rest: { remarks in
        try flush(true)
        for sentence in sentences(remarks).dropFirst(told) { try warn(sentence) }
        told = remarks.warnings.count
      }
      ending = .success(remarks)
    } catch let trouble as Trouble {
      guard hasBegun else { throw trouble }
      ending = .failure(trouble)
    }
    session.finish(observe: observe)
    return ending
  }

  private func sentences(_ remarks: SessionFile.Remarks) -> [String] {
    remarks.warnings.map { guide.text(FileWarning($0, path: remarks.name)) }
  }
}

import Glibc
import SMTPGuide
import Transcript

/// The person's own editor.
struct Editor: Sendable {
  /// Octets of a text that come back at most.
  private static let longest = 1 << 26

  /// What starts it, as the shell reads it: `vi`, `code --wait`.
  let command: String
  private let folder: String

  /// The editor that these variables name.
  init(environment: [String: String]) {
    let names = ["VISUAL", "EDITOR"].compactMap { environment[$0] }
    command = names.first { !$0.isEmpty } ?? "vi"
    folder = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
  }

  /// Lets the person change a text, which lies in a file that nobody else can read meanwhile. It
  /// stays there where the editor was killed, or nobody wants the text any more: a text is worth
  /// more than a tidy folder.
  ///
  /// - Parameters:
  ///   - began: Is told the file.
  ///   - isWanted: Whether somebody takes the text that comes back.
  func edit(
    _ text: String, began: @Sendable (String) async -> Void = { _ in },
    isWanted: @Sendable () async -> Bool = { true }
  ) async throws(Trouble) -> String {
    let folder = try privateFolder()
    let path = folder + "/message.eml"
    var isKept = false
    defer {
      if !isKept {
        // An editor may leave a copy of the text beside it.
        for name in Folder.names(in: folder) { unlink(folder + "/" + name) }
        rmdir(folder)
      }
    }
    await began(path)
    _ = try NewFile.write(Array(text.utf8), to: path, takesOtherName: false)
    // As the shell would read it: the command may have arguments of its own.
    let program = ExternalProgram(words: ["/bin/sh", "-c", "\(command) \"$@\"", command, path])
    do {
      try await program.run(.terminal)
    } catch {
      if case .killed = error { isKept = true }
      throw .cannotEdit(editor: command, reason: error.text(path))
    }
    isKept = await !isWanted()
    do {
      return String(decoding: try SmallFile.read(path, upTo: Self.longest), as: UTF8.self)
    } catch {
      throw Trouble(error, reading: path)
    }
  }

  private func privateFolder() throws(Trouble) -> String {
    var template = (folder + "/ehlo-XXXXXX").utf8CString.map { $0 }
    guard mkdtemp(&template) != nil else {
      throw .cannotWrite(path: folder, reason: SystemError(number: errno).text)
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension ExternalProgram.Failure {
  /// What happened, as a part of a sentence.
  fileprivate func text(_ path: String) -> String {
    switch self {
    case .notStarted(let error): error.text
    // What the shell says where there is no such program (POSIX.1, 2.8.2).
    case .status(127): "there is no such program"
    case .status(let code): "it ended with status \(code), so nothing was changed"
    case .killed(let signal): "it was killed by signal \(signal); what it had saved is in \(path)"
    }
  }
}

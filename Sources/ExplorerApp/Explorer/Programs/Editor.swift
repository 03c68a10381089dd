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

  /// Lets the person change a text, which lies in a file that nobody else can read meanwhile.
  func edit(_ text: String) async throws(Trouble) -> String {
    let folder = try privateFolder()
    let path = folder + "/message.eml"
    defer {
      // An editor may leave a copy of the text beside it.
      for name in Folder.names(in: folder) { unlink(folder + "/" + name) }
      rmdir(folder)
    }
    _ = try NewFile.write(Array(text.utf8), to: path, takesOtherName: false)
    // As the shell would read it: the command may have arguments of its own.
    let program = ExternalProgram(words: ["/bin/sh", "-c", "\(command) \"$@\"", command, path])
    do {
      try await program.run(.terminal)
    } catch {
      throw .cannotEdit(editor: command, reason: error.text)
    }
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
  fileprivate var text: String {
    switch self {
    case .notStarted(let error): error.text
    // What the shell says where there is no such program (POSIX.1, 2.8.2).
    case .status(127): "there is no such program"
    case .status(let code): "it ended with status \(code), so nothing was changed"
    case .killed(let signal): "it was killed by signal \(signal), so nothing was changed"
    }
  }
}

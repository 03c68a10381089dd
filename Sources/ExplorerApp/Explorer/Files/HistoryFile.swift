import Glibc
import SMTPCore
import Transcript

/// The lines of earlier runs, for the prompt: `$XDG_STATE_HOME/ehlo/history`.
///
/// Several programs may share it: each line is added to what stands there then, and the file is
/// replaced as a whole.
struct HistoryFile: Sendable {
  /// Lines that are kept at most.
  static let longest = 1_000
  /// Octets that are kept at most; of a longer file the end counts.
  static let mostOctets = 1 << 20

  /// Where it is.
  let path: String

  /// The history at `path`.
  init(path: String) {
    self.path = path
  }

  /// The history that these variables lead to; nil where there is no place for it.
  init?(environment: [String: String]) {
    // It lies beside the folder of recordings.
    guard let folder = RecordingPath.folder(environment: environment) else { return nil }
    path = folder.dropLast("sessions".count) + "history"
  }

  /// The lines, the oldest first; none where it cannot be read.
  var lines: [String] {
    let lines = (try? SmallFile.lastLines(path, upTo: Self.mostOctets)) ?? []
    return lines.suffix(Self.longest).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Adds a line behind the others, where it stands once, unless it holds what a recording would
  /// leave out. A history that cannot be written is no trouble: the session goes on.
  func append(_ line: String) {
    guard !line.isEmpty, !line.utf8.contains(where: { $0 < Octet.space }), !Self.isSecret(line)
    else { return }
    let lines = self.lines
    guard lines.last != line else { return }
    let text = (lines.filter { $0 != line } + [line]).suffix(Self.longest).map { $0 + "\n" }
      .joined()
    replace(with: Array(text.utf8))
  }

  /// Whether a recording would leave out any of the line.
  private static func isSecret(_ line: String) -> Bool {
    var redactor = Redactor()
    let octets = Array(line.utf8) + [Octet.cr, Octet.lf]
    let kept = redactor.redact(TimedEvent(at: nil, .sent(octets))) + redactor.finish(at: nil)
    return kept.map(\.event) != [.sent(octets)]
  }

  private func replace(with octets: [UInt8]) {
    var template = (path + ".XXXXXX").utf8CString.map { $0 }
    var descriptor = mkstemp(&template)
    if descriptor < 0, errno == ENOENT {
      makeFolders()
      template = (path + ".XXXXXX").utf8CString.map { $0 }
      descriptor = mkstemp(&template)
    }
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let isWritten = (try? Output(descriptor: descriptor).write(octets)) != nil
    // The file that mkstemp makes has mode 0600.
    if !isWritten || rename(template, path) != 0 { unlink(template) }
  }

  private func makeFolders() {
    for (index, octet) in path.utf8.enumerated() where index > 0 && octet == UInt8(ascii: "/") {
      mkdir(String(decoding: path.utf8.prefix(index), as: UTF8.self), 0o700)
    }
  }
}

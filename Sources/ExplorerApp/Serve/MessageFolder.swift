import Glibc
package import PracticeServer
import SMTPCore
package import SMTPGuide
import Synchronization
import Transcript

/// A Maildir into which every message goes that a server takes: written whole into `tmp`, and then
/// moved into `new`.
package final class MessageFolder: Sendable {
  private let path: String
  private let tell: @Sendable (Trouble) -> Void
  private let count = Atomic(0)

  /// Uses a Maildir, and makes it where it is missing.
  ///
  /// - Parameter tell: Is told what keeps a message from being written.
  package init(path: String, tell: @escaping @Sendable (Trouble) -> Void) throws(Trouble) {
    try Folder.make(path)
    for name in ["tmp", "new", "cur"] { try Folder.make("\(path)/\(name)") }
    self.path = path
    self.tell = tell
  }

  /// Writes a message; false where that fails. Its envelope stands before it in fields of its own:
  /// `Return-Path` (RFC 5321 §4.4), and a `Delivered-To` for each recipient.
  package func keep(_ message: PracticeMessage) -> Bool {
    let number = count.wrappingAdd(1, ordering: .relaxed).newValue
    let now = WallClock.now
    let name =
      "\(now.microseconds / 1_000_000).M\(now.microseconds % 1_000_000)P\(getpid())Q\(number).ehlo"
    do throws(Trouble) {
      _ = try NewFile.write(
        Self.head(of: message) + message.octets, to: "\(path)/tmp/\(name)",
        takesOtherName: false)
    } catch {
      tell(error)
      return false
    }
    guard rename("\(path)/tmp/\(name)", "\(path)/new/\(name)") == 0 else {
      tell(.cannotWrite(path: path, reason: String(cString: strerror(errno))))
      return false
    }
    return true
  }

  private static func head(of message: PracticeMessage) -> [UInt8] {
    var head = Array("Return-Path: ".utf8) + field(message.envelope.reversePath)
    for path in message.envelope.recipients { head += Array("Delivered-To: ".utf8) + field(path) }
    return head
  }

  private static func field(_ path: Path) -> [UInt8] {
    [Octet.less] + path.octets + [Octet.greater, Octet.cr, Octet.lf]
  }
}

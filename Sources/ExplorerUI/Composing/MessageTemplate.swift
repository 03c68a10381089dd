import SMTPCore
import Transcript

/// The header that a new message begins with, made from the envelope (RFC 5322 §3.6).
struct MessageTemplate {
  /// The lines: the header, the empty line behind it, and a first line of the body.
  let lines: [String]
  /// The line of the subject, where the cursor belongs.
  let subjectRow: Int

  /// Columns after which a list of recipients goes on in the next line (RFC 5322 §2.1.1).
  private static let width = 78

  /// A header for an envelope.
  ///
  /// - Parameters:
  ///   - clientName: This machine's name, which makes the Message-ID unique.
  ///   - date: Now; nil where nobody knows, and the header has no date then.
  init(_ envelope: Envelope?, clientName: String, date: Timestamp?) {
    var lines = ["From: " + Self.sender(envelope, clientName)]
    lines += Self.recipients(envelope)
    if let date {
      lines.append("Date: " + date.mailDate)
      lines.append("Message-ID: <\(date.microseconds)@\(VisibleText.string(clientName))>")
    }
    subjectRow = lines.count
    self.lines = lines + ["Subject: ", "", ""]
  }

  /// The empty reverse-path is that of a report, which the server's own postmaster sends.
  private static func sender(_ envelope: Envelope?, _ clientName: String) -> String {
    guard let path = envelope?.reversePath, !path.isEmpty else {
      return "MAILER-DAEMON@" + VisibleText.string(clientName)
    }
    return VisibleText.string(path)
  }

  private static func recipients(_ envelope: Envelope?) -> [String] {
    let accepted = envelope?.recipients.filter { (200..<300).contains($0.code) } ?? []
    var lines: [String] = []
    var line = "To: "
    for (index, recipient) in accepted.enumerated() {
      let address = VisibleText.string(recipient.path)
      if index > 0 {
        line += ","
        if line.utf8.count + address.utf8.count + 2 > width {
          lines.append(line)
          line = ""
        }
        line += " "
      }
      line += address
    }
    return lines + [line]
  }
}

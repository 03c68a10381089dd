import MailFormat
import SMTPCore

extension MailboxItem {
  /// What stands in its header as the subject, decoded and made harmless; nil where there is none
  /// near its start.
  var subject: String? {
    let name = Array("SUBJECT:".utf8)
    var value: [UInt8]?
    for line in content.prefix(4_096).split(separator: Octet.lf) {
      let line = line.last == Octet.cr ? line.dropLast() : line
      if let begun = value {
        guard line.first.map(Octet.isBlank) == true else { break }
        value = begun + line
      } else if line.isEmpty {
        return nil
      } else if line.prefix(name.count).map(Octet.upper) == name {
        value = Array(line.dropFirst(name.count).drop(while: Octet.isBlank))
      }
    }
    return value.map { VisibleText.string(Array(EncodedWord.text(of: $0).utf8)) }
  }
}

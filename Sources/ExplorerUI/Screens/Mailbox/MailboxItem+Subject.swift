import SMTPCore

extension MailboxItem {
  /// What stands in its header as the subject, made harmless; nil where there is none near its
  /// start.
  var subject: String? {
    let name = Array("SUBJECT:".utf8)
    for line in content.prefix(4_096).split(separator: Octet.lf) {
      let line = line.last == Octet.cr ? line.dropLast() : line
      if line.isEmpty { return nil }
      guard line.prefix(name.count).map(Octet.upper) == name else { continue }
      return VisibleText.string(line.dropFirst(name.count).drop(while: Octet.isBlank))
    }
    return nil
  }
}

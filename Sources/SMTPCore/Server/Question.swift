/// The argument of VRFY or EXPN: whom, and whether SMTPUTF8 stands behind it (RFC 6531 §3.7.4.2).
struct Question: Hashable, Sendable {
  /// What names the mailbox or the list.
  var name: [UInt8]
  /// Whether question and answer may hold letters beyond ASCII.
  var isUTF8: Bool

  /// Reads an argument that does not end in a blank.
  init(_ argument: [UInt8], allowsUTF8: Bool) {
    let blank = argument.lastIndex(where: Octet.isBlank)
    isUTF8 = allowsUTF8 && blank.map { "SMTPUTF8".isSpelled(argument[($0 + 1)...]) } == true
    let rest = argument.prefix(isUTF8 ? blank ?? 0 : argument.count)
    name = Array(rest.prefix((rest.lastIndex { !Octet.isBlank($0) } ?? -1) + 1))
  }
}

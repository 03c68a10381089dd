import SMTPCore

@testable import MailFormat

/// A composed message, looked at strictly.
struct Reading {
  /// The lines of the header, folded as they are.
  let headerLines: [String]
  /// What follows the empty line.
  let body: [UInt8]
  /// The first thing that no message may have; nil if all is in order.
  private(set) var flaw: String?

  init(_ octets: [UInt8]) {
    var header: [String] = []
    var rest = octets[...]
    var flaw: String?
    while let end = Self.lineEnd(in: rest) {
      let line = Array(rest[rest.startIndex..<end])
      rest = rest[(end + 2)...]
      if line.isEmpty { break }
      header.append(String(decoding: line, as: UTF8.self))
    }
    headerLines = header
    body = Array(rest)
    if octets.suffix(2) != [Octet.cr, Octet.lf] { flaw = "no line end at the end" }
    for (index, octet) in octets.enumerated() {
      let previous = index > 0 ? octets[index - 1] : 0
      if octet == Octet.lf, previous != Octet.cr { flaw = "LF alone at \(index)" }
      if previous == Octet.cr, octet != Octet.lf { flaw = "CR alone at \(index)" }
      if octet == Octet.nul { flaw = "NUL at \(index)" }
    }
    for line in CanonicalText.lines(of: octets) where line.count > 998 {
      flaw = "a line of \(line.count) octets"
    }
    self.flaw = flaw
  }

  /// The fields, unfolded.
  var fields: [String] {
    var fields: [String] = []
    for line in headerLines {
      if line.first == " " || line.first == "\t", !fields.isEmpty {
        fields[fields.count - 1] += line
      } else {
        fields.append(line)
      }
    }
    return fields
  }

  /// The text of the first field with a name.
  func field(_ name: String) -> String? {
    fields.first { $0.hasPrefix("\(name):") }.map { String($0.dropFirst(name.count + 2)) }
  }

  private static func lineEnd(in octets: ArraySlice<UInt8>) -> Int? {
    octets.indices.dropLast().first { octets[$0] == Octet.cr && octets[$0 + 1] == Octet.lf }
  }
}

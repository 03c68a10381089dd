import SMTPCore
import TerminalCanvas

/// Octets as numbers and as text: offset, octets, characters.
struct OctetDump {
  /// Octets that are shown at most.
  static let most = 64 << 10

  let octets: [UInt8]
  let columns: Int

  /// Octets in a line: as many of 16, 8 or 4 as there is room for.
  private var width: Int {
    switch columns {
    case 75...: 16
    case 42...: 8
    default: 4
    }
  }

  /// How many lines there are.
  var count: Int { (min(octets.count, Self.most) + width - 1) / width }

  /// A line, from 0; octets that are no ASCII text show a dot.
  func line(_ index: Int, _ theme: Theme) -> StyledText {
    let start = min(max(0, index) * width, octets.count)
    let part = octets[start..<min(start + width, octets.count)]
    var line = StyledText(Self.hex(start, digits: 5) + "  ", theme.style(.dim))
    var numbers = ""
    for (index, octet) in part.enumerated() {
      if index == 8 { numbers += " " }
      numbers += Self.hex(Int(octet), digits: 2) + " "
    }
    let room = width * 3 + (width == 16 ? 1 : 0)
    numbers += String(repeating: " ", count: max(0, room - numbers.utf8.count))
    line.append(numbers + " ", theme.style(.text))
    for octet in part {
      let isText = octet >= Octet.space && octet < Octet.delete
      line.append(
        isText ? String(UnicodeScalar(octet)) : "·", theme.style(isText ? .strong : .dim))
    }
    return line
  }

  private static func hex(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}

extension Observation {
  /// How many octets of the message are left out of `wireOctets`.
  var omittedOctets: Int {
    guard case .message(let message) = kind else { return 0 }
    return message.omitted.addingClamped(message.redacted)
  }

  /// The octets that went over the line, as far as they are kept, line ends included; nil for
  /// what is none.
  var wireOctets: [UInt8]? {
    switch kind {
    case .greeting(let reply), .reply(let reply, _): reply.lines.flatMap(\.line.wireOctets)
    case .command(let command), .response(let command): command.line.wireOctets
    case .message(let message): message.wireOctets
    case .opened, .secured, .securingFailed, .securityLayer, .injected, .closed, .note, .overrun:
      nil
    }
  }
}

extension WireLine {
  fileprivate var wireOctets: [UInt8] {
    switch ending {
    case .crlf: octets + [Octet.cr, Octet.lf]
    case .bareLF: octets + [Octet.lf]
    case .missing: octets
    }
  }
}

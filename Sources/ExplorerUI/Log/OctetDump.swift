import SMTPCore
import TerminalCanvas

/// Octets as numbers and as text: offset, octets, characters.
struct OctetDump {
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
  var count: Int { (octets.count + width - 1) / width }

  /// A line, from 0; octets that are no ASCII text show a dot.
  func line(_ index: Int, _ theme: Theme) -> StyledText {
    var line = StyledText(offset(index), theme.style(.dim))
    line.append(numbers(index), theme.style(.text))
    for octet in part(index) {
      line.append(character(octet), theme.style(Octet.isVisible(octet) ? .strong : .dim))
    }
    return line
  }

  /// The same as plain text.
  func text(_ index: Int) -> String {
    offset(index) + numbers(index) + part(index).map(character).joined()
  }

  private func part(_ index: Int) -> ArraySlice<UInt8> {
    octets.dropFirst(max(0, index) * width).prefix(width)
  }

  private func offset(_ index: Int) -> String {
    // All offsets are as wide as the last one.
    let digits = max(5, String(octets.count, radix: 16).utf8.count)
    return Hexadecimal.text(index * width, digits: digits) + "  "
  }

  private func numbers(_ index: Int) -> String {
    var text = ""
    for (index, octet) in part(index).enumerated() {
      if index == 8 { text += " " }
      text += Hexadecimal.text(octet, digits: 2) + " "
    }
    let room = width * 3 + (width == 16 ? 1 : 0)
    return text + String(repeating: " ", count: max(0, room - text.utf8.count) + 1)
  }

  private func character(_ octet: UInt8) -> String {
    Octet.isVisible(octet) ? String(UnicodeScalar(octet)) : "·"
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

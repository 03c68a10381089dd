import SMTPCore
import SMTPGuide

/// The client's side of a recording up to a moment, as lines that go out again octet for octet.
package struct Continuation: Hashable, Sendable {
  /// The most lines that are taken.
  static let longest = 100_000

  /// The lines in their order; the content of a message as it went over the wire.
  private(set) var lines: [String] = []
  /// Why they end before the recording does; nil if they do not.
  private(set) var end: ContinuationEnd?

  private let limit: Int

  /// The lines of the connection that the last of the first `count` entries belongs to.
  init(_ timeline: Timeline, count: Int, upTo limit: Int = longest) {
    self.limit = limit
    timeline.visit(0..<count) { _, observation, _ in
      if case .opened = observation.kind {
        lines = []
        end = nil
      } else if observation.isSwapped, !lines.isEmpty || end != nil {
        // From here on it is for the person, or the built-in server, to answer.
        end = end ?? .rolesSwapped
      } else if end == nil, observation.side == .client {
        take(observation.kind)
      }
    }
  }

  private mutating func take(_ kind: Observation.Kind) {
    switch kind {
    case .command(let command): take(command)
    case .message(let message): take(message)
    case .response: end = .secret
    case .overrun: end = .notText
    default: break
    }
  }

  private mutating func take(_ command: Command) {
    let line = command.line
    if command.redactedOctets != nil {
      end = .secret
    } else if command.verb == .bdat {
      end = .chunk
    } else if line.ending == .crlf, line.omitted == 0,
      let text = String(validating: line.octets, as: UTF8.self)
    {
      add([text])
    } else {
      end = .notText
    }
  }

  private mutating func take(_ message: SMTPCore.Message) {
    if message.redacted > 0 {
      end = .messageLeftOut
    } else if message.omitted > 0 {
      end = .messageTooLarge
    } else if !message.isWhole {
      end = .messageCut
    } else if let lines = Self.lines(of: message) {
      add(lines)
    } else {
      end = .notText
    }
  }

  /// Adds lines that belong together: all of them, or none.
  private mutating func add(_ more: [String]) {
    if lines.count + more.count > limit {
      end = .tooLong
    } else {
      lines += more
    }
  }

  /// The lines of a message as they went over the wire, the lone dot included; nil where they are
  /// not all of them text that ends with CRLF.
  private static func lines(of message: SMTPCore.Message) -> [String]? {
    var lines: [String] = []
    var rest = message.wireOctets[...]
    while let feed = rest.firstIndex(of: Octet.lf) {
      let line = rest[..<feed]
      guard line.last == Octet.cr, let text = String(validating: line.dropLast(), as: UTF8.self)
      else { return nil }
      lines.append(text)
      rest = rest[(feed + 1)...]
    }
    return rest.isEmpty ? lines : nil
  }
}

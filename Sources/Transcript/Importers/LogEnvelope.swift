import JSON
import SMTPCore

/// A line that was put into an object with others' fields: JSON, as docker, the journal and many
/// libraries write it, or logfmt (`level=debug msg="…"`).
struct LogEnvelope {
  /// What the program had written, maybe several lines.
  let text: [UInt8]
  /// When, where a field tells it.
  let time: LogTime?

  /// Lines that tell whether a text consists of such objects.
  private static let readLines = 200

  /// Opens a line, maybe behind a prefix; nil where it is no such object, or holds no text.
  init?(_ line: LogLine) {
    let isObject = line.octets.trimmed.last == UInt8(ascii: "}")
    guard isObject || line.octets.contains("msg=") else { return nil }
    for start in line.front.starts {
      let object = line.octets[start...].trimmed
      if let opened = isObject ? Self.json(object) : Self.logfmt(object) {
        self = opened
        return
      }
    }
    return nil
  }

  private init(text: [UInt8], time: LogTime?) {
    self.text = text
    self.time = time
  }

  /// The lines inside, where most lines are such objects; else the lines as they are.
  static func opened(_ lines: [LogLine]) -> [LogLine] {
    let seen = lines.lazy.filter { !$0.isBlank }.prefix(readLines)
    let objects = seen.count { LogEnvelope($0) != nil }
    guard objects > 0, objects * 5 >= seen.count * 3 else { return lines }
    return lines.flatMap { line in LogEnvelope(line)?.lines(at: line.number) ?? [line] }
  }

  private func lines(at number: Int) -> [LogLine] {
    let text = text.last == Octet.lf ? text.dropLast() : text[...]
    return text.split(separator: Octet.lf, omittingEmptySubsequences: false).map {
      LogLine($0, number: number, time: time)
    }
  }

  private static func json(_ object: ArraySlice<UInt8>) -> LogEnvelope? {
    guard object.first == Octet.openBrace,
      let value = try? JSONValue(octets: Array(object)),
      let text = ["log", "MESSAGE", "message", "msg", "textPayload", "line"].lazy
        .compactMap({ octets(value[$0]) }).first
    else { return nil }
    let time = ["__REALTIME_TIMESTAMP", "time", "timestamp", "@timestamp", "ts"].lazy
      .compactMap { value[$0].flatMap { Self.time($0) } }.first
    return LogEnvelope(text: tag(value) + text, time: time)
  }

  /// A text; the journal writes what is none as a list of octets.
  private static func octets(_ value: JSONValue?) -> [UInt8]? {
    switch value {
    case .string(let octets)?: return octets
    case .array(let numbers)?:
      let octets = numbers.compactMap { $0.integer.flatMap(UInt8.init(exactly:)) }
      return octets.count == numbers.count ? octets : nil
    default: return nil
    }
  }

  /// The program and process of a line of the journal, as it stands in a log of syslog.
  private static func tag(_ value: JSONValue) -> [UInt8] {
    guard let name = octets(value["SYSLOG_IDENTIFIER"]) else { return [] }
    let process = octets(value["_PID"]).map { "[\(VisibleText.string($0))]" } ?? ""
    return name + Array("\(process): ".utf8)
  }

  /// A time in words, or a number of seconds, milliseconds or microseconds since 1970.
  private static func time(_ value: JSONValue) -> LogTime? {
    switch value {
    case .string(let octets):
      if let number = Double(String(decoding: octets, as: UTF8.self)) { return moment(number) }
      var scanner = TimeScanner(octets[...])
      return scanner.time()
    case .number(let number): return moment(number.double)
    default: return nil
    }
  }

  private static func moment(_ number: Double) -> LogTime? {
    guard (1e8..<1e17).contains(number) else { return nil }
    let scale = number < 1e11 ? 1e6 : number < 1e14 ? 1e3 : 1
    return .moment(Int64((number * scale).rounded()))
  }

  /// `time=2026-11-22T20:11:09Z level=debug msg="…"`, in any order.
  private static func logfmt(_ object: ArraySlice<UInt8>) -> LogEnvelope? {
    var rest = object
    var text: [UInt8]?
    var time: LogTime?
    while !rest.isEmpty {
      let name = rest.prefix { Octet.isAlphanumeric($0) || "._-@/".utf8.contains($0) }
      rest = rest[name.endIndex...]
      guard !name.isEmpty, rest.popFirst() == Octet.equals,
        let value = takeValue(&rest)
      else { return nil }
      if name.elementsEqual("msg".utf8) {
        text = value
      } else if time == nil {
        var scanner = TimeScanner(value[...])
        time = scanner.time()
      }
      rest = rest.drop(while: Octet.isBlank)
    }
    return text.map { LogEnvelope(text: $0, time: time) }
  }

  private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard rest.first == Octet.quote else {
      let word = rest.prefix { !Octet.isBlank($0) }
      rest = rest[word.endIndex...]
      return Array(word)
    }
    var end = rest.startIndex + 1
    while end < rest.endIndex, rest[end] != Octet.quote {
      end += rest[end] == Octet.backslash ? 2 : 1
    }
    guard end < rest.endIndex else { return nil }
    // Python's escapes are those of Go.
    defer { rest = rest[(end + 1)...] }
    return PythonLiteral.read(rest[...end])
  }
}

import SMTPCore

/// The log of another program, taken apart.
enum LogText {
  /// The parts of a log in their order; blank lines are none.
  static func parts(of text: [UInt8], as format: LogFormat) -> [ImportedPart] {
    var lines = LogLine.lines(of: text)
    if format == .postfix { lines = PostfixLog.sorted(lines) }
    let reader = format.reader
    return ImportedPart.joined(read(lines, reader))
  }

  /// What was told before the first of the times happened at the start.
  private static func begin(_ parts: inout [ImportedPart]) {
    for index in parts.indices where parts[index].at == nil {
      parts[index].at = Instant(microseconds: 0)
    }
  }

  private static func read<Reader: LogReader>(
    _ lines: [LogLine], _ first: Reader
  ) -> [ImportedPart] {
    var reader = first
    var clock = LogClock()
    var parts: [ImportedPart] = []
    let cut = Reader.isBare(lines) ? LogLine.commonFront(of: lines) : nil
    if let cut {
      reader.look(ahead: lines.lazy.map { $0.octets[$0.front.start(behind: cut)...] })
    }
    for line in lines {
      let front = line.front
      let time = (line.time ?? front.time).map { clock.instant(of: $0) } ?? clock.last
      var told: [ImportedPart.Told]?
      for start in cut.map({ [front.start(behind: $0)] }) ?? front.starts {
        guard let read = reader.read(line.octets[start...]) else { continue }
        // What looks like a remark may be what others put before the words.
        let isRemark = if case .remark? = read.first { true } else { false }
        if !isRemark || told == nil { told = read }
        if !isRemark { break }
      }
      if told == nil, line.isBlank { continue }
      for told in told ?? [.other(line.octets)] {
        if case .pause(let microseconds) = told {
          if clock.last == nil { begin(&parts) }
          clock.pass(microseconds)
        } else {
          parts.append(ImportedPart(told, line: line.number, at: time))
        }
      }
    }
    return parts
  }
}

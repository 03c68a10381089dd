/// What a program writes to one of its descriptors: all of it, and where the test has read to.
final class Output: Sendable {
  private struct Stream: Sendable {
    var octets: [UInt8] = []
    var read = 0
    var ended = false
  }

  private let stream = Observed(Stream())

  /// All that has come so far; octets that are not UTF-8 show as U+FFFD.
  var text: String { String(decoding: octets, as: UTF8.self) }

  var octets: [UInt8] { stream.value.octets }

  func append(_ octets: some Sequence<UInt8> & Sendable) {
    stream.change { $0.octets += octets }
  }

  func end() {
    stream.change { $0.ended = true }
  }

  /// Waits until `expected` comes behind what was read before, and takes all up to its end.
  @discardableResult
  func read(through expected: String, within deadline: Deadline = .usual) async throws -> String {
    let needle = [UInt8](expected.utf8)
    _ = await stream.wait(within: deadline) { stream in
      stream.ended || stream.octets[stream.read...].firstRange(of: needle) != nil
    }
    let taken: [UInt8]? = stream.change { stream in
      guard let range = stream.octets[stream.read...].firstRange(of: needle) else { return nil }
      defer { stream.read = range.upperBound }
      return [UInt8](stream.octets[stream.read..<range.upperBound])
    }
    if let taken { return String(decoding: taken, as: UTF8.self) }
    throw stream.value.ended
      ? HarnessError.outputEnded(expected: expected, seen: text)
      : HarnessError.lateOutput(expected: expected, seen: text)
  }

  /// Waits until there are so many whole lines; false if the output ended before.
  func has(lines count: Int, within deadline: Deadline = .usual) async throws -> Bool {
    let isSettled = await stream.wait(within: deadline) { stream in
      stream.ended || stream.octets.count(where: { $0 == 0x0A }) >= count
    }
    guard isSettled else { throw HarnessError.lateOutput(expected: "\(count) lines", seen: text) }
    return octets.count(where: { $0 == 0x0A }) >= count
  }

  /// Waits until the program, and all that inherited the descriptor, has closed it; all that came.
  func readToEnd(within deadline: Deadline = .usual) async throws -> String {
    guard await stream.wait(within: deadline, until: \.ended) else {
      throw HarnessError.lateOutput(expected: "the end", seen: text)
    }
    return text
  }
}

import MailFormat
import SMTPCore
import SMTPGuide

/// Any text that somebody may paste, as a bounce and line by line: nothing traps or hangs, line ends
/// do not matter, and what is shown is harmless and fits the terminal.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let guide = Guide(language: .en)
  _ = PastedText.looksLikeBounce(input)

  var bounces = PastedText(guide: guide)
  bounces.begin("file")
  var whole: [UInt8] = []
  for message in messages(in: input) {
    precondition(message.line > 0)
    whole += message.octets
    guard let bounce = Bounce(message.octets) else { continue }
    precondition(!bounce.notices.isEmpty, "a bounce of nobody")
    bounces.read(bounce, line: message.line)
  }
  precondition(whole == input, "octets between the messages")
  show(bounces, guide)

  let lines = input.split(separator: Octet.lf, omittingEmptySubsequences: false)
  let plain = read(lines.map(Array.init), guide)
  show(plain, guide)
  if !input.contains(Octet.cr) {
    let others = read(lines.map { Array($0) + [Octet.cr] }, guide)
    precondition(others.explanations == plain.explanations, "line ends matter")
  }
  return 0
}

/// The messages of an mbox that comes in small pieces.
private func messages(in input: [UInt8]) -> [Mbox.Numbered] {
  var mbox = Mbox()
  var messages: [Mbox.Numbered] = []
  for start in stride(from: 0, to: input.count, by: 7) {
    var rest = input[start..<min(start + 7, input.count)]
    while let message = mbox.next(in: &rest) { messages.append(message) }
  }
  while let message = mbox.end() { messages.append(message) }
  return messages
}

private func read(_ lines: [[UInt8]], _ guide: Guide) -> PastedText {
  var text = PastedText(guide: guide)
  text.begin("file")
  for (index, line) in lines.enumerated() { text.read(line: line, number: index + 1) }
  text.end()
  return text
}

private func show(_ text: PastedText, _ guide: Guide) {
  precondition(text.isFileExplained == !text.explanations.isEmpty)
  for explanation in text.explanations {
    precondition(!explanation.sentence.isEmpty && !explanation.title.isEmpty)
    for line in ExplanationText(explanation, guide: guide).lines {
      precondition(line.unicodeScalars.allSatisfy(VisibleText.isHarmless), "harmful text")
      precondition(line.count <= 78, "a line too wide")
    }
  }
}

import SMTPCore

/// Any octets: what reads them neither traps nor hangs, agrees with itself however they are cut,
/// and shows nothing that is not harmless.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let single = input.map { [$0] }

  let text = VisibleText.string(input)
  precondition(text.unicodeScalars.allSatisfy(VisibleText.isHarmless), "harmful text")
  precondition(VisibleText.string(text) == text, "harmless text is changed")

  if let octets = try? Base64.decode(input) { precondition(Base64.encode(octets) == input) }
  precondition((try? Base64.decode(Base64.encode(input))) == input)

  precondition(lines([input]) == lines(single), "lines depend on the pieces")
  precondition(replies([input]) == replies(single), "replies depend on the pieces")
  precondition(messages([input]) == messages(single), "messages depend on the pieces")

  for line in lines([input]) {
    let command = Command(line)
    let path = PathArgument(command.argument)
    precondition(path.path.count <= PathArgument.keptOctets)
    _ = ChunkSize(argument: command.argument)
    _ = Capability(text: line.octets[...])
    _ = EnhancedStatusCode(octets: line.octets)
  }
  for reply in replies([input]) { _ = Capabilities(reply).mechanisms }
  return 0
}

private func lines(_ pieces: [[UInt8]]) -> [WireLine] {
  var framer = LineFramer()
  var lines: [WireLine] = []
  for piece in pieces {
    var rest = piece[...]
    while let line = framer.next(in: &rest, at: nil) { lines.append(line) }
  }
  if let line = framer.cut(at: nil) { lines.append(line) }
  return lines
}

private func replies(_ pieces: [[UInt8]]) -> [Reply] {
  var framer = ReplyFramer()
  var replies: [Reply] = []
  for piece in pieces {
    var rest = piece[...]
    while let reply = framer.next(in: &rest, at: nil) { replies.append(reply) }
  }
  if let reply = framer.cut(at: nil) { replies.append(reply) }
  return replies
}

private func messages(_ pieces: [[UInt8]]) -> [Message] {
  var scanner = ContentScanner()
  var messages: [Message] = []
  for piece in pieces {
    var rest = piece[...]
    while let message = scanner.next(in: &rest, at: nil) { messages.append(message) }
  }
  if let message = scanner.cut(at: nil) { messages.append(message) }
  return messages
}

import Glibc
import SMTPCore
package import SMTPGuide
import Transcript

/// A script as `run` takes it: wire lines, or a dialogue or a program's log, whose server
/// side is what is expected.
package struct ScriptSource: Sendable {
  /// The script's name, for messages.
  package let name: String
  let reader: LineReader
  /// The dialogue, where it is one.
  let dialogue: DialogueSides?

  /// Opens a script; nil and `-` are standard input.
  package init(path: String?) async throws(Trouble) {
    let descriptor: Int32
    if let path, path != "-" {
      name = path
      do {
        descriptor = try Descriptor.open(path)
      } catch {
        throw Trouble(error, reading: path)
      }
    } else {
      name = "standard input"
      descriptor = STDIN_FILENO
    }
    let input = InputBlocks(descriptor: descriptor)
    var beginning: [UInt8] = []
    while !TranscriptFormat.isRecognizable(beginning), let block = await input.next() {
      beginning += block
    }
    try Self.check(input, name)
    try Self.check(beginning, name)
    let blocks = InputBlocks(
      descriptor: descriptor, behind: beginning.isEmpty ? [] : [beginning])
    guard let format = TranscriptFormat.script(beginning) else {
      reader = LineReader(blocks)
      dialogue = nil
      return
    }
    var text: [UInt8] = []
    while let block = await blocks.next() {
      text += block
      if text.count > TranscriptFormat.longestDialogue { throw .dialogueTooLong(path: name) }
    }
    if TranscriptFormat.isTooLong(text) { throw .dialogueTooLong(path: name) }
    try Self.check(blocks, name)
    let sides = DialogueSides(text, as: format)
    if sides.leavesOut { throw .scriptLeavesOut(path: name) }
    reader = LineReader(InputBlocks(octets: sides.client))
    dialogue = sides
  }

  /// Objects to what can be no script: its octets would go to the server as commands.
  private static func check(_ beginning: [UInt8], _ name: String) throws(Trouble) {
    switch TranscriptFormat.detect(beginning) {
    case .transcript: throw .notAScript(path: name, looksLike: nil)
    case .unknown(let likeness?)
    where likeness.isOfAFile || likeness == .headless
      || likeness == .binary && !TranscriptFormat.beginsWithCommand(beginning):
      throw .notAScript(path: name, looksLike: likeness.words)
    case .unknown, .told: break
    }
  }

  private static func check(_ input: InputBlocks, _ name: String) throws(Trouble) {
    if let failure = input.failure { throw Trouble(failure, reading: name) }
  }
}

import Glibc
import SMTPCore
package import SMTPGuide
import Transcript

/// A script as `run` takes it: wire lines, or a dialogue whose server side is what is expected.
package struct ScriptSource: Sendable {
  /// Octets that a dialogue may have.
  private static let longestDialogue = 64 << 20

  /// The script's name, for messages.
  package let name: String
  let reader: LineReader
  /// The replies that a dialogue expects, in order; none of wire lines.
  let expectations: [Reply]
  /// Whether it is a dialogue.
  let isDialogue: Bool

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
    let first = await InputBlocks(descriptor: descriptor).next() ?? []
    let blocks = InputBlocks(descriptor: descriptor, behind: first.isEmpty ? [] : [first])
    isDialogue = Self.beginsAsDialogue(first)
    guard isDialogue else {
      reader = LineReader(blocks)
      expectations = []
      return
    }
    var text: [UInt8] = []
    while text.count < Self.longestDialogue, let block = await blocks.next() { text += block }
    let sides = DialogueSides(text)
    reader = LineReader(InputBlocks(octets: sides.client))
    expectations = sides.replies
  }

  /// Whether the first line that says anything begins with `C:` or `S:`.
  private static func beginsAsDialogue(_ octets: [UInt8]) -> Bool {
    for line in octets.split(separator: Octet.lf) {
      let text = line.drop(while: Octet.isBlank)
      if text.isEmpty || text.first == Octet.cr || text.first == Octet.hash { continue }
      return text.starts(with: Array("C:".utf8)) || text.starts(with: Array("S:".utf8))
    }
    return false
  }
}

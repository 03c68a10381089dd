import SMTPGuide

/// The list of the program's own commands, narrowed down by what is typed.
package struct Palette: Hashable, Sendable {
  /// What is typed behind the colon.
  var editor: LineEditor
  /// Which of the commands that fit is chosen, from 0.
  var selection = 0

  /// The whole list, or what fits `text`.
  init(text: String = "") {
    editor = LineEditor(text: text, limit: 4_096)
  }

  /// The name, as far as it is typed.
  var name: String {
    String(typed.prefix { $0 != " " })
  }

  /// What stands behind the name; nil if there is nothing but blanks.
  var argument: String? {
    var text = typed[(typed.firstIndex(of: " ") ?? typed.endIndex)...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text.isEmpty ? nil : String(text)
  }

  /// The command that was probably meant by a mistyped name; nil where none is near.
  var nearest: String? {
    EditDistance.nearest(
      to: name, among: ActionTable.all.filter(\.isListed).map(\.id.rawValue))
  }

  /// Writes another name in the place of what is typed; what stands behind it stays.
  mutating func write(name: String, takesArgument: Bool) {
    let rest = argument ?? ""
    editor.set(name + (takesArgument || !rest.isEmpty ? " " : "") + rest)
    selection = 0
  }

  /// Whether the name is complete: a blank follows it.
  var hasWholeName: Bool { typed.contains(" ") }

  /// What was typed; a colon before the name is one too many, and no part of it.
  private var typed: Substring {
    let text = editor.text
    return text[(text.firstIndex { $0 != " " && $0 != ":" } ?? text.endIndex)...]
  }
}

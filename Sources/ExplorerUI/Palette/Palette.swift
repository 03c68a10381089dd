/// The list of the program's own commands, narrowed down by what is typed.
package struct Palette: Hashable, Sendable {
  /// What is typed behind the colon.
  var text = ""
}

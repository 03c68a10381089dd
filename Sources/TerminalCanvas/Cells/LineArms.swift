/// The directions in which a line leaves its cell.
struct LineArms: OptionSet, Hashable {
  let rawValue: UInt8

  static let up = LineArms(rawValue: 1)
  static let down = LineArms(rawValue: 2)
  static let left = LineArms(rawValue: 4)
  static let right = LineArms(rawValue: 8)
  static let horizontal: LineArms = [.left, .right]
  static let vertical: LineArms = [.up, .down]

  private static let characters: [LineArms: String] = [
    .horizontal: "─", .vertical: "│", [.down, .right]: "┌", [.down, .left]: "┐",
    [.up, .right]: "└", [.up, .left]: "┘", [.up, .down, .right]: "├", [.up, .down, .left]: "┤",
    [.left, .right, .down]: "┬", [.left, .right, .up]: "┴", [.left, .right, .up, .down]: "┼",
  ]
  private static let arms = Dictionary(
    characters.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The arms of a character that is a line; nil for any other.
  init?(_ text: String) {
    guard let arms = Self.arms[text] else { return nil }
    self = arms
  }

  /// The character with these arms; where a line ends, it is drawn through.
  var text: String {
    Self.characters[self] ?? (isDisjoint(with: .horizontal) ? "│" : "─")
  }
}

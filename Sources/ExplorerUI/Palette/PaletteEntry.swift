import SMTPGuide

/// A command in the list, and how well it fits what is typed.
struct PaletteEntry {
  let action: Action
  let words: ActionWords
  let match: FuzzyMatch
  /// Why it cannot be done now; nil if it can.
  let obstacle: String?

  /// The entries for what is typed: the best first, and of alike ones those that can be done.
  static func entries(for palette: Palette, in model: Model) -> [PaletteEntry] {
    let entries = order.filter(\.isListed).compactMap { action -> PaletteEntry? in
      guard let words = model.guide.words(forAction: action.id.rawValue),
        let match = match(palette, words)
      else { return nil }
      return PaletteEntry(
        action: action, words: words, match: match,
        obstacle: action.obstacle(model).map { model.guide.text($0) })
    }
    let sorted = entries.enumerated().sorted { a, b in
      let (first, second) = (a.element, b.element)
      if first.match.score != second.match.score {
        return first.match.score > second.match.score
      }
      if (first.obstacle == nil) != (second.obstacle == nil) { return first.obstacle == nil }
      return a.offset < b.offset
    }
    let all = sorted.map(\.element)
    // Behind a whole name its argument is typed: nothing else fits.
    return palette.hasWholeName ? Array(all.prefix(1)) : all
  }

  /// What is done to the session stands before what is done to the program.
  private static let order: [Action] = {
    let first = Set(ActionTable.session.map(\.id))
    return ActionTable.session + ActionTable.all.filter { !first.contains($0.id) }
  }()

  private static func match(_ palette: Palette, _ words: ActionWords) -> FuzzyMatch? {
    if let match = FuzzyMatch(palette.name, in: words.id) { return match }
    let typed = palette.name.lowercased()
    let meaning = (words.title + " " + words.help).lowercased()
    let isMeant =
      typed.count > 2
      && meaning.split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(typed) }
    return isMeant ? .meaning : nil
  }
}

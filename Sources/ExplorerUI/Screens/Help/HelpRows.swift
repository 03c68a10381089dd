import SMTPCore
import SMTPGuide
import TerminalCanvas

/// The help page as rows, made from the action table.
struct HelpRows {
  /// One row of the page.
  struct Row: Hashable {
    enum Kind: Hashable {
      case title
      case text
      /// A key, or another sign, before its text.
      case entry
    }

    var kind: Kind
    var name = ""
    /// How the name looks; nil for a key.
    var category: ReplyCategory?
    var text: String
  }

  private(set) var rows: [Row] = []
  private let model: Model
  private let columns: Int

  /// The rows of the page in so many columns.
  init(_ model: Model, columns: Int) {
    self.model = model
    self.columns = max(1, columns)
    if model.help.explainsState { addHere() }
    for place in model.help.place.withOthers { add(place) }
    addCommands()
    addLegend()
  }

  /// Columns of keys and signs, with what parts them from their text.
  var nameColumns: Int { columns >= 60 ? 19 : columns >= 36 ? 13 : 8 }

  private var guide: Guide { model.guide }

  private mutating func addHere() {
    addTitle(guide.text(.here))
    guard model.hasSession else { return addText(guide.text(HelpText.noSession)) }
    let session = model.session.present
    if model.isPlayback { addText(guide.text(HelpText.recording)) }
    let isSubmission = model.session.target.isSubmission
    addText(
      model.isConnected && !model.isPlayback
        ? guide.sentence(for: session, isSubmission: isSubmission)
        : guide.sentence(for: session.stateName))
    guard !model.isPlayback else { return }
    guard session.state != .closed, model.isConnected else {
      return addText(guide.text(.connectAnew))
    }
    let next = session.suggestions().filter(\.isAvailable).prefix(6)
    addText(guide.text(next.isEmpty ? .maySendNothing : .maySend))
    for suggestion in next {
      add(Row(kind: .entry, name: suggestion.template, text: guide.text(of: suggestion)))
    }
  }

  private mutating func add(_ place: HelpPlace) {
    let entries = ActionTable.all.compactMap { action -> Row? in
      guard let words = guide.words(forAction: action.id.rawValue) else { return nil }
      var labels: [String] = []
      for key in action.keys where place.lists(key.context, of: action.id) {
        if !labels.contains(key.label) { labels.append(key.label) }
      }
      guard !labels.isEmpty else { return nil }
      return Row(kind: .entry, name: labels.joined(separator: "  "), text: words.help)
    }
    guard !entries.isEmpty || place == .start else { return }
    let isHere = place == model.help.place
    addTitle(
      guide.text(place.title) + (isHere ? " · " + guide.text(.whereYouAre) : ""))
    if place == .start { addText(guide.text(.typing)) }
    entries.forEach { add($0) }
  }

  private mutating func addCommands() {
    addTitle(guide.text(.commands))
    for action in ActionTable.all where action.isListed {
      guard let words = guide.words(forAction: action.id.rawValue) else { continue }
      let argument = action.takesArgument ? words.argument.map { " " + $0 } ?? "" : ""
      add(Row(kind: .entry, name: ":" + words.id + argument, text: words.help))
    }
  }

  private mutating func addLegend() {
    addTitle(guide.text(.legend))
    for row in LegendRow.allCases {
      let words = guide.words(for: row)
      add(Row(kind: .entry, name: words.sign, category: row.category, text: words.meaning))
    }
  }

  private mutating func addTitle(_ title: String) {
    if !rows.isEmpty { rows.append(Row(kind: .text, text: "")) }
    rows.append(Row(kind: .title, text: title))
  }

  private mutating func addText(_ text: String) {
    rows += TextWrap.lines(text, width: columns).map { Row(kind: .text, text: $0) }
  }

  /// An entry, its text in as many rows as it takes; a long name has a row of its own.
  private mutating func add(_ entry: Row) {
    var pieces = TextWrap.lines(entry.text, width: columns - nameColumns)
    if TextCells.width(entry.name) > nameColumns - 2 { pieces.insert("", at: 0) }
    for (index, piece) in pieces.enumerated() {
      rows.append(
        Row(
          kind: .entry, name: index == 0 ? entry.name : "", category: entry.category, text: piece))
    }
  }
}

extension LegendRow {
  /// The kind of reply whose colour its sign has.
  fileprivate var category: ReplyCategory? {
    switch self {
    case .success: .success
    case .intermediate: .intermediate
    case .transient: .transient
    case .permanent: .permanent
    case .invalid: .invalid
    case .finding, .strip, .yourTurn, .placeholder, .live, .play, .watch, .at, .record, .noTLS: nil
    }
  }
}

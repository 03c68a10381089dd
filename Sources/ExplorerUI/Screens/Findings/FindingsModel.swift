import SMTPCore

/// What the page of findings lists, and where its selection is.
package struct FindingsModel: Hashable, Sendable {
  /// How many entries with findings are looked at; those behind them are counted only.
  private static let examinedEntries = 2_000

  /// A rule that was broken, and where.
  struct Group: Hashable, Sendable {
    var id: FindingID
    var places: [Place] = []
  }

  /// One place where it was broken.
  struct Place: Hashable, Sendable {
    /// The entry of the timeline.
    var entry: Int
    var at: Instant?
    var finding: Finding
    /// The line as it stood on the wire, made harmless.
    var text: String
  }

  /// Where its list is.
  var list = PageList()
  /// The rules, those that matter most first; else in the order in which they were broken.
  private(set) var groups: [Group] = []
  /// How many entries of the session the groups were made from.
  private var seen = 0
  private var examined = 0
  private var listed = 0
  /// Findings that are not listed.
  private(set) var omitted = 0

  /// Takes in what the session has got since; starts afresh where it has got less.
  mutating func refresh(_ session: SessionModel) {
    let count = session.count
    if count < seen {
      let list = list
      self = FindingsModel()
      self.list = list
    }
    guard count > seen else { return }
    while examined < Self.examinedEntries,
      let entry = session.timeline.first(.finding, after: seen - 1), entry < count
    {
      if let moment = session.timeline.moment(at: entry) { add(moment.observation, at: entry) }
      seen = entry + 1
      examined += 1
    }
    seen = count
    omitted = max(0, session.timeline.count(.finding, before: count) - listed)
    groups.sort { ($0.id.severity, -$0.firstEntry) > ($1.id.severity, -$1.firstEntry) }
  }

  private mutating func add(_ observation: Observation, at entry: Int) {
    listed += observation.findings.count
    for finding in observation.findings {
      let place = Place(
        entry: entry, at: observation.ended, finding: finding,
        text: observation.text(ofLine: finding.line))
      if let index = groups.firstIndex(where: { $0.id == finding.id }) {
        groups[index].places.append(place)
      } else {
        groups.append(Group(id: finding.id, places: [place]))
      }
    }
  }

  // MARK: As rows

  /// A row of the page: a rule, or one place of it.
  enum Row: Hashable {
    case rule(Group)
    case place(Place)
  }

  /// How many rows there are.
  var rowCount: Int { groups.reduce(0) { $0 + 1 + $1.places.count } }

  /// A row, from 0; nil where there is none.
  func row(_ index: Int) -> Row? {
    var index = index
    guard index >= 0 else { return nil }
    for group in groups {
      if index == 0 { return .rule(group) }
      if index <= group.places.count { return .place(group.places[index - 1]) }
      index -= 1 + group.places.count
    }
    return nil
  }

  /// The selected place; of a rule that is selected, the first.
  var selectedPlace: Place? {
    switch row(list.selection) {
    case .place(let place)?: place
    case .rule(let group)?: group.places.first
    case nil: nil
    }
  }

  /// The rule to which a row belongs.
  func group(ofRow index: Int) -> Group? {
    var index = index
    return groups.first { group in
      defer { index -= 1 + group.places.count }
      return index <= group.places.count
    }
  }
}

extension FindingsModel.Group {
  fileprivate var firstEntry: Int { places.first?.entry ?? 0 }
}

extension Observation {
  /// Octets of a line that are shown.
  private static let shownOctets = 200

  /// One of its lines as harmless text, as far as it is no secret.
  fileprivate func text(ofLine index: Int) -> String {
    VisibleText.string(line(index)?.octets.prefix(Self.shownOctets) ?? [])
  }
}

import SMTPGuide

/// Something that the start page offers.
enum StartItem: Hashable {
  case practise
  case connect
  case target(String)
  case recording(RecordingSummary)
  case allRecordings(Int)
  case help
  case quit

  /// How many targets and recordings are offered at most.
  private static let mostTargets = 5
  private static let mostRecordings = 3

  /// All that is offered, in order.
  static func all(_ model: Model) -> [StartItem] {
    let recordings = model.recordings.items
    var items: [StartItem] = [.practise, .connect]
    items += model.start.targets.prefix(mostTargets).map(Self.target)
    items += recordings.prefix(mostRecordings).map(Self.recording)
    if recordings.count > mostRecordings { items.append(.allRecordings(recordings.count)) }
    return items + [.help, .quit]
  }

  /// What the item says.
  func text(_ guide: Guide) -> String {
    switch self {
    case .practise: guide.text(StartText.practise)
    case .connect: guide.text(StartText.connect)
    case .target(let target): guide.text(.target(target))
    case .recording(let recording): recording.started + "  " + recording.title(guide)
    case .allRecordings(let count): guide.text(.allRecordings(count))
    case .help: guide.text(StartText.help)
    case .quit: guide.text(StartText.quit)
    }
  }

  /// What stands at its right, dim.
  func detail(_ guide: Guide) -> String {
    switch self {
    case .practise: guide.text(StartText.practiseDetail)
    case .connect: guide.text(StartText.connectDetail)
    case .target: ""
    case .recording(let recording): guide.text(PageText.size(octets: recording.octets))
    case .allRecordings: "F7"
    case .help: "F1"
    case .quit: "^C"
    }
  }

  /// The part of the page in which it stands.
  var part: Part {
    switch self {
    case .practise, .connect: .begin
    case .target: .targets
    case .recording, .allRecordings: .recordings
    case .help, .quit: .program
    }
  }

  /// A part of the page, with a title or without.
  enum Part: Hashable {
    case begin, targets, recordings, program

    func title(_ guide: Guide) -> String? {
      switch self {
      case .begin, .program: nil
      case .targets: guide.text(StartText.targets)
      case .recordings: guide.text(StartText.recordings)
      }
    }
  }
}

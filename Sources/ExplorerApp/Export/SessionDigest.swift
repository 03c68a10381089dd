import SMTPCore
import SMTPGuide
import Transcript

/// What a page tells of a session: its facts, its text as `show` prints it, its findings.
struct SessionDigest {
  /// A rule that was broken, once however often.
  struct Broken: Hashable {
    var finding: Finding
    var times: Int
  }

  private(set) var title: String
  /// Labels and what stands behind them, harmless.
  private(set) var facts: [(label: String, text: String)] = []
  private(set) var observations: [Observation] = []
  /// The text of each observation.
  private(set) var texts: [String] = []
  private(set) var broken: [Broken] = []

  init(_ loaded: LoadedSession, guide: Guide, style: TextStyle) {
    var session = Session(isLMTP: loaded.isLMTP)
    var printer = SessionPrinter(style: style, guide: guide)
    var summary = SessionSummary()
    var observations: [Observation] = []
    var texts: [String] = []
    func observe(_ observation: Observation, _ session: Session) {
      summary.count(observation, session)
      texts.append(printer.text(observation, session))
      observations.append(observation)
    }
    for event in loaded.events {
      session.apply(event.event, at: event.at, observe: observe)
    }
    session.finish(observe: observe)
    self.observations = observations
    self.texts = texts
    let opening = observations.lazy.compactMap { observation -> Opening? in
      if case .opened(let opening) = observation.kind { opening } else { nil }
    }.first
    title = guide.text(.pageTitle(server: opening?.host ?? opening?.address ?? opening?.path))
    facts = Self.facts(of: loaded, opening, summary, guide)
    broken = Self.broken(in: observations)
  }

  private static func facts(
    of loaded: LoadedSession, _ opening: Opening?, _ summary: SessionSummary, _ guide: Guide
  ) -> [(label: String, text: String)] {
    var facts: [(label: String, text: String)] = []
    let place = opening.map { Guide.place($0) } ?? ""
    if !place.isEmpty { facts.append((guide.text(ExportText.serverFact), place)) }
    if let started = loaded.header.started {
      facts.append((guide.text(ExportText.startedFact), started.text))
    }
    let tls = summary.tls.map { guide.text(SessionNotice.secured($0)) }
    facts.append((guide.text(ExportText.encryptionFact), tls ?? guide.text(.noEncryptionFact)))
    let duration = summary.duration.map { Guide.seconds(microseconds: $0.microseconds) }
    let counts = ExportText.counts(
      commands: summary.commands, replies: summary.replies, messages: summary.messages,
      duration: duration)
    facts.append((guide.text(.lengthFact), guide.text(counts)))
    return facts
  }

  /// The gravest first.
  private static func broken(in observations: [Observation]) -> [Broken] {
    var broken: [Broken] = []
    for finding in observations.flatMap(\.findings) {
      if let index = broken.firstIndex(where: { $0.finding.id == finding.id }) {
        broken[index].times += 1
      } else {
        broken.append(Broken(finding: finding, times: 1))
      }
    }
    return broken.enumerated().sorted { a, b in
      let (first, second) = (a.element.finding.id.severity, b.element.finding.id.severity)
      return first == second ? a.offset < b.offset : first > second
    }.map(\.element)
  }
}

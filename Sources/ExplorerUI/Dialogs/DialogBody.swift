import SMTPCore
import SMTPGuide
import TerminalCanvas

/// What a question says, in paragraphs.
struct DialogBody {
  /// A paragraph; what stands behind a label is set off below it.
  struct Paragraph: Hashable {
    var label = ""
    /// Columns by which the text is set off; the label stands before it.
    var indent = 0
    var text: String
    var role = Theme.Role.text
    /// Whether the text stands as it is, in one line.
    var isVerbatim = false
    /// Whether a blank row stands above it, where there is room for it.
    var isApart = false
  }

  let title: String
  /// How the title looks.
  let titleRole: Theme.Role
  let paragraphs: [Paragraph]

  /// What `question` says in this model, in lines of so many columns.
  init(_ question: Dialog.Question, in model: Model, columns: Int) {
    let guide = model.guide
    let place = model.session.live?.place ?? ""
    func sentence(_ text: DialogText, _ role: Theme.Role = .text) -> [Paragraph] {
      [Paragraph(text: guide.text(text), role: role)]
    }
    titleRole = question.isAlarming ? .danger : .title
    switch question {
    case .quit:
      title = guide.text(DialogText.quitTitle)
      let isInMessage = (model.others.aside?.composer ?? model.composer) != nil
      let others = model.openOthers
      paragraphs =
        (model.isOwnConnected || others == 0
          ? sentence(
            model.isOwnConnected ? .quitSession(isInMessage: isInMessage) : .quitIdle) : [])
        + (others > 0 ? sentence(.quitOthers(others)) : [])
    case .leave:
      title = guide.text(DialogText.leaveTitle)
      paragraphs = sentence(.leave(isInMessage: model.composer != nil))
    case .drop:
      title = guide.text(DialogText.dropTitle)
      paragraphs = sentence(.drop(seconds: model.waitedSeconds ?? 0))
    case .dropMessage:
      title = guide.text(DialogText.dropMessageTitle)
      paragraphs = sentence(.dropMessage)
    case .flood:
      title = guide.text(DialogText.floodTitle)
      paragraphs = sentence(.flood)
    case .certificate(let problems, let chain):
      title = guide.text(DialogText.certificateTitle)
      let advice = Paragraph(text: guide.text(DialogText.certificateAdvice), isApart: true)
      paragraphs =
        sentence(.certificate(place: place))
        + problems.flatMap { Self.paragraphs(guide.words(for: $0)) } + [advice]
        + Self.paragraphs(chain, guide)
    case .login(let form):
      title = guide.text(DialogText.loginTitle(mechanism: form.exchange.mechanism))
      paragraphs = sentence(
        form.isAgain
          ? .loginRefused : form.wantsToken ? .loginToken(place: place) : .login(place: place))
    case .clearLogin:
      title = guide.text(DialogText.clearLoginTitle)
      paragraphs = sentence(.clearLogin)
    case .group(let lines, let problems, _):
      title = guide.text(DialogText.groupTitle)
      paragraphs = problems.map { problem in
        let line = lines.indices.contains(problem.line) ? lines[problem.line] : ""
        let shown = VisibleText.string(TypedCommand(line).withoutSecret)
        return Paragraph(
          text: guide.text(DialogText.group(problem, text: shown)), isApart: true)
      }
    case .chunkSize(let announced, let written, _):
      title = guide.text(DialogText.chunkSizeTitle)
      paragraphs = sentence(.chunkSize(announced: announced, written: written))
    case .difference(let pairs, let obstacle):
      title = guide.text(DialogText.differenceTitle)
      paragraphs =
        sentence(.difference(obstacle)) + pairs.flatMap { DifferenceRows($0, guide).paragraphs }
    case .trouble(let trouble):
      title = guide.text(DialogText.troubleTitle)
      paragraphs =
        [Paragraph(text: guide.text(trouble))] + sentence(.troubleAdvice, .dim)
    case .explanation(let explanations):
      title = explanations.map(\.token).joined(separator: " ")
      paragraphs = explanations.flatMap { Self.paragraphs($0, guide, columns: columns) }
    }
  }

  private static func paragraphs(
    _ explanation: Explanation, _ guide: Guide, columns: Int
  ) -> [Paragraph] {
    ExplanationText(explanation, guide: guide, width: max(1, columns)).lines.enumerated().map {
      Paragraph(
        text: VisibleText.string($1), role: $0 == 0 ? .strong : .text, isVerbatim: true,
        isApart: $0 == 0)
    }
  }

  private static func paragraphs(_ words: ProblemWords) -> [Paragraph] {
    [
      Paragraph(label: "✗", indent: 2, text: words.title, role: .danger, isApart: true),
      Paragraph(indent: 2, text: words.sentence + " " + words.action),
    ]
  }

  private static func paragraphs(
    _ chain: [CertificateFacts], _ guide: Guide
  ) -> [Paragraph] {
    guard !chain.isEmpty else {
      return [Paragraph(text: guide.text(DialogText.chainUnknown), role: .dim, isApart: true)]
    }
    let labels: [DialogText] = [.subject, .issuer, .names, .validity, .key, .fingerprint]
    let indent = (labels.map { TextCells.width(guide.text($0)) }.max() ?? 0) + 2
    return chain.enumerated().flatMap { index, facts -> [Paragraph] in
      let values = [
        facts.subject, facts.issuer, facts.names.joined(separator: ", "),
        guide.text(DialogText.period(from: facts.notBefore, to: facts.notAfter)), facts.key,
        facts.fingerprintRows.joined(separator: " "),
      ]
      let rows = zip(labels, values).filter { !$0.1.isEmpty }.map {
        Paragraph(label: guide.text($0.0), indent: indent, text: VisibleText.string($0.1))
      }
      let number = guide.text(DialogText.certificateNumber(index + 1, of: chain.count))
      return [Paragraph(text: number, role: .strong, isApart: true)] + rows
    }
  }
}

extension Dialog.Question {
  /// Whether something is wrong.
  fileprivate var isAlarming: Bool {
    switch self {
    case .certificate, .clearLogin, .flood, .trouble, .group: true
    case .quit, .leave, .drop, .dropMessage, .login, .explanation, .chunkSize, .difference: false
    }
  }
}

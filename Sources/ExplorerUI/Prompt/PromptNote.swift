import SMTPCore
import SMTPGuide
import TerminalCanvas

/// The line below the prompt: what is wrong in what is typed, else how it goes on and what a
/// server may answer; on an empty line, whose turn it is and what to do.
struct PromptNote {
  let model: Model
  let present: Session
  /// What is wrong, if anything is.
  let problem: PromptProblem?
  /// The column of the prompt where it begins, if that is seen.
  let problemColumn: Int?

  private var guide: Guide { model.guide }
  private var prompt: PromptModel { model.prompt }

  /// Draws it on the first row of `rect`; what is typed begins at column `start`.
  func draw(on canvas: inout Canvas, in rect: Rect, from start: Int) {
    if let danger = danger {
      write("! " + danger, .warning, on: &canvas, in: rect, from: start)
    } else if let problem {
      drawProblem(problem.text, on: &canvas, in: rect, from: start)
    } else if let sentence = sentence {
      write(sentence, .dim, on: &canvas, in: rect, from: start)
    } else if let warning = warning {
      write("! " + warning, .warning, on: &canvas, in: rect, from: start)
    } else {
      drawGrammar(on: &canvas, in: rect, from: start)
    }
  }

  /// What must not be missed, where there is only room for that: what is wrong, or out of order.
  var alert: (text: String, role: Theme.Role)? {
    if let danger { return ("! " + danger, .warning) }
    if let problem { return ("✗ " + problem.text, .danger) }
    return warning.map { ("! " + $0, .warning) }
  }

  /// The characters that hold some octets of the line.
  static func characters(of octets: Range<Int>, in characters: [Character]) -> Range<Int> {
    var counted = 0
    var start: Int?
    var end = characters.count
    for (index, character) in characters.enumerated() {
      let next = counted + character.utf8.count
      if start == nil, next > octets.lowerBound { start = index }
      if counted >= octets.upperBound {
        end = index
        break
      }
      counted = next
    }
    let first = start ?? characters.count
    return first..<max(first, end)
  }

  /// What is said where no command is typed.
  private var sentence: String? {
    if model.isPlayback || model.isSendingAgain || model.session.live?.status != .open {
      return nil
    }
    if prompt.isLiteral { return guide.text(.literalNext) }
    if present.isSwapped { return prompt.isEmpty ? replySentence : nil }
    if case .auth = present.state { return answerSentence }
    if let missing = present.chunkRemainder { return guide.text(.chunkMissing(missing)) }
    if prompt.hidesText { return guide.text(.staysHidden) }
    if asksForChunk { return guide.text(.chunkIsCounted) }
    guard prompt.isEmpty else { return nil }
    return present.isReplyOutstanding && present.stateName != .connect
      ? guide.text(.waiting)
      : guide.sentence(for: present, isSubmission: model.session.target.isSubmission)
  }

  /// Whether Enter asks for the octets of a BDAT command whose count is still to be filled in.
  private var asksForChunk: Bool {
    TypedCommand(prompt.text).verb == .bdat
      && !Placeholder.ranges(in: prompt.line.characters).isEmpty
  }

  /// What is said on the empty line of a server.
  private var replySentence: String {
    if model.session.live?.isServed == true { return guide.text(PromptText.serverAnswers) }
    if let code = present.unfinishedReplyCode { return guide.text(.endYourReply(code)) }
    guard present.isOwnReplyOutstanding else { return guide.text(.waitForClient) }
    if case .turn = present.state { return guide.text(.greetTheClient) }
    return guide.text(.answerTheClient(present.oldestOutstandingVerb))
  }

  private var answerSentence: String {
    if prompt.isEmpty, let answer = model.computedAnswer {
      return guide.text(.answerParts(answer.parts))
    }
    return guide.text(.ownAnswer)
  }

  /// What is said before a password goes over the line for anybody to read.
  private var danger: String? {
    guard !model.isSendingAgain, model.session.live?.status == .open, prompt.search == nil,
      present.isReadableOnTheWay, prompt.text != "*", !present.isSwapped
    else { return nil }
    if case .auth(let exchange, _) = present.state {
      guard AuthExchange.tellsPassword(exchange.mechanism) else { return nil }
      if prompt.isEmpty, let answer = model.computedAnswer {
        return guide.text(.answerPartsReadable(answer.parts))
      }
      return guide.text(.answerReadable)
    }
    let command = TypedCommand(prompt.text)
    guard command.verb?.beginsLogin == true, command.words.count > 1,
      AuthExchange.tellsPassword(command.words[1])
    else { return nil }
    return guide.text(.passwordReadable)
  }

  /// What is to be expected of a verb that is of the other protocol, or out of order.
  private var warning: String? {
    guard prompt.search == nil, model.session.live?.status == .open, !present.isSwapped else {
      return nil
    }
    if let remark = present.remark(onSending: Array(prompt.text.utf8)) {
      return guide.text(.remark(remark))
    }
    guard let verb = TypedCommand(prompt.text).verb else { return nil }
    switch verb {
    case .ehlo where present.isLMTP, .helo where present.isLMTP: return guide.text(.helloOfLMTP)
    case .lhlo where !present.isLMTP: return guide.text(.helloOfSMTP)
    default: break
    }
    guard let obstacle = present.obstacle(toSending: verb) else { return nil }
    return guide.text(
      .outOfOrder(Suggestion(input: .command(verb), obstacle: obstacle)))
  }

  /// The sentence stands behind the mark where there is room, else before it.
  private func drawProblem(
    _ sentence: String, on canvas: inout Canvas, in rect: Rect, from start: Int
  ) {
    let width = TextCells.width(sentence)
    guard let column = problemColumn, column < rect.endColumn else {
      return write(sentence, .danger, on: &canvas, in: rect, from: start)
    }
    let style = model.theme.style(.danger)
    if column + 2 + width < rect.endColumn {
      canvas.write("^ " + sentence, column: column, row: rect.row, style: style)
    } else if rect.column + 1 + width + 1 < column {
      canvas.write(sentence + " ^", column: column - width - 1, row: rect.row, style: style)
    } else {
      write(sentence, .danger, on: &canvas, in: rect, from: rect.column + 1)
    }
  }

  private func write(
    _ text: String, _ role: Theme.Role, on canvas: inout Canvas, in rect: Rect, from start: Int
  ) {
    // A sentence that is too long for its place begins further left.
    let overhang = start + TextCells.width(text) - rect.endColumn
    let column = max(rect.column + 1, start - max(0, overhang))
    canvas.write(
      text, column: min(start, column), row: rect.row, style: model.theme.style(role),
      end: rect.endColumn)
  }

  private func drawGrammar(on canvas: inout Canvas, in rect: Rect, from start: Int) {
    if present.isSwapped { return drawCode(on: &canvas, in: rect, from: start) }
    let command = TypedCommand(prompt.text)
    guard let verb = command.verb, let words = guide.words(for: verb) else { return }
    if let form = otherForm(of: command) {
      return write(guide.text(.otherForm(form)), .dim, on: &canvas, in: rect, from: start)
    }
    let end: Int
    if let parameter = parameter(of: verb) {
      let form = guide.form(of: parameter)
      let meaning = guide.text(.parameter(parameter))
      end = canvas.write(
        form, column: start, row: rect.row, style: model.theme.style(.strong),
        end: rect.endColumn)
      if meaning != form {
        let next = canvas.write(
          "  " + meaning, column: end, row: rect.row, style: model.theme.style(.dim),
          end: rect.endColumn)
        return drawAnswers(verb, on: &canvas, in: rect, from: next)
      }
    } else {
      let form = drawForm(words.form, on: &canvas, in: rect, from: start)
      end =
        verb == .rset
        ? canvas.write(
          "  " + guide.text(PromptText.rsetKeeps), column: form, row: rect.row,
          style: model.theme.style(.dim), end: rect.endColumn) : form
    }
    drawAnswers(verb, on: &canvas, in: rect, from: end)
  }

  /// What the code of a reply says in general, and the usual answers to what waits.
  private func drawCode(on canvas: inout Canvas, in rect: Rect, from start: Int) {
    var end = start
    if let code = Int(prompt.text.prefix(3)), let words = guide.title(ofCode: code) {
      end = canvas.write(
        "\(code) \(words)", column: start, row: rect.row, style: model.theme.style(.dim),
        end: rect.endColumn)
    }
    if let verb = present.oldestOutstandingVerb {
      drawAnswers(verb, on: &canvas, in: rect, from: end)
    }
  }

  /// The form of the command; the part that is being typed stands out.
  private func drawForm(
    _ form: String, on canvas: inout Canvas, in rect: Rect, from start: Int
  ) -> Int {
    let parts = form.split(separator: " ")
    var typed = TypedCommand(prompt.line.textBeforeCursor).words.count - 1
    if let last = prompt.line.textBeforeCursor.last, last == " " || last == "\t" { typed += 1 }
    var column = start
    for (index, part) in parts.enumerated() {
      let isTyped = index == min(max(0, typed), parts.count - 1)
      column = canvas.write(
        part, column: column, row: rect.row, style: model.theme.style(isTyped ? .strong : .dim),
        end: rect.endColumn)
      if index < parts.count - 1 { column += 1 }
    }
    return column
  }

  /// The other form of the host in the address that is typed; nil where it has only one, and
  /// behind the address.
  private func otherForm(of command: TypedCommand) -> String? {
    guard command.words.count == 2, let path = command.path, let at = path.lastIndex(of: "@") else {
      return nil
    }
    return InternationalDomain.otherForm(of: Array(path[at...].dropFirst().utf8))
  }

  /// The parameter that the cursor stands in; nil where it stands in none.
  private func parameter(of verb: Verb) -> Parameter? {
    let before = prompt.line.textBeforeCursor
    let words = TypedCommand(before).words
    guard words.count > 2, before.last != " ", let word = words.last else { return nil }
    let keyword = word.prefix { $0 != "=" }.uppercased()
    let isQuestion = verb == .vrfy || verb == .expn
    return Parameter.row(for: keyword, of: isQuestion || verb == .rcpt ? verb : .mail)
  }

  /// The usual answers at the right, as many as there is room for, each in the colour of its kind.
  private func drawAnswers(
    _ verb: Verb, on canvas: inout Canvas, in rect: Rect, from start: Int
  ) {
    let facts = verb.facts
    let label = guide.text(.usualAnswers)
    var codes = facts.success + facts.intermediate
    codes += facts.failure.prefix(max(2, 5 - codes.count))
    let room = rect.endColumn - 1 - (start + 3) - TextCells.width(label)
    codes = Array(codes.prefix(max(0, room / 4)))
    guard !codes.isEmpty else { return }
    var column = rect.endColumn - 1 - codes.count * 4 - TextCells.width(label)
    column = canvas.write(
      label, column: column, row: rect.row, style: model.theme.style(.dim))
    for code in codes {
      column = canvas.write(
        " \(code)", column: column, row: rect.row,
        style: model.theme.style(.category(ReplyCategory(code: code))))
    }
  }
}

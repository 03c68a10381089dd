import MailFormat
import SMTPCore
import SMTPGuide
import TerminalCanvas
import Transcript

/// Writing a message.
extension Model {
  mutating func typeInComposer(_ key: Key) -> [Effect] {
    if isPreviewing { return togglePreview() }
    if key == Key(.tab) {
      composer?.insert("\t")
    } else {
      _ = composer?.press(key)
    }
    return []
  }

  mutating func pasteInComposer(_ text: String) -> [Effect] {
    composer?.preview = nil
    composer?.insert(text)
    return []
  }

  /// Opens the editor where a message may be written, and closes it where not.
  mutating func followContent() {
    if let composer, composer.delivery != .dot, session.live?.status == .open,
      session.timeline.session.closing == nil
    {
      return
    }
    guard case .data(let envelope) = session.timeline.session.state,
      session.live?.status == .open, !session.timeline.session.isSwapped
    else {
      session.live?.isSendingMessage = false
      return closeComposer()
    }
    guard composer == nil, session.live?.isSendingMessage == false, !isSendingAgain else { return }
    if let lines = takeStagedMessage() {
      composer = Composer(
        lines: lines, at: Composer.Place(row: lines.count - 1, column: .max))
    } else if let draft {
      composer = draft
      composer?.delivery = .dot
      self.draft = nil
      notice = Notice(guide.text(ComposerText.draftIsBack))
    } else {
      composer = newMessage(envelope)
    }
    focus = .prompt
  }

  /// A message with a header made from the envelope.
  func newMessage(_ envelope: Envelope?) -> Composer {
    let template = MessageTemplate(envelope, clientName: settings.clientName, date: date)
    return Composer(
      lines: template.lines, at: Composer.Place(row: template.subjectRow, column: .max))
  }

  /// Sees to it that the cursor in the message is seen.
  mutating func fitMessage() {
    guard composer != nil else { return }
    let height = messageHeight
    composer?.fit(height: height)
  }

  /// A message that is not sent any more is kept for the next one.
  mutating func closeComposer() {
    guard let composer else { return }
    if composer.isTouched {
      draft = composer
      notice = Notice(trouble: guide.text(ComposerText.draftIsKept))
    }
    self.composer = nil
    if dialog?.question == .dropMessage { dialog = nil }
  }

  /// What became of the message that was handed over: one that was refused, by a recipient of LMTP
  /// too, is kept for the next DATA.
  mutating func followMessage(_ replies: [Reply]) {
    guard let outgoing = session.live?.outgoing, !replies.isEmpty else { return }
    let present = session.timeline.session
    let isRefused = replies.contains { $0.code.map { $0 >= 400 } ?? false }
    if let undelivered = present.settled?.undelivered, !undelivered.isEmpty {
      draft = outgoing.reopened
      let paths = undelivered.map { VisibleText.string($0.path) }
      notice = Notice(trouble: guide.text(ComposerText.draftIsRefusedInPart(paths)))
    } else if isRefused, !present.isMessageUnanswered {
      // Until all recipients are answered for, nobody knows who has it.
      draft = outgoing.reopened
      notice = Notice(trouble: guide.text(ComposerText.draftIsRefused))
    }
    if !present.isReplyOutstanding { session.live?.outgoing = nil }
  }

  /// The connection has ended: nobody knows what became of a message that was handed over.
  mutating func keepOutgoing() {
    guard let outgoing = session.live?.outgoing else { return }
    draft = outgoing.reopened
    session.live?.outgoing = nil
    notice = Notice(trouble: guide.text(ComposerText.draftIsUncertain))
  }

  /// The person's own editor gives the message back. If the session has ended meanwhile, it is kept.
  mutating func takeEditedMessage(_ text: String) {
    if let composer {
      self.composer = composer.replaced(by: Composer(text: text))
    } else {
      draft = draft?.replaced(by: Composer(text: text)) ?? Composer(text: text)
      notice = Notice(trouble: guide.text(ComposerText.draftIsKept))
    }
  }

  /// `Enter`: a new line, the way from the header into the body, or the end of the message.
  mutating func breakLine() -> [Effect] {
    guard let composer else { return [] }
    if composer.preview != nil { return togglePreview() }
    if composer.isAtEnd { return sendMessage() }
    if composer.isCounted { return breakLineOfChunk(composer) }
    if composer.isBeforeUntouchedBody {
      self.composer?.goToLastLine()
    } else {
      self.composer?.breakLine()
    }
    return []
  }

  private mutating func sendMessage() -> [Effect] {
    guard let composer else { return [] }
    guard composer.delivery == .dot else { return sendInChunks(composer) }
    guard let wire = wire(of: composer) else { return [] }
    self.composer = nil
    session.live?.isSendingMessage = true
    session.live?.outgoing = composer
    return [.send(wire)]
  }

  /// The message as it is to go, without dot-stuffing; nil, and said why, where it cannot be composed
  /// and files would be lost.
  mutating func composedContent(of composer: Composer) -> [UInt8]? {
    let nonce =
      composer.nonce ?? String((date?.microseconds ?? now.microseconds).magnitude, radix: 36)
    self.composer?.nonce = nonce
    if let content = composer.content(on: carriage, nonce: nonce) { return content }
    if case .impossible(let error) = composer.form(on: carriage) {
      notice = Notice(trouble: guide.text(Trouble.cannotCompose(error)))
    }
    return nil
  }

  /// What MAIL has announced that the message may hold.
  var carriage: Carriage {
    let envelope = session.timeline.session.state.envelope
    return Carriage(
      isEightBit: envelope?.isEightBit == true,
      isInternationalized: envelope?.isInternationalized == true)
  }

  /// A file that was to go with the message could not be read: its path is there again, to be
  /// mended, and does not end up in the message.
  mutating func askForAttachmentAgain() {
    guard let path = session.live?.awaitedAttachment else { return }
    session.live?.awaitedAttachment = nil
    if composer != nil, palette == nil, dialog == nil {
      palette = Palette(text: ActionID.attach.rawValue + " " + path)
    }
  }

  /// A file was read that is to go with the message.
  mutating func attach(_ file: AttachedFile) {
    session.live?.awaitedAttachment = nil
    guard composer != nil else {
      notice = Notice(trouble: guide.text(ActionObstacle.noMessage))
      return
    }
    composer?.attachments.append(file)
    composer?.preview = nil
    notice = Notice(
      guide.text(ComposerText.attached(name: file.name, octets: file.octets.count)))
    focus = .prompt
  }

  /// The date and time now, where the start of the session is known.
  var date: Timestamp? {
    guard let started = session.started, let began = session.live?.began else { return nil }
    let (sum, overflows) = started.microseconds.addingReportingOverflow(now.since(began))
    return overflows ? nil : Timestamp(microseconds: sum)
  }
}

extension Composer {
  /// Whether the cursor stands at the end of the last header line and the body is still empty:
  /// then a new line would be one more header line, which nobody means.
  var isBeforeUntouchedBody: Bool {
    row == count - 3 && editor.isAtEnd && !editor.isEmpty && line(row + 1).isEmpty
      && line(row + 2).isEmpty && hasOnlyHeader
  }

  /// Whether the lines up to the cursor's are all header lines.
  private var hasOnlyHeader: Bool {
    row < 64
      && (0...row).allSatisfy { line($0).utf8.contains(Octet.colon) || line($0).first == " " }
  }
}

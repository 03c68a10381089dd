import MailFormat
import SMTPCore
import SMTPGuide
import TerminalCanvas

/// The message that is being written, as it goes over the wire, and below it what is known of it.
struct ComposerPane {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard let composer = scene.model.composer, !rect.isEmpty else { return }
    if let preview = composer.preview {
      return WirePreviewPane(scene: scene, preview: preview).draw(on: &canvas, in: rect)
    }
    var rest = rect
    let rows = ComposerRows(of: rect, files: composer.attachments.count)
    let status = rest.takeBottom(rows.status)
    let form = composer.form(on: scene.model.carriage)
    if !status.isEmpty { draw(self.status(of: composer, form), on: &canvas, in: status) }
    drawFiles(of: composer, on: &canvas, in: rest.takeBottom(rows.files))
    if rest.columns > 20 { _ = rest.takeLeft(1) }
    let end = composer.endRow
    var fitted = composer
    fitted.fit(height: rest.rows)
    for offset in 0..<rest.rows where fitted.top + offset < composer.count {
      let line = ComposedLine(
        composer: composer, index: fitted.top + offset, endRow: end, form: form,
        eightBitMark: eightBitMark)
      draw(line, on: &canvas, in: rest.takeTopRow(offset))
    }
  }

  /// The files that go with the message.
  private func drawFiles(of composer: Composer, on canvas: inout Canvas, in rect: Rect) {
    for row in 0..<rect.rows where composer.attachments.indices.contains(row) {
      let file = composer.attachments[row]
      let others = composer.attachments.count - row
      let line: ComposerText =
        row == rect.rows - 1 && others > 1
        ? .moreFiles(others)
        : .file(name: file.name, octets: file.octets.count, type: file.mediaType.text)
      canvas.write(
        text(line), column: rect.column + 1, row: rect.row + row, style: style(.text),
        end: rect.endColumn)
    }
  }

  private func draw(_ line: ComposedLine, on canvas: inout Canvas, in rect: Rect) {
    var rect = rect
    // A mark leaves the line at least half of the row.
    if let mark = line.marks.lazy.map(text).first(where: {
      (TextCells.width($0) + 2) * 2 < rect.columns
    }) {
      let width = TextCells.width(mark) + 2
      canvas.write(
        mark, column: rect.endColumn - width + 1, row: rect.row, style: style(line.markRole),
        end: rect.endColumn)
      _ = rect.takeRight(width)
    }
    if line.isStuffed {
      canvas.write(".", column: rect.column, row: rect.row, style: style(.dim))
      _ = rect.takeLeft(1)
    }
    if let editor = line.editor {
      let isLive = scene.model.focus == .prompt && scene.model.dialog == nil
      let cursor = LineEditorView(
        editor: editor, style: style(line.role), markStyle: style(.dim)
      ).draw(on: &canvas, in: rect)
      if isLive { canvas.cursor = cursor }
    } else {
      // No more of a long line than there is room for.
      canvas.write(
        VisibleText.string(String(line.text.prefix(rect.columns + 1))), column: rect.column,
        row: rect.row, style: style(line.role), end: rect.endColumn)
    }
  }

  /// What the line below tells: how it goes, what is wrong, how to end, the size.
  private func status(
    of composer: Composer, _ form: ComposedForm
  ) -> [(text: String, role: Theme.Role)] {
    let tally = composer.tally
    let size = form.isTyped ? tally.octets : composer.size
    let isTooLarge = limit.map { size > $0 } ?? false
    var parts: [(String, Theme.Role)] = []
    if isTooLarge, let limit {
      parts.append((text(.tooLarge(octets: size, limit: limit)), .danger))
    }
    switch form {
    case .plain: break
    case .asTyped: parts.append((text(.goesAsTyped), .warning))
    case .encodedHeader: parts.append((text(.headerIsEncoded), .text))
    case .mime(let encoding, let hasFiles):
      parts.append((text(.goesAsMIME(encoding, hasFiles: hasFiles)), .text))
    case .impossible(let error): parts.append((text(.cannotCompose(error)), .warning))
    }
    if form.isTyped, tally.tooLong > 0 { parts.append((text(.longLines(tally.tooLong)), .warning)) }
    if form.isTyped, tally.eightBit > 0, eightBitMark != nil {
      parts.append((text(.eightBitLines(tally.eightBit)), .warning))
    }
    if case .chunk(let announced?, _) = composer.delivery {
      let octets = composer.chunkOctets
      let text = ChunkText.written(octets: octets, announced: announced)
      parts.append((scene.model.guide.text(text), octets > announced ? .warning : .strong))
      parts.append((scene.model.guide.text(ChunkText.howToEnd), .dim))
      return parts
    }
    parts.append((text(.howToEnd), .dim))
    if !isTooLarge {
      let words: ComposerText =
        form.isTyped ? .size(octets: size, limit: limit) : .aboutSize(octets: size, limit: limit)
      parts.append((text(words), .dim))
    }
    return parts
  }

  private func draw(
    _ parts: [(text: String, role: Theme.Role)], on canvas: inout Canvas, in rect: Rect
  ) {
    var column = rect.column + 1
    for (index, part) in parts.enumerated() {
      let gap = index == 0 ? 0 : 3
      guard index == 0 || column + gap + TextCells.width(part.text) < rect.endColumn else { break }
      column = canvas.write(
        part.text, column: column + gap, row: rect.row, style: style(part.role),
        end: rect.endColumn)
    }
  }

  /// The most octets that the server takes (RFC 1870 §4); 0 is no limit.
  private var limit: Int? {
    guard let text = scene.present.capabilities?["SIZE"]?.parameters.first,
      let limit = Int(digits: text.utf8), limit > 0
    else { return nil }
    return limit
  }

  /// What is said beside octets beyond ASCII; nil where MAIL has announced them.
  private var eightBitMark: ComposerText? {
    if let envelope = scene.present.state.envelope,
      envelope.isEightBit || envelope.isInternationalized
    {
      return nil
    }
    return .lineIsEightBit(isOffered: scene.present.capabilities?.offers("8BITMIME") == true)
  }

  private func text(_ text: ComposerText) -> String { scene.model.guide.text(text) }

  private func style(_ role: Theme.Role) -> Style { scene.model.theme.style(role) }
}

extension Rect {
  /// The row that is `offset` rows below the top.
  fileprivate func takeTopRow(_ offset: Int) -> Rect {
    Rect(column: column, row: row + offset, columns: columns, rows: 1)
  }
}

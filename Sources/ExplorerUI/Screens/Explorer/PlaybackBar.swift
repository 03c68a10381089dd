import SMTPCore
import SMTPGuide
import TerminalCanvas
import Transcript

/// Where a recording stands, in the place of the prompt:
/// `▶ 12.4 s of 1:42  ×2  ━━━•━━━━────•─────  skips long silence`; the dots are marks and notes.
struct PlaybackBar {
  /// Columns for what is said about it. They are kept free, so that the bar does not jump.
  private static let remarkColumns = 28

  let model: Model

  /// Draws it on the first row of `rect`; nothing where no recording is played.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard let playback = model.session.playback, !rect.isEmpty else { return }
    canvas.clear(rect)
    let theme = model.theme
    let end = rect.endColumn
    var column = rect.column + (rect.columns > 20 ? 1 : 0)
    column = canvas.write(
      motion(playback), column: column, row: rect.row,
      style: theme.style(.strong), end: end)
    let (place, widest) = place(playback)
    column += max(0, widest - TextCells.width(place))
    column = canvas.write(place, column: column, row: rect.row, end: end)
    if playback.clock.speed != .normal {
      column = canvas.write(
        "  " + Self.text(of: playback.clock.speed), column: column, row: rect.row,
        style: theme.style(.strong), end: end)
    }
    let bar = bar(playback, in: rect)
    drawBar(playback, on: &canvas, in: bar)
    guard hasRemark(rect) else { return }
    canvas.write(
      remark(playback), column: bar.endColumn + 2, row: rect.row, style: theme.style(.dim),
      end: end)
  }

  /// The share of the recording that lies before a point of the bar; nil outside of it.
  func share(at point: Point, in rect: Rect) -> Double? {
    guard let playback = model.session.playback else { return nil }
    let bar = bar(playback, in: rect)
    guard bar.contains(point) else { return nil }
    return Double(point.column - bar.column) / Double(max(1, bar.columns - 1))
  }

  /// Where the bar is: between the place with the speed, and the remark.
  private func bar(_ playback: PlaybackModel, in rect: Rect) -> Rect {
    let speed = playback.clock.speed
    let before =
      (rect.columns > 20 ? 1 : 0) + TextCells.width(motion(playback)) + place(playback).widest
      + (speed == .normal ? 0 : 2 + TextCells.width(Self.text(of: speed))) + 2
    let behind = 1 + (hasRemark(rect) ? Self.remarkColumns : 0)
    return Rect(
      column: rect.column + before, row: rect.row, columns: rect.columns - before - behind,
      rows: min(1, rect.rows))
  }

  private func hasRemark(_ rect: Rect) -> Bool { rect.columns >= Self.remarkColumns * 2 }

  private func motion(_ playback: PlaybackModel) -> String {
    isRunning(playback) ? "▶ " : "❚❚ "
  }

  /// `×2`, `×0.5`.
  static func text(of speed: PlaybackSpeed) -> String {
    let (whole, part) = (speed.percent / 100, speed.percent % 100)
    switch part {
    case 0: return "×\(whole)"
    case _ where part.isMultiple(of: 10): return "×\(whole).\(part / 10)"
    default: return "×\(whole)." + String(part + 100).dropFirst()
    }
  }

  private func isRunning(_ playback: PlaybackModel) -> Bool {
    let isBound = playback.isFollowed && playback.clock.isBoundForEnd
    return (playback.clock.isPlaying || isBound) && model.log.selection == nil
  }

  private func drawBar(_ playback: PlaybackModel, on canvas: inout Canvas, in rect: Rect) {
    guard rect.columns >= 4 else { return }
    let length = max(1, playback.clock.length)
    let done = min(rect.columns, max(0, Int((playback.share * Double(rect.columns)).rounded())))
    let full = String(repeating: "━", count: done)
    let rest = String(repeating: "─", count: rect.columns - done)
    let column = canvas.write(
      full, column: rect.column, row: rect.row, style: model.theme.style(.strong),
      end: rect.endColumn)
    canvas.write(
      rest, column: column, row: rect.row, style: model.theme.style(.rule), end: rect.endColumn)
    for due in model.session.notes.lines.compactMap(playback.clock.due) {
      let share = Double(due) / Double(length)
      canvas.write(
        "•", column: rect.column + min(rect.columns - 1, Int(share * Double(rect.columns))),
        row: rect.row, style: model.theme.style(.warning), end: rect.endColumn)
    }
  }

  /// Where it stands, and how many columns that takes at most.
  private func place(_ playback: PlaybackModel) -> (text: String, widest: Int) {
    let timeline = model.session.timeline
    let guide = model.guide
    let count = timeline.entries.count
    guard let now = playback.clock.instant(in: timeline), let last = timeline.entries.last?.reached
    else {
      let widest = guide.text(PlaybackText.line(count, of: count))
      return (
        guide.text(PlaybackText.line(model.session.count, of: count)), TextCells.width(widest)
      )
    }
    let end = TimeSpan.clock(last.microseconds)
    let text = guide.text(PlaybackText.place(TimeSpan.clock(now.microseconds), of: end))
    return (text, TextCells.width(guide.text(PlaybackText.place(end, of: end))))
  }

  private func remark(_ playback: PlaybackModel) -> String {
    let guide = model.guide
    if playback.loading != nil, playback.isFollowed {
      if playback.clock.isBoundForEnd { return guide.text(PlaybackText.followed) }
    } else if let loading = playback.loading {
      return guide.text(PlaybackText.loading(percent: Int(loading * 100)))
    }
    if playback.clock.isAtEnd { return guide.text(PlaybackText.ended) }
    guard isRunning(playback) else { return guide.text(PlaybackText.paused) }
    guard playback.clock.hasTimes else { return "" }
    guard let gap = playback.clock.shortenedGap(in: model.session.timeline) else {
      return guide.text(PlaybackText.gaps)
    }
    return guide.text(PlaybackText.gap(TimeSpan.clock(gap)))
  }
}

import TerminalCanvas

/// What every whole page has around it: a rule with its title above, the hints below.
struct PageFrame {
  let model: Model
  /// What the page is.
  let title: String
  /// What stands at the right of the title: a count, a place.
  var detail = ""

  /// What a page may draw in: between title and hints, with a blank column at each side. On a
  /// very low screen the title gives way first.
  var body: Rect {
    var rect = Rect(model.size)
    if rect.rows > 2 { _ = rect.takeTop(1) }
    if rect.rows > 1 { _ = rect.takeBottom(1) }
    if rect.columns > 20 {
      _ = rect.takeLeft(1)
      _ = rect.takeRight(1)
    }
    return rect
  }

  /// Where the hints stand; nowhere on a screen of one row.
  static func hints(_ size: Size) -> Rect {
    var rect = Rect(size)
    return rect.takeBottom(rect.rows > 1 ? 1 : 0)
  }

  /// Draws the title; `body` stays as it is.
  func draw(on canvas: inout Canvas) {
    var rect = Rect(model.size)
    if rect.rows > 2 {
      TitledRule(theme: model.theme, title: title, detail: detail)
        .draw(on: &canvas, in: rect.takeTop(1))
    }
  }
}

import SMTPCore
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// Replies in every script, with pictures and with what is not seen: no border moves.
@Suite struct ForeignTextTests {
  private static let texts = [
    "wide 日本語テスト", "combining e\u{301}a\u{308}o\u{302}\u{323}", "right-to-left שלום مرحبا",
    "override \u{202E}evil\u{202C}", "joined 👩\u{200D}👩\u{200D}👧 🏳\u{FE0F}\u{200D}🌈",
    "variation ❤\u{FE0F} ☂\u{FE0F} 1\u{FE0F}\u{20E3} ⌚\u{FE0E}", "flags 🇪🇸🇩🇪🇯 tone 👍🏽",
    "jamo \u{1112}\u{1161}\u{11AB}\u{1100} \u{1161} \u{115F}\u{1160}\u{3164}",
    "zero \u{200B}width\u{FEFF}\u{2060}", "shy soft\u{AD}hyphen", "tab\there\tand\tthere",
    "controls \u{1B}[31m\u{9B}31m\u{7}\u{7F}\u{85}", "kerned \u{301}alone \u{E000}\u{E0041}",
    "many Z" + String(repeating: "\u{300}", count: 40), "new 🫨 \u{9FFFE} \u{FDFD} \u{12031}",
    "lines \u{2028}\u{2029} \u{3000}", "scripts क्षत्रिय กำไทย நி",
    "long " + String(repeating: "日", count: 300),
    "long " + String(repeating: "👩\u{200D}", count: 300),
  ]

  private func model(_ columns: Int, _ rows: Int) -> Model {
    var model = Model.explorer(columns, rows) {
      s("220 mx")
      for text in Self.texts {
        c("NOOP")
        s("550 5.1.1 " + text)
      }
    }
    model.focus = .log
    return model
  }

  @Test(arguments: [(80, 24), (100, 30), (40, 10)])
  func bordersStayWhole(_ columns: Int, _ rows: Int) {
    var model = model(columns, rows)
    let layout = model.explorerLayout
    for entry in 0..<model.session.count {
      model.selectInLog(LogModel.Place(entry: entry))
      for inspector in [LogModel.InspectorSize.part, .full] {
        model.log.inspector = inspector
        let canvas = view(model)
        for row in 0..<rows {
          #expect(canvas[row: row].reduce(0) { $0 + $1.width } == columns)
          #expect(!canvas.text(row: row).unicodeScalars.contains(where: Self.isUnsafe))
        }
        guard inspector == .part else { continue }
        for divider in layout.dividers {
          for row in divider.row..<divider.endRow {
            #expect("│├┤┼".contains(canvas[divider.column, row].text), "\(entry), \(row)")
          }
        }
      }
    }
  }

  @Test func snapshots() {
    var model = model(100, 30)
    model.log.follow()
    ScreenSnapshot.expect(view(model), named: "log/foreign-end-100x30")
    model.selectInLog(LogModel.Place(entry: 16))
    ScreenSnapshot.expect(view(model), named: "log/foreign-100x30")
  }

  /// What a terminal may take for something else than a character of its width.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0xAD
      || scalar.properties.isDefaultIgnorableCodePoint
      || scalar.properties.generalCategory == .format
  }
}

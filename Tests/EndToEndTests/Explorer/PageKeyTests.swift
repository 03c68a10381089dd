import Testing

/// The keys that lead from page to page, and those in their lists.
@Suite struct PageKeyTests {
  /// What only this page shows, by its number.
  private static let pages: [Int: Sight] = [
    1: "─ Help ──", 3: "─ Server ──", 4: "─ Findings ──", 5: "─ States of a session ──",
    6: "─ Ladder ──", 7: "─ Recordings ──", 8: "─ Practice mailbox ──", 9: "Practise with a server",
  ]

  private static let numbers: [KeyRow] =
    pages.sorted { $0.key < $1.key }.flatMap { number, page -> [KeyRow] in
      let key = "\(number)"
      let back = KeyRow.press("Escape", shows: "─ Session ─", "Esc prompt")
      // On the first page, text is a target.
      if number == 9 { return [.press(key, shows: page), back] }
      return [
        .press(key, shows: page, .no("─ Session ─")),
        .press("q", shows: "─ Session ─", "Esc prompt"),
        .press(key, shows: page, .no("─ Session ─")),
        back,
      ]
    }

  @Test func everyPageHasItsNumberInTheLog() async throws {
    try await inSession { window in
      try await window.follow([.press("Escape", shows: "Esc prompt")])
      try await window.follow(Self.numbers)
      // And from page to page.
      try await window.follow([
        .press("3", shows: "─ Server ──"), .press("6", shows: "─ Ladder ──"),
        .press("2", shows: "─ Session ─"), .press("5", shows: "─ States of a session ──"),
      ])
    }
  }

  private static let functionKeys: [KeyRow] =
    pages.sorted { $0.key < $1.key }.flatMap { number, page -> [KeyRow] in
      [
        .press("F\(number)", shows: page, .no("─ Session ─")),
        .press("F2", shows: "─ Session ─", .line("half a line▏")),
      ]
    }

  /// Also from the middle of a line, which stays.
  @Test func everyPageHasItsFunctionKeyAnywhere() async throws {
    try await inSession { window in
      try await window.follow([.type("half a line", shows: .line("half a line▏"))])
      try await window.follow(Self.functionKeys)
    }
  }

  private static let lists: [KeyRow] = [
    .press("F3", shows: .selected("Connection")),
    .press("j", shows: .selected("address")),
    .press("Down", shows: .selected("from")),
    .press("k", shows: .selected("address")),
    .press("Up", shows: .selected("Connection")),
    .press("G", shows: .selected("EHLO  ")),
    .press("g", shows: .selected("Connection")),
    .type("/tell", shows: .atCursor("/tell")),
    .press("Enter", shows: .selected("ENHANCEDSTATUSCODES"), .no("/tell")),
    .press("n", shows: .selected("XCLIENT")),
    .press("N", shows: .selected("ENHANCEDSTATUSCODES")),
    .press("y", shows: "Copied to the clipboard"),
    .press("F1", shows: "─ Help ──", "you are here"),
    .press("NPage", shows: .no("you are here")),
    .press("PPage", shows: "you are here"),
    .press("End", shows: .no("you are here")),
    .press("Home", shows: "you are here"),
    .press(":", shows: "─ Commands ─"),
    .press("Escape", shows: .no("─ Commands ─"), "─ Help ──"),
    // A line of the ladder leads to its place in the log.
    .press("F6", shows: "─ Ladder ──"),
    .press("g", "j", shows: .selected("220 practice.test")),
    .press("Enter", shows: "─ Session ─", " AT ", .selected("✓ 220")),
  ]

  @Test func theKeysOfTheLogAreThoseOfEveryList() async throws {
    try await inSession { window in try await window.follow(Self.lists) }
  }

  private func inSession(_ body: (TerminalWindow) async throws -> Void) async throws {
    try await TerminalWindow.exploring("practice", columns: 100, rows: 30) { window in
      try await window.waitForGreeting()
      try await window.say("EHLO me.example", awaiting: "[+29 extensions]")
      try await body(window)
    }
  }
}

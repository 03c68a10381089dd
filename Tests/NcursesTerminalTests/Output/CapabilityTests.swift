import Testing

@testable import NcursesTerminal

@Suite struct CapabilityTests {
  @Test(arguments: [
    ("\u{1B}[m\u{F}$<2>", "\u{1B}[m\u{F}"), ("$<100/>a$<5*>b", "ab"), ("a$b$<c", "a$b$<c"),
    ("", ""),
  ])
  func delaysAreLeftOut(text: String, expected: String) {
    #expect(Capability.withoutDelays(text) == Array(expected.utf8))
  }
}

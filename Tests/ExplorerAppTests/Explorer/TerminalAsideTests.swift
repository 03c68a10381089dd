import Testing

@testable import ExplorerApp

/// What is written to the terminal beside drawings.
@MainActor
@Suite struct TerminalAsideTests {
  @Test func whileAnotherProgramHasTheTerminalItWaits() {
    var written: [[UInt8]] = []
    let aside = TerminalAside { written.append($0) }
    aside.write([1])
    #expect(written == [])
    aside.isHeld = false
    #expect(written == [[1]])
    aside.write([2])
    #expect(written == [[1], [2]])
    aside.isHeld = true
    aside.write([3])
    aside.write([4])
    #expect(written == [[1], [2]])
    aside.isHeld = false
    aside.isHeld = false
    #expect(written == [[1], [2], [4]])
  }
}

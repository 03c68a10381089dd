import Foundation
import Glibc
import Testing

@testable import ExplorerApp

@Suite struct OutputTests {
  init() { signal(SIGPIPE, SIG_IGN) }

  @Test func aPipeWhoseReaderHasGoneIsSaid() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    let output = Output(descriptor: ends[1])
    #expect(throws: Output.Failure.pipeClosed) { try output.write("x") }
    close(ends[1])
  }

  @Test func aFullDiskIsSaidInTheSystemsWords() throws {
    let full = open("/dev/full", O_WRONLY)
    try #require(full >= 0)
    defer { close(full) }
    #expect(throws: Output.Failure.failed("No space left on device")) {
      try Output(descriptor: full).write("x")
    }
  }

  /// Whoever made the descriptor non-blocking gets all the same, however slowly it is read.
  @Test func aSlowReaderOfANonBlockingPipeGetsAll() async throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let (reading, writing) = (ends[0], ends[1])
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    let sent = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let (received, continuation) = AsyncStream.makeStream(of: Data.self)
    Thread {
      let file = FileHandle(fileDescriptor: reading, closeOnDealloc: true)
      continuation.yield(file.readDataToEndOfFile())
    }.start()
    try Output(descriptor: writing).write(sent)
    close(writing)
    #expect(await received.first { _ in true }.map(Array.init) == sent)
  }
}

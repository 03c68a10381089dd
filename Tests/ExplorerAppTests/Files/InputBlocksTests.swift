import Glibc
import Testing

@testable import ExplorerApp

@Suite struct InputBlocksTests {
  @Test func whatWasReadAlreadyComesFirst() async throws {
    let pipe = try InputPipe()
    pipe.type("three")
    pipe.end()
    let blocks = InputBlocks(
      descriptor: pipe.descriptor, behind: [Array("one".utf8), Array("two".utf8)])
    #expect(await blocks.next() == Array("one".utf8))
    #expect(await blocks.next() == Array("two".utf8))
    #expect(await blocks.next() == Array("three".utf8))
    #expect(await blocks.next() == nil)
    #expect(await blocks.next() == nil)
  }

  @Test func octetsAloneAreOneBlock() async {
    let blocks = InputBlocks(octets: [1, 2])
    #expect(await blocks.next() == [1, 2])
    #expect(await blocks.next() == nil)
    #expect(await InputBlocks(octets: []).next() == nil)
  }

  /// Others may have made the terminal non-blocking.
  @Test func aNonBlockingDescriptorIsWaitedFor() async throws {
    let pipe = try InputPipe()
    _ = fcntl(pipe.descriptor, F_SETFL, O_NONBLOCK)
    let blocks = InputBlocks(descriptor: pipe.descriptor)
    async let block = blocks.next()
    pipe.type("late")
    #expect(await block == Array("late".utf8))
    pipe.end()
  }

  @Test func whatCannotBeReadIsAtItsEnd() async {
    #expect(await InputBlocks(descriptor: -1).next() == nil)
  }
}

import Glibc
import Testing
import Transcript

@testable import ExplorerApp

/// Programs that run beside this one.
@Suite struct ExternalProgramTests {
  private func failure(
    _ words: String..., input: String = "", patience: Int? = nil
  ) async -> ExternalProgram.Failure? {
    do throws(ExternalProgram.Failure) {
      try await ExternalProgram(words: words).run(.octets(Array(input.utf8)), patience: patience)
      return nil
    } catch {
      return error
    }
  }

  @Test func itGetsItsInputAndNothingElse() async throws {
    let folder = try TemporaryFolder()
    let kept = try folder.write("", to: "kept")
    // Inherited by every child that does not close it.
    let descriptor = open(kept, O_RDONLY)
    defer { close(descriptor) }
    let input = String(repeating: "x", count: 200_000)
    let script = """
      cat > "$0/input"; ls /proc/self/fd > "$0/open"
      grep -E 'Sig(Blk|Ign)' /proc/self/status > "$0/signals"
      """
    #expect(await failure("/bin/sh", "-c", script, folder.path, input: input) == nil)
    #expect(try folder.read("input") == Array(input.utf8))
    // Its own three, and that of the folder which it lists.
    let open = String(decoding: try folder.read("open"), as: UTF8.self).split(separator: "\n")
    #expect(open == ["0", "1", "2", "3"])
    let signals = String(decoding: try folder.read("signals"), as: UTF8.self)
    let sets = signals.split(separator: "\n").compactMap {
      UInt64($0.split(separator: "\t").last ?? "", radix: 16)
    }
    // Signals 32 and 33 are the C library's own, and out of anybody's reach.
    #expect(sets.map { $0 & 0x7FFF_FFFF } == [0, 0])
  }

  @Test func howItEndedIsTold() async {
    #expect(await failure("/bin/sh", "-c", "exit 3") == .status(3))
    #expect(await failure("/bin/sh", "-c", "kill -9 $$") == .killed(SIGKILL))
    guard case .notStarted(let error)? = await failure("/nowhere/program") else {
      Issue.record("a program that is not there was started")
      return
    }
    #expect(error.number == ENOENT)
  }

  @Test func aProgramThatNeverEndsIsEnded() async {
    #expect(await failure("sleep", "100", patience: 1) == .killed(SIGKILL))
  }

  /// One that does not want its input is no trouble.
  @Test func inputThatIsNotWantedIsDropped() async {
    // As the program does when it starts.
    signal(SIGPIPE, SIG_IGN)
    #expect(await failure("true", input: String(repeating: "x", count: 1 << 20)) == nil)
  }
}

import Glibc
import SMTPTransport
import TLSEngine
import Transcript

@testable import ExplorerApp

extension LiveSession {
  /// A session with the server at `port` whose recording breaks off behind its header.
  init(toAFullDisk port: Int) async throws {
    let folder = try TemporaryFolder()
    let descriptor = open(folder.path("session.ehlo"), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    let recorder = try RecordingFile(
      writingTo: descriptor, path: "session.ehlo",
      header: TranscriptHeader(started: nil, target: "test"))
    // From here on the descriptor leads to a disk that is full.
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    guard dup2(full, descriptor) == descriptor else { throw Peer.Failure("dup2") }
    Glibc.close(full)
    self.init(
      over: try await Connection.open(to: Endpoint(.host("127.0.0.1", port: port))),
      isLMTP: false, tls: TLSClientConfiguration(serverName: "127.0.0.1"), redactor: Redactor(),
      recorder: recorder)
  }
}

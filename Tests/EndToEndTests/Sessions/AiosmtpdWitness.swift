import Foundation
import Testing

/// What aiosmtpd received and logged of one session, which it knows by the client's port.
struct AiosmtpdWitness {
  private let session: WholeSession
  /// `('127.0.0.1', 40112)`
  private let client: String

  init(of session: WholeSession, recording: String) throws {
    self.session = session
    client = "('127.0.0.1', \(try #require(recording.localPort)))"
  }

  /// Holds what was shown against the message it kept and the commands it logged.
  func confirm(_ shown: ShownSession, content: [String]) async throws {
    let aiosmtpd = try await Servers.running.aiosmtpd
    let kept = try await eventually("the message \(session.mark)") {
      try aiosmtpd.messages().first {
        String(decoding: $0.content, as: UTF8.self).contains(session.mark)
      }
    }
    #expect(kept.from == "alice@example.test")
    #expect(kept.to == ["bob@example.test"])
    #expect(kept.client == "me.example")
    #expect(kept.authenticated)
    #expect(kept.tls)
    #expect(kept.content == Data(content.map { $0 + "\r\n" }.joined().utf8))

    let log = try await eventually("the end of \(client)") {
      aiosmtpd.log.contains("\(client) connection lost") ? aiosmtpd.log : nil
    }
    let prefix = "INFO:mail.log:\(client) >> b'"
    let verbs = log.split(separator: "\n").filter { $0.hasPrefix(prefix) }
      .map { $0.dropFirst(prefix.count).prefix { $0.isLetter } }
    #expect(verbs == shown.all("command").compactMap { $0.verb?[...] })
  }
}

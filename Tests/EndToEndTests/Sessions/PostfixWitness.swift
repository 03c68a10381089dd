import Foundation
import Testing

/// What Postfix received and logged of one session, which it knows by the client's port.
struct PostfixWitness {
  private let session: WholeSession
  /// `unknown[127.0.0.1]:40112`
  private let client: String

  init(of session: WholeSession, recording: String) throws {
    self.session = session
    client = "unknown[127.0.0.1]:\(try #require(recording.localPort))"
  }

  /// Holds what was shown against the mailbox and the log.
  func confirm(_ shown: ShownSession, content: [String]) async throws {
    let postfix = try await Servers.running.postfix
    let accepted = try #require(shown.all("reply").first { $0.text?.contains("queued as") == true })
    let queueID = try #require(accepted.text?.split(separator: " ").last)
    let log = try await eventually("the delivery of \(queueID)") {
      postfix.log.contains(": \(queueID): removed\n") ? postfix.log : nil
    }
    let lines = log.split(separator: "\n")
    func line(_ parts: String...) throws -> Substring {
      try #require(
        lines.first { line in parts.allSatisfy { line.contains($0) } }, "\(parts) in \(log)")
    }

    let tls = try #require(shown.summary.tls)
    let version = try #require(tls.version)
    let cipher = try #require(tls.cipher)
    let group = try #require(tls.group)
    let secured = try line(
      "TLS connection established from \(client): \(version) with cipher \(cipher) ")
    #expect(secured.lowercased().contains("key-exchange \(group.lowercased()) "))

    let mechanism = session.login == .computedFromVariable ? "PLAIN" : "LOGIN"
    let user = "\(session.secret.user)@example.test"
    _ = try line(
      ": \(queueID): client=\(client), sasl_method=\(mechanism), sasl_username=\(user)")

    let refusal = try #require(shown.all("reply").first { $0.code == 550 })
    let refused = try #require(refusal.text)
    _ = try line(": \(queueID): reject: RCPT from \(client): \(refused); from=<alice@example.test>")
    _ = try line(": \(queueID): message-id=<\(session.mark)@example.test>")
    _ = try line(": \(queueID): to=<bob@example.test>", "status=sent")
    _ = try line(
      "disconnect from \(client) ehlo=2 starttls=1 auth=1 mail=1 rcpt=1/2 data=1 rset=1 quit=1")

    let delivered = try #require(
      postfix.mailbox(of: "bob").messages.first { $0.contains(session.mark) })
    // Its own header lines come first; from there on it is the message, octet for octet.
    let start = try #require(delivered.range(of: content[0]))
    #expect(delivered[start.lowerBound...] == content.map { $0 + "\n" }.joined())
    #expect(delivered.contains(" with ESMTPSA id \(queueID)\n"))
  }
}

extension String {
  /// The client's port in a recording.
  var localPort: Int? {
    firstMatch(of: /"localPort":(\d+)/).flatMap { Int($0.1) }
  }
}

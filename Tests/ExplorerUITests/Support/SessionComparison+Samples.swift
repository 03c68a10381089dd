import SMTPCore
import TestSupport
import Transcript

@testable import ExplorerUI

extension SessionComparison {
  /// A session, and the same a week later.
  static var sample: SessionComparison {
    var rules = ComparisonRules()
    rules.isStrict = true
    return SessionComparison(
      SessionSteps(Conversation { firstSteps }.events),
      SessionSteps(Conversation { secondSteps }.events), rules: rules)
  }

  static var firstSteps: [Conversation.Step] {
    [
      s("220 mx.example.org ESMTP", at: 0.041),
      c("EHLO laptop.example", at: 1),
      s(
        "250-mx.example.org", "250-PIPELINING", "250-SIZE 10240000", "250-8BITMIME",
        "250-ENHANCEDSTATUSCODES", "250-STARTTLS", "250-DSN", "250-VRFY", "250 HELP", at: 1.012),
      c("VRFY bob", at: 2),
      s("252 2.0.0 try it", at: 2.02),
      c("MAIL FROM:<alice@example.org>", at: 3),
      s("250 2.1.0 Ok", at: 3.01),
      c("RCPT TO:<bob@example.org>", at: 4),
      s("250 2.1.5 Ok", at: 4.01),
      c("RCPT TO:<nobody@example.org>", at: 5),
      s("550 5.1.1 User unknown", at: 5.01),
      c("DATA", at: 6),
      s("354 go on", at: 6.01),
      c(".", at: 7),
      s("250 2.0.0 Ok: queued as 4F1A2B3C5D", at: 7.012),
      closed(by: .server, at: 8),
    ]
  }

  static var secondSteps: [Conversation.Step] {
    [
      s("220 mx.example.org ESMTP", at: 0.04),
      c("EHLO laptop.example", at: 1),
      s(
        "250-mx.example.org", "250-PIPELINING", "250-SIZE 52428800", "250-8BITMIME",
        "250-ENHANCEDSTATUSCODES", "250-DSN", "250-VRFY", "250 HELP", at: 1.012),
      c("MAIL FROM:<alice@example.org>", at: 3),
      s("250 2.1.0 Sender ok", at: 3.01),
      c("NOOP", at: 3.5),
      s("250 2.0.0 Ok", at: 3.51),
      c("RCPT TO:<bob@example.org>", at: 4),
      s("250 2.1.5 Ok", at: 8.21),
      c("RCPT TO:<nobody@example.org>", at: 9),
      s("451 4.2.1 User unknown", at: 9.01),
      c("DATA", at: 10),
      s("354 go on", at: 10.01),
      c(".", at: 11),
      s("250 2.0.0 Ok: queued as 9E8D7C6B5A", at: 11.012),
      closed(by: .client, at: 12),
    ]
  }

  /// Two sessions by chance, that have something in common.
  static func random(_ seed: UInt64) -> SessionComparison {
    var generator = SeededGenerator(seed: seed)
    let steps = (0..<2).map { _ in
      Conversation {
        s("220 mx.example.org ESMTP")
        for _ in 0..<40 {
          c(generator.pick(["NOOP", "VRFY bob", "EHLO me.example", "RSET"]))
          for _ in 0..<Int.random(in: 0...9, using: &generator) { s("250-go on") }
          s(generator.pick(["250 2.0.0 Ok", "451 4.0.0 later", "250 ok 4F1A2B3C5D"]))
        }
      }
    }
    var rules = ComparisonRules()
    rules.isStrict = true
    return SessionComparison(
      SessionSteps(steps[0].events), SessionSteps(steps[1].events), rules: rules)
  }
}

extension Model {
  /// Two recordings, compared.
  static func comparison(_ columns: Int, _ rows: Int) -> Model {
    var model = recordings(columns, rows)
    model.type("=j=")
    _ = update(
      &model, .outcome(.compared(.file("/r/4.ehlo"), .file("/r/3.ehlo"), .sample)))
    return model
  }
}

import SMTPCore
import Testing
import Transcript

@Suite struct SwaksExporterTests {
  private static let greeting = """
    S: 220 mx.example.org ESMTP
    C: EHLO laptop.example
    S: 250-mx.example.org
    S: 250 STARTTLS

    """

  static let scripts: [(dialogue: String, script: String)] = [
    (
      "S: 220 mx\nC: QUIT\nS: 221 bye\n",
      "#!/bin/sh\nswaks --server 'localhost' \\\n  --quit-after CONNECT\n"
    ),
    (
      greeting + "C: STARTTLS\nS: 220 go\nC: EHLO laptop.example\nS: 250 mx\n",
      """
      #!/bin/sh
      swaks --server 'localhost' \\
        --tls \\
        --ehlo 'laptop.example' \\
        --quit-after TLS

      """
    ),
    (
      greeting + "C: MAIL FROM:<> BODY=8BITMIME\nS: 250 ok\nC: RCPT TO:<o'neill@b.example>\n"
        + "S: 550 no\nC: VRFY x\nS: 252 no\n",
      """
      #!/bin/sh
      # not said: VRFY
      # left out: BODY=8BITMIME
      swaks --server 'localhost' \\
        --ehlo 'laptop.example' \\
        --from '<>' \\
        --to 'o'\\''neill@b.example' \\
        --quit-after RCPT

      """
    ),
    (
      greeting + "C: AUTH PLAIN AGFsaWNlAHByYWN0aWNl\nS: 235 ok\n",
      """
      #!/bin/sh
      # password, user false
      swaks --server 'localhost' \\
        --ehlo 'laptop.example' \\
        --auth 'PLAIN' \\
        --auth-user 'alice' \\
        --auth-password \\
        --quit-after AUTH

      """
    ),
    (
      greeting + "C: MAIL FROM:<a@b>\nS: 250 ok\nC: RCPT TO:<c@d>\nS: 250 ok\nC: DATA\nS: 354 go\n"
        + "C: Subject: $(reboot) `x` 'y'\nC:\nC: END\nC: ..\nC: .\nS: 250 ok\n",
      """
      #!/bin/sh
      message=$(mktemp) || exit 73
      trap 'rm -f "$message"' EXIT
      { awk '{ printf "%s\\r\\n", $0 }' <<'END_'
      Subject: $(reboot) `x` 'y'

      END
      ..
      END_
      printf '.'; } > "$message"
      swaks --server 'localhost' \\
        --ehlo 'laptop.example' \\
        --from 'a@b' \\
        --to 'c@d' \\
        --no-data-fixup --data "@$message"

      """
    ),
  ]

  @Test(arguments: scripts.indices) func theSameAgain(index: Int) {
    let (dialogue, script) = Self.scripts[index]
    #expect(
      Self.script(of: SessionImporter.events(of: Array(dialogue.utf8), as: .dialogue)) == script)
  }

  @Test func aPasswordIsNeverInIt() {
    for seed in 0..<40 {
      let conversation = RandomConversation(seed: seed, isRedacted: false)
      let script = Self.script(of: conversation.events)
      for secret in conversation.secrets { #expect(!script.contains(secret)) }
    }
  }

  /// Whatever the server and client said, a comment stays one, and a word stays one.
  @Test func nothingForeignIsRun() {
    let hostile =
      "S: 220 mx\nC: EHLO x'; reboot; '\nS: 250 mx\nC: MAIL FROM:<$(reboot)@x>\nS: 250 ok\n"
    let script = Self.script(of: SessionImporter.events(of: Array(hostile.utf8), as: .dialogue))
    #expect(script.contains("--ehlo 'x'\\''; reboot; '\\'''"))
    #expect(script.contains("--from '$(reboot)@x'"))
  }

  private static func script(of events: [TimedEvent]) -> String {
    var exporter = SwaksExporter { remark in
      switch remark {
      case .notSaid(let verbs): "not said: \(verbs.joined(separator: ", "))"
      case .parametersLeftOut(let words): "left out: \(words.joined(separator: ", "))"
      case .asksForPassword(let user): "password, user \(user)"
      default: "\(remark)"
      }
    }
    for event in events { exporter.take(event) }
    return String(decoding: exporter.finish(), as: UTF8.self)
  }
}

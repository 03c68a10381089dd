import JSON
package import SMTPCore
package import SMTPGuide
import Transcript

/// Writes a session as JSON lines: one object for each observation, and a summary (`show --json`).
package struct SessionObjectWriter {
  private var writer = JSONWriter(capacity: 1 << 16)
  private let guide: Guide
  private var summary = SessionSummary()

  /// A writer whose sentences are the guide's.
  package init(guide: Guide) {
    self.guide = guide
  }

  /// How much is written and not yet taken.
  package var count: Int { writer.octets.count }

  /// Takes what is written so far.
  package mutating func take() -> [UInt8] {
    defer { writer.removeAll() }
    return writer.octets
  }

  /// Writes one object; `session` is the one behind the observation.
  package mutating func write(_ observation: Observation, _ session: Session) {
    summary.count(observation, session)
    writer.beginObject()
    writer.name("kind")
    writer.string(observation.kindName)
    writer.name("t")
    seconds(observation.ended?.microseconds)
    writer.name("from")
    if let side = observation.side { writer.string(side.rawValue) } else { writer.null() }
    if observation.isSwapped {
      writer.name("swapped")
      writer.bool(true)
    }
    writer.name("text")
    writer.string(guide.text(of: observation))
    details(of: observation)
    writer.name("state")
    writer.string(session.stateName.rawValue)
    writer.name("next")
    writer.beginArray()
    for input in session.available() { writer.string(input.token) }
    writer.endArray()
    findings(observation.findings)
    writer.endObject()
    writer.newline()
  }

  /// Writes the summary of all that was written since the last one.
  package mutating func writeSummary(of file: String) {
    writer.beginObject()
    writer.name("kind")
    writer.string("summary")
    writer.name("file")
    writer.string(file)
    writer.name("commands")
    writer.number(summary.commands)
    writer.name("replies")
    writer.number(summary.replies)
    writer.name("messages")
    writer.number(summary.messages)
    writer.name("duration")
    seconds(summary.duration?.microseconds)
    writer.name("findings")
    writer.beginObject()
    for severity in Severity.allCases {
      writer.name(Array(severity.rawValue.utf8))
      writer.number(summary.findings[severity] ?? 0)
    }
    writer.endObject()
    writer.name("tls")
    if let tls = summary.tls { write(tls) } else { writer.null() }
    writer.name("capabilities")
    writer.beginArray()
    for capability in summary.capabilities?.list ?? [] { writer.string(capability.text) }
    writer.endArray()
    writer.endObject()
    writer.newline()
    summary = SessionSummary()
  }

  private mutating func details(of observation: Observation) {
    switch observation.kind {
    case .greeting(let reply):
      write(reply)
    case .reply(let reply, let answered):
      write(reply)
      writer.name("complete")
      writer.bool(reply.end != .cut)
      writer.name("answers")
      if let answered { writer.number(answered.index) } else { writer.null() }
      writer.name("latency")
      seconds(answered?.latency)
    case .command(let command):
      writer.name("verb")
      if let name = command.name { writer.string(name) } else { writer.null() }
      writer.name("argument")
      if let argument = command.argument {
        writer.string(VisibleText.string(argument))
      } else {
        writer.null()
      }
    case .message(let message):
      writer.name("octets")
      if let octets = message.knownOctets { writer.number(octets) } else { writer.null() }
      if message.omitted > 0 {
        writer.name("truncated")
        writer.bool(true)
      }
      if !message.isWhole {
        writer.name("complete")
        writer.bool(false)
      }
    case .secured(let facts):
      writer.name("tls")
      write(facts)
    case .opened, .response, .securingFailed, .securityLayer, .injected, .closed, .note, .overrun:
      break
    }
  }

  private mutating func write(_ reply: Reply) {
    writer.name("lines")
    writer.beginArray()
    for line in reply.lines { writer.string(VisibleText.string(line.text)) }
    writer.endArray()
    writer.name("code")
    if let code = reply.code { writer.number(code) } else { writer.null() }
    writer.name("enhanced")
    if let enhanced = reply.enhanced { writer.string(enhanced.description) } else { writer.null() }
    writer.name("category")
    writer.string(reply.category.rawValue)
  }

  private mutating func write(_ facts: TLSFacts) {
    writer.beginObject()
    writer.name("version")
    stringOrNull(facts.version)
    writer.name("cipher")
    stringOrNull(facts.cipher)
    writer.name("group")
    stringOrNull(facts.group)
    writer.name("signature")
    stringOrNull(facts.signature)
    writer.name("verify")
    switch facts.verification {
    case .unchecked: writer.null()
    case .ok: writer.string("ok")
    case .failed(let problems, let isAccepted):
      writer.string(VisibleText.string(CertificateProblem.text(of: problems)))
      writer.name("accepted")
      writer.bool(isAccepted)
    }
    writer.endObject()
  }

  private mutating func findings(_ findings: [Finding]) {
    writer.name("findings")
    writer.beginArray()
    for finding in findings {
      writer.beginObject()
      writer.name("id")
      writer.string(finding.id.rawValue)
      writer.name("severity")
      writer.string(finding.id.severity.rawValue)
      writer.name("message")
      writer.string(guide.message(of: finding))
      writer.name("source")
      writer.string(finding.id.source)
      writer.endObject()
    }
    writer.endArray()
  }

  private mutating func stringOrNull(_ text: String?) {
    if let text { writer.string(VisibleText.string(text)) } else { writer.null() }
  }

  private mutating func seconds(_ microseconds: Int64?) {
    if let microseconds { writer.seconds(microseconds: microseconds) } else { writer.null() }
  }
}

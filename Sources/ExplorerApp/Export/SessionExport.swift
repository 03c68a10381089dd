import SMTPCore
import SMTPGuide
import Transcript

/// A session in the formats that can be written.
struct SessionExport {
  let session: LoadedSession
  let guide: Guide

  init(_ session: LoadedSession, guide: Guide) {
    self.session = session
    self.guide = guide
  }

  /// The whole text.
  func octets(in format: ExportFormat) -> [UInt8] {
    switch format {
    case .ehlo: recording
    case .dialogue: dialogue
    case .markdown: Array(MarkdownPage(session, guide: guide).text.utf8)
    case .html: Array(WebPage(session, guide: guide).text.utf8)
    case .asciicast: Asciicast(session, guide: guide).octets
    case .swaks: swaks
    case .scenario: scenario
    case .swaksLog: swaksLog
    }
  }

  private func words(_ remark: ExportRemark) -> String { guide.text(remark) }

  private var recording: [UInt8] {
    var writer = TranscriptWriter(side: session.header.side)
    writer.write(session.header)
    for event in session.events { writer.write(event) }
    return writer.octets
  }

  private var dialogue: [UInt8] {
    var exporter = DialogueExporter(isLMTP: session.isLMTP, words: words)
    exporter.begin(target: session.header.target, started: session.header.started)
    for event in session.events { exporter.take(event) }
    exporter.finish()
    return exporter.takeText()
  }

  private var swaks: [UInt8] {
    var exporter = SwaksExporter(isLMTP: session.isLMTP, words: words)
    for event in session.events { exporter.take(event) }
    return exporter.finish()
  }

  private var scenario: [UInt8] {
    let server = session.header.target.flatMap { VisibleText.string(Array($0.utf8)) }
    var maker = ScenarioMaker(
      name: "recorded", summary: guide.text(ExportText.scenarioSummary(server: server)),
      isLMTP: session.isLMTP)
    var fold = Session(isLMTP: session.isLMTP)
    for event in session.events {
      fold.apply(event.event, at: event.at) { maker.take($0, $1) }
    }
    fold.finish { maker.take($0, $1) }
    let made = maker.made
    let remarks =
      guide.text(ExportText.scenarioRemark).split(separator: "\n").map(String.init)
      + made.omissions.map { guide.text(ExportText.scenarioOmission($0)) }
    return Array(ScenarioText.text(of: made.scenario, remarks: remarks).utf8)
  }

  private var swaksLog: [UInt8] {
    var exporter = SwaksLogExporter(isLMTP: session.isLMTP, words: words)
    for event in session.events { exporter.take(event) }
    exporter.finish()
    return exporter.takeText()
  }
}

import ArgumentParser
import SMTPGuide
import Transcript

/// In which format a session is given.
struct FormatOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format, where it is not recognised: \(TranscriptFormat.names.joined(separator: ", ")).",
      valueName: "format"))
  var from: String?

  /// The format that was named, if one was.
  var format: TranscriptFormat? {
    get throws {
      guard let from else { return nil }
      guard let format = TranscriptFormat(named: from) else {
        throw Ending(.formatUnknown(from, known: TranscriptFormat.names))
      }
      return format
    }
  }
}

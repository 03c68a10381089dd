import ArgumentParser
import ExplorerApp
import SMTPGuide
import SMTPTransport
import TLSEngine

/// What a recording leaves out.
struct RecordingFlags: ParsableArguments {
  @Flag(help: "Keep passwords in the recording and on the screen.")
  var keepSecrets = false

  @Flag(help: "Leave message content out of the recording.")
  var redactMessages = false
}

extension SessionRequest {
  /// A request as the options of `connect` and `run` make it.
  init(
    _ target: Target, _ connection: ConnectionFlags, _ tls: TLSFlags,
    _ recording: RecordingFlags
  ) throws {
    self.init(target: target)
    if tls.demand == .never, target.isImplicitTLS { throw Ending(.tlsForbidden) }
    self.connection = connection.options
    self.tls = tls.configuration
    do throws(TLSError) {
      try self.tls.checkFiles()
    } catch {
      throw Ending(Trouble(.badTLSSettings(error), place: target.description))
    }
    keepsSecrets = recording.keepSecrets
    redactsMessages = recording.redactMessages
  }
}

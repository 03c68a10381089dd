import Glibc
package import SMTPCore

/// A recording on disk while it is written.
///
/// The file is created with mode 0600 and never overwrites another. Each event is with the system
/// before `append` returns, so that a killed program loses none.
package final class RecordingFile {
  /// Where the recording is; a taken name got a number.
  package let path: String

  private let descriptor: Int32
  private var writer: TranscriptWriter
  /// How long the file is up to the end of its last whole line.
  private var length = 0
  private var failure: RecordingError?

  /// Creates the file and writes the header.
  ///
  /// - Parameters:
  ///   - path: where the recording should be; `NAME-2` is taken where `NAME` exists.
  ///   - makesFolders: Whether folders that are missing are made, with mode 0700.
  package convenience init(
    at path: String, header: TranscriptHeader, makesFolders: Bool = false
  ) throws(RecordingError) {
    if makesFolders { try Self.makeFolders(above: path) }
    let (descriptor, created) = try Self.create(path)
    do {
      try self.init(writingTo: descriptor, path: created, header: header)
    } catch {
      unlink(created)
      throw error
    }
  }

  /// Writes the header, and then each event, to a descriptor that is open for writing and that is
  /// closed in the end.
  ///
  /// - Parameter path: what errors call it.
  package init(
    writingTo descriptor: Int32, path: String, header: TranscriptHeader
  ) throws(RecordingError) {
    self.descriptor = descriptor
    self.path = path
    writer = TranscriptWriter(side: header.side)
    writer.write(header)
    try writeOut()
  }

  deinit {
    close(descriptor)
  }

  /// Writes an event. After an error the recording has ended, and each call throws it again.
  package func append(_ event: TimedEvent) throws(RecordingError) {
    if let failure { throw failure }
    writer.write(event)
    try writeOut()
  }

  private func writeOut() throws(RecordingError) {
    defer { writer.removeAll() }
    do {
      try Self.write(writer.octets, to: descriptor)
      length += writer.octets.count
    } catch {
      // Half a line would make what follows unreadable.
      _ = ftruncate(descriptor, length)
      let failure = RecordingError.cannotWrite(path: path, error)
      self.failure = failure
      throw failure
    }
  }

  private static func write(_ octets: [UInt8], to descriptor: Int32) throws(SystemError) {
    var written = 0
    while written < octets.count {
      let count = octets[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        written += count
      } else if count < 0, errno != EINTR {
        throw SystemError.last
      }
    }
  }

  private static func create(_ path: String) throws(RecordingError) -> (Int32, String) {
    do {
      return try ExclusiveFile.create(path)
    } catch {
      switch error {
      case .taken(let path): throw .namesTaken(path: path)
      case .failed(let path, let reason): throw .cannotCreate(path: path, reason)
      }
    }
  }

  private static func makeFolders(above path: String) throws(RecordingError) {
    let octets = Array(path.utf8)
    for index in octets.indices.dropFirst() where octets[index] == UInt8(ascii: "/") {
      let folder = String(decoding: octets[..<index], as: UTF8.self)
      if mkdir(folder, 0o700) == 0 || errno == EEXIST { continue }
      let error = SystemError.last
      // Some systems refuse to make a folder that exists before they say that it does.
      guard access(folder, F_OK) == 0 else { throw .cannotMakeFolder(path: folder, error) }
    }
  }
}

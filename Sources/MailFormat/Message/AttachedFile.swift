/// A file that goes with a message.
package struct AttachedFile: Hashable, Sendable {
  /// The name that the receiver sees, without folders.
  package var name: String
  /// Its content.
  package var octets: [UInt8]
  /// What it is.
  package var mediaType: MediaType

  /// A file; of `path` the last component is its name.
  package init(path: String, octets: [UInt8]) {
    name = path.split(separator: "/").last.map(String.init) ?? path
    self.octets = octets
    mediaType = MediaType(fileName: name, octets: octets)
  }
}

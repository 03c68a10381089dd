package import SMTPCore

/// A client's response to a challenge.
package struct ClientResponse: Hashable, Sendable {
  /// The octets inside of the base64.
  package var octets: [UInt8]
  /// What they are made of, for a person to read.
  package var content: ResponseContent

  /// A response.
  init(_ octets: [UInt8], _ content: ResponseContent) {
    self.octets = octets
    self.content = content
  }
}

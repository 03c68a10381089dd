/// One request of a recorded client, and all that the server said to it.
package struct RecordedExchange: Hashable, Sendable {
  /// What was asked.
  package internal(set) var request: RecordedRequest
  /// The client's line as a person would read it; nil for content.
  package internal(set) var line: String?
  /// The challenges before the answer, each a whole reply (RFC 4954 §4).
  package internal(set) var challenges: [[UInt8]] = []
  /// Whether AUTH came with its first response.
  package internal(set) var hasInitialResponse = false
  /// The octets of the reply, or of all replies (LMTP); empty where none came.
  package internal(set) var answer: [UInt8] = []
  /// The code of the last reply; nil where none came.
  package internal(set) var code: Int?
  /// Whether TLS came up behind the answer.
  package internal(set) var isSecuring = false
  /// Whether the server closed the connection behind the answer.
  package internal(set) var isClosing = false

  init(_ request: RecordedRequest, line: String? = nil) {
    self.request = request
    self.line = line
  }

  /// Whether the answer says yes.
  var isAccepted: Bool { code.map { $0 / 100 == 2 } ?? false }
}

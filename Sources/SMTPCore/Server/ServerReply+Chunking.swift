/// What the server says about chunks (RFC 3030 §2, RFC 4468 §3).
extension ServerReply {
  static let badChunkSize = ServerReply(
    501, 5, 4, "Say how many octets follow: BDAT 1024, or BDAT 1024 LAST")

  static func chunkTaken(total: Int) -> ServerReply {
    ServerReply(250, 0, 0, "Chunk taken; \(total) octets so far")
  }

  static let contentBegun = ServerReply(
    503, 5, 1, "The message has begun: no more recipients; RSET begins anew")
  static let chunkBehindLast = ServerReply(
    503, 5, 1, "That message has had its last chunk; RSET goes on")
  static let resetFirst = ServerReply(503, 5, 1, "This message cannot go on: say RSET first")
  static let badURL = ServerReply(
    501, 5, 4, "Name what to fetch: BURL imap://alice@practice.test/INBOX;UID=1 LAST")
  static let notFetched = ServerReply(
    554, 6, 6, "I fetch nothing, since nothing leaves this machine; RSET, then DATA or BDAT")
  static let dataAmongChunks = ServerReply(
    503, 5, 1, "DATA and BDAT do not mix in one message; RSET begins anew")
  static let binaryNeedsChunks = ServerReply(
    503, 5, 1, "BODY=BINARYMIME is sent with BDAT, not DATA; RSET begins anew")
}

/// What a server answers besides the commands of the catalog.
extension CommandFacts {
  static let occasions: [CommandFacts] = [
    .init(
      .greeting, "", success: [220], failure: [554, 421, 521],
      "RFC 5321 §3.1 §4.3.2; RFC 7504 §5.1"),
    .init(
      .endOfData, #"CRLF ".""#, success: [250], failure: [552, 554, 451, 452, 450, 550],
      isLastInGroup: false, "RFC 5321 §4.1.1.4 §4.2.5 §4.3.2"),
    .init(
      .challengeResponse, "[base64]", success: [235], intermediate: [334],
      failure: [535, 501, 500, 454], "RFC 4954 §4"),
    .init(.cancellation, #""*""#, failure: [501], "RFC 4954 §4"),
    unknownCommand,
  ]

  /// What holds of a verb that is not in the catalog.
  static let unknownCommand = CommandFacts(
    .unknownCommand, "verb [SP String]", failure: [500, 502], "RFC 5321 §4.1.5 §4.2.4")
}

/// A recording by hand, to be broken.
enum SampleTranscript {
  static let header =
    #"{"format":"ehlo-transcript","version":1,"started":"2026-11-21T19:27:16.123456Z","target":"mx.example.org","secrets":"redacted"}"#
    + "\n"
  /// The lines 2 and 3.
  static let greeting = """
    [0.000412,"open",{"host":"mx.example.org","address":"192.0.2.10","port":25}]
    [0.041377,"recv","220 mx.example.org ESMTP\\r\\n"]

    """
  /// The lines 4 and 5.
  static let exchange = """
    [3.220145,"send","NOOP\\r\\n"]
    [3.320145,"recv","250 2.0.0 OK\\r\\n"]

    """

  /// Texts that are no recording, and a word of the sentence that says so.
  static let strangers = [
    ("", "empty"),
    ("Dear diary,\nnothing happened.\n", "no recorded session"),
    ("\u{0}\u{1}\u{2}", "no recorded session"),
    (header.prefix(30).description, "no recorded session"),
    (header.replacing("\"version\":1", with: "\"version\":99") + greeting, "version 99"),
  ]
}

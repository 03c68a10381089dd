import JSON
import Testing

@Suite struct JSONWriterTests {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.octets, as: UTF8.self)
  }

  @Test func setsTheCommas() {
    let text = written { writer in
      writer.beginArray()
      writer.seconds(microseconds: 412)
      writer.string("open")
      writer.beginObject()
      writer.name("host")
      writer.string("mx.example.org")
      writer.name(Array("ports".utf8))
      writer.beginArray()
      writer.number(25)
      writer.number(-587)
      writer.beginArray()
      writer.endArray()
      writer.endArray()
      writer.name("reset")
      writer.bool(false)
      writer.name("code")
      writer.null()
      writer.endObject()
      writer.beginObject()
      writer.endObject()
      writer.endArray()
      writer.newline()
      writer.bool(true)
    }
    #expect(
      text == """
        [0.000412,"open",{"host":"mx.example.org","ports":[25,-587,[]],"reset":false,"code":null},{}]
        true
        """)
  }

  static let strings: [(String, String)] = [
    ("", #""""#),
    ("220 ready\r\n", #""220 ready\r\n""#),
    (#"a "b" \ / c"#, #""a \"b\" \\ / c""#),
    ("\u{0}\u{8}\t\n\u{b}\u{c}\r\u{1b}\u{1f}", #""\u0000\b\t\n\u000b\f\r\u001b\u001f""#),
    ("\u{7f}", #""\u007f""#),
    ("\u{80}\u{9b}\u{9f}\u{a0}", "\"\\u0080\\u009b\\u009f\u{a0}\""),
    ("Adiós €😀\u{2028}", "\"Adiós €😀\u{2028}\""),
  ]

  @Test(arguments: strings) func escapesNoMoreThanItMust(text: String, json: String) {
    #expect(written { $0.string(text) } == json)
    #expect(written { _ = $0.stringIfUTF8(Array(text.utf8)) } == json)
  }

  @Test func writesNothingForWhatIsNotUTF8() {
    let text = written { writer in
      writer.beginArray()
      writer.number(1)
      let isWritten = writer.stringIfUTF8([0x61, 0x0D, 0xFF])
      #expect(!isWritten)
      writer.number(2)
      writer.endArray()
    }
    #expect(text == "[1,2]")
    #expect(written { $0.string([0x61, 0xFF, 0xC3, 0xA9]) } == "\"a\u{FFFD}é\"")
  }

  static let seconds: [(Int64, String)] = [
    (0, "0.0"), (1, "0.000001"), (412, "0.000412"), (100_000, "0.1"), (5_100_200, "5.1002"),
    (14_000_000, "14.0"), (-1, "-0.000001"), (-1_500_000, "-1.5"),
    (.max, "9223372036854.775807"), (.min, "-9223372036854.775808"),
  ]

  @Test(arguments: seconds) func writesSecondsExactly(microseconds: Int64, text: String) throws {
    let json = written { $0.seconds(microseconds: microseconds) }
    #expect(json == text)
    if microseconds != .min {
      var scanner = JSONScanner(Array(json.utf8))
      #expect(try scanner.decimal(places: 6) == microseconds)
    }
  }

  @Test func writesNumbers() {
    #expect(written { $0.number(Int.min) } == "-9223372036854775808")
    #expect(written { $0.number(Int.max) } == "9223372036854775807")
    #expect(written { $0.number(0.1) } == "0.1")
    #expect(written { $0.number(Double.nan) } == "null")
    #expect(written { $0.number(-Double.infinity) } == "null")
  }

  @Test func keepsNumbersAsTheyWereWritten() throws {
    let text = "[1.50,1e3,-0,123456789012345678901234567890]"
    let value = try JSONValue(octets: Array(text.utf8))
    #expect(written { $0.value(value) } == text)
    #expect(JSONNumber(text: "1.50")?.double == 1.5)
    #expect(JSONNumber(text: "1.50")?.integer == nil)
    #expect(JSONNumber(text: "01") == nil)
    #expect(JSONNumber(text: "1 2") == nil)
    #expect(JSONNumber(text: " 1") == nil)
  }

  @Test func findsTheLastOfTwoMembers() throws {
    let value = try JSONValue(octets: Array(#"{"a":1,"b":"é","a":2}"#.utf8))
    #expect(value["a"]?.integer == 2)
    #expect(value["b"]?.text == "é")
    #expect(value["c"] == nil)
    #expect(JSONValue.null["a"] == nil)
  }
}

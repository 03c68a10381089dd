import Foundation
import JSON
import Testing

/// Our reader and writer against Foundation's.
@Suite struct FoundationTests {
  /// Texts that both must take, and take for the same.
  static let valid = [
    "null", "true", "false", " \t\r\n0 ", "-0", "1", "-17", "0.5", "1e3", "1E+3", "12.5e-2",
    "123456789", "0.1", #""""#, #""a""#, #""\"\\\/\b\f\n\r\t""#, #""\u0000\u001f\u00e9\u20AC""#,
    #""\ud83d\ude00""#, #""é€😀""#, "\"\u{2028}\u{7f}\"", "[]", "[ ]", "{}", "[1,2 , 3]",
    #"{"a":1}"#, #"{"a":{"b":[null,{"c":"d"}]}}"#, #"{"":0}"#, "[[[[[[[[]]]]]]]]", "1e-400",
  ]

  /// Texts that both must refuse.
  static let invalid = [
    "", " ", "nul", "nulll", "True", "tru", "[,1]", "[1 2]", "[1", "]", "{", "}",
    #"{"a"}"#, #"{"a":}"#, #"{a:1}"#, #"{1:1}"#, "{'a':1}", #"{"a":1 "b":2}"#,
    "01", "-", "+1", "-a", "--1", "1..2", "1e", "1e+", "0x1", "NaN", "Infinity",
    "-Infinity", #"""#, #""a"#, #""\"#, #""\x""#, #""\u12""#, #""\u12g4""#, "\"\n\"", "\"\u{0}\"",
    "1 2", "[] x", "[1]]", "// c\n1", "/* c */ 1", #""\ud83d""#, #""\ude00""#, #""\ud83d\u0041""#,
    #""\ud83dx""#, "\u{7f}", ",", ":", "\"\\\n\"",
  ]

  @Test(arguments: valid) func takesTheSame(text: String) throws {
    let object = try JSONSerialization.jsonObject(
      with: Data(text.utf8), options: [.fragmentsAllowed])
    #expect(agree(try JSONValue(octets: Array(text.utf8)), object))
  }

  @Test(arguments: invalid) func refusesTheSame(text: String) {
    #expect(throws: JSONError.self) { try JSONValue(octets: Array(text.utf8)) }
    #expect(throws: (any Error).self) {
      try JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])
    }
  }

  @Test func foundationReadsWhatWeWrite() throws {
    var random = RandomJSON(seed: 1)
    for _ in 0..<500 {
      let value = random.value()
      var writer = JSONWriter()
      writer.value(value)
      let object = try JSONSerialization.jsonObject(
        with: Data(writer.octets), options: [.fragmentsAllowed])
      #expect(agree(value, object))
      #expect(try JSONValue(octets: writer.octets) == value)
    }
  }

  @Test func weReadWhatFoundationWrites() throws {
    var random = RandomJSON(seed: 2)
    for _ in 0..<500 {
      let object = foundationObject(random.value())
      let data = try JSONSerialization.data(
        withJSONObject: object, options: [.fragmentsAllowed, .prettyPrinted])
      #expect(agree(try JSONValue(octets: Array(data)), object))
    }
  }

  /// Where both take a damaged text, they take it for the same.
  @Test func damagedTextsNeverTrap() throws {
    var random = RandomJSON(seed: 3)
    var taken = 0
    for _ in 0..<3_000 {
      var writer = JSONWriter()
      writer.value(random.value())
      var octets = writer.octets
      for _ in 0..<Int.random(in: 1...3, using: &random.generator) where !octets.isEmpty {
        let place = Int.random(in: 0..<octets.count, using: &random.generator)
        switch Int.random(in: 0..<4, using: &random.generator) {
        case 0: octets[place] = UInt8.random(in: 0...255, using: &random.generator)
        case 1: octets.remove(at: place)
        case 2: octets.removeSubrange(place...)
        default: octets.insert(Array(#""\{}[],:u0-.e"#.utf8).randomElement() ?? 0, at: place)
        }
      }
      guard let value = try? JSONValue(octets: octets),
        let object = try? JSONSerialization.jsonObject(
          with: Data(octets), options: [.fragmentsAllowed])
      else { continue }
      taken += 1
      #expect(agree(value, object), "\(String(decoding: octets, as: UTF8.self))")
    }
    #expect(taken > 100)
  }

  @Test func randomOctetsNeverTrap() {
    var random = RandomJSON(seed: 4)
    let likely = Array(#""\u{}[],:+-.eE0123456789dD8truefalsn "#.utf8)
    for _ in 0..<5_000 {
      let octets = (0..<Int.random(in: 0...24, using: &random.generator)).map { _ in
        Int.random(in: 0..<8, using: &random.generator) == 0
          ? UInt8.random(in: 0...255, using: &random.generator)
          : likely.randomElement(using: &random.generator) ?? 0
      }
      do {
        _ = try JSONValue(octets: octets)
      } catch {
        #expect((0...octets.count).contains(error.offset))
      }
    }
  }
}

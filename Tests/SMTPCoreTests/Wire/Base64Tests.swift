import Foundation
import SMTPCore
import TestSupport
import Testing

struct Base64Tests {
  /// The vectors of RFC 4648 §10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func vectorsOfTheStandardHold(_ plain: String, _ encoded: String) throws {
    #expect(Base64.encode(plain.octets) == encoded.octets)
    #expect(try Base64.decode(encoded.octets) == plain.octets)
  }

  @Test func everyLengthAgreesWithFoundation() throws {
    var generator = SeededGenerator(seed: 1)
    for count in 0..<400 {
      let octets = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let encoded = Data(octets).base64EncodedString().octets
      #expect(Base64.encode(octets) == encoded)
      #expect(try Base64.decode(encoded) == octets)
    }
  }

  @Test func whatIsTakenFoundationTakesToo() {
    var generator = SeededGenerator(seed: 2)
    let letters = "ABCDabcd0123+/===\n -_".octets
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...12, using: &generator)
      let text = (0..<count).map { _ in generator.pick(letters) }
      guard let octets = try? Base64.decode(text) else { continue }
      #expect(Data(base64Encoded: Data(text)) == Data(octets))
      #expect(Base64.encode(octets) == text, "one text for each octets, and no other")
    }
  }

  @Test(arguments: [
    ("A", 1), ("AA", 2), ("AAA", 3), ("AAAAA", 5), ("====", 0), ("A===", 1), ("AA=A", 2),
    ("AAA=AAAA", 3), ("AA==AAAA", 2), ("AAA\n", 3), ("A AA", 1), ("AAAA\r\n..", 4), ("AA-_", 2),
    ("AB==", 1), ("AAB=", 2), ("é==", 0),
  ])
  func errorsTellThePlace(_ text: String, _ offset: Int) {
    let error = #expect(throws: Base64.DecodingError.self) { try Base64.decode(text.octets) }
    #expect(error?.offset == offset)
  }

  @Test func slicesAreReadFromTheirStart() throws {
    let text = "xxZm9vYmFyyy".octets
    #expect(try Base64.decode(text[2..<10]) == "foobar".octets)
    #expect(Base64.encode("xfoox".octets[1..<4]) == "Zm9v".octets)
  }
}

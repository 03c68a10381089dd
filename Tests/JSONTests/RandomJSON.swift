import Foundation
import JSON
import TestSupport

/// Random values and texts.
struct RandomJSON {
  var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func value(depth: Int = 0) -> JSONValue {
    switch Int.random(in: 0..<(depth < 4 ? 8 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .number(JSONNumber(Int.random(in: -1_000_000...1_000_000, using: &generator)))
    case 3:
      let double = Double.random(in: -1e6...1e6, using: &generator)
      return JSONNumber(double).map(JSONValue.number) ?? .null
    case 4: return .string(Array(text().utf8))
    case 5, 6:
      return .array((0..<size()).map { _ in value(depth: depth + 1) })
    default:
      // Foundation keeps one of two members of the same name, so each name has its number.
      return .object(
        (0..<size()).map { number in
          .init(name: Array("\(number)\(text())".utf8), value: value(depth: depth + 1))
        })
    }
  }

  /// A text in which what needs care is as frequent as what does not.
  mutating func text() -> String {
    var text = ""
    for _ in 0..<size() {
      let range: ClosedRange<UInt32>
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: range = 0x00...0x1F
      case 1: range = 0x20...0x7F
      case 2: range = 0x80...0x7FF
      case 3: range = 0x800...0xFFFF
      case 4: range = 0x1_0000...0x10_FFFF
      default: range = 0x22...0x5C
      }
      guard let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) else {
        continue
      }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  private mutating func size() -> Int { Int.random(in: 0..<7, using: &generator) }
}

/// Our value as Foundation's objects.
func foundationObject(_ value: JSONValue) -> Any {
  switch value {
  case .null: NSNull()
  case .bool(let bool): NSNumber(value: bool)
  case .number(let number): NSNumber(value: number.double)
  case .string(let octets): String(decoding: octets, as: UTF8.self)
  case .array(let elements): elements.map(foundationObject)
  case .object(let members):
    Dictionary(
      members.map { (String(decoding: $0.name, as: UTF8.self), foundationObject($0.value)) },
      uniquingKeysWith: { _, last in last })
  }
}

/// Whether Foundation read the same as we did.
func agree(_ value: JSONValue, _ object: Any) -> Bool {
  switch value {
  case .null: return object is NSNull
  case .bool(let bool): return (object as? Bool) == bool
  case .number(let number):
    // Foundation reads through a decimal number, which may cost the last bits.
    guard let read = (object as? NSNumber)?.doubleValue else { return false }
    return abs(read - number.double) <= 16 * number.double.ulp
  case .string(let octets):
    // Octets, because two strings that are composed differently are equal.
    return (object as? String).map { $0.utf8.elementsEqual(octets) } ?? false
  case .array(let elements):
    guard let array = object as? [Any] else { return false }
    return array.count == elements.count && zip(elements, array).allSatisfy(agree)
  case .object(let members):
    guard let dictionary = object as? [String: Any] else { return false }
    return Set(members.map(\.name)).count == dictionary.count
      && members.allSatisfy { member in
        let name = String(decoding: member.name, as: UTF8.self)
        guard let last = value[name], let found = dictionary[name] else { return false }
        return agree(last, found)
      }
  }
}

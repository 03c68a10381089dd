import TerminalCanvas

/// Control sequences: `ESC [`, parameters, and a letter (ECMA-48, section 5.4).
extension InputStep {
  init?(control octets: ArraySlice<UInt8>, isFinal: Bool) {
    let body = octets.dropFirst(2)
    guard let first = body.first else {
      guard isFinal else { return nil }
      self.init(.meta("["), length: 2)
      return
    }
    if first == UInt8(ascii: "[") {
      // The Linux console's F1 to F5.
      guard let letter = body.dropFirst().first else { return nil }
      self.init(linuxConsole: letter)
      return
    }
    let parameters = body.prefix { (0x20..<0x40).contains($0) }
    guard let final = body.dropFirst(parameters.count).first else {
      // Never given up for lack of time: nobody types this, and on a slow line the rest comes.
      guard octets.count > Self.longest else { return nil }
      self.init(.nothing, length: octets.count)
      return
    }
    let length = parameters.count + 3
    guard (0x40..<0x7F).contains(final) else {
      self.init(.nothing, length: length - 1)
      return
    }
    if final == UInt8(ascii: "M") && parameters.isEmpty {
      // The mouse of old: three octets, each 32 more than what it says.
      guard body.count >= 4 else { return nil }
      let report = MouseReport.mouse(octets: body.dropFirst().prefix(3))
      self.init(report.map { .input(.mouse($0)) } ?? .nothing, length: 6)
      return
    }
    self.init(Self.meaning(of: parameters, final), length: length)
  }

  private init(linuxConsole letter: UInt8) {
    switch letter {
    case 0x41...0x45: self.init(Key(.function(Int(letter) - 0x40)), length: 4)
    default: self.init(.nothing, length: 4)
    }
  }

  private static func meaning(of octets: ArraySlice<UInt8>, _ final: UInt8) -> Meaning {
    if octets.first == UInt8(ascii: "<") {
      let numbers = SequenceParameters(octets.dropFirst())
      let mouse = MouseReport.mouse(numbers, isPress: final == UInt8(ascii: "M"))
      return mouse.map { .input(.mouse($0)) } ?? .nothing
    }
    guard octets.allSatisfy({ (0x30..<0x3C).contains($0) }) else { return .nothing }
    let numbers = SequenceParameters(octets)
    if final == UInt8(ascii: "~") && numbers.first == 200 { return .pasteBegins }
    if final == UInt8(ascii: "Z") { return .input(.key(Key(.tab, .shift))) }
    guard let code = Key.Code(control: final, numbers.first) else { return .nothing }
    return .input(.key(Key(code, Key.Modifiers(parameter: numbers.second))))
  }
}

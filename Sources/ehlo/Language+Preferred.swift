import SMTPGuide

extension Language {
  /// The language that the environment asks for; English where it asks for none of ours.
  static var preferred: Language {
    for name in ["EHLO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = Surroundings.variables[name], !value.isEmpty else { continue }
      let code = value.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }
      return Language(rawValue: code.lowercased()) ?? .en
    }
    return .en
  }
}

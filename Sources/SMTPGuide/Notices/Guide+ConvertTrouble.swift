extension Guide {
  /// The sentence of a trouble with what is written of a session.
  func convertText(_ trouble: Trouble) -> String {
    switch trouble {
    case .cannotCreate(let path, let reason):
      "\(visible(path)) cannot be created: \(visible(reason)); choose another place."
    case .outputFormatUnknown(let path, let known):
      (path == "-"
        ? "Standard output has no name that tells a format"
        : "The name \(visible(path)) tells no format")
        + "; name one with --to: \(known.joined(separator: ", "))."
    case .stillSecret(let path, let line, let secret):
      "\(visible(path)), line \(line): what would be shared still holds \(text(secret)); take it out "
        + "of a copy of the file and share that; nothing was written."
    default: ""
    }
  }
}

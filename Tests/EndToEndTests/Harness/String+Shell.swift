extension String {
  /// The text as one word of a shell's command line.
  var quotedForShell: String { "'" + replacing("'", with: "'\\''") + "'" }
}

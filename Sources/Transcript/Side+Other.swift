import SMTPCore

extension Side {
  /// The end across from this one.
  var other: Side { self == .client ? .server : .client }
}

/// Something that may be put in the place of what is being typed.
struct Completion: Hashable {
  /// What is put there.
  var text: String
  /// What the list shows of it.
  var label: String
  /// What it is or does, or why it is of no use now.
  var detail: String
  /// Whether it is of use now.
  var isAvailable: Bool
  /// Lines that belong behind it: those of a reply.
  var following: [String] = []

  init(_ text: String, label: String? = nil, _ detail: String = "", isAvailable: Bool = true) {
    self.text = text
    self.label = label ?? text
    self.detail = detail
    self.isAvailable = isAvailable
  }
}

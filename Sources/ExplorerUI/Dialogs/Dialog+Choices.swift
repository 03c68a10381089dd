import SMTPGuide
import TerminalCanvas

extension Dialog {
  /// A key and what it answers.
  struct Choice: Hashable {
    var key: Key
    var text: DialogText
  }

  /// What can be answered; the safe answer, which Esc gives, is the last.
  func choices(isOpen: Bool) -> [Choice] {
    switch question {
    case .quit:
      isOpen
        ? [
          Choice(key: .character("q"), text: .quitPolitely),
          Choice(key: .character("d"), text: .dropIt), Choice(key: Key(.escape), text: .stay),
        ]
        : [
          Choice(key: .character("q"), text: .quitNow), Choice(key: Key(.escape), text: .stay),
        ]
    case .leave:
      [Choice(key: .character("y"), text: .endAndGoOn), Choice(key: Key(.escape), text: .stay)]
    case .drop:
      [Choice(key: .character("d"), text: .dropIt), Choice(key: Key(.escape), text: .waitOn)]
    case .dropMessage:
      [Choice(key: .character("d"), text: .dropIt), Choice(key: Key(.escape), text: .writeOn)]
    case .flood:
      [Choice(key: .character("y"), text: .readOn), Choice(key: .character("n"), text: .dropIt)]
    case .certificate:
      [Choice(key: .character("y"), text: .goOnOnce), Choice(key: .character("n"), text: .stop)]
    case .difference where !isOpen:
      [Choice(key: Key(.escape), text: .close)]
    case .difference(_, let obstacle):
      (obstacle == nil ? [Choice(key: .character("g"), text: .goOnAllTheSame)] : []) + [
        Choice(key: .character("d"), text: .dropIt), Choice(key: Key(.escape), text: .takeOver),
      ]
    case .login:
      [
        Choice(key: Key(.enter), text: .logIn), Choice(key: Key(.tab), text: .nextField),
        Choice(key: Key(.escape), text: .byHand),
      ]
    case .clearLogin:
      [
        Choice(key: .character("y"), text: .sendAnyway),
        Choice(key: .character("n"), text: .notNow),
      ]
    case .group:
      [
        Choice(key: .character("y"), text: .sendAnyway),
        Choice(key: .character("o"), text: .oneByOne), Choice(key: Key(.escape), text: .notNow),
      ]
    case .chunkSize(let announced, let written, let isLast):
      [
        Choice(key: .character("c"), text: .correctCount(written, isLast: isLast)),
        Choice(key: .character("a"), text: .keepCount(announced, isLast: isLast)),
        Choice(key: Key(.escape), text: .writeOn),
      ]
    case .trouble:
      [Choice(key: .character("r"), text: .tryAgain), Choice(key: Key(.escape), text: .close)]
    case .explanation:
      [Choice(key: Key(.escape), text: .close)]
    }
  }
}

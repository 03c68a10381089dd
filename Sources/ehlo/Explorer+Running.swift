import ExplorerApp
import Glibc
import SMTPGuide

extension Explorer {
  /// Opens the screen and runs the explorer to its end; false where there is no screen. Why not is
  /// said where it is not plain.
  static func run(_ options: ExplorerOptions) async throws -> Bool {
    let explorer: Explorer
    do {
      guard let opened = try open(options) else { return false }
      explorer = opened
    } catch {
      try Output.error.write("ehlo: \(options.guide.text(error))\n")
      return false
    }
    let ending = await explorer.run()
    if let path = explorer.fileLeft {
      // The terminal may be gone.
      try? Output.error.write("ehlo: \(options.guide.text(ExplorerNotice.textLeft(path: path)))\n")
    }
    if case .signal(let number) = ending {
      signal(number, SIG_DFL)
      // The threads of a pool keep most signals from themselves.
      var mask = sigset_t()
      sigemptyset(&mask)
      sigaddset(&mask, number)
      pthread_sigmask(SIG_UNBLOCK, &mask, nil)
      raise(number)
    }
    return true
  }
}

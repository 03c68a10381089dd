import ExplorerUI
import NcursesTerminal
import SMTPTransport
import TLSEngine

/// What the screen has to know.
extension ExplorerOptions {
  /// What is settled before the screen appears.
  var settings: Settings {
    var settings = Settings(
      clientName: clientName, timeout: timeout, recordingFolder: recordingFolder,
      isPlayer: isPlayer, hasCertificate: request.tls.clientCertificateFile != nil)
    settings.idleLimit = idleLimit
    settings.speed = speed
    settings.isNameGiven = isNameGiven
    return settings
  }

  /// The folder of recordings, the home folder as `~`; nil where sessions are not recorded there
  /// without their secrets.
  private var recordingFolder: String? {
    guard case .folder(let folder) = request.recording, !request.keepsSecrets else { return nil }
    guard let home = environment["HOME"], !home.isEmpty, folder.hasPrefix(home + "/") else {
      return folder
    }
    return "~" + folder.dropFirst(home.count)
  }

  /// How roles look on a terminal with these abilities.
  func theme(for abilities: Terminal.Abilities) -> Theme {
    let isForbidden = isColourless || !(environment["NO_COLOR"] ?? "").isEmpty
    let depth: Theme.Depth =
      switch abilities.colors {
      case _ where isForbidden: .none
      case ..<8: .none
      case ..<256: .few
      default: .many
      }
    return Theme(depth: depth, background: background)
  }

  /// The proxy whose sessions are shown; nil where none is.
  var proxy: ListeningProxy? { if case .proxy(let proxy) = beginning { proxy } else { nil } }

  private var isPlayer: Bool {
    guard case .play = beginning else { return false }
    return true
  }

  /// What COLORFGBG tells: `15;0`, or `15;default;0`, whose last number is the background.
  private var background: Theme.Background {
    guard let last = environment["COLORFGBG"]?.split(separator: ";").last, let color = Int(last)
    else { return .unknown }
    return color == 7 || color > 8 ? .light : .dark
  }
}

/// A provider of mail, a server program or a list, whose replies are known by their words.
package enum Provider: String, CaseIterable, Hashable, Sendable {
  case gmail = "Gmail"
  case exchangeOnline = "Exchange Online"
  case yahoo = "Yahoo"
  case iCloud = "iCloud"
  case postfix = "Postfix"
  case exim = "Exim"
  case sendmail = "Sendmail"
  case spamhaus = "Spamhaus"
  case proofpoint = "Proofpoint"
}

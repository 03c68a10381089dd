/// A mail server whose bounces or log lines are known.
package enum MailProgram: String, CaseIterable, Hashable, Sendable {
  case postfix = "Postfix"
  case exim = "Exim"
  case sendmail = "Sendmail"
  case courier = "Courier"
  case qmail
  case exchange = "Exchange"
  case gmail = "Gmail"
}

import SMTPCore

/// What the enhanced codes X.3.X and X.4.X mean: the mail system and the way there.
extension English {
  static let systemCodes: [EnhancedWords] = [
    .init(
      .mailSystem, 0, "some system trouble",
      about: "It is about the mail system there, and no more is said.",
      success: "The mail system did its part.",
      transient: "Something in the mail system is out of order for now.",
      permanent: "Something in the mail system makes this impossible.",
      action: "Tell its operator, with the whole reply."),
    .init(
      .mailSystem, 1, "system full", about: "The server has no space on its disks.",
      transient: "The server has no space on its disks for now.",
      permanent: "The server has no space for your mail and expects none.",
      action: "Wait; its operator has to make room.", retry: .later),
    .init(
      .mailSystem, 2, "closed to mail", about: "The system takes no mail from the network.",
      transient: "The system takes no mail at the moment: overload, or repairs.",
      permanent: "The system takes no mail from the network, now or later.",
      action: "Wait if it is for now, else look for another server."),
    .init(
      .mailSystem, 3, "feature missing",
      about: "The message needs something that the system there cannot do.",
      transient: "The system cannot do right now what the message needs.",
      permanent: "The system cannot do what the message needs.",
      action: "Send it without the parameters that ask for more than plain mail."),
    .init(
      .mailSystem, 4, "too big for the system", about: "The message is too long for this server.",
      permanent: "The message is bigger than this server allows.",
      action: "Make it smaller; the SIZE line of EHLO tells the limit."),
    .init(
      .mailSystem, 5, "system set up wrongly",
      about: "A mistake in the server's setup is in the way.",
      transient: "A mistake in the server's setup stops your mail until it is repaired.",
      permanent: "A mistake in the server's setup makes delivery impossible.",
      action: "Send the reply to its operator; nobody else can help."),
    .init(
      .mailSystem, 6, "priority changed",
      about: "The message goes on with another priority than you asked for.",
      success: "The message is accepted, with another priority than you asked for.",
      action: "Read the new priority at the start of the text."),

    .init(
      .network, 0, "some trouble on the way",
      about: "It is about the way there, and no more is said.",
      transient: "Something on the way to the destination is out of order for now.",
      permanent: "The way to the destination does not work.",
      action: "Check the DNS of the destination and the connection to it."),
    .init(
      .network, 1, "no answer", about: "The next host does not answer.",
      transient: "The next host does not answer for now.",
      permanent: "The next host does not answer, and the server has given up.",
      action: "Wait, or tell the operator of the silent host."),
    .init(
      .network, 2, "broken connection", about: "The connection broke, or took too long.",
      transient: "The connection broke off or timed out.",
      permanent: "The connection keeps breaking, and the server has given up.",
      action: "Connect again.", retry: .later),
    .init(
      .network, 3, "lookup failed", about: "The DNS or another directory could not be asked.",
      transient: "The DNS or another directory does not answer right now.",
      permanent: "What the server looked up in the DNS or another directory is not there.",
      action: "Check the DNS of the domains involved."),
    .init(
      .network, 4, "no route", about: "The server does not know where to send the message next.",
      transient: "The server finds no way to the destination for now.",
      permanent: "The server knows no way to the destination.",
      action: "Check the MX records of the destination."),
    .init(
      .network, 5, "too much mail", about: "The system has more mail than it can move.",
      transient: "The system has more mail than it can move right now.",
      action: "Send later, and more slowly."),
    .init(
      .network, 6, "loop", about: "The message has gone around in a circle.",
      transient: "The message seems to go around in a circle.",
      permanent: "The message goes around in a circle and is stopped here.",
      action: "Follow its Received lines to the rule that sends it back.", retry: .corrected),
    .init(
      .network, 7, "out of time", about: "The time for the delivery is over.",
      transient: "The message is late; the time you set is over, the attempts are not.",
      permanent: "The message waited too long and will not be delivered.",
      action: "Send it anew if it still matters."),
    .init(
      .network, 8, "come over IPv4", about: "A draft's way of asking you to come over IPv4.",
      transient: "The server would rather have this from you over IPv4.",
      action: "Connect to its IPv4 address."),
  ]
}

import SMTPCore

/// What the enhanced codes X.5.X and X.6.X mean: the conversation and the content.
extension English {
  static let contentCodes: [EnhancedWords] = [
    .init(
      .deliveryProtocol, 0, "some trouble in the conversation",
      about: "It is about how you and the server talk, and no more is said.",
      success: "The command was fine.",
      transient: "Something in the conversation went wrong this time.",
      permanent: "The server does not accept what you said, or how.",
      action: "Hold what you sent against the grammar of the command."),
    .init(
      .deliveryProtocol, 1, "command not possible",
      about: "The command does not exist there, or came at the wrong moment.",
      transient: "The server cannot take this command at the moment.",
      permanent: "The server does not have this command, or not at this moment.",
      action: "Check its spelling and what has to come before it."),
    .init(
      .deliveryProtocol, 2, "syntax error",
      about: "The line follows no grammar that the server knows.",
      transient: "The server could not make sense of the line this time.",
      permanent: "The server could not make sense of the line.",
      action: "Check it letter by letter: spaces, brackets, the end of the line."),
    .init(
      .deliveryProtocol, 3, "too many recipients",
      about: "The message has more recipients than the server takes at once.",
      transient: "The server takes no more recipients for this message.",
      permanent: "The message has more recipients than this server ever takes.",
      action: "Spread the recipients over several messages."),
    .init(
      .deliveryProtocol, 4, "bad argument",
      about: "An argument of the command is unknown, or out of its range.",
      transient: "An argument of the command cannot be honoured this time.",
      permanent: "The server does not take an argument of the command.",
      action: "Correct it or leave it out."),
    .init(
      .deliveryProtocol, 5, "wrong version", about: "You and the server speak different versions.",
      transient: "Your version of the protocol and the server's do not meet right now.",
      permanent: "The server does not speak your version of the protocol.",
      action: "Use another client, or another server."),
    .init(
      .deliveryProtocol, 6, "login line too long",
      about: "A line of the login is longer than the server can read.",
      transient: "A line of the login was too long for the server this time.",
      permanent: "A line of the login is too long for this server.",
      action: "Use a shorter token, or another mechanism."),

    .init(
      .content, 0, "some content", about: "It is about the content, and no more is said.",
      success: "The content is fine.",
      transient: "Something in the content is in the way for now.",
      permanent: "Something in the content is not accepted.",
      action: "Look at the parts of the message and their types."),
    .init(
      .content, 1, "media type refused",
      about: "The message has a type of content that cannot be sent.",
      permanent: "This type of content cannot be sent there.",
      action: "Send it in another form: plain text, or a link."),
    .init(
      .content, 2, "conversion forbidden",
      about: "The content would need a conversion, and that is not allowed.",
      transient: "The content would need a conversion that is not allowed for now.",
      permanent: "The content would need a conversion that is not allowed.",
      action: "Send it so that nothing need be converted: 7-bit MIME."),
    .init(
      .content, 3, "conversion not possible",
      about: "The content would need a conversion that the server cannot do.",
      permanent: "The server cannot convert the content for the next host.",
      action: "Send 7-bit content: quoted-printable or base64."),
    .init(
      .content, 4, "lost in conversion",
      about: "A part of the content is lost when it is converted.",
      success: "The message was delivered, but a conversion lost a part of it.",
      permanent: "A conversion would lose a part of the content, so it is refused.",
      action: "Send 7-bit content, so that nothing has to be converted."),
    .init(
      .content, 5, "conversion failed", about: "The content had to be converted, and that failed.",
      transient: "Converting the content failed this time.",
      permanent: "Converting the content fails.",
      action: "Send it in a simpler form."),
    .init(
      .content, 6, "content not fetched",
      about: "The content that BURL names could not be fetched.",
      transient: "The content that the URL names cannot be fetched right now.",
      permanent: "The content that the URL names cannot be had.",
      action: "Check the URL and its permission, or send the text yourself."),
    .init(
      .content, 7, "ASCII addresses only",
      about: "An address goes beyond ASCII where that is not allowed.",
      transient: "An address that goes beyond ASCII is not accepted for now.",
      permanent: "The server wants this address in ASCII.",
      action: "Add SMTPUTF8 if the server offers it, or use an ASCII address."),
    .init(
      .content, 8, "answer needs UTF-8",
      about: "The answer holds a name in UTF-8, and you did not say that you can read it.",
      success: "It worked, but you cannot see the name without UTF-8.",
      transient: "The answer needs UTF-8, which you cannot have this time.",
      permanent: "The answer needs UTF-8, which you did not ask for.",
      action: "Add SMTPUTF8 to the command, if the server offers it."),
    .init(
      .content, 9, "UTF-8 headers refused",
      about: "The message has UTF-8 headers, which one of its recipients cannot take.",
      permanent: "A recipient's system cannot take the UTF-8 headers of the message.",
      action: "Send that recipient a copy with ASCII headers."),
    .init(
      .content, 10, "out of use", about: "It was a second number for X.6.8 and is given up.",
      action: "Read it as X.6.8."),
  ]
}

import ExplorerUI
import PracticeServer
import SMTPCore
import SMTPGuide
import SMTPTransport

/// One session with a server, from connecting to its end. What happens goes to the message queue.
actor Conversation {
  private enum Job {
    case send([UInt8])
    case note(String)
    case serve
    case answerByHand
  }

  let messages: MessageQueue
  let options: ExplorerOptions
  /// The target, as the person wrote it.
  let text: String
  /// The open session; nil before it is open.
  private(set) var opened: OpenSession?
  /// The messages that have come since client and server changed places.
  private(set) var received = ReceivedMail()
  /// The answers of the exchange under way.
  var answers = ChallengeAnswers()
  /// The name and password that the person has typed for this session.
  var login: Login?

  /// The session that was begun elsewhere, if it was.
  private let handed: HandedSession?
  private let jobs: AsyncStream<Job>
  private let addJob: AsyncStream<Job>.Continuation
  private var task: Task<Void, Never>?
  /// The attempt to connect, which can be given up.
  private var connecting: Task<Result<OpenSession, Trouble>, Never>?
  private var waitingJobs = 0
  private var isDropped = false
  /// What ended the session, if it was more than a farewell.
  private var trouble: Trouble?
  /// When the client spoke or the server was heard out last.
  private var lastActivity = ContinuousClock.now

  /// A session with the target that a person names, or one with it that is open already.
  init(
    with target: String, options: ExplorerOptions, messages: MessageQueue,
    goingOnWith handed: HandedSession? = nil
  ) {
    text = target
    self.handed = handed
    self.options = options
    self.messages = messages
    (jobs, addJob) = AsyncStream.makeStream(of: Job.self)
  }

  /// Begins, once `before` has ended: with QUIT, if nothing else is going on there.
  func begin(after before: Conversation?, patience: Duration) {
    task = Task {
      await before?.quit(patience: patience)
      await self.run()
    }
  }

  /// Sends octets behind those that were to be sent before.
  func send(_ octets: [UInt8]) { add(.send(octets)) }

  /// Adds a remark to the recording, behind what was to be sent before.
  func note(_ text: String) { add(.note(text)) }

  /// Lets the built-in server answer, behind what was to be sent before.
  func serve() { add(.serve) }

  /// Leaves the answers to the person again.
  func answerByHand() { add(.answerByHand) }

  /// Drops the connection, or gives up making it.
  func drop() async {
    isDropped = true
    addJob.finish()
    if let opened {
      await opened.live.close()
    } else {
      connecting?.cancel()
    }
  }

  /// Drops the connection and waits until all of its end was told.
  func end() async {
    await drop()
    await task?.value
    await release()
  }

  /// Says QUIT if nothing else is going on, gives the server a while for its reply, and ends.
  func quit(patience: Duration) async {
    guard let live = opened?.live, !isDropped, waitingJobs == 0, await live.session.isIdle else {
      return await end()
    }
    send(await live.session.farewell(from: options.clientName))
    let timer = Task {
      try await Task.sleep(for: patience)
      await self.drop()
    }
    await task?.value
    timer.cancel()
    await release()
  }

  /// Lets a server that floods send as much again.
  func allowMore() async {
    lastActivity = .now
    await opened?.live.allowMore()
  }

  /// Where the session is recorded; nil if it is not, or not to its end.
  var recordingPath: String? {
    get async { await opened?.live.recordingPath }
  }

  private func add(_ job: Job) {
    guard !isDropped else { return }
    waitingJobs += 1
    addJob.yield(job)
  }

  /// All of it: connects, follows, and tells the end.
  private func run() async {
    tell(.connecting(to: text))
    do {
      try await open()
    } catch {
      // Who has given up need not be told so.
      if !isDropped { tell(.troubled(error)) }
      return tell(.ended)
    }
    guard let opened else { return tell(.ended) }
    let sending = Task { await self.carryOutJobs(opened.live) }
    if isDropped { await opened.live.close() }
    await follow(opened.live)
    isDropped = true
    addJob.finish()
    await sending.value
    await tellLostRecording(opened.live)
    if let trouble { tell(.troubled(trouble)) }
    tell(.ended)
  }

  private func open() async throws(Trouble) {
    let request = try options.request(to: text)
    let opened = if let handed { handed.opened } else { try await connect(request) }
    self.opened = opened
    lastActivity = .now
    let recording = await opened.live.recordingPath
    tell(.connected(place: opened.place, recording: recording, started: opened.started))
    handed?.relay.attach { [messages] in messages.publish($0) }
    if let lost = opened.recordingTrouble { tell(.recordingLost(lost)) }
    tellOfOthers(opened)
  }

  private func connect(_ request: SessionRequest) async throws(Trouble) -> OpenSession {
    let messages = messages
    let connecting = Task { () -> Result<OpenSession, Trouble> in
      do throws(Trouble) {
        return .success(try await OpenSession(request) { messages.publish($0) })
      } catch {
        return .failure(error)
      }
    }
    self.connecting = connecting
    if isDropped { connecting.cancel() }
    return try await connecting.value.get()
  }

  func tell(_ message: LiveMessage) { messages.post(.live(message)) }

  private var place: String { opened?.place ?? "" }

  /// Carries out, one after another, what was asked for.
  private func carryOutJobs(_ live: LiveSession) async {
    for await job in jobs {
      switch job {
      case .note(let text): _ = await live.note(text)
      case .send(let octets): await transmit(octets, live)
      case .serve: await serve(live)
      case .answerByHand:
        await live.stopServing()
        tell(.serving(false))
      }
      waitingJobs -= 1
      await tellLostRecording(live)
    }
  }

  private func transmit(_ octets: [UInt8], _ live: LiveSession) async {
    let session = await live.session
    guard session.state != .closed else { return }
    if let objection = await objection(to: octets, in: session, live) {
      return messages.post(.outcome(.failed(objection)))
    }
    let limit = options.patience.limit(in: session)
    // Piece by piece, so that a large message is seen going out and the end can come between.
    for piece in Pieces(of: octets) {
      await messages.room()
      lastActivity = .now
      for moment in await live.record(piece) { received.take(moment) }
      do {
        try await live.transmit(piece, timeout: limit)
      } catch .silent {
        return await end(.notTaken(place: place, seconds: Int(limit.components.seconds)), live)
      } catch {
        // The end of the connection is told where it is followed.
        return
      }
    }
    // Behind a farewell of its own a server closes.
    if session.isSwapped, await live.session.state == .closed { await live.close() }
  }

  /// Takes what happens until the connection has ended.
  private func follow(_ live: LiveSession) async {
    while true {
      await messages.room()
      let limit = options.patience.limit(in: await live.session)
      let remaining = limit - (ContinuousClock.now - lastActivity)
      do {
        guard let happening = try await live.next(timeout: max(.milliseconds(1), remaining))
        else { return }
        await take(happening, live)
      } catch .silent {
        await takeSilence(limit, live)
      } catch {
        await end(Trouble(error, place: place), live)
      }
      await tellLostRecording(live)
    }
  }

  private func take(_ happening: LiveSession.Happening, _ live: LiveSession) async {
    switch happening {
    case .moments(let moments):
      // A client may take its time for a message, as long as it goes on.
      let isServer = await live.session.isSwapped
      if isServer || !moments.isEmpty { lastActivity = .now }
      await take(moments, live)
    case .verificationFailed(let facts):
      messages.publishCertificates([facts])
      tell(.verificationFailed(facts))
    case .flooded:
      tell(.flooded)
    }
  }

  /// Takes moments, whoever they come from.
  func take(_ moments: [Moment], _ live: LiveSession) async {
    for moment in moments {
      let isAccepted = moment.observation.isSwapped && moment.observation.isYesToMessage
      received.take(moment, whole: isAccepted ? await live.nextTakenContent() : nil)
      await react(to: moment, live)
    }
  }

  private func react(to moment: Moment, _ live: LiveSession) async {
    checkProof(behind: moment)
    let isAnswered = await live.isAnswered
    let found = Trouble(
      moment, place: place, isAnswered: isAnswered, hasFarewell: await live.hasFarewell)
    if let reply = moment.observation.reply, reply.code == 421,
      moment.observation.sender == .server
    {
      await end(.serverLeft(reply: options.guide.text(of: reply)), live)
    } else if case .notSMTP = found, isAnswered {
      // A stray line in the middle of a session: the person sees it, and may go on.
    } else if let found {
      await end(found, live)
    } else if moment.session.state == .closed {
      await live.closeBehindReplies()
    }
  }

  private func takeSilence(_ limit: Duration, _ live: LiveSession) async {
    guard ContinuousClock.now - lastActivity >= limit else { return }
    lastActivity = .now
    let session = await live.session
    guard session.isOtherSideAwaited else { return }
    await take(live.giveUpClient(as: options.clientName), live)
    await end(Trouble(silentFor: limit, in: session, place: place), live)
  }

  private func end(_ trouble: Trouble, _ live: LiveSession) async {
    if !isDropped { self.trouble = self.trouble ?? trouble }
    await live.close(by: trouble.closingCause)
  }

  private func tellLostRecording(_ live: LiveSession) async {
    if let error = await live.takeRecordingTrouble() { tell(.recordingLost(Trouble(error))) }
  }
}

import Diligence

/// One part of the plain mode: it says where one is, asks, and takes lines of input.
///
/// A value like a ``Screen``, over the same ``Desk``, without keys, colours or places on a grid. All that it says is
/// whole sentences, one fact a line.
protocol PlainScreen: Sendable {
  /// What it is called where one comes back to it.
  var title: String { get }
  /// The vendor and assessment it is about, where it is about one.
  var subject: Subject? { get }
  /// How the next line of input is taken.
  var listening: PlainListening { get }
  /// Whether something was entered that is not recorded, because a part is missing.
  var isBegun: Bool { get }

  /// What stands here; said when one arrives and when one asks for it again.
  func opening(_ desk: Desk) -> [String]
  /// The same in short, said when one comes back.
  func returning(_ desk: Desk) -> [String]
  /// Asks for the next line, the way back and to the help included.
  func prompt(_ desk: Desk) -> [String]
  /// What can be entered here, one a line.
  func help(_ desk: Desk) -> [String]

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply
  /// An answer of the world, after the desk has taken it in.
  mutating func answered(_ answer: Answered, _ desk: inout Desk) -> PlainReply
  /// One has come here, for the first time or back.
  mutating func entered(_ desk: inout Desk)
  mutating func undo(_ desk: inout Desk)
  mutating func redo(_ desk: inout Desk)
  /// Records what can be recorded when one leaves; returns what to say about the rest.
  mutating func finish(_ desk: inout Desk) -> [String]
  /// The same where the input has ended, so that nobody will come back.
  mutating func end(_ desk: inout Desk) -> [String]
}

/// How a line of input is taken.
enum PlainListening: Sendable {
  /// Commands by letter or word.
  case commands
  /// A text or a choice; only single letters and signs are commands.
  case field
  /// Every line as it is.
  case text
}

/// What a line of input led to: what to say, and where one is then.
struct PlainReply: Sendable {
  var lines: [String] = []
  var step = Step.stay

  enum Step: Sendable {
    case stay
    /// Says again what stands here.
    case again
    case open(any PlainScreen)
    case replace(any PlainScreen)
    case leave
  }

  static let stay = PlainReply()
  static let again = PlainReply(step: .again)
  static let leave = PlainReply(step: .leave)

  static func say(_ lines: String..., then step: Step = .stay) -> Self { Self(lines: lines, step: step) }
  static func open(_ screen: any PlainScreen) -> Self { Self(step: .open(screen)) }
}

extension PlainScreen {
  var listening: PlainListening { .commands }
  var isBegun: Bool { false }

  func returning(_ desk: Desk) -> [String] { ["\(title)."] }
  mutating func answered(_ answer: Answered, _ desk: inout Desk) -> PlainReply { .stay }
  mutating func entered(_ desk: inout Desk) {}
  mutating func finish(_ desk: inout Desk) -> [String] { [] }
  mutating func end(_ desk: inout Desk) -> [String] { finish(&desk) }

  mutating func undo(_ desk: inout Desk) { desk.reverse(.undo, in: subject) }
  mutating func redo(_ desk: inout Desk) { desk.reverse(.redo, in: subject) }
}

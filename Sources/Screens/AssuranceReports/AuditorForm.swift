import Diligence

extension Form<AuditorScreen.Field> {
  /// A look into a register; nil for one that is not in the table.
  init(_ register: PublicRegister?, _ report: AssuranceReport, by person: String, on today: Day) {
    let subjects = AuditorCheck.Subject.allCases
    let ratings = PeerReview.Rating.allCases
    self.init([
      .choice(
        .subject, "Looked for", subjects.map(\.label), subjects.firstIndex(of: register?.subject ?? .licence),
        hint: "The licence of the firm, or its own peer review."),
      .text(.register, "Register", register?.name, hint: "Where you looked, under the name that it goes by."),
      .choice(.isFound, "Found", ["yes", "no"], nil, hint: "Whether the firm stands there. 1 yes, 2 no."),
      .text(.reference, "Number", hint: "State and number of the licence, or the number of the review."),
      .text(.by, "Who looked", person, hint: "The person who looked."),
      .text(.on, "Looked on", "\(today)", hint: "YYYY-MM-DD."),
      .choice(
        .kind, "Review of", PeerReview.Kind.allCases.map(\.rawValue), report.peerReview == nil ? 0 : nil,
        hint: "Of a peer review: only a system review looks at the firm's quality control."),
      .choice(.rating, "Rating", ratings.map(\.label), nil, hint: "Of a peer review: how it ended."),
      .text(.accepted, "Accepted", hint: "Of a peer review: when it was accepted. YYYY-MM-DD."),
    ])
    setChoice(report.peerReview.flatMap { PeerReview.Kind.allCases.firstIndex(of: $0.kind) } ?? 0, at: .kind)
  }

  var isOfReview: Bool { choice(.subject) == AuditorCheck.Subject.allCases.firstIndex(of: .peerReview) }

  /// The look that the form tells of; nil while something is missing.
  var auditorCheck: AuditorCheck? {
    guard let subject = choice(.subject), let register = text(.register), let found = choice(.isFound),
      let by = text(.by), let on = text(.on).flatMap({ TypedDay($0).day })
    else { return nil }
    return AuditorCheck(
      subject: AuditorCheck.Subject.allCases[subject], register: register, isFound: found == 0,
      reference: text(.reference), by: by, on: on)
  }

  /// What the public file says of the firm's review; nil where the look was for something else or found nothing.
  var review: PeerReview? {
    guard isOfReview, choice(.isFound) == 0, let rating = choice(.rating) else { return nil }
    return PeerReview(
      kind: choice(.kind).map { PeerReview.Kind.allCases[$0] } ?? .system,
      rating: PeerReview.Rating.allCases[rating], accepted: text(.accepted).flatMap { TypedDay($0).day })
  }

  /// The first thing that has to be said before anything can be recorded; nil where all is.
  var missing: (field: AuditorScreen.Field, words: String)? {
    if text(.register) == nil { return (.register, "Say where you looked.") }
    if choice(.isFound) == nil { return (.isFound, "Say whether the firm stands there.") }
    if text(.by) == nil { return (.by, "Say who looked.") }
    if text(.on).flatMap({ TypedDay($0).day }) == nil { return (.on, "Say on which day.") }
    if isOfReview, choice(.isFound) == 0, choice(.rating) == nil {
      return (.rating, "Say how the review ended.")
    }
    if let text = text(.accepted), TypedDay(text).day == nil { return (.accepted, "The day cannot be read.") }
    return nil
  }

  /// What is wrong with a field as it stands; nil where nothing is.
  func problem(at name: AuditorScreen.Field) -> String? {
    name == .on || name == .accepted ? text(name).flatMap { TypedDay($0).problem } : nil
  }

  /// Says beside the days that were left what is wrong with them; a review's fields stand aside where a licence is meant.
  mutating func check() {
    for name in [AuditorScreen.Field.on, .accepted] {
      setProblem(focus == name ? nil : problem(at: name), at: name)
    }
    for name in [AuditorScreen.Field.kind, .rating, .accepted] { setAside(!isOfReview, at: name) }
  }
}

internal import Diligence
internal import Screens
internal import Workflows

/// Portfolio and interview as prompts line by line, over a pipe or with a screen reader.
struct PlainScreening {
  private let workspace: Workspace
  private let requests: ScreenRequests

  init(workspace: Workspace, environment: Environment) {
    self.workspace = workspace
    requests = ScreenRequests(workspace: workspace, environment: environment)
  }

  /// Asks which vendor to go through, until nothing more is asked for.
  func run() throws {
    while let vendor = try choose() { try interview(vendor) }
  }

  /// Goes through the newest assessment of a vendor; throws ``WorkFailed`` where an answer could not be saved.
  func interview(_ vendor: VendorID) throws {
    guard case .opened(let open)? = requests.answer(.open(vendor)),
      var interview = PlainInterview(open, today: Day.today, person: requests.person)
    else { throw BadInput("`\(vendor)` has no assessment to go through. Open one with `duly apply`.") }
    try say(interview.greeting())
    while !interview.isOver, let line = readLine() {
      let (lines, wanted) = interview.take(line)
      try say(lines)
      try carryOut(wanted, &interview)
    }
    try carryOut(interview.finish(), &interview)
    if interview.hasUnsaved {
      throw WorkFailed(
        "Not all answers to \(vendor) could be saved; the lines above say why. Give them again.")
    }
  }

  private func choose() throws -> VendorID? {
    let lines = try workspace.summaries().filter { !$0.isArchived }
    guard !lines.isEmpty else {
      try say([PortfolioText.table(of: [])])
      return nil
    }
    try say(["Vendors:"] + lines.enumerated().map { "\($0 + 1)  \(PortfolioText.sentence(about: $1))" })
    try say(["Number of the vendor to interview, q quit:"])
    while let input = readLine()?.trimmed {
      if input == "q" { return nil }
      if let number = Int(input), lines.indices.contains(number - 1) { return lines[number - 1].vendor }
      try say(["`\(input)` is not one of 1 to \(lines.count). Number of the vendor, q quit:"])
    }
    return nil
  }

  private func carryOut(_ wanted: [Request], _ interview: inout PlainInterview) throws {
    for request in wanted {
      if let answer = requests.answer(request) { try say(interview.take(answer)) }
    }
  }

  private func say(_ lines: [String]) throws {
    for line in lines { try Output.text(line) }
  }
}

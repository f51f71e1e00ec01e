internal import Diligence
internal import Screens
internal import Workflows

/// The interview as prompts line by line, over a pipe or with a screen reader.
struct PlainScreening {
  let environment: Environment

  func run(_ vendor: String) throws {
    let workspace = try environment.workspace()
    let id = try workspace.vendor(named: vendor)
    let requests = ScreenRequests(workspace: workspace, environment: environment)
    guard case .opened(let open)? = requests.answer(.open(id)),
      var interview = PlainInterview(open, today: Day.today)
    else { throw BadInput("`\(vendor)` has no assessment to go through. Open one with `duly apply`.") }
    say(interview.greeting())
    while !interview.isOver, let line = readLine() {
      let (lines, wanted) = interview.take(line)
      say(lines)
      carryOut(wanted, requests, &interview)
    }
    carryOut(interview.finish(), requests, &interview)
  }

  private func carryOut(_ wanted: [Request], _ requests: ScreenRequests, _ interview: inout PlainInterview) {
    for request in wanted {
      if let answer = requests.answer(request) { say(interview.take(answer)) }
    }
  }

  private func say(_ lines: [String]) {
    for line in lines { Output.result(line) }
  }
}

internal import Foundation

/// Start to first paint of the portfolio, beside the cheapest program there is and other programs with a screen.
func measureStart(_ place: Place, repeating count: Int) throws {
  let list = "\(place.scratch)/list"
  let names = (1...50).map { "Vendor " + String(format: "%02d", $0) }
  try names.joined(separator: "\n").write(toFile: list, atomically: true, encoding: .utf8)
  var programs: [(name: String, child: Child, texts: [String])] = [
    ("duly, 50 vendors", Child(arguments: [place.duly]), [Place.vendorName, "help"]),
    ("/bin/echo", Child(arguments: ["/bin/echo", Place.vendorName]), [Place.vendorName]),
  ]
  if let less = found("less") {
    programs.append(("less, 50 lines", Child(arguments: [less, list]), ["Vendor 39"]))
  }
  let menu = ["--menu", "Vendors", "38", "60", "30"] + names.flatMap { [$0, "-"] }
  for name in ["whiptail", "dialog"] {
    guard let program = found(name) else { continue }
    programs.append(
      ("\(name), menu of 50", Child(arguments: [program] + menu), ["endor 01", "Cancel"]))
  }
  var figures = [Figures](repeating: Figures(), count: programs.count)
  var megabytes = 0.0
  for round in 0...count {
    for (index, program) in programs.enumerated() {
      let running = try TerminalProgram(program.child)
      let took = try running.secondsUntil(program.texts)
      if round > 0 { figures[index].take(took) }
      if index == 0 { megabytes = running.residentMegabytes ?? 0 }
    }
  }
  var board = Board("Start to first paint, 120×40, \(count) times in turn")
  for (program, figure) in zip(programs, figures) { board.add(program.name, figure) }
  board.show()
  put(String(format: "  duly holds %.1f MB once the portfolio is painted", megabytes))
}

/// Key to paint, beside the way through a pseudo-terminal and back.
func measureKeys(_ place: Place, repeating count: Int) throws {
  var board = Board("Key to first byte of the frame, \(count) keys each")
  func add(_ name: String, _ running: TerminalProgram, _ keys: [String]) throws {
    running.readUntilQuiet(milliseconds: 100)
    var figures = Figures()
    var bytes: [Int] = []
    for press in 0..<count {
      let (took, written) = try running.answer { $0.type(keys[press % keys.count]) }
      figures.take(took)
      bytes.append(written)
    }
    board.add(name, figures, "\(bytes.sorted()[bytes.count / 2]) bytes a key, at most \(bytes.max() ?? 0)")
  }
  let down = Array(repeating: "j", count: 40) + Array(repeating: "k", count: 40)
  let portfolio = try started(Child(arguments: [place.duly]), [Place.vendorName, "help"])
  try add("duly, cursor in the portfolio", portfolio, down)
  let interview = try started(Child(arguments: [place.duly, "interview", Place.vendor]), ["Q04"])
  try add("duly, cursor in the interview", interview, ["j", "j", "j", "k", "k", "k"])
  // From the top to Q04, past the heading and three items.
  interview.type("gjjjj2")
  try add("duly, answer recorded (Q04)", interview, ["1", "2"])
  try add(
    "a byte there and back", try started(Child(arguments: [CommandLine.arguments[0], "echo"]), ["ready"]),
    ["j"])
  if let less = found("less") {
    let list = "\(place.scratch)/lines"
    try (0..<1000).map { "line \($0)" }.joined(separator: "\n").write(
      toFile: list, atomically: true, encoding: .utf8)
    try add("less, one line on", try started(Child(arguments: [less, list]), ["line 20"]), down)
  }
  board.show()
  try measureResize(portfolio, repeating: count)
}

private func measureResize(_ running: TerminalProgram, repeating count: Int) throws {
  var figures = Figures()
  for round in 0..<count {
    figures.take(try running.answer { $0.resize(columns: round % 2 == 0 ? 100 : 120, rows: 40) }.seconds)
  }
  var board = Board("Resize to first byte of the frame, portfolio, \(count) times")
  board.add("duly", figures)
  board.show()
}

private func started(_ child: Child, _ texts: [String]) throws -> TerminalProgram {
  let running = try TerminalProgram(child)
  _ = try running.secondsUntil(texts)
  return running
}

/// Writes back every byte that comes: the least that an answer to a key can take.
func echoBytes() {
  var settings = termios()
  tcgetattr(STDIN_FILENO, &settings)
  cfmakeraw(&settings)
  tcsetattr(STDIN_FILENO, TCSANOW, &settings)
  var byte: [UInt8] = Array("ready".utf8)
  write(STDOUT_FILENO, byte, byte.count)
  while read(STDIN_FILENO, &byte, 1) == 1 { write(STDOUT_FILENO, byte, 1) }
}

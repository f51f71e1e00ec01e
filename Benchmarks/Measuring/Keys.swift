internal import Foundation

/// Key to the last byte of the frame on every screen, beside other programs and the way through a pseudo-terminal and
/// back; then bytes of scrolling, resizing, and what an idle program does.
func measureKeys(_ place: Place, repeating count: Int) throws {
  try measureScreens(place, repeating: count)
  try measureResize(place, repeating: count)
  try measureIdle(place)
}

/// A screen, how to come there from the start, and the keys pressed on it.
private struct Scene {
  let name: String
  let child: Child
  /// On the screen before the first key.
  let texts: [String]
  let way: [String]
  let keys: [String]
  var size: (columns: UInt16, rows: UInt16) = (120, 40)
}

private func scenes(_ place: Place) throws -> [Scene] {
  let portfolio = Child(arguments: [place.duly])
  let many = try place.dulyWithMany()
  let interview = Child(arguments: [place.duly, "interview", Place.vendor])
  let (ready, manyReady) = ([Place.vendorName, "help"], ["Vendor 00001", "help"])
  let steps = Array(repeating: "j", count: 12) + Array(repeating: "k", count: 12)
  let scrolling = Array(repeating: "j", count: 8)
  let toScroll = ["g"] + Array(repeating: "j", count: 34)
  let marks = ["g"] + Array(repeating: " ", count: 8) + ["c"]
  // All 50, then from the top to the first criterion: past the gates, the totals and the shares of first places.
  let all = ["g"] + Array(repeating: " ", count: 50) + ["c", "g", "g"] + Array(repeating: "j", count: 31)
  let pages = Array(repeating: "\u{1B}[6~", count: 3) + Array(repeating: "\u{1B}[5~", count: 3)
  return [
    Scene(name: "portfolio, cursor", child: portfolio, texts: ready, way: [], keys: steps),
    Scene(name: "portfolio of 10,000, cursor", child: many, texts: manyReady, way: [], keys: steps),
    Scene(
      name: "portfolio of 10,000, scrolled by a row", child: many, texts: manyReady, way: toScroll,
      keys: scrolling),
    Scene(name: "portfolio of 10,000, page", child: many, texts: manyReady, way: [], keys: pages),
    Scene(
      name: "portfolio of 10,000, filter", child: many, texts: manyReady, way: ["/"],
      keys: ["v", "9", "7", "\u{7F}", "\u{7F}", "\u{7F}"]),
    Scene(name: "interview, cursor", child: interview, texts: ["Q04"], way: ["g"], keys: steps),
    Scene(
      name: "interview 80×24, cursor", child: interview, texts: ["Q04"], way: ["g"], keys: steps,
      size: (80, 24)),
    // From the top to Q04, past the heading and three items.
    Scene(
      name: "interview, answer recorded", child: interview, texts: ["Q04"], way: ["gjjjj"], keys: ["1", "2"]),
    Scene(
      name: "interview, letter in a note", child: interview, texts: ["Q04"], way: ["gjjjj", "n"],
      keys: ["a", "b", " "]),
    Scene(name: "scorecard, cursor", child: interview, texts: ["Q04"], way: ["s"], keys: steps),
    Scene(
      name: "reports, cursor in the form", child: interview, texts: ["Q04"], way: ["r", "\r"],
      keys: ["\u{1B}[B", "\u{1B}[B", "\u{1B}[A", "\u{1B}[A"]),
    Scene(name: "compare 8 vendors, cursor", child: portfolio, texts: ready, way: marks, keys: steps),
    Scene(
      name: "compare 8 vendors, sideways", child: portfolio, texts: ready, way: marks,
      keys: ["l", "l", "h", "h"]),
    Scene(
      name: "compare 50 vendors, a weight moved", child: portfolio, texts: ready, way: all,
      keys: ["+", "+", "-", "-"]),
  ]
}

private func measureScreens(_ place: Place, repeating count: Int) throws {
  var board = Board("Key to last byte of the frame, 120×40 where nothing else is said, \(count) keys each")
  for scene in try scenes(place) {
    let running = try TerminalProgram(scene.child, columns: scene.size.columns, rows: scene.size.rows)
    _ = try running.secondsUntil(scene.texts)
    try measure(scene.name, running, way: scene.way, keys: scene.keys, count, into: &board)
  }
  for peer in Peer.all(list: try place.listOfFifty()) {
    let running = try TerminalProgram(peer.child)
    _ = try running.secondsUntil(peer.texts)
    try measure("\(peer.name), cursor", running, way: [], keys: peer.keys, count, into: &board)
  }
  let echo = try TerminalProgram(Child(arguments: [CommandLine.arguments[0], "echo"]))
  _ = try echo.secondsUntil(["ready"])
  try measure("a byte there and back", echo, way: [], keys: ["j"], count, into: &board)
  board.show()
}

private func measure(
  _ name: String, _ running: TerminalProgram, way: [String], keys: [String], _ count: Int,
  into board: inout Board
) throws {
  running.readUntilQuiet(milliseconds: 150)
  for key in way {
    running.type(key)
    running.readUntilQuiet(milliseconds: 60)
  }
  var figures = Figures()
  var bytes: [Int] = []
  for press in 0..<count {
    let answer = running.answer { $0.type(keys[press % keys.count]) }
    // A key that changes nothing, such as one at the end of a list, is answered with nothing.
    guard let answer else { continue }
    figures.take(answer.seconds)
    bytes.append(answer.bytes)
  }
  bytes.sort()
  guard let most = bytes.last else { throw Failed(what: "\(name): no key was answered") }
  board.add(name, figures, "\(bytes[bytes.count / 2]) bytes, at most \(most)")
}

private func measureResize(_ place: Place, repeating count: Int) throws {
  let running = try TerminalProgram(Child(arguments: [place.duly]))
  _ = try running.secondsUntil([Place.vendorName, "help"])
  running.readUntilQuiet(milliseconds: 150)
  var figures = Figures()
  for round in 0..<count {
    let answer = running.answer { $0.resize(columns: round % 2 == 0 ? 100 : 120, rows: 40) }
    if let answer { figures.take(answer.seconds) }
  }
  var board = Board("Resize to last byte of the frame, portfolio, \(count) times")
  board.add("duly", figures)
  board.show()
}

/// How often the program wakes while nothing happens: it gives up the processor of its own will once a time.
private func measureIdle(_ place: Place) throws {
  let running = try TerminalProgram(Child(arguments: [place.duly]))
  _ = try running.secondsUntil([Place.vendorName, "help"])
  running.readUntilQuiet(milliseconds: 500)
  guard let before = running.timesAsleep else { return }
  let bytes = running.bytesWritten
  let seconds = 5.0
  running.readUntilQuiet(milliseconds: Int32(seconds * 1000))
  let times = Double((running.timesAsleep ?? before) - before) / seconds
  put(
    String(
      format: "\nIdle for %.0f seconds: %.1f wake-ups a second, %d bytes written, %.1f MB held", seconds,
      times,
      running.bytesWritten - bytes, running.residentMegabytes ?? 0))
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

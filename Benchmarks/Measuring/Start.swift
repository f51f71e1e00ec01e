internal import Foundation

/// Start to first paint of the portfolio, beside the cheapest program there is and other programs with a screen.
func measureStart(_ place: Place, repeating count: Int) throws {
  let list = try place.listOfFifty()
  var programs: [(name: String, child: Child, texts: [String])] = [
    ("duly, 50 vendors", Child(arguments: [place.duly]), [Place.vendorName, "help"]),
    ("duly, 10,000 vendors", try place.dulyWithMany(), ["Vendor 00001", "help"]),
    ("/bin/echo", Child(arguments: ["/bin/echo", Place.vendorName]), [Place.vendorName]),
  ]
  programs += Peer.all(list: list).map { ($0.name, $0.child, $0.texts) }
  var figures = [Figures](repeating: Figures(), count: programs.count)
  var remarks = [String](repeating: "", count: programs.count)
  for round in 0...count {
    for (index, program) in programs.enumerated() {
      let running = try TerminalProgram(program.child)
      let took = try running.secondsUntil(program.texts)
      if round > 0 { figures[index].take(took) }
      guard round == count else { continue }
      running.readUntilQuiet(milliseconds: 100)
      let held = running.residentMegabytes.map { String(format: ", %.1f MB held", $0) } ?? ""
      remarks[index] = "\(running.bytesWritten) bytes\(held)"
    }
  }
  var board = Board("Start to first paint, 120×40, \(count) times in turn")
  for (index, program) in programs.enumerated() { board.add(program.name, figures[index], remarks[index]) }
  board.show()
}

/// Other programs with a screen, as far as they are installed.
struct Peer {
  let name: String
  let child: Child
  /// What stands on the screen once it is painted.
  let texts: [String]
  /// Keys down and up again.
  let keys: [String]

  static func all(list: String) -> [Peer] {
    let (down, up) = ("\u{1B}[B", "\u{1B}[A")
    let arrows = Array(repeating: down, count: 10) + Array(repeating: up, count: 10)
    let names =
      (try? String(contentsOfFile: list, encoding: .utf8))?.split(separator: "\n").map(String.init) ?? []
    let menu = ["--menu", "Vendors", "38", "60", "30"] + names.flatMap { [$0, "-"] }
    let known: [(String, [String], [String], [String])] = [
      ("whiptail", menu, ["endor 01", "Cancel"], arrows), ("dialog", menu, ["endor 01", "Cancel"], arrows),
      ("less", [list], ["Vendor 39"], Array(repeating: "j", count: 8) + Array(repeating: "k", count: 8)),
      ("nano", [list], ["Vendor 30", "Exit"], arrows), ("htop", [], ["PID", "Quit"], arrows),
    ]
    return known.compactMap { name, arguments, texts, keys in
      found(name).map {
        Peer(name: name, child: Child(arguments: [$0] + arguments), texts: texts, keys: keys)
      }
    }
  }
}

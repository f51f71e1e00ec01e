import Foundation
import TerminalSupport
import Testing
import TrialSupport

extension Journey {
  /// Everything that is done while the power is cut.
  static let all = [
    creating, applying, interviewing, interviewingOnScreen, attaching, writing, upgrading,
    backingUp, restoring, erasing,
  ]

  /// The first thing that a person does on a machine on which there is nothing of duly, not even a folder.
  static let creating = Journey(
    name: "while creating the database",
    perform: { home, surroundings in
      for name in ["First Code", "Second Code"] {
        try home.run(
          [try Program.path(), "vendor", "add", name, "--decision-date", "2026-11-21"], changing: surroundings
        ).succeeded()
      }
    },
    promises: { sayings, before in
      let ids = sayings.filter { $0.stream == 1 }
      return ids.enumerated().map { Promise(place: $1.place, content: .events(before + $0 + 1)) }
    })

  /// Three answers files, each of them one large transaction.
  static let applying = Journey(
    name: "while applying",
    perform: { home, surroundings in
      for sample in ["1-proven", "2-many-claims", "3-trains-on-code"] {
        let file = try Program.checkout() + "/questionnaires/samples/\(sample).yaml"
        try home.run([try Program.path(), "apply", file], changing: surroundings).succeeded()
      }
    },
    promises: { sayings, before in
      var events = before
      return sayings.compactMap { saying in
        guard let match = saying.text.firstMatch(of: /recorded ([0-9]+) changes/), let count = Int(match.1)
        else { return nil }
        events += count
        return Promise(place: saying.place, content: .events(events))
      }
    })

  /// Answers as lines over a pipe: what is said of an answer is that it counts.
  static let interviewing = Journey(
    name: "in a plain interview",
    prepare: { try $0.apply(AnswersText.opening()) },
    perform: { home, surroundings in
      let lines = ["Q04"] + Array(repeating: "1", count: 12) + ["q"]
      try home.run(
        [try Program.path(), "interview", "example-code", "--plain"],
        input: lines.map { $0 + "\n" }.joined(), changing: surroundings.merging(["TERM": "dumb"]) { $1 }
      ).succeeded()
    },
    promises: { sayings, before in
      let answers = sayings.filter { $0.text.contains(#/^[QC][0-9]{2}: .* Score /#) }
      return answers.enumerated().map { Promise(place: $1.place, content: .events(before + $0 + 1)) }
    })

  /// Answers by key: they are acknowledged where the first line of the screen says `saved` and counts them.
  static let interviewingOnScreen = Journey(
    name: "in an interview on screen",
    prepare: { try $0.apply(AnswersText.opening()) },
    perform: { home, surroundings in
      let session = try TerminalSession(home, "interview", "example-code", changing: surroundings)
      try session.waitFor("Interview", "? help")
      try session.goTo("Q04")
      for number in 4...10 {
        let item = number == 10 ? "Q10" : "Q0\(number)"
        try session.waitForRow(item)
        try session.type("1")
        try session.waitFor("\(item) is now", "\(number - 3)/31")
        try session.waitUntilSaved()
        try session.type("]")
      }
      session.signal(SIGTERM)
      _ = try session.waitForEnd()
    },
    promises: { sayings, before in
      var screen = VirtualTerminal(width: 80, height: 24)
      return sayings.compactMap { saying in
        screen.feed(saying.bytes)
        let header = screen.text.prefix { $0 != "\n" }
        guard header.hasSuffix(" saved"),
          let answered = header.firstMatch(of: #/([0-9]+)/31/#).flatMap({ Int($0.1) })
        else { return nil }
        return Promise(place: saying.place, content: .events(before + answered))
      }
    })

  /// Vendors' files, which lie beside the database: `verify` reads those that the record names.
  static let attaching = Journey(
    name: "while attaching",
    prepare: { home in
      try home.apply(AnswersText.opening())
      for (number, size) in [700, 5_000, 90_000].enumerated() {
        var random = SeededGenerator(seed: number)
        let bytes = (0..<size).map { _ in random.pick(.min...UInt8.max) }
        _ = FileManager.default.createFile(
          atPath: home.workingFolder + "/file-\(number).pdf", contents: Data(bytes))
      }
    },
    perform: { home, surroundings in
      for number in 0..<3 {
        try home.run(
          [try Program.path(), "report", "attach", "example-code", "file-\(number).pdf"],
          changing: surroundings
        ).succeeded()
      }
    },
    promises: { sayings, before in
      let attached = sayings.filter { $0.text.contains("is attached as") }
      return attached.enumerated().map { Promise(place: $1.place, content: .events(before + $0 + 1)) }
    })

  /// Documents for others, new ones and one over another; and the key that they are signed with.
  static let writing = Journey(
    name: "while writing documents",
    prepare: { home in for sample in [1, 3] { try home.applySample(sample) } },
    perform: { home, surroundings in
      for arguments in [
        ["write", "fernhollow-software", "-o", "report.md"],
        ["request", "castwick-systems", "-o", "request.md"],
        ["write", "castwick-systems", "-o", "report.md", "--force"],
      ] {
        try home.run([try Program.path()] + arguments, changing: surroundings).succeeded()
      }
    },
    promises: { sayings, _ in
      sayings.flatMap { saying -> [Promise] in
        guard let written = saying.text.firstMatch(of: /Wrote ([a-z.]+)\./) else { return [] }
        return ["work/\(written.1)", "data/duly/signing-key"].map {
          Promise(place: saying.place, content: .document($0))
        }
      }
    })
}

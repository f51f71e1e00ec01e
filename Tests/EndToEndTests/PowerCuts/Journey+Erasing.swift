import Foundation
import Testing

extension Journey {
  /// A person first, then the whole vendor with its file: what is said to be erased is nowhere any more.
  static let erasing = Journey(
    name: "while erasing",
    prepare: { home in
      let answers = """
        schema: duly.answers/1
        vendor: {name: Example Code}
        questionnaire: ai-coding-soc2
        decision_date: 2026-11-21
        answers:
          Q04: {answer: yes, note: "replayed with Petronella"}
          Q08: {answer: within_72h, note: "Zwiebelturm"}
        """
      try home.duly("apply", home.write(answers, to: "answers.yaml")).succeeded()
      try home.duly(
        "report", "attach", "example-code", home.write("Sekretariat", to: "letter.txt"), "--kind",
        "bridge_letter"
      ).succeeded()
      for name in ["answers.yaml", "letter.txt"] {
        try FileManager.default.removeItem(atPath: home.workingFolder + "/" + name)
      }
    },
    perform: { home, surroundings in
      for whom in [["--person", "Petronella"], ["--all"]] {
        try home.run(
          [try Program.path(), "erase", "example-code", "--reason", "asked", "--yes"] + whom,
          changing: surroundings
        ).succeeded()
      }
    },
    promises: { sayings, before in
      let erased = sayings.filter { $0.text.contains("Erased: ") }
      try #require(erased.count == 2)
      return zip(erased, [["Petronella"], ["Zwiebelturm", "Sekretariat"]]).enumerated().flatMap {
        number, told in
        let (saying, words) = told
        return words.map { Promise(place: saying.place, content: .erased($0)) }
          + [Promise(place: saying.place, content: .events(before + number + 1))]
      }
    })
}

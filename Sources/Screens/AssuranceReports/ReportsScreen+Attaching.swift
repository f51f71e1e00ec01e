import Diligence
import TerminalUI

/// Attaching what the vendor sent: a path in, the file among the reports.
extension ReportsScreen {
  mutating func openPrompt(_ desk: inout Desk, with path: String = "") {
    guard !desk.isTrying else {
      return desk.toast = "What-if stores nothing, so no file is attached. \(desk.key(.turnTrial)) ends it."
    }
    let kept = desk.keptTexts[promptPlace]?["path"]
    attaching = AttachPrompt(path.isEmpty ? kept ?? "" : path)
  }

  private var promptPlace: FormPlace { FormPlace(subject: about, name: "file to attach") }

  /// Attaches nothing; the path is there again the next time.
  mutating func leavePrompt(_ desk: inout Desk) {
    desk.keep((attaching?.meant).map { ["path": $0] } ?? [:], at: promptPlace)
    attaching = nil
  }

  /// Takes the candidate with the focus, else attaches what stands in the field.
  mutating func attach(_ desk: inout Desk) {
    guard var prompt = attaching else { return }
    if let chosen = prompt.chosen {
      prompt.put(chosen)
      attaching = prompt
      if chosen.isFolder { return complete(&desk) }
    }
    guard let path = prompt.meant else {
      return attaching?.fail("Which file? Type or paste its path.") ?? ()
    }
    desk.ask(
      .attach(path: path, kind: prompt.kind, about.vendor, about.assessment, desk.newStep(of: about.vendor)))
  }

  func complete(_ desk: inout Desk) {
    if let prompt = attaching { desk.ask(.completePath(prompt.path.text)) }
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) {
    switch answer {
    case .pathCompletions(let text, let found): attaching?.take(found, for: text)
    case .notAttached(_, let why): attaching?.fail(why)
    case .attached(_, let assessment, let id, _) where assessment == about.assessment:
      attaching = nil
      desk.keep([:], at: promptPlace)
      focus(on: id, desk)
    default: break
    }
  }
}

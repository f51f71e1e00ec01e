import Diligence
import Foundation
import Testing
import Workflows

/// A home in whose database every text holds what terminals, tables and documents act on, as if somebody else's program
/// had written it.
enum PoisonedHome {
  /// Clears a screen, sets a title, turns text round, hides in it, starts a formula and a tag, and all that in one.
  static let poison =
    "\u{1B}[2J\u{1B}]0;owned\u{07}\u{1B}P1$r\u{1B}\\\u{9B}31m\u{7F}\u{08}\u{202E}\u{2066}\u{200B}\u{FEFF}\u{2028}\r\n=1+1\t"
    + "<script>|[a](http://b)"

  /// The vendors of the samples, poisoned; their ids stay.
  static func make() throws -> Home {
    let home = try Home()
    for sample in 1...3 { try home.applySample(sample) }
    let library = Library(
      questionnaireFolders: [try Program.checkout() + "/questionnaires"],
      templateFolders: [try Program.checkout() + "/templates"])
    let workspace = try Workspace(
      at: home.database, library: library, actor: "mallory", now: { Moment(seconds: 1_795_000_000) })
    for vendor in try home.vendors() {
      var dossier = try workspace.dossier(named: vendor)
      let changes = try workspace.events(of: dossier.vendorID).compactMap { event in
        let change = try event.draft.poisoned(with: poison).change
        return Self.opens(change) ? nil : change
      }
      let renamed = Change.vendorRenamed(dossier.vendorID, name: vendor + poison)
      try workspace.record([renamed] + changes, in: &dossier, as: Step(StepID("poison")))
    }
    return home
  }

  private static func opens(_ change: Change) -> Bool {
    switch change {
    case .vendorAdded, .assessmentOpened: true
    default: false
    }
  }
}

import Diligence
import Scoring
import TerminalUI
import Testing

@testable import Screens

@Suite struct ContradictionTests {
  /// An answer and a note that do not go together, with the focus on them.
  private func stage(_ width: Int, _ height: Int, note: String) -> Stage {
    var stage = Stage(size: Size(width: width, height: height))
    stage.press("enter", "]", "1", "n")
    stage.type(note)
    stage.press("esc")
    return stage
  }

  /// In words and with a sign, wherever the item shows.
  @Test(arguments: [(40, 10), (80, 24), (120, 40), (200, 60)]) func showsAtItsItem(
    _ width: Int, _ height: Int
  )
    throws
  {
    let stage = stage(width, height, note: "planned for Q3")
    let item = try #require(stage.sheet?.card.contradictions.first?.items.first)
    #expect(stage.sheet?.card.contradictions(about: item).count == 1)
    let row = stage.text.split(separator: "\n").first { $0.contains(item.text) && $0.contains("! Yes") }
    #expect(row != nil, "\(stage.text)")
    if height >= 24 { #expect(stage.text.contains("its note says") || stage.text.contains("but its")) }
    #expect(stage.canvas(.ascii).text.contains("! Yes"))
  }

  @Test func goesWithTheNote() {
    let stage = stage(120, 40, note: "shown in the call")
    #expect(stage.sheet?.card.contradictions.isEmpty == true)
    #expect(!stage.text.contains("! Yes") && !stage.text.contains("CONTRADICTION"))
  }
}

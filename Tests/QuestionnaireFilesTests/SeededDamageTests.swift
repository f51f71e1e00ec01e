import DataFiles
import Diligence
import DiligenceSupport
import QuestionnaireFiles
import Testing
import TrialSupport

@Suite struct SeededDamageTests {
  /// Whatever happens to the bytes, reading gives a questionnaire or problems.
  @Test(arguments: 0..<1000) func damageIsReported(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var bytes = Array(SmallQuestionnaire.text.utf8)
    for _ in 0..<generator.pick(1...4) {
      let place = generator.pick(bytes.indices)
      switch generator.pick(0...3) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(generator.pick(Array(":-{}[]\"'#&*!|>%@` \n\t\0".utf8)), at: place)
      case 2: bytes[place] = generator.pick(0...255)
      default: bytes.swapAt(place, generator.pick(bytes.indices))
      }
    }
    do {
      let questionnaire = try QuestionnaireFile.read(bytes)
      #expect(!questionnaire.items.isEmpty)
    } catch {
      #expect(!error.problems.isEmpty)
    }
  }
}

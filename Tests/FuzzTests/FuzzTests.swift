import FuzzSupport
import Testing
import TrialSupport

/// Every reader on damaged texts: a few in every run, as many as `DULY_FUZZ` says for the table of trials.
@Suite struct FuzzTests {
  private static let names = FuzzedReader.all.map(\.name)

  private static func reader(_ name: String) throws -> FuzzedReader {
    try #require(FuzzedReader.all.first { $0.name == name })
  }

  @Test(arguments: names) func damagedTextsAreReadOrRefused(name: String) throws {
    let reader = try Self.reader(name)
    let cases = Effort.count("DULY_FUZZ", usually: 200) / reader.weight
    var tally = Tally("fuzzing \(name)")
    defer { try? tally.note() }
    do {
      tally = try reader.tryDamaged(cases: max(3, cases))
    } catch {
      tally.undetected = 1
      throw error
    }
  }

  /// What once broke a reader never does so again.
  @Test(arguments: names) func whatIsKeptIsReadOrRefused(name: String) throws {
    let reader = try Self.reader(name)
    for (file, bytes) in try Corpus.files(for: name) {
      #expect(throws: Never.self, "\(name)/\(file)") { try reader.check(bytes) }
    }
  }

  @Test func everyFolderOfTheCorpusHasAReader() throws {
    #expect(try Corpus.readers() == Self.names.sorted())
  }
}

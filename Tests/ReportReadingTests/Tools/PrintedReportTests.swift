import Diligence
import Foundation
import PDFSupport
import Testing

@testable import ReportReading

/// Reports printed to PDF and read through the tools, beside the same reports read as they were written.
@Suite struct PrintedReportTests {
  /// One fact in so many may come out otherwise: the tools lay out some columns in another order.
  private static let otherwise = 50

  @Test func printedReportsReadLikeTheirTexts() async throws {
    let fixtures = try Fixture.all().filter(\.canBePrinted)
    try #require(fixtures.count > 20)
    var differences: [String] = []
    for fixture in fixtures {
      let printed = try await extract(PrintedPDF(fixture.pages.map(\.table)).bytes)
      let (read, expected) = (ReportReader.read(printed.text), ReportReader.read(fixture.text))
      #expect(read.pages == fixture.pages.count, "\(fixture.name)")
      for fact in ReportFact.allCases where read[fact].value != expected[fact].value {
        differences.append(
          "\(fixture.name), \(fact.rawValue): printed \(words(read[fact])), written \(words(expected[fact]))")
      }
    }
    if ProcessInfo.processInfo.environment["DULY_AGREEMENT"] == "print" {
      print(differences.joined(separator: "\n"))
    }
    let list = Comment(rawValue: differences.joined(separator: "\n"))
    #expect(differences.count * Self.otherwise <= fixtures.count * ReportFact.allCases.count, list)
  }

  @Test func readTogetherReadsTheSame() async throws {
    for fixture in try Fixture.all() {
      #expect(
        await ReportReader.readTogether(fixture.text) == ReportReader.read(fixture.text), "\(fixture.name)")
    }
  }

  private func words(_ fact: ProposedFact) -> String { fact.value?.words ?? "not found" }
}

extension Fixture {
  /// Whether the encoding has all its characters, and the pages enough letters not to pass for scanned.
  fileprivate var canBePrinted: Bool {
    let letters = pages.reduce(0) { $0 + $1.prose.count(where: \.isLetter) }
    return letters >= pages.count * 220 && pages.allSatisfy { PrintedPDF.canPrint($0.table) }
  }
}

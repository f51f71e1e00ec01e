import Diligence
import Foundation
import PDFSupport
import Synchronization
import Testing

@testable import ReportReading

@Suite struct PDFTextTests {
  @Test func everyPageComesInBothLayouts() async throws {
    let document = try await extract(
      PrintedPDF([HostilePDF.text, "Left      Right\n" + HostilePDF.text]).bytes)
    #expect(document.text.pages.count == 2)
    #expect(document.text.pages[1].table.contains(/Left {3,}Right/))
    #expect(document.text.pages[0].prose.hasPrefix("The auditor looked"))
    #expect(document.findings.isEmpty)
  }

  @Test func pagesKeepTheirNumbersWhereTheyAreReadInParts() async throws {
    let pages = (1...230).map { "Page number \($0)\n" + HostilePDF.text }
    let folder = try TemporaryFolder()
    let heard = Mutex<[Double]>([])
    let document = try await PDFText.extract(from: OpenedFile(folder.write(PrintedPDF(pages).bytes))) {
      part in
      heard.withLock { $0.append(part.share) }
    }
    for (index, page) in document.text.pages.enumerated() {
      #expect(page.prose.hasPrefix("Page number \(index + 1)\n"))
      #expect(page.table.contains("Page number \(index + 1)\n"))
    }
    let parts = heard.withLock { $0 }
    #expect(parts == parts.sorted() && parts.count == 6 && parts.last == 1)
  }

  @Test func aFormFeedInsideOfAPageShiftsNoOther() async throws {
    var pdf = PrintedPDF((1...5).map { "Page number \($0) ~ after\n" + HostilePDF.text })
    pdf.meanings = [0x7E: 0x0C]
    let pages = try await extract(pdf.bytes).text.pages
    #expect(pages.count == 5)
    for (index, page) in pages.enumerated() {
      #expect(page.prose.hasPrefix("Page number \(index + 1)"))
      #expect(!page.prose.contains("\u{0C}") && page.prose.contains("after"))
    }
  }

  @Test func pagesWithoutTextAreNamed() async throws {
    let text = HostilePDF.text
    let document = try await extract(PrintedPDF([text, "", text, "", "", text]).bytes)
    #expect(document.findings.count == 1)
    #expect(document.findings.first?.text.hasPrefix("Pages 2 and 4-5 hold no text") == true)
    #expect(document.findings.first?.page == 2)
  }

  @Test func scriptsAndFilesInsideAreToldAndNotTouched() async throws {
    let document = try await extract(HostilePDF.acting)
    #expect(document.findings.contains { $0.text.contains("holds scripts, which were not run") })
    #expect(document.findings.contains { $0.text.contains("carries another file inside") })
  }

  @Test func aReportThatForbidsCopyingIsReadAndSaysSo() async throws {
    let document = try await extract(EncryptedPDF.forOwners)
    #expect(document.text.pages.first?.prose.hasPrefix("The auditor looked") == true)
    #expect(document.findings.contains { $0.text.contains("forbids copying") })
  }

  @Test func whatSteersATerminalIsTextLikeAnyOther() async throws {
    var pdf = PrintedPDF(["Red \u{1B}[31m and ~turned^ NUL \u{0} end\n" + HostilePDF.text])
    pdf.meanings = [0x7E: 0x202E, 0x5E: 0x2066]
    let prose = try await extract(pdf.bytes).text.pages[0].prose
    #expect(prose.contains("Red") && prose.contains("end"))
    #expect(prose.unicodeScalars.contains("\u{202E}") && prose.contains("turned"))
  }

  @Test func aTinyAndAHugePageAreReadAlike() async throws {
    var pdf = PrintedPDF([HostilePDF.text])
    (pdf.width, pdf.height) = (14_400_000, 14_400_000)
    #expect(try await extract(pdf.bytes).text.pages[0].prose.contains("The auditor looked"))
  }

  @Test func cancellingTheTaskStopsTheTools() async throws {
    let folder = try TemporaryFolder()
    let file = try OpenedFile(folder.write(HostilePDF.bomb))
    let reading = Task { () -> PDFTrouble? in
      do throws(PDFTrouble) {
        _ = try await PDFText.extract(from: file)
        return nil
      } catch {
        return error
      }
    }
    reading.cancel()
    #expect(await reading.value?.kind == .stopped)
  }
}

import Diligence
import Testing

@testable import ReportReading

@Suite("Auditor and city")
struct AuditorTests {
  /// An auditor's report of a made-up company; `signature` stands under it, `top` before it.
  private static func report(top: String = "", signature: String, after: String = "") -> String {
    """
    \(top)
    Independent Service Auditor's Report

    To the management of Fennel Cloud LLC

    We have examined Fennel Cloud LLC's description of its Fennel platform throughout the period.

    In our opinion, in all material respects, the controls stated in the description operated effectively throughout
    the period January 1, 2026 to June 30, 2026.

    Restricted Use

    This report is intended solely for the information of those who use the Fennel platform, and not for anybody else.

    \(signature)

    \(after)
    """
  }

  // MARK: - Signature

  @Test(
    "The firm and its place are read off the signature",
    arguments: [
      ("Birch & Tallow LLP\nSeattle, WA\nMarch 3, 2027", "Birch & Tallow LLP", "Seattle, WA"),
      (
        "Birch & Tallow LLP\n\nToronto, Ontario, Canada\n14 August 2026", "Birch & Tallow LLP",
        "Toronto, Ontario, Canada"
      ),
      (
        "/s/ Birch Assurance, LLC\nTampa, Florida 33602\nMarch 3, 2027", "Birch Assurance, LLC",
        "Tampa, Florida"
      ),
      (
        "Birch Advisory, P.A.\nMarch 3, 2027\nNew York, New York", "Birch Advisory, P.A.",
        "New York, New York"
      ),
      ("Birch CPAs\nSalt Lake City, Utah\nMarch 3, 2027", "Birch CPAs", "Salt Lake City, Utah"),
      ("Birch & Co., CPAs\nSt. Louis, Missouri\nMarch 3, 2027", "Birch & Co., CPAs", "St. Louis, Missouri"),
      (
        "Birch Assurance LLP, Chartered Professional Accountants\nLicensed Public Accountants\nToronto, Canada, "
          + "28 August 2026", "Birch Assurance LLP", "Toronto, Canada"
      ),
      ("Tallow\nChartered Accountants\nLondon\n29 May 2026", "Tallow", "London"),
      ("London, 29 May 2026\n\nBirch Tallow Limited\nStatutory Auditor", "Birch Tallow Limited", "London"),
      (
        "München, 3 March 2027\n\nBirke Prüfung GmbH\nWirtschaftsprüfungsgesellschaft",
        "Birke Prüfung GmbH Wirtschaftsprüfungsgesellschaft", "München"
      ),
      ("Ernst & Young\nZürich, Switzerland\n3 March 2027", "Ernst & Young", "Zürich, Switzerland"),
      ("BDO\nDublin, Ireland\n3 March 2027", "BDO", "Dublin, Ireland"),
      ("Tallow Birch\nOdense, 3 March 2027", "Tallow Birch", "Odense"),
      ("Tallow Birch\nPlace: Pune\nDate: 3 March 2027", "Tallow Birch", "Pune"),
      ("Birch & Associates\n\nWashington, D.C.\nMarch 3, 2027", "Birch & Associates", "Washington, D.C."),
      ("Birch LLP     Denver, Colorado     March 3, 2027", "Birch LLP", "Denver, Colorado"),
    ])
  func signature(signature: String, firm: String, city: String) {
    let reading = Self.read(Self.report(signature: signature))
    #expect(reading.firm == firm)
    #expect(reading.city == city)
  }

  @Test(
    "Lines around a signature are no firms",
    arguments: [
      "A member firm of Tallow Global Limited", "DocuSigned by:", "Jane Roe\nPartner", "License No. 12345",
      "Certified Public Accountants", "An independent member of the Tallow network of firms", "B1A2C3D4E5F6",
    ])
  func linesAround(line: String) {
    let reading = Self.read(
      Self.report(signature: "\(line)\nBirch LLP\n\(line)\nBoise, Idaho\nMarch 3, 2027"))
    #expect(reading.firm == "Birch LLP")
    #expect(reading.city == "Boise, Idaho")
  }

  @Test("Management's signature after the report is not the auditor's")
  func management() {
    let reading = Self.read(
      Self.report(
        signature: "",
        after: "Management's Assertion\n\nWe, as management of Fennel Cloud LLC, assert that all is well.\n\n"
          + "Fennel Cloud LLC\nPortland, Oregon\nMarch 1, 2027"))
    #expect(reading.firm == nil)
    #expect(reading.city == nil)
  }

  @Test("The organisation's own name under the report is no firm's")
  func organisation() {
    let reading = Self.read(Self.report(signature: "Fennel Cloud LLC\nBoise, Idaho\nMarch 3, 2027"))
    #expect(reading.firm == nil)
  }

  // MARK: - Letterhead and cover

  @Test(
    "Where the signature is a picture, letterhead and cover name the firm",
    arguments: [
      "Birch LLP 925 Fourth Row Suite 3300 Boise, ID 83702-1126 USA Tel: 208-555-0100",
      "Birch LLP\n12 Long Street\nBoise, ID 83702",
      "Prepared by Birch LLP, CPAs\n", "Service auditor: Birch LLP, Chartered Professional Accountants",
      "Independent Service Auditor's Report issued by Birch LLP", "Service Auditor\nBirch LLP", "Birch LLP",
    ])
  func letterhead(top: String) {
    let reading = Self.read(Self.report(top: top, signature: "Boise, ID\nMarch 3, 2027"))
    #expect(reading.firm == "Birch LLP")
    #expect(reading.city == "Boise, ID")
  }

  @Test("Without any signature the city is the letterhead's, and never the organisation's")
  func address() {
    let letterhead =
      "Birch LLP\n12 Long Street\nSeattle, WA 98104\n\nFennel Cloud LLC\n1 Herb Way\nPortland, OR 97201"
    #expect(Self.read(Self.report(top: letterhead, signature: "")).city == "Seattle, WA")
    let addressee = "Birch LLP\n\nTo: Fennel Cloud LLC\n1 Herb Way\nPortland, OR 97201"
    #expect(Self.read(Self.report(top: addressee, signature: "")).city == nil)
  }

  @Test(
    "Others on a cover are not the auditor",
    arguments: [
      "Powered by Complyfast, Inc.", "Prepared by Fennel Cloud LLC", "Prepared by Complyfast Ltd",
      "Fennel Cloud LLC 1600 Herb Parkway Mountain View, CA 94043",
      "AICPA SOC for Service Organizations", "Predecessor service auditor: Oldham LLP",
      "Handbook of CPA Canada",
    ])
  func cover(line: String) {
    #expect(Self.read(Self.report(top: line, signature: "")).firm == nil)
  }

  @Test("A firm in the text, be it a former auditor's, is none")
  func sentences() {
    let reading = Self.read(
      Self.report(
        signature: "The controls of the year before were examined by other auditors, Oldham LLP.\n\n"
          + "Birch LLP\nBoise, Idaho\nMarch 3, 2027"))
    #expect(reading.firm == "Birch LLP")
  }

  @Test("Different firms on cover and signature are a conflict; a shorter name of the same is none")
  func conflict() {
    let signature = "Birch & Tallow LLP\nBoise, Idaho\nMarch 3, 2027"
    let other = Self.read(Self.report(top: "Service auditor: Oldham LLP", signature: signature))
    #expect(other.auditor.status == .conflict)
    #expect(other.firm == "Birch & Tallow LLP")
    let same = Self.read(Self.report(top: "Service auditor: Birch & Tallow", signature: signature))
    #expect(same.auditor.status == .found)
  }

  @Test(
    "A text that names no firm has none",
    arguments: ["", "In our opinion", "Boise, Idaho", "LLP", "CPAs, CPAs"])
  func none(text: String) {
    #expect(Self.read(text).auditor.status == .notFound)
  }

  @Test("Fields of work on a cover are no firm, and neither is a placeholder")
  func fieldsOfWork() {
    #expect(Self.read(Self.report(top: "Attestation and Compliance Services", signature: "")).firm == nil)
    #expect(Self.read(Self.report(signature: "[Name of the CPA firm]\n[City, State]\n[Date]")).firm == nil)
  }

  @Test("Without an opinion the signature is still read")
  func missingOpinion() {
    let text = """
      We have examined the description of the Fennel platform throughout the period.

      Birch Attest LLC
      Wilmington, Delaware
      March 3, 2027
      """
    #expect(Self.read(text).firm == "Birch Attest LLC")
    #expect(Self.read(text).city == "Wilmington, Delaware")
  }

  @Test("The letter of a test names who was asked for it, a certificate where it was signed")
  func otherDocuments() {
    let letter = """
      Letter of attestation: penetration test

      Fennel, Inc. engaged Birch Security Ltd. to conduct a penetration test of its platform in May 2026.
      """
    #expect(Self.read(letter).firm == "Birch Security Ltd.")
    let certificate = """
      Certificate
      Birke Zertifizierung GmbH hereby certifies that Fennel, Inc. meets ISO 27001:2022.
      Certificate no. 12345, valid until 15 June 2028

      Hamburg, 10 June 2025
      """
    #expect(Self.read(certificate).city == "Hamburg")
  }

  private struct Result {
    let auditor: ProposedFact
    let firm: String?
    let city: String?
  }

  private static func read(_ text: String) -> Result {
    let source = Source(ExtractedText(table: text, prose: text))
    let auditor = Auditor.read(source)[.auditor]
    let city = AuditorCity.read(source)[.auditorCity]
    return Result(auditor: auditor, firm: self.text(auditor), city: self.text(city))
  }

  private static func text(_ fact: ProposedFact) -> String? {
    guard case .text(let text) = fact.value else { return nil }
    return text
  }
}

import Diligence
import Testing

@testable import ReportReading

@Suite("Subservice organisations and method")
struct SubserviceTests {
  @Test(
    "Names are read where the text calls them subservice organisations",
    arguments: [
      (
        "Fennel uses Amazon Web Services, Inc. as a subservice organization for hosting.",
        "Amazon Web Services, Inc."
      ),
      (
        "Fennel uses Amazon Web Services, Inc. (\"AWS\") as a subservice organization.",
        "Amazon Web Services, Inc."
      ),
      (
        "Fennel uses a subservice organization, Google Cloud Platform, to host the system.",
        "Google Cloud Platform"
      ),
      ("Microsoft Azure is used as a subservice organisation.", "Microsoft Azure"),
      (
        "Equinix, Inc. is an independent subservice\norganization that gives space and power.",
        "Equinix, Inc."
      ),
      ("Acorn GmbH, a subservice organization, hosts it.", "Acorn GmbH"),
      (
        "It uses the subservice organizations Acorn, Inc. for hosting and Beech, PBC for models.",
        "Acorn, Inc.|Beech, PBC"
      ),
      (
        "It uses the subservice organisations Acorn GmbH (housing) and Beech SAS (models).",
        "Acorn GmbH|Beech SAS"
      ),
      (
        "It uses two subservice organizations, Acorn for computing and Beech Corp. for mail.",
        "Acorn|Beech Corp."
      ),
      ("Fennel uses Acorn, Beech, and Cedar LLC as subservice organizations.", "Acorn|Beech|Cedar LLC"),
      (
        "Fennel uses Amazon Web Services (AWS) for hosting and Cloudflare for edge services. These subservice "
          + "organizations are carved out.", "Amazon Web Services (AWS)|Cloudflare"
      ),
      ("The description excludes the controls of Acorn, Inc., which Fennel uses for hosting.", "Acorn, Inc."),
      ("Our examination did not extend to the controls of Acorn.", "Acorn"),
      (
        "It uses the following subservice organizations:\n• Acorn, Inc. - hosting\n• Beech - mail\n\nMore",
        "Acorn, Inc.|Beech"
      ),
      (
        "Subservice organisation\n\nAcorn Pty Ltd hosts the service. Its controls are excluded.",
        "Acorn Pty Ltd"
      ),
      (
        "Fennel, Inc. uses Acorn, Inc. (\"A1\"), Beech LLC (\"B1\") and Cedar (subservice organizations) to host it.",
        "Acorn, Inc.|Beech LLC|Cedar"
      ),
      (
        "We have examined it. Fennel uses Acorn (\"A1\") to host it and Beech Atlas to store data. The description "
          + "indicates that complementary subservice organization controls are needed.", "Acorn|Beech Atlas"
      ),
      (
        "It uses the following subservice organizations: Acorn, Inc. for hosting, Beech, PBC for models, and Cedar, Inc. "
          + "for names.", "Acorn, Inc.|Beech, PBC|Cedar, Inc."
      ),
      ("ACORN US LLC IS USED AS A SUBSERVICE ORGANIZATION UNDER THE CARVE-OUT METHOD.", "ACORN US LLC"),
      ("The subservice organization Acorn LLC is presented by the carve-out method.", "Acorn LLC"),
      ("Sub-service Organizations\n\nThe platform is hosted on Acorn in two regions.", "Acorn"),
      (
        "Fennel uses AWS as a subservice organization. Amazon Web Services, Inc. (\"AWS\") is a subservice organization.",
        "Amazon Web Services, Inc."
      ),
      (
        "Fennel uses Acorn Cloud, Inc., a subservice organization. Acorn Cloud is a subservice organization.",
        "Acorn Cloud, Inc."
      ),
      (
        "Subservice Organization      Services\n\nAcorn, Inc.                  Hosting of the\n"
          + "                             platform\n\nBeech Mail                   Mail\n\nNothing else is used.",
        "Acorn, Inc.|Beech Mail"
      ),
    ])
  func names(text: String, names: String) {
    #expect(Self.names(text)?.joined(separator: "|") == names)
  }

  @Test(
    "A report that uses none says so",
    arguments: [
      "Fennel does not use any subservice organizations.", "The Company uses no subservice organizations.",
      "Fennel did not utilize subservice organisations for the service.",
      "There are no subservice organizations.",
      "No subservice organizations were identified.", "Subservice organizations: None",
    ])
  func none(text: String) {
    #expect(Self.names(text) == [])
  }

  @Test(
    "What is no subservice organisation is not found",
    arguments: [
      "if the subservice organization and user entities applied the complementary controls assumed in the design",
      "Complementary Subservice Organization Controls ........ 8",
      "The description indicates that complementary subservice organization controls that are suitably designed are needed.",
      "Fennel monitors its subservice organizations by reading their reports every year.",
      "Fennel uses Slack to talk. Customers such as Acorn, Inc. use Fennel.",
      "Acorn, Beech and Cedar are suppliers and no subservice organizations, as no criterion rests on them.",
      "Our examination did not extend to the controls of user entities.",
      "Fennel's description includes only the controls of Fennel.", "",
    ])
  func notFound(text: String) {
    #expect(Self.names(text) == nil)
  }

  @Test("None used, and yet one named, is a conflict")
  func conflict() {
    let text = "Fennel does not use any subservice organizations. Acorn, Inc. is a subservice organization."
    #expect(Self.read(text)[.subservice].status == .conflict)
  }

  @Test(
    "The method is read whether it is named or only described",
    arguments: [
      ("The carve-out method has been used.", SubserviceOrganisation.Method.carveOut),
      ("These subservice organizations are carved out of this report.", .carveOut),
      ("Our examination did not extend to the controls of Acorn, Inc.", .carveOut),
      ("Our examination did not extend to the controls of the subservice organization.", .carveOut),
      ("Our examination did not extend to the controls of those organizations.", .carveOut),
      ("The description excludes the controls of Acorn, Inc.", .carveOut),
      ("The description presents them using the inclusive method.", .inclusive),
    ])
  func method(text: String, method: SubserviceOrganisation.Method) {
    let fact = Self.read(text)[.subserviceMethod]
    #expect(fact.status == .found)
    #expect(fact.value == .method(method))
  }

  @Test(
    "Words about methods in general say nothing",
    arguments: [
      "Either the carve-out method or the inclusive method may be used for subservice organizations.",
      "The inclusive method was not used.",
      "Our examination did not extend to the controls of user entities.",
      "Carve-out method ........ 7", "",
    ])
  func noMethod(text: String) {
    #expect(Self.read(text)[.subserviceMethod].status == .notFound)
  }

  @Test("Each method for another company is a conflict")
  func bothMethods() {
    let text = "The carve-out method is used for Acorn, Inc. The inclusive method is used for Beech LLC."
    #expect(Self.read(text)[.subserviceMethod].status == .conflict)
  }

  private static func read(_ text: String) -> Reading {
    let source = Source(ExtractedText(table: text, prose: text))
    var reading = Subservice.read(source)
    reading.add(SubserviceMethod.read(source))
    return reading
  }

  private static func names(_ text: String) -> [String]? {
    guard case .names(let names) = read(text)[.subservice].value else { return nil }
    return names
  }
}

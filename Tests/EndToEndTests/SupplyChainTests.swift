import Foundation
import Testing

/// The lists of what a release is made of: whole, of the shape that others read, and true of this checkout.
@Suite struct SupplyChainTests {
  /// Runs a script of the checkout where the tools of whoever builds are found.
  private func script(_ name: String, _ arguments: [String] = [], changing: [String: String] = [:]) throws
    -> String
  {
    let own = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME"].contains($0.key) }
    return try Home().run(
      ["bash", try Program.checkout() + "/Scripts/" + name] + arguments,
      changing: own.merging(changing) { $1 }
    ).succeeded()
  }

  @Test func theListOfLicencesIsThatOfWhatABuildFetches() throws {
    #expect(try script("licences", ["--check"]).isEmpty)
  }

  @Test func aReleaseCarriesTheLicencesThemselves() throws {
    let home = try Home()
    let folder = home.workingFolder + "/doc"
    _ = try script("licences", ["--texts", folder])
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    for package in try packages() {
      #expect(files.contains { $0.hasPrefix(package.identity + "-LICENSE") }, "\(package.identity)")
    }
    #expect(Set(files).isSuperset(of: ["LICENSE", "THIRD-PARTY.md", "libyaml-LICENSE", "XKCP-LICENSE"]))
    for file in files {
      #expect(try home.read("doc/" + file).contains(/(?i)copyright|licence/), "\(file) says nothing")
    }
  }

  @Test func theBillOfMaterialsIsWholeAndOfItsShape() throws {
    let text = try script("sbom", [try Program.path()])
    let bill = try JSONDecoder().decode(Bill.self, from: Data(text.utf8))
    #expect(bill.bomFormat == "CycloneDX" && bill.specVersion == "1.6" && bill.version == 1)
    let program = bill.metadata.component
    #expect(program.type == "application" && program.name == "duly")
    let version = try Home().duly("--version").succeeded().trimmingCharacters(in: .newlines)
    #expect(version.contains(program.version ?? "none"))
    let hash = try #require(program.hashes?.first)
    let own = try Home().run(["sha256sum", try Program.path()]).succeeded()
    #expect(hash.alg == "SHA-256" && own.hasPrefix(hash.content + " "))

    let references = [program.reference] + bill.components.map(\.reference)
    #expect(Set(references).count == references.count, "each has a name of its own")
    #expect(Set(bill.dependencies.map(\.ref)) == Set(references))
    for edge in bill.dependencies { #expect(Set(edge.dependsOn).isSubset(of: references), "\(edge)") }
    #expect(reached(from: program.reference, in: bill) == Set(references), "nothing hangs in the air")
    for component in bill.components {
      #expect(["library", "framework"].contains(component.type) && !component.name.isEmpty)
      #expect(component.licenses?.first?.expression.isEmpty == false, "\(component.name) has no licence")
      if component.purl == nil { #expect(component.reference.hasPrefix("duly/")) }
    }
    let names = Set(bill.components.map(\.name))
    #expect(names.isSuperset(of: ["RankingKernel", "swift-runtime", "libyaml", "BoringSSL"]))
    for package in try packages() {
      let component = try #require(bill.components.first { $0.name == package.identity })
      #expect(component.version == package.version)
      let purl = try #require(component.purl)
      #expect(purl.wholeMatch(of: /pkg:swift\/github\.com\/[^\/]+\/[^@]+@[0-9.]+/) != nil, "\(purl)")
      #expect(component.properties?.contains { $0.value == package.revision } == true)
    }
    #if os(Linux)
      #expect(bill.components.contains { $0.name.hasPrefix("libsqlite3") || $0.name.hasPrefix("sqlite") })
    #endif
  }

  @Test func theSameReleaseGivesTheSameBytes() throws {
    let program = [try Program.path()]
    let first = try script("sbom", program)
    #expect(try script("sbom", program) == first && !first.contains("timestamp"))
    let dated = try script("sbom", program, changing: ["SOURCE_DATE_EPOCH": "1795000000"])
    #expect(dated.contains(#""timestamp": "2026-11-18T"#))
  }

  private func reached(from start: String, in bill: Bill) -> Set<String> {
    var found: Set = [start]
    var waiting = [start]
    while let next = waiting.popLast() {
      for need in bill.dependencies.filter({ $0.ref == next }).flatMap(\.dependsOn)
      where found.insert(need).inserted { waiting.append(need) }
    }
    return found
  }

  private func packages() throws -> [(identity: String, version: String, revision: String)] {
    let file = URL(fileURLWithPath: try Program.checkout() + "/Package.resolved")
    let resolved = try JSONDecoder().decode(Resolved.self, from: Data(contentsOf: file))
    #expect(resolved.pins.count >= 6)
    return resolved.pins.map { ($0.identity, $0.state.version, $0.state.revision) }
  }
}

/// `Package.resolved`, as far as it is read.
private struct Resolved: Decodable {
  let pins: [Pin]

  struct Pin: Decodable {
    let identity: String
    let state: State
  }

  struct State: Decodable {
    let version: String
    let revision: String
  }
}

/// A bill of materials with the members that CycloneDX 1.6 asks for, and those that ours has.
private struct Bill: Decodable {
  let bomFormat: String
  let specVersion: String
  let version: Int
  let metadata: Metadata
  let components: [Component]
  let dependencies: [Edge]

  struct Metadata: Decodable {
    let component: Component
  }

  struct Component: Decodable {
    let type: String
    let name: String
    let version: String?
    let purl: String?
    let licenses: [Licence]?
    let hashes: [Hash]?
    let properties: [Property]?
    let reference: String

    enum CodingKeys: String, CodingKey {
      case type, name, version, purl, licenses, hashes, properties
      case reference = "bom-ref"
    }
  }

  struct Licence: Decodable {
    let expression: String
  }

  struct Hash: Decodable {
    let alg: String
    let content: String
  }

  struct Property: Decodable {
    let name: String
    let value: String
  }

  struct Edge: Decodable {
    let ref: String
    let dependsOn: [String]
  }
}

import Diligence

/// Subservice organisations as one line of text: `Some Cloud (carve-out, report held); Other (inclusive)`.
///
/// Companies stand apart by `;` or `,`; what is in brackets behind a name may be left out. `none` says that the report names
/// none.
enum SubserviceText {
  static let none = "none"

  /// What can be typed for the companies to come back; nil where it is not known.
  static func text(of companies: [SubserviceOrganisation]?) -> String? {
    guard let companies else { return nil }
    return companies.isEmpty ? none : companies.map(\.typed).joined(separator: "; ")
  }

  /// The companies of a text, or what is wrong with it.
  static func companies(in text: String) -> Result<[SubserviceOrganisation], Wrong> {
    if text.trimmed.lowercased() == none { return .success([]) }
    do throws(Wrong) {
      var companies: [SubserviceOrganisation] = []
      for part in try parts(of: text) where !part.isBlank { companies.append(try company(part)) }
      return .success(companies)
    } catch {
      return .failure(error)
    }
  }

  /// The text as it is always written; nil where it cannot be read.
  static func settled(_ text: String) -> String? {
    (try? companies(in: text).get()).flatMap { self.text(of: $0) }
  }

  /// Why a text cannot be read, as a clause.
  struct Wrong: Error, Equatable {
    let words: String
  }

  /// Cut at separators that no bracket holds.
  private static func parts(of text: String) throws(Wrong) -> [String] {
    var parts = [""]
    var isInside = false
    for character in text {
      switch character {
      case "(" where !isInside: isInside = true
      case ")" where isInside: isInside = false
      case ";" where !isInside, "," where !isInside:
        parts.append("")
        continue
      default: break
      }
      parts[parts.count - 1].append(character)
    }
    if isInside { throw Wrong(words: "a bracket is not closed") }
    return joiningLegalForms(parts.map(\.trimmed))
  }

  /// A comma belongs to a name such as `Some Cloud, Inc.`
  private static func joiningLegalForms(_ parts: [String]) -> [String] {
    parts.reduce(into: []) { joined, part in
      let word = part.prefix { $0 != "(" }.filter { $0 != "." && $0 != " " }.lowercased()
      if ["inc", "llc", "ltd", "limited", "gmbh", "corp", "llp", "plc"].contains(word),
        let last = joined.popLast()
      {
        joined.append("\(last), \(part)")
      } else {
        joined.append(part)
      }
    }
  }

  private static func company(_ part: String) throws(Wrong) -> SubserviceOrganisation {
    let name = String(part.prefix { $0 != "(" }).trimmed
    if name.isEmpty { throw Wrong(words: "a name is missing") }
    var company = SubserviceOrganisation(name: name)
    let inside = part.dropFirst(part.prefix { $0 != "(" }.count + 1).prefix { $0 != ")" }
    for word in inside.split(separator: ",").map({ String($0).trimmed.lowercased() }) {
      switch word {
      case "carve-out", "carve_out", "carve out", "carved out": company.method = .carveOut
      case "inclusive": company.method = .inclusive
      case "unclear": company.method = .unclear
      case held: company.reportHeld = true
      case notHeld: company.reportHeld = false
      default: throw Wrong(words: "write carve-out, inclusive or unclear instead of `\(word)`")
      }
    }
    return company
  }

  fileprivate static let held = "report held"
  fileprivate static let notHeld = "no report held"
}

extension SubserviceOrganisation {
  fileprivate var typed: String {
    let held = reportHeld.map { $0 ? SubserviceText.held : SubserviceText.notHeld }
    let inside = [method == .unclear ? nil : method.label, held].compactMap { $0 }.joined(separator: ", ")
    return inside.isEmpty ? name : "\(name) (\(inside))"
  }
}

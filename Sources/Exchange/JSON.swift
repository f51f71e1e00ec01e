package import Diligence

/// A value on its way out to a machine: an object keeps the order in which its members were written.
package enum JSON: Sendable, Equatable {
  case null
  case flag(Bool)
  case integer(Int)
  /// A number that duly worked out: 6 to 9 decimals, which hides the noise of adding up fractions.
  case measure(Double)
  /// A number that a person gave: every digit of it, and no more.
  case exact(Double)
  case text(String)
  case day(Day)
  case list([JSON])
  case object([Member])

  package struct Member: Sendable, Equatable {
    package let name: String
    package let value: JSON

    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }
}

extension JSON {
  package static func measure(_ number: Double?) -> JSON {
    number.map { .measure($0) } ?? .null
  }

  package static func text(_ text: String?) -> JSON {
    text.map { .text($0) } ?? .null
  }

  /// An id in its own words.
  package static func id<Subject>(_ id: Identifier<Subject>?) -> JSON {
    .text(id?.text)
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
  ExpressibleByNilLiteral
{
  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }

  package init(arrayLiteral values: JSON...) {
    self = .list(values)
  }

  package init(stringLiteral text: String) {
    self = .text(text)
  }

  package init(nilLiteral: ()) {
    self = .null
  }
}

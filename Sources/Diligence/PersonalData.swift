/// Whose personal data is meant: named people wherever they are mentioned, or everybody who answered for the vendor.
package struct PersonalData: Sendable, Equatable {
  /// Empty: whoever answered for the vendor, as the answers name them.
  package let people: [PersonalName]

  package init(of people: [PersonalName] = []) {
    self.people = people
  }

  /// What stands where a name was, so that a sentence still reads and a blank never becomes an answer.
  package static let mark = "[erased]"

  func respondent(_ name: String?) -> String? {
    people.isEmpty || people.contains { $0.isMentioned(in: name ?? "") } ? nil : name
  }

  func text(_ text: String) -> String {
    people.reduce(text) { $1.replaced(by: Self.mark, in: $0) }
  }

  func text(_ text: String?) -> String? { text.map { self.text($0) } }

  /// Without the entries that mention anybody.
  func names(_ names: [String]) -> [String] {
    names.filter { name in !people.contains { $0.isMentioned(in: name) } }
  }

  /// What has to start with a letter, because it becomes part of file names.
  func title(_ title: String?) -> String? {
    title.map { title in people.reduce(title) { $1.replaced(by: "erased", in: $0) } }
  }
}

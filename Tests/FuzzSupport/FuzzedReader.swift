/// One of duly's readers under trial: what it reads, and what must hold whatever it is given.
package struct FuzzedReader: Sendable {
  /// As commands and folders call it: `yaml`.
  package let name: String
  /// How many cases of the lightest reader take as long as one of this.
  package let weight: Int
  /// What the format gives a meaning to.
  let words: [String]
  /// Texts to begin with, beside those kept in the corpus.
  let seeds: @Sendable () throws -> [[UInt8]]
  /// Throws ``Broken`` where something that must hold does not; what is refused as input is no reason to throw.
  package let check: @Sendable ([UInt8]) throws -> Void

  init(
    _ name: String, weight: Int = 1, words: [String] = [],
    seeds: @escaping @Sendable () throws -> [[UInt8]] = { [] },
    check: @escaping @Sendable ([UInt8]) throws -> Void
  ) {
    self.name = name
    self.weight = weight
    self.words = words
    self.seeds = seeds
    self.check = check
  }

  /// Every reader; one that is not in this list is not tried.
  package static let all: [FuzzedReader] = [
    .yaml, .json, .payload, .fold, .questionnaire, .answers, .weights, .policy, .keys, .template, .escaping,
    .table, .terminal, .decoder, .document, .reading,
  ]
}

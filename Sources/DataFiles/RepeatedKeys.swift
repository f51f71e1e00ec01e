/// The keys found to be repeated, each renamed where it stands so that those behind it are found too.
///
/// The YAML library stops at the first map with a repeated key and names one place. Once the key there begins
/// with a character of its own, the text can be composed further.
struct RepeatedKeys {
  /// The keys as written, by their place.
  private(set) var names: [Place: String] = [:]
  private var spare: ArraySlice<Unicode.Scalar>

  /// - Parameter size: the length of the text; a long one is not composed as often, to bound the work.
  init(inTextOf size: Int) {
    let mostComposed = 4 * DataFile.mostBytes
    spare = StandIn.firstOfKey.prefix(mostComposed / max(1, size))
  }

  /// Makes the key at a place unique; false where it is written in a way that leaves no room for that, or
  /// where too many were renamed already.
  mutating func rename(
    _ name: String, at place: Place, in scalars: inout [Unicode.Scalar], of source: SourceText
  ) -> Bool {
    names[place] = name
    guard let start = source.index(of: place), let first = name.unicodeScalars.first else { return false }
    let index = scalars[start] == "\"" || scalars[start] == "'" ? start + 1 : start
    guard index < scalars.count, scalars[index] == first, let unique = spare.popFirst() else { return false }
    scalars[index] = unique
    return true
  }

  /// Reports the keys known to be repeated, for a text that could not be composed to its end.
  func report(_ reading: Reading) {
    for (place, name) in names {
      let name = StandIn.restored(name, hasEscapes: false).text
      reading.report("the key \(quoted(name)) stands more than once", fix: "keep one of them", at: place)
    }
  }
}

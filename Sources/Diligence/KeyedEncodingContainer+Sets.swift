// What the compiler writes for the types of this module takes this instead of the standard library's own, which writes a set
// in another order each time.
extension KeyedEncodingContainer {
  /// A set as a list in the order of its words, so that the same facts are the same bytes.
  mutating func encodeIfPresent<Element>(_ set: Set<Element>?, forKey key: Key) throws
  where Element: RawRepresentable, Element.RawValue == String {
    try encodeIfPresent(set?.map(\.rawValue).sorted(), forKey: key)
  }
}

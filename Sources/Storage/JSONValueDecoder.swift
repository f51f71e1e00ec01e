/// One value of a ``JSONText`` as Swift's `Decodable` types want to see it.
struct JSONValueDecoder: Decoder, SingleValueDecodingContainer {
  let text: JSONText
  let index: Int

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard text.values[index].kind == .object else { throw JSONText.Malformed() }
    return KeyedDecodingContainer(JSONObjectDecoder(text: text, index: index))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard text.values[index].kind == .array else { throw JSONText.Malformed() }
    return JSONArrayDecoder(text: text, index: index)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { text.values[index].kind == .null }
  func decode(_ type: Bool.Type) throws -> Bool { try text.truth(at: index) }
  func decode(_ type: String.Type) throws -> String { try text.text(at: index) }
  func decode(_ type: Double.Type) throws -> Double { try text.number(at: index) }
  func decode(_ type: Int.Type) throws -> Int { try text.number(at: index) }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }
}

/// The members of an object by their keys.
private struct JSONObjectDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let text: JSONText
  let index: Int

  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    var keys: [Key] = []
    var member = index + 1
    while member < text.values[index].next {
      if let word = try? text.text(at: member), let key = Key(stringValue: word) { keys.append(key) }
      member = text.values[member + 1].next
    }
    return keys
  }

  func contains(_ key: Key) -> Bool {
    (try? text.member(key.stringValue, ofObjectAt: index)) != nil
  }

  func decodeNil(forKey key: Key) throws -> Bool { try value(key).decodeNil() }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).decode(type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try value(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).decode(type) }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try Value(from: value(key))
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try present(key)?.decode(type)
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try present(key)?.decode(type)
  }

  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    try present(key)?.decode(type)
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try present(key)?.decode(type)
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try present(key).map { try Value(from: $0) }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try value(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try value(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { throw JSONText.Malformed() }
  func superDecoder(forKey key: Key) throws -> any Decoder { try value(key) }

  private func value(_ key: Key) throws -> JSONValueDecoder {
    guard let member = try text.member(key.stringValue, ofObjectAt: index) else {
      throw JSONText.Malformed()
    }
    return JSONValueDecoder(text: text, index: member)
  }

  /// Nil where the key is absent or its value is null.
  private func present(_ key: Key) throws -> JSONValueDecoder? {
    guard let member = try text.member(key.stringValue, ofObjectAt: index),
      text.values[member].kind != .null
    else { return nil }
    return JSONValueDecoder(text: text, index: member)
  }
}

/// The elements of an array, one after another.
private struct JSONArrayDecoder: UnkeyedDecodingContainer {
  private let text: JSONText
  private let end: Int
  private var element: Int
  private(set) var currentIndex = 0

  init(text: JSONText, index: Int) {
    self.text = text
    end = text.values[index].next
    element = index + 1
  }

  var codingPath: [any CodingKey] { [] }
  var count: Int? { nil }
  var isAtEnd: Bool { element >= end }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, text.values[element].kind == .null else { return false }
    _ = try next()
    return true
  }

  mutating func decode(_ type: String.Type) throws -> String { try next().decode(type) }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: next()) }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { try next() }

  private mutating func next() throws -> JSONValueDecoder {
    if isAtEnd { throw JSONText.Malformed() }
    defer {
      element = text.values[element].next
      currentIndex += 1
    }
    return JSONValueDecoder(text: text, index: element)
  }
}

internal import Yams

/// A text as the YAML library composed it, beside the characters it was composed from.
struct ComposedText {
  let source: SourceText
  let root: Yams.Node
  /// The keys as written that had to be renamed before the library took the text, by their place.
  let renamedKeys: [Place: String]

  /// None, with the reason reported, where the text cannot be composed.
  init?(_ source: SourceText, _ reading: Reading) {
    var scalars = StandIn.replacing(in: source.scalars)
    var repeated = RepeatedKeys(inTextOf: scalars.count)
    do {
      guard let root = try Self.compose(&scalars, source, &repeated) else {
        reading.report("the file is empty", at: nil)
        return nil
      }
      self.source = source
      self.root = root
      renamedKeys = repeated.names
    } catch YamlError.duplicatedKeysInMapping {
      repeated.report(reading)
      return nil
    } catch {
      repeated.report(reading)
      source.report(error, reading)
      return nil
    }
  }

  /// Composes again and again, each time with one more repeated key renamed.
  private static func compose(
    _ scalars: inout [Unicode.Scalar], _ source: SourceText, _ repeated: inout RepeatedKeys
  ) throws -> Yams.Node? {
    while true {
      let text = Self.text(of: scalars)
      do {
        return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
      } catch YamlError.duplicatedKeysInMapping(let names, let context)
        where repeated.rename(names.first ?? "", at: Place(context.mark), in: &scalars, of: source)
      {
        continue
      }
    }
  }

  /// As UTF-8, because appending scalars one by one takes as long as composing.
  private static func text(of scalars: [Unicode.Scalar]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else {
        bytes.append(contentsOf: scalar.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Place {
  init(_ mark: Mark) {
    self.init(line: mark.line, column: mark.column)
  }
}

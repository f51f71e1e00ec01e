/// One of the sixteen colours whose look the user chose in the terminal's settings.
package enum Color: UInt8, Sendable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite
}

/// How a cell looks apart from its glyph. Compose by chaining: `.bold.color(.green)`.
///
/// Colour is an extra: it disappears under `NO_COLOR`, so a style must never be the only carrier of a meaning.
package struct Style: Hashable, Sendable {
  /// Switches that a terminal can combine freely.
  package struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit for each switch.
    package let rawValue: UInt8

    /// Required by `OptionSet`.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier letters, brighter in some terminals.
    package static let bold = Attributes(rawValue: 1)
    /// Fainter letters.
    package static let dim = Attributes(rawValue: 2)
    /// A line below.
    package static let underline = Attributes(rawValue: 4)
    /// Text and background change places.
    package static let reverse = Attributes(rawValue: 8)
  }

  /// Nil is the terminal's own text colour.
  package var foreground: Color?
  /// Nil is the terminal's own background.
  package var background: Color?
  /// The switches that are on.
  package var attributes: Attributes

  /// Without arguments the terminal's own look.
  package init(foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own look.
  package static let plain = Style()
  /// Plain but heavier.
  package static let bold = plain.bold
  /// Plain but fainter.
  package static let dim = plain.dim
  /// Plain with a line below.
  package static let underline = plain.underline
  /// Plain with text and background exchanged.
  package static let reverse = plain.reverse

  /// The plain style in `color`.
  package static func color(_ color: Color) -> Style { plain.color(color) }

  /// The same look, heavier.
  package var bold: Style { adding(.bold) }
  /// The same look, fainter.
  package var dim: Style { adding(.dim) }
  /// The same look with a line below.
  package var underline: Style { adding(.underline) }
  /// The same look with text and background exchanged.
  package var reverse: Style { adding(.reverse) }

  /// The same look with another text colour.
  package func color(_ color: Color?) -> Style {
    Style(foreground: color, background: background, attributes: attributes)
  }

  /// The same look on another background.
  package func background(_ color: Color?) -> Style {
    Style(foreground: foreground, background: color, attributes: attributes)
  }

  /// The same look with `more` switches turned on.
  package func adding(_ more: Attributes) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes.union(more))
  }
}

/// A piece of a line in one style.
package struct Span: Hashable, Sendable, ExpressibleByStringLiteral {
  /// May hold anything; the canvas makes it harmless.
  package let text: String
  /// Of the whole piece.
  package let style: Style

  /// Text in a style, the plain one if none is given.
  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// A literal is text in the plain style.
  package init(stringLiteral value: String) { self.init(value) }
}

/// A part of a screen in which keys mean something of their own while it has the focus, by the name a person sees.
package struct FocusPart<Context>: Hashable, Sendable where Context: Hashable & Sendable {
  /// Such as "guidance", for headings and remarks.
  package let name: String
  /// What ``ActionTable`` knows it as.
  package let context: Context

  /// A part under the name that palette and help give it.
  package init(_ name: String, _ context: Context) {
    self.name = name
    self.context = context
  }
}

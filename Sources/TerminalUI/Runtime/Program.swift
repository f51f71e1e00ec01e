/// A program for the terminal in three plain functions. `update` and `view` know no terminal, no clock and no disk;
/// what touches the world is returned as effects and performed outside, after the frame is on the screen.
package struct Program<Model, Message, Effect> {
  /// What the program starts with.
  package let model: Model
  /// Performed after the first frame.
  package let effects: [Effect]
  /// What an event means; nil for events the program does not care about.
  package let message: (TerminalEvent) -> Message?
  /// Changes the model and says what is to be done about it.
  package let update: (inout Model, Message) -> [Effect]
  /// Draws the whole model, every time.
  package let view: (Model, inout Canvas) -> Void

  /// `effects` are performed once the first frame is on the screen.
  package init(
    model: Model, effects: [Effect] = [], message: @escaping (TerminalEvent) -> Message?,
    update: @escaping (inout Model, Message) -> [Effect], view: @escaping (Model, inout Canvas) -> Void
  ) {
    self.model = model
    self.effects = effects
    self.message = message
    self.update = update
    self.view = view
  }
}

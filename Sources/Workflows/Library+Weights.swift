internal import DataFiles
package import Diligence
internal import QuestionnaireFiles

extension Library {
  /// The presets of weights for a questionnaire, `default` first and the others by id; none where the library has no folder
  /// `weights`. Of several with the questionnaire's own weights the first is the one that counts.
  ///
  /// Throws ``BadInput`` with every problem in any of them, and for two of the same id.
  package func weightPresets(for questionnaire: Questionnaire) throws -> [WeightPreset] {
    guard let folder = folder(holding: "weights") else { return [] }
    var presets: [WeightPreset] = []
    var problems: [String] = []
    for file in try fileNames(in: folder).filter({ $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }).sorted() {
      do {
        guard let preset = try preset(at: folder + "/" + file, for: questionnaire) else { continue }
        if presets.contains(where: { $0.id == preset.id }) {
          problems.append("\(folder)/\(file): another preset is called `\(preset.id)`. Give it another id.")
        }
        presets.append(preset)
      } catch let broken as BadInput {
        problems += broken.problems
      }
    }
    guard problems.isEmpty else { throw BadInput(problems) }
    presets.sort { ($0.id != "default" ? 1 : 0, $0.id) < ($1.id != "default" ? 1 : 0, $1.id) }
    let own = presets.first(where: \.isQuestionnairesOwn)?.id
    return presets.filter { !$0.isQuestionnairesOwn || $0.id == own }
  }

  /// Nil for a preset of another questionnaire.
  private func preset(at path: String, for questionnaire: Questionnaire) throws -> WeightPreset? {
    let source = try Self.bytes(at: path)
    let subject = try entry("questionnaire", in: source, file: path)
    if let subject, subject != questionnaire.id.text { return nil }
    return try readable { try WeightsFile.preset(source, file: path, for: questionnaire) }
  }
}

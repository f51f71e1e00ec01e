internal import DataFiles
package import Diligence
internal import QuestionnaireFiles

extension Library {
  static let policyFile = "policy.yaml"

  /// The policy numbers that the library's `policy.yaml` sets otherwise than the standard; none where there is no such file.
  ///
  /// An assessment takes them along when it is opened. Throws ``BadInput`` with every problem in the file.
  package func policy() throws -> [PolicyNumber: Double] {
    guard let path = folder(holding: Self.policyFile) else { return [:] }
    return try Self.policy(inFile: path)
  }

  /// Reads a policy file; throws ``BadInput`` with every problem in it.
  package static func policy(inFile path: String) throws -> [PolicyNumber: Double] {
    let source = try bytes(at: path)
    return try readable { try PolicyFile.read(source, file: path) }
  }
}

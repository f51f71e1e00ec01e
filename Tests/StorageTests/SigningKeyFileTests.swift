import Diligence
import Foundation
import Testing

@testable import Storage

@Suite struct SigningKeyFileTests {
  private let scratch = Scratch()
  private var file: SigningKeyFile { SigningKeyFile(path: scratch.folder + "/own/duly/signing-key") }

  private func trouble() -> SigningKeyTrouble.Reason? {
    do throws(SigningKeyTrouble) {
      _ = try file.key()
      return nil
    } catch {
      #expect(error.message.contains(file.path))
      return error.reason
    }
  }

  @Test func aKeyIsMadeOnFirstUseForItsOwnerAlone() throws {
    #expect(try file.existingKey() == nil)
    let mask = umask(0o777)
    defer { umask(mask) }
    let key = try file.key()
    #expect(scratch.mode(file.path) == 0o600)
    #expect(scratch.mode(scratch.folder + "/own") == 0o700)
    #expect(scratch.mode(scratch.folder + "/own/duly") == 0o700)
    #expect(try file.key().publicKey == key.publicKey)
    #expect(try file.existingKey()?.publicKey == key.publicKey)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder + "/own/duly") == ["signing-key"])
  }

  @Test func twoThatMakeItAtOnceUseTheSame() async throws {
    let file = file
    let keys = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 { group.addTask { try file.key().publicKey } }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(keys.count == 1)
  }

  @Test func whatIsNotOursAloneIsRefused() throws {
    _ = try file.key()
    chmod(file.path, 0o640)
    #expect(trouble() == .isOpenToOthers)
    chmod(file.path, 0o602)
    #expect(trouble() == .isOpenToOthers)
    chmod(file.path, 0o600)
    #expect(trouble() == nil)
    if geteuid() == 0 {
      chown(file.path, 65534, 65534)
      #expect(trouble() == .isSomebodyElses)
    }
  }

  @Test func aLinkOrAFolderIsRefused() throws {
    _ = try file.key()
    let elsewhere = scratch.folder + "/elsewhere"
    try FileManager.default.moveItem(atPath: file.path, toPath: elsewhere)
    try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: elsewhere)
    #expect(trouble() == .isLink)
    unlink(file.path)
    mkdir(file.path, 0o700)
    #expect(trouble() == .isNoFile)
    rmdir(file.path)
    mkfifo(file.path, 0o600)
    #expect(trouble() == .isNoFile)
  }

  @Test(arguments: [
    "", "x", "duly-signing-key-1 \n", "duly-signing-key-1 00\n", "duly-signing-key-2 \(digits)\n",
    "duly-signing-key-1 \(digits)", "duly-signing-key-1 \(digits)\n\n", "duly-signing-key-1 \(digits)0\n",
    " duly-signing-key-1 \(digits)\n", "duly-signing-key-1 \(digits.uppercased())\n",
  ])
  func anotherTextIsNoKey(_ text: String) throws {
    _ = try file.key()
    try Data(text.utf8).write(to: URL(fileURLWithPath: file.path))
    chmod(file.path, 0o600)
    #expect(trouble() == .malformed)
    #expect(FileManager.default.contents(atPath: file.path) == Data(text.utf8), "nothing is overwritten")
  }

  private static let digits = String(repeating: "ab", count: 32)

  @Test func aFolderThatOthersMayChangeHoldsNoKey() throws {
    mkdir(scratch.folder + "/own", 0o700)
    mkdir(scratch.folder + "/own/duly", 0o700)
    chmod(scratch.folder + "/own/duly", 0o777)
    #expect(trouble() == .folderIsOpenToOthers)
    #expect(try file.existingKey() == nil)
  }

  @Test func aPlaceThatCannotBeMadeIsSaid() throws {
    try Data().write(to: URL(fileURLWithPath: scratch.folder + "/own"))
    #expect(trouble() == .unreadable("Not a directory"))
  }
}

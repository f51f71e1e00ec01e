import Testing

@Suite struct SimulatedDiskTests {
  private func disk(_ entries: [Recording.Entry]) throws -> SimulatedDisk {
    var before = FolderContents()
    before.folders = ["data"]
    var disk = try SimulatedDisk(before)
    for entry in entries { try disk.take(entry) }
    return disk
  }

  private let written: [Recording.Entry] = [
    .created(path: "data/a", file: 7), .written(file: 7, offset: 0, bytes: [1, 2, 3]),
  ]

  @Test func whatIsNotSyncedIsThereOnlyWhereItIsKept() throws {
    let disk = try disk(written)
    #expect(disk.image(.kept).files == ["data/a": [1, 2, 3]])
    #expect(disk.image(.dropped).files.isEmpty)
    #expect(disk.image(.dropped).folders == ["data"])
  }

  @Test func aSyncedFileHasNoNameBeforeItsFolderIsSynced() throws {
    #expect(try disk(written + [.fileSynced(file: 7)]).image(.dropped).files.isEmpty)
    let synced = try disk(written + [.fileSynced(file: 7), .folderSynced(path: "data")])
    #expect(synced.image(.dropped).files == ["data/a": [1, 2, 3]])
    let named = try disk(written + [.folderSynced(path: "data")])
    #expect(named.image(.dropped).files == ["data/a": []])
  }

  @Test func anUnlinkedFileComesBackUntilItsFolderIsSynced() throws {
    let there: [Recording.Entry] = written + [.fileSynced(file: 7), .folderSynced(path: "data")]
    let gone = try disk(there + [.unlinked(path: "data/a")])
    #expect(gone.image(.kept).files.isEmpty)
    #expect(gone.image(.dropped).files == ["data/a": [1, 2, 3]])
    #expect(try disk(there + [.unlinked(path: "data/a"), .allSynced]).image(.dropped).files.isEmpty)
  }

  @Test func aNumberGivenAgainIsAnotherFile() throws {
    let disk = try disk(
      written + [
        .unlinked(path: "data/a"), .created(path: "data/b", file: 7),
        .written(file: 7, offset: 2, bytes: [9]),
      ])
    #expect(disk.image(.kept).files == ["data/b": [0, 0, 9]])
  }

  @Test func aRenamingIsDoneOrNotAndNeverHalf() throws {
    let disk = try disk(
      written + [.allSynced, .renamed(from: "data/a", to: "data/b"), .resized(file: 7, size: 1)])
    var seen: Set<[String]> = []
    for seed in 0..<40 { seen.insert(disk.image(.torn, seed: UInt64(seed)).files.keys.sorted()) }
    #expect(seen == [["data/a"], ["data/b"]])
    #expect(disk.image(.kept).files == ["data/b": [1]])
  }

  @Test func aFileInAFolderThatIsLostIsLost() throws {
    let made: [Recording.Entry] = [
      .folderMade(path: "new"), .created(path: "new/a", file: 1), .fileSynced(file: 1),
      .folderSynced(path: "new"),
    ]
    #expect(try disk(made).image(.dropped).files.isEmpty)
    #expect(try disk(made + [.folderSynced(path: "")]).image(.dropped).files == ["new/a": []])
  }

  @Test func aRenamedFolderTakesAlongWhatLiesInIt() throws {
    let made: [Recording.Entry] = [
      .folderMade(path: "new"), .created(path: "new/a", file: 1), .allSynced,
      .renamed(from: "new", to: "data/new"), .created(path: "data/new/b", file: 2),
    ]
    let disk = try disk(made)
    #expect(disk.image(.kept).files.keys.sorted() == ["data/new/a", "data/new/b"])
    #expect(disk.image(.dropped).files.keys.sorted() == ["new/a"])
    #expect(
      try self.disk(made + [.folderSynced(path: "data/new")]).image(.dropped).files.keys.sorted() == [
        "new/a", "new/b",
      ])
  }

  @Test func sectorsAreTornApartAndNeverInThemselves() throws {
    let size = 4 * SimulatedFile.sector
    let disk = try disk(
      written + [
        .written(file: 7, offset: 0, bytes: [UInt8](repeating: 1, count: size)), .allSynced,
        .written(file: 7, offset: 0, bytes: [UInt8](repeating: 2, count: size)),
      ])
    var seen: Set<[UInt8]> = []
    for seed in 0..<200 {
      let bytes = try #require(disk.image(.torn, seed: UInt64(seed)).files["data/a"])
      let sectors = (0..<4).map { Set(bytes[($0 * 512)..<(($0 + 1) * 512)]) }
      #expect(sectors.allSatisfy { $0.count == 1 })
      seen.insert(sectors.compactMap(\.first))
    }
    #expect(seen.count == 16, "each of four sectors, kept or dropped")
    #expect(disk.image(.torn, seed: 5) == disk.image(.torn, seed: 5))
  }
}

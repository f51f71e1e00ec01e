import TrialSupport

/// A disk that keeps of what a program does only what the program insists on, so that its power can be cut at any moment.
///
/// It promises the least that the standards promise. The bytes and the size of a file last from the next sync of the file
/// on; that it is created, renamed or unlinked lasts from the next sync of the folder with the name. Syncing a new file
/// does not make its name last, though most file systems are kinder: an unlinked rollback journal that comes back undoes a
/// transaction that was acknowledged, and only the strict view finds that.
struct SimulatedDisk {
  /// What becomes, when the power is cut, of everything that was not synced.
  enum Unsynced: String, CaseIterable, Sendable {
    case kept, dropped
    /// Each sector of each write and each change of a name is kept or dropped by chance.
    case torn
  }

  private enum Node: Equatable {
    case folder
    /// A file by its place in `files`.
    case file(Int)
  }

  /// Names that change at one moment.
  private struct Renaming {
    /// The name that goes.
    var gone: String?
    var new: (path: String, node: Node)?

    var isEmpty: Bool { gone == nil && new == nil }

    func apply(to names: inout [String: Node]) {
      if let gone { names[gone] = nil }
      if let new { names[new.path] = new.node }
    }

    /// The part of it that concerns these names.
    func part(where isConcerned: (String) -> Bool) -> Renaming {
      Renaming(
        gone: gone.flatMap { isConcerned($0) ? $0 : nil },
        new: new.flatMap { isConcerned($0.path) ? $0 : nil })
    }
  }

  private var files: [SimulatedFile] = []
  private var places: [UInt64: Int] = [:]
  /// Names as programs see them, and as they are surely on the disk.
  private var names: [String: Node] = [:]
  private var synced: [String: Node] = [:]
  /// What happened to names since, oldest first.
  private var renamings: [Renaming] = []

  /// A disk with these files, all of them synced.
  init(_ contents: FolderContents) {
    for path in contents.folders { names[path] = .folder }
    for (path, bytes) in contents.files {
      names[path] = .file(files.count)
      if let number = contents.numbers[path] { places[number] = files.count }
      files.append(SimulatedFile(synced: bytes))
    }
    synced = names
  }

  /// Does what the program did.
  mutating func take(_ entry: Recording.Entry) throws {
    switch entry {
    case .created(let path, let number):
      places[number] = files.count
      change(Renaming(new: (path, .file(files.count))))
      files.append(SimulatedFile())
    case .written(let number, let offset, let bytes):
      files[try place(number)].change(.write(offset: offset, bytes))
    case .resized(let number, let size): files[try place(number)].change(.resize(size))
    case .unlinked(let path), .folderRemoved(let path): change(Renaming(gone: path))
    case .renamed(let from, let to): change(Renaming(gone: from, new: (to, try node(from))))
    case .linked(let from, let to): change(Renaming(new: (to, try node(from))))
    case .folderMade(let path): change(Renaming(new: (path, .folder)))
    case .fileSynced(let number): files[try place(number)].sync()
    case .folderSynced(let path): syncNames { Self.folder(of: $0) == path }
    case .allSynced:
      for place in files.indices { files[place].sync() }
      syncNames { _ in true }
    case .said: break
    }
  }

  /// A file that the recorder never saw before.
  private struct Unknown: Error { let name: String }

  private func place(_ number: UInt64) throws -> Int {
    guard let place = places[number] else { throw Unknown(name: "file \(number)") }
    return place
  }

  /// Folders with something in them would have to take it along, which no program here asks for.
  private func node(_ path: String) throws -> Node {
    guard let node = names[path], node != .folder else { throw Unknown(name: path) }
    return node
  }

  private mutating func change(_ renaming: Renaming) {
    renaming.apply(to: &names)
    renamings.append(renaming)
  }

  private mutating func syncNames(where isSynced: (String) -> Bool) {
    for renaming in renamings { renaming.part(where: isSynced).apply(to: &synced) }
    renamings = renamings.map { $0.part { !isSynced($0) } }.filter { !$0.isEmpty }
  }

  /// The path without its last part; empty for what lies at the top.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}

extension SimulatedDisk {
  /// What is found on the disk when the power is cut now and comes back; chance matters only to `torn`.
  func image(_ unsynced: Unsynced, seed: UInt64 = 0) -> FolderContents {
    var chance = Chance(seed: seed)
    // Sometimes nearly all has reached the disk, sometimes nearly nothing.
    let share: Double =
      switch unsynced {
      case .kept: 1
      case .dropped: 0
      case .torn: Double.random(in: 0...1, using: &chance)
      }
    var names = synced
    for renaming in renamings where chance.happens(share) { renaming.apply(to: &names) }
    var contents = FolderContents()
    for (path, node) in names.sorted(by: { $0.key < $1.key }) where isReachable(path, in: names) {
      switch node {
      case .folder: contents.folders.insert(path)
      case .file(let place): contents.files[path] = files[place].content(keeping: share, &chance)
      }
    }
    return contents
  }

  private func isReachable(_ path: String, in names: [String: Node]) -> Bool {
    let folder = Self.folder(of: path)
    return folder.isEmpty || names[folder] == .folder && isReachable(folder, in: names)
  }
}

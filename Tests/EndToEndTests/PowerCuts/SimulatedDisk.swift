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
    /// A folder by its number, so that what lies in it goes with it when it is renamed.
    case folder(Int)
    /// A file by its place in `files`.
    case file(Int)
  }

  /// What lies in a folder under one name.
  private struct Name: Hashable {
    let folder: Int
    let last: String
  }

  /// Names that change at one moment.
  private struct Renaming {
    /// The name that goes.
    var gone: Name?
    var new: (name: Name, node: Node)?

    var isEmpty: Bool { gone == nil && new == nil }

    func apply(to names: inout [Name: Node]) {
      if let gone { names[gone] = nil }
      if let new { names[new.name] = new.node }
    }

    /// The part of it that concerns names in such folders.
    func part(where isConcerned: (Int) -> Bool) -> Renaming {
      Renaming(
        gone: gone.flatMap { isConcerned($0.folder) ? $0 : nil },
        new: new.flatMap { isConcerned($0.name.folder) ? $0 : nil })
    }
  }

  /// The folder that all is in.
  private static let top = 0
  private var folders = 1
  private var files: [SimulatedFile] = []
  private var places: [UInt64: Int] = [:]
  /// Names as programs see them, and as they are surely on the disk.
  private var names: [Name: Node] = [:]
  private var synced: [Name: Node] = [:]
  /// What happened to names since, oldest first.
  private var renamings: [Renaming] = []

  /// A disk with these files, all of them synced.
  init(_ contents: FolderContents) throws {
    for path in contents.folders.sorted() { names[try name(path)] = newFolder() }
    for (path, bytes) in contents.files {
      names[try name(path)] = .file(files.count)
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
      change(Renaming(new: (try name(path), .file(files.count))))
      files.append(SimulatedFile())
    case .written(let number, let offset, let bytes):
      files[try place(number)].change(.write(offset: offset, bytes))
    case .resized(let number, let size): files[try place(number)].change(.resize(size))
    case .unlinked(let path), .folderRemoved(let path): change(Renaming(gone: try name(path)))
    case .renamed(let from, let to):
      change(Renaming(gone: try name(from), new: (try name(to), try node(from))))
    case .linked(let from, let to): change(Renaming(new: (try name(to), try node(from))))
    case .folderMade(let path): change(Renaming(new: (try name(path), newFolder())))
    case .fileSynced(let number): files[try place(number)].sync()
    case .folderSynced(let path):
      let synced = try folder(path)
      syncNames { $0 == synced }
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

  private mutating func newFolder() -> Node {
    defer { folders += 1 }
    return .folder(folders)
  }

  /// The folder that programs see at the path; the top for an empty one.
  private func folder(_ path: String) throws -> Int {
    guard !path.isEmpty else { return Self.top }
    guard case .folder(let number) = try node(path) else { throw Unknown(name: path) }
    return number
  }

  private func name(_ path: String) throws -> Name {
    let parts = path.split(separator: "/")
    return Name(folder: try folder(parts.dropLast().joined(separator: "/")), last: String(parts.last ?? ""))
  }

  private func node(_ path: String) throws -> Node {
    guard let node = names[try name(path)] else { throw Unknown(name: path) }
    return node
  }

  private mutating func change(_ renaming: Renaming) {
    renaming.apply(to: &names)
    renamings.append(renaming)
  }

  private mutating func syncNames(where isSynced: (Int) -> Bool) {
    for renaming in renamings { renaming.part(where: isSynced).apply(to: &synced) }
    renamings = renamings.map { $0.part { !isSynced($0) } }.filter { !$0.isEmpty }
  }
}

extension SimulatedDisk {
  /// What is found on the disk when the power is cut now and comes back; chance matters only to `torn`.
  func image(_ unsynced: Unsynced, seed: UInt64 = 0) -> FolderContents {
    var random = SeededGenerator(seed: seed)
    // Sometimes nearly all has reached the disk, sometimes nearly nothing.
    let share: Double =
      switch unsynced {
      case .kept: 1
      case .dropped: 0
      case .torn: Double.random(in: 0...1, using: &random)
      }
    var names = synced
    for renaming in renamings where random.chance(share) { renaming.apply(to: &names) }
    var contents = FolderContents()
    var found = Self.contents(of: Self.top, at: "", in: names)
    while let (path, node) = found.popLast() {
      switch node {
      case .folder(let number):
        contents.folders.insert(path)
        found += Self.contents(of: number, at: path + "/", in: names)
      case .file(let place): contents.files[path] = files[place].content(keeping: share, &random)
      }
    }
    return contents
  }

  /// What lies in a folder, always in the same order.
  private static func contents(
    of folder: Int, at path: String, in names: [Name: Node]
  ) -> [(path: String, node: Node)] {
    names.filter { $0.key.folder == folder }.map { (path + $0.key.last, $0.value) }.sorted { $0.0 < $1.0 }
  }
}

import Foundation

/// A line of the table of mounts: what kind of file system stands where.
struct Mount: Equatable {
  let number: Int
  /// `major:minor`, as files on it have it.
  let device: String
  let point: String
  let kind: String
  /// What is mounted: a disk's path, a server with a path, or a word.
  let source: String
  let options: [Substring]

  /// A line reads `36 35 0:42 / /mnt/team rw,noatime shared:1 - nfs4 server:/team rw,vers=4.2`; how many words stand before
  /// the dash differs. Nil for what is no such line.
  init?(line: Substring) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count > 6, let number = Int(words[0]), words[4].hasPrefix("/"),
      let dash = words[6...].firstIndex(of: "-"), dash + 1 < words.count, !words[dash + 1].isEmpty
    else { return nil }
    (self.number, device) = (number, String(words[2]))
    point = Self.plain(words[4])
    kind = Self.plain(words[dash + 1])
    source = dash + 2 < words.count ? Self.plain(words[dash + 2]) : ""
    options = dash + 3 < words.count ? words[dash + 3].split(separator: ",") : []
  }

  /// Where on other mounts the bytes of what is written here end up; nil where that is this mount itself.
  var writesTo: String? {
    switch kind {
    case "overlay", "overlayfs", "aufs":
      options.first { $0.hasPrefix("upperdir=") }.map { Self.plain($0.dropFirst("upperdir=".count)) }
    case "ecryptfs", "fuse.encfs", "fuse.gocryptfs", "fuse.cryfs", "fuse.bindfs", "fuse.unionfs":
      source.hasPrefix("/") ? source : nil
    default: nil
    }
  }

  /// `server:/path`, `someone@server:`, `//server/share` and addresses with `://`.
  var namesAnotherMachine: Bool {
    if source.hasPrefix("//") || source.contains("://") { return true }
    guard !source.hasPrefix("/"), let colon = source.firstIndex(of: ":") else { return false }
    let rest = source[source.index(after: colon)...]
    return rest.isEmpty || rest.hasPrefix("/") || source[..<colon].contains("@")
  }

  /// Blanks, tabs, line ends and backslashes stand in the table as `\040`, `\011`, `\012` and `\134`.
  private static func plain(_ word: Substring) -> String {
    guard word.utf8.contains(UInt8(ascii: "\\")) else { return String(word) }
    var bytes: [UInt8] = []
    var rest = Array(word.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(3)
      if byte == UInt8(ascii: "\\"), digits.count == 3,
        let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
      {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What is mounted where, as the kernel lists it in `/proc/self/mountinfo`.
struct MountTable {
  let mounts: [Mount]

  init(_ text: String) {
    mounts = text.split(separator: "\n").compactMap(Mount.init(line:))
  }

  /// The mount that holds a file of that path; the one mounted last where several stand one over the other.
  func mount(holding path: String) -> Mount? {
    let holding = mounts.filter { mount in
      path == mount.point || path.hasPrefix(mount.point == "/" ? "/" : mount.point + "/")
    }
    let longest = holding.map(\.point.utf8.count).max()
    return holding.last { $0.point.utf8.count == longest }
  }

  /// The mount of that number or, where an old kernel gives none, one of that device.
  func mount(number: Int?, device: String) -> Mount? {
    if let number { return mounts.first { $0.number == number } }
    return mounts.first { $0.device == device }
  }
}

#if os(Linux)
  extension MountTable {
    static var here: MountTable {
      let text = FileManager.default.contents(atPath: "/proc/self/mountinfo") ?? Data()
      return MountTable(String(decoding: text, as: UTF8.self))
    }

    /// `O_PATH`, which Swift's module of the C library leaves out: a descriptor of the file that reads nothing of it.
    private static let nameOnly: Int32 = 0o10000000

    /// The mount on which a file or folder lies; nil where it is not there.
    ///
    /// The file is not opened for reading, because closing it would end the locks that this process has on it.
    func mount(of path: String) -> Mount? {
      // A folder that is mounted when somebody looks into it is mounted by this.
      let folder = open(path, O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC)
      let file = folder >= 0 ? folder : open(path, Self.nameOnly | O_CLOEXEC)
      guard file >= 0 else { return nil }
      defer { close(file) }
      var status = stat()
      guard fstat(file, &status) == 0 else { return nil }
      return mount(number: Self.number(of: file), device: Self.device(UInt64(status.st_dev)))
    }

    private static func number(of file: Int32) -> Int? {
      let facts = FileManager.default.contents(atPath: "/proc/self/fdinfo/\(file)") ?? Data()
      return String(decoding: facts, as: UTF8.self).firstMatch(of: /mnt_id:\s*(\d+)/).flatMap { Int($0.1) }
    }
  }
#endif

extension MountTable {
  /// Numbers as the kernel's 64-bit `dev_t` packs them, written `major:minor`.
  static func device(_ number: UInt64) -> String {
    let major = (number >> 8 & 0xFFF) | (number >> 32 & 0xFFFF_F000)
    let minor = (number & 0xFF) | (number >> 12 & 0xFFFF_FF00)
    return "\(major):\(minor)"
  }
}

import Foundation

/// File systems that another machine may write to at the same time, where SQLite's locks cannot be trusted.
enum NetworkFileSystem {
  /// The file system's name where `path` lies on one of them; nil on a local disk and where nothing can be
  /// found out.
  static func kind(at path: String) -> String? {
    #if os(Linux)
      var status = stat()
      guard stat(path, &status) == 0, let table = FileManager.default.contents(atPath: "/proc/self/mountinfo")
      else { return nil }
      return kind(ofDevice: device(UInt64(status.st_dev)), mountTable: String(decoding: table, as: UTF8.self))
    #else
      var status = statfs()
      guard statfs(path, &status) == 0, status.f_flags & UInt32(MNT_LOCAL) == 0 else { return nil }
      return withUnsafeBytes(of: status.f_fstypename) { name in
        String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
      }
    #endif
  }

  /// What `device` is mounted as where that is a network file system; the table is the text of
  /// `/proc/self/mountinfo`.
  ///
  /// A line reads `36 35 0:42 / /mnt/team rw,noatime shared:1 - nfs4 server:/team rw`: the device stands
  /// third, the kind after the dash.
  static func kind(ofDevice device: String, mountTable: String) -> String? {
    for line in mountTable.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2, words[2] == device, let kind = words.drop(while: { $0 != "-" }).dropFirst().first
      else { continue }
      return kinds.contains(String(kind)) ? String(kind) : nil
    }
    return nil
  }

  /// Numbers as the kernel's 64-bit `dev_t` packs them, written `major:minor`.
  static func device(_ number: UInt64) -> String {
    let major = (number >> 8 & 0xFFF) | (number >> 32 & 0xFFFF_F000)
    let minor = (number & 0xFF) | (number >> 12 & 0xFFFF_FF00)
    return "\(major):\(minor)"
  }

  private static let kinds: Set = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "ncpfs", "fuse.sshfs", "fuse.rclone", "fuse.s3fs",
    "fuse.gcsfuse", "fuse.glusterfs", "fuse.curlftpfs", "fuse.smbnetfs", "fuse.gvfsd-fuse",
  ]
}

import Foundation

/// File systems that another machine may write to at the same time, where SQLite's locks cannot be trusted.
enum NetworkFileSystem {
  /// The file system's name where `path` lies on one of them; nil on a local disk and where nothing can be
  /// found out.
  static func kind(at path: String) -> String? {
    #if os(Linux)
      guard let mount = MountTable.here.mount(of: path) else { return nil }
      return kind(of: mount, in: .here)
    #else
      var status = statfs()
      guard statfs(path, &status) == 0, status.f_flags & UInt32(MNT_LOCAL) == 0 else { return nil }
      return withUnsafeBytes(of: status.f_fstypename) { name in
        String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
      }
    #endif
  }

  /// What `mount` is called where it is a network file system, or keeps on one what is written to it.
  ///
  /// What lies below an overlay is looked up once: an overlay on an overlay is another machine's business.
  static func kind(of mount: Mount, in table: MountTable) -> String? {
    if isShared(mount) { return mount.kind }
    guard let below = mount.writesTo.flatMap(table.mount(holding:)), isShared(below) else { return nil }
    return "\(mount.kind) on \(below.kind)"
  }

  private static func isShared(_ mount: Mount) -> Bool {
    kinds.contains(mount.kind) || (mount.kind.hasPrefix("fuse") && mount.namesAnotherMachine)
  }

  /// Servers' disks, disks that several machines share, and folders that a virtual machine shares with its host: in all
  /// of them somebody else may write whom our locks do not reach.
  private static let kinds: Set = [
    // Servers.
    "nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "auristorfs", "ceph", "ncpfs", "coda", "davfs",
    "fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.gcsfuse", "fuse.goofys", "fuse.mount-s3",
    "fuse.blobfuse", "fuse.blobfuse2", "fuse.curlftpfs", "fuse.smbnetfs", "fuse.gvfsd-fuse", "fuse.kio-fuse",
    "fuse.davfs", "fuse.davfs2", "fuse.google-drive-ocamlfuse", "fuse.onedriver", "fuse.juicefs",
    "fuse.seaweedfs", "fuse.ceph-fuse", "fuse.glusterfs", "fuse.moosefs", "fuse.mfs", "fuse.lizardfs",
    // Disks of several machines.
    "lustre", "gpfs", "beegfs", "beegfs_nodev", "panfs", "orangefs", "pvfs2", "glusterfs", "gfs2", "ocfs2",
    // Folders of a host.
    "9p", "virtiofs", "drvfs", "vboxsf", "vmhgfs", "fuse.vmhgfs-fuse", "prl_fs", "prl_fs_freeze",
    "fuse.grpcfuse", "fuse.osxfs", "fuse.krfs",
  ]
}

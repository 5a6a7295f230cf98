import Glibc

/// Why a file was not written; what was there before is still there, whole.
public struct FileWriteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// As the caller gave it.
  public var path: String
  /// The system's number for the reason, such as `ENOSPC`.
  public var code: Int32

  public init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// What a person reads: `cards.apkg: No space left on device`.
  public var description: String { "\(path): \(String(cString: strerror(code)))" }
}

/// Writes whole files or nothing.
public enum AtomicFile {
  /// Writes a neighbour with a hidden name, makes it durable, and puts it in the file's place.
  ///
  /// A link is followed and an old file's permissions are kept. A device or a pipe, such as
  /// `/dev/stdout`, is written to as it is.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileWriteError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists, kind != S_IFREG, kind != S_IFDIR {
      try writeInPlace(bytes, to: path)
    } else {
      let target = exists ? try resolved(path) : path
      try replace(target, with: bytes, mode: exists ? status.st_mode & 0o7777 : nil, for: path)
    }
  }

  private static func writeInPlace(_ bytes: [UInt8], to path: String) throws(FileWriteError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileWriteError(path: path, code: errno) }
    let failure = writeAll(bytes, to: descriptor)
    close(descriptor)
    if let failure { throw FileWriteError(path: path, code: failure) }
  }

  private static func replace(
    _ target: String,
    with bytes: [UInt8],
    mode: mode_t?,
    for path: String
  ) throws(FileWriteError) {
    let folder = folder(of: target)
    let (neighbour, descriptor) = try openNeighbour(in: folder, for: path)
    var failure = writeAll(bytes, to: descriptor)
    if failure == nil, let mode, fchmod(descriptor, mode) != 0 { failure = errno }
    if failure == nil, fsync(descriptor) != 0 { failure = errno }
    // Some file systems, NFS above all, tell only here that there was no room.
    if close(descriptor) != 0, failure == nil { failure = errno }
    if failure == nil, rename(neighbour, target) != 0 { failure = errno }
    if let failure {
      unlink(neighbour)
      throw FileWriteError(path: path, code: failure)
    }
    makeDurable(folder: folder)
  }

  /// Two writers in one folder, or one that died, must not meet in one file.
  private static func openNeighbour(
    in folder: String,
    for path: String
  ) throws(FileWriteError) -> (path: String, descriptor: Int32) {
    for attempt in 0..<1000 {
      let neighbour = "\(folder)/.quizlab-\(getpid())-\(attempt)"
      let descriptor = open(neighbour, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (neighbour, descriptor) }
      if errno != EEXIST { break }
    }
    throw FileWriteError(path: path, code: errno)
  }

  /// Errno, or nil when all bytes are written.
  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let bytes = UnsafeRawBufferPointer(rebasing: rest)
        let written = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        if written >= 0 {
          rest = rest.dropFirst(written)
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }

  /// The rename is done and visible; a folder that can't be synced makes it no failure.
  private static func makeDurable(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func resolved(_ path: String) throws(FileWriteError) -> String {
    guard let resolved = realpath(path, nil) else { throw FileWriteError(path: path, code: errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

import CLibZip
import Glibc

/// A zip archive in memory whose bytes depend on nothing but its entries.
struct ZipArchive {
  struct Entry {
    var name: String
    var bytes: [UInt8]
  }

  struct Failure: Error, Hashable {
    var reason: String
  }

  var entries: [Entry]

  /// Entries are stored, not deflated, since deflated bytes depend on the version of zlib.
  func bytes() throws(Failure) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw Failure(&error) }
    defer { zip_source_free(target) }
    // The archive takes the source over, and its bytes are still to be read from it.
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw Failure(&error)
    }
    do throws(Failure) {
      for entry in entries { try Self.add(entry, to: archive) }
      guard zip_close(archive) == 0 else { throw Failure(archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
    return try Self.contents(of: target)
  }

  private static func add(_ entry: Entry, to archive: OpaquePointer) throws(Failure) {
    // libzip reads the bytes as late as zip_close, hence a copy that it owns and frees.
    guard let copy = malloc(max(1, entry.bytes.count)) else {
      throw Failure(reason: String(cString: strerror(ENOMEM)))
    }
    entry.bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      copy.copyMemory(from: start, byteCount: bytes.count)
    }
    guard let source = zip_source_buffer(archive, copy, UInt64(entry.bytes.count), 1) else {
      free(copy)
      throw Failure(archive)
    }
    let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw Failure(archive)
    }
    guard
      zip_set_file_compression(archive, UInt64(index), ZIP_CM_STORE, 0) == 0,
      zip_file_set_dostime(archive, UInt64(index), noon, firstOfJanuary1980, 0) == 0
    else { throw Failure(archive) }
  }

  /// The earliest date that a zip can hold, at an hour that exists in every time zone.
  private static let firstOfJanuary1980: UInt16 = 0 << 9 | 1 << 5 | 1
  private static let noon: UInt16 = 12 << 11

  private static func contents(of source: OpaquePointer) throws(Failure) -> [UInt8] {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_source_open(source) == 0 else { throw Failure(source: source) }
    defer { zip_source_close(source) }
    guard zip_source_stat(source, &status) == 0 else { throw Failure(source: source) }
    let size = Int(status.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = Int(max(0, zip_source_read(source, buffer.baseAddress, UInt64(size))))
    }
    guard bytes.count == size else { throw Failure(source: source) }
    return bytes
  }
}

extension ZipArchive.Failure {
  fileprivate init(_ error: inout zip_error_t) {
    reason = String(cString: zip_error_strerror(&error))
    zip_error_fini(&error)
  }

  fileprivate init(_ archive: OpaquePointer) {
    reason = String(cString: zip_strerror(archive))
  }

  fileprivate init(source: OpaquePointer) {
    reason = String(cString: zip_error_strerror(zip_source_error(source)))
  }
}

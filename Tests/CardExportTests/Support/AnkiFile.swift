import CLibZip
import Foundation
import GRDB
import Testing

/// An entry of a zip archive as libzip reads it back.
struct ZipEntry: Equatable {
  var name: String
  var bytes: [UInt8]
  var isStored: Bool
}

func zipEntries(_ archive: [UInt8]) throws -> [ZipEntry] {
  try archive.withUnsafeBytes { buffer in
    let source = try #require(
      zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil)
    )
    let archive = try #require(zip_open_from_source(source, ZIP_CHECKCONS, nil))
    defer { zip_discard(archive) }
    return try (0..<zip_get_num_entries(archive, 0)).map { index in
      var status = zip_stat_t()
      try #require(zip_stat_index(archive, UInt64(index), 0, &status) == 0)
      let file = try #require(zip_fopen_index(archive, UInt64(index), 0))
      defer { zip_fclose(file) }
      var bytes = [UInt8](repeating: 0, count: Int(status.size))
      try #require(zip_fread(file, &bytes, status.size) == Int64(status.size))
      return ZipEntry(
        name: String(cString: status.name),
        bytes: bytes,
        isStored: status.comp_method == UInt16(ZIP_CM_STORE)
      )
    }
  }
}

/// Opens the collection within a package.
func readCollection<Result>(
  _ package: [UInt8],
  _ body: (Database) throws -> Result
) throws -> Result {
  let entries = try zipEntries(package)
  let collection = try #require(entries.first { $0.name == "collection.anki2" })
  return try withTemporaryFolder { folder in
    let path = "\(folder)/collection.anki2"
    try Data(collection.bytes).write(to: URL(fileURLWithPath: path))
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: path, configuration: configuration).read(body)
  }
}

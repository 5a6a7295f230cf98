import CardExport
import Foundation
import Testing

struct AtomicFileTests {
  @Test func `a new file holds exactly the bytes`() throws {
    try withTemporaryFolder { folder in
      let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
      try AtomicFile.write(bytes, to: "\(folder)/new")
      #expect(contents("\(folder)/new") == bytes)
      #expect(try names(in: folder) == ["new"])
    }
  }

  @Test func `an old file is replaced and keeps its permissions`() throws {
    try withTemporaryFolder { folder in
      try AtomicFile.write([1, 2, 3], to: "\(folder)/old")
      chmod("\(folder)/old", 0o640)
      try AtomicFile.write([4], to: "\(folder)/old")
      #expect(contents("\(folder)/old") == [4])
      var status = stat()
      #expect(stat("\(folder)/old", &status) == 0)
      #expect(status.st_mode & 0o777 == 0o640)
    }
  }

  @Test func `a link stays a link`() throws {
    try withTemporaryFolder { folder in
      try AtomicFile.write([1], to: "\(folder)/file")
      symlink("file", "\(folder)/link")
      try AtomicFile.write([2], to: "\(folder)/link")
      #expect(contents("\(folder)/file") == [2])
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/link") == "file"
      )
    }
  }

  @Test func `a folder that is not there is an error with path and reason`() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/none/cards.apkg"
      let error = #expect(throws: FileWriteError.self) { try AtomicFile.write([1], to: path) }
      #expect(error == FileWriteError(path: path, code: ENOENT))
      #expect(error?.description == "\(path): No such file or directory")
    }
  }

  @Test func `a folder is not replaced, and nothing is left beside it`() throws {
    try withTemporaryFolder { folder throws in
      let path = "\(folder)/deck"
      mkdir(path, 0o755)
      #expect(throws: FileWriteError(path: path, code: EISDIR)) {
        try AtomicFile.write([1], to: path)
      }
      #expect(try names(in: folder) == ["deck"])
    }
  }

  @Test func `a device is written to, not replaced`() {
    #expect(throws: FileWriteError(path: "/dev/full", code: ENOSPC)) {
      try AtomicFile.write([1], to: "/dev/full")
    }
    var status = stat()
    #expect(stat("/dev/full", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func `without room the old file stays and nothing is left behind`() async {
    await #expect(processExitsWith: .success) {
      try withTemporaryFolder { folder in
        try AtomicFile.write([1, 2, 3], to: "\(folder)/old")
        // A limit on file size fails as a full disk does: in the middle of the bytes.
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: 100_000, rlim_max: rlim_t.max)
        try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
        let path = "\(folder)/old"
        #expect(throws: FileWriteError(path: path, code: EFBIG)) {
          try AtomicFile.write([UInt8](repeating: 9, count: 200_000), to: path)
        }
        #expect(contents(path) == [1, 2, 3])
        #expect(try names(in: folder) == ["old"])
      }
    }
  }
}

private func contents(_ path: String) -> [UInt8]? {
  FileManager.default.contents(atPath: path).map(Array.init)
}

private func names(in folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}

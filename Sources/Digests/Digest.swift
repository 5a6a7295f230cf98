import CCrypto

/// Hashes that AWS's protocols name, computed by libcrypto.
public enum Digest {
  /// 32 bytes.
  ///
  /// Source: FIPS 180-4.
  public static func sha256(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    digest(bytes, EVP_sha256())
  }

  private static func digest(_ bytes: some Sequence<UInt8>, _ kind: OpaquePointer?) -> [UInt8] {
    let input = Array(bytes)
    var output = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    guard EVP_Digest(input, input.count, &output, &length, kind, nil) == 1 else { return [] }
    return Array(output.prefix(Int(length)))
  }
}

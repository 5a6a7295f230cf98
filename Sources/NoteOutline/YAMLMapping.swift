import CYAML

/// A YAML document that is a mapping, read as deep as a note's settings go.
///
/// The only place that knows libyaml. Aliases are looked up and never expanded, so that a few
/// lines cannot stand for billions of nodes.
struct YAMLMapping {
  struct Entry {
    var key: String
    var value: Value
    /// Of the value, from 1.
    var line: Int
  }

  enum Value {
    /// Plain means written without quotes.
    case scalar(String, isPlain: Bool)
    case sequence([(value: Value, line: Int)])
    /// A mapping, or anything inside a sequence that is no scalar.
    case nested
  }

  struct Failure: Error {
    var problem: String
    /// From 1; nil where libyaml names none.
    var line: Int?
  }

  private(set) var entries: [Entry] = []

  /// Nil when the YAML is no mapping.
  init?(_ yaml: some Collection<UInt8>) throws(Failure) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { throw Failure(problem: "out of memory") }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let bytes = Array(yaml)
    var document = yaml_document_t()
    let isRead = bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      return yaml_parser_load(parser, &document) == 1
    }
    guard isRead else { throw Failure(parser.pointee) }
    defer { yaml_document_delete(&document) }
    guard let root = yaml_document_get_root_node(&document)?.pointee,
      root.type == YAML_MAPPING_NODE
    else { return nil }
    let pairs = root.data.mapping.pairs
    for pair in UnsafeBufferPointer(start: pairs.start, count: pairs.top - pairs.start) {
      guard let key = yaml_document_get_node(&document, pair.key)?.pointee,
        case .scalar(let name, _) = Value(key, in: &document, depth: 0),
        let value = yaml_document_get_node(&document, pair.value)?.pointee
      else { continue }
      let line = Int(value.start_mark.line) + 1
      entries.append(Entry(key: name, value: Value(value, in: &document, depth: 0), line: line))
    }
    try checkKeys()
  }

  private func checkKeys() throws(Failure) {
    var seen: Set<String> = []
    for entry in entries where !seen.insert(entry.key).inserted {
      throw Failure(problem: "duplicate key: \(entry.key)", line: entry.line)
    }
  }
}

extension YAMLMapping.Value {
  init(_ node: yaml_node_t, in document: inout yaml_document_t, depth: Int) {
    switch node.type {
    case YAML_SCALAR_NODE:
      let scalar = node.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      self = .scalar(String(decoding: bytes, as: UTF8.self), isPlain: isPlain)
    case YAML_SEQUENCE_NODE where depth == 0:
      let items = node.data.sequence.items
      var values: [(YAMLMapping.Value, Int)] = []
      for item in UnsafeBufferPointer(start: items.start, count: items.top - items.start) {
        guard let member = yaml_document_get_node(&document, item)?.pointee else { continue }
        let line = Int(member.start_mark.line) + 1
        values.append((Self(member, in: &document, depth: 1), line))
      }
      self = .sequence(values)
    default: self = .nested
    }
  }
}

extension YAMLMapping.Failure {
  init(_ parser: yaml_parser_t) {
    problem = parser.problem.map { String(cString: $0) } ?? "no YAML"
    line = parser.error == YAML_READER_ERROR ? nil : Int(parser.problem_mark.line) + 1
  }
}

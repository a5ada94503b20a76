import CLibZip

/// The ZIP container of a workbook, opened by libzip on bytes in memory.
///
/// Names with `..`, and names that begin with `/`, are as if they were not there.
package final class WorkbookPackage {
  let limits: SpreadsheetLimits
  let budget: Budget
  private let archive: OpaquePointer
  private let size: Int
  /// The names of the parts as they are written, in the order of the container.
  package private(set) var names: [String] = []
  /// The parts by their names as they are compared: with `/`, in lower case.
  private var indices: [String: zip_uint64_t] = [:]

  /// - Parameter bytes: they must outlive the package.
  package init(_ bytes: UnsafeRawBufferPointer, limits: SpreadsheetLimits) throws(SpreadsheetFault) {
    guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, nil) else {
      throw .damaged(.container)
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      throw .damaged(.container)
    }
    self.archive = archive
    self.limits = limits
    budget = Budget(limits)
    size = bytes.count
    try listParts()
  }

  deinit { zip_discard(archive) }

  private func listParts() throws(SpreadsheetFault) {
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.entries else { throw .tooLarge(.init("内部文件数", "files inside", limits.entries)) }
    for index in 0..<max(0, count) {
      guard let name = zip_get_name(archive, zip_uint64_t(index), 0) else { throw .damaged(.container) }
      let written = String(cString: name)
      guard let key = PartName.key(written) else { continue }
      names.append(written)
      guard indices.updateValue(zip_uint64_t(index), forKey: key) == nil else { throw .damaged(.container) }
    }
  }

  package func has(_ name: String) -> Bool { PartName.key(name).map { indices[$0] != nil } ?? false }

  /// Streams a part through the XML parser to those who want its elements.
  package func parse(_ name: String, with handler: any PartHandler) throws(SpreadsheetFault) {
    let stream = try stream(name)
    let parser = try PartParser(part: name, handler: handler, depth: limits.depth)
    while let count = try stream.next() {
      try budget.spend(inflated: count)
      try checkRatio(stream)
      try parser.parse(stream.bytes)
    }
    try parser.finish()
  }

  /// A part whole, as it is.
  package func bytes(of name: String) throws(SpreadsheetFault) -> [UInt8] {
    let stream = try stream(name)
    var bytes: [UInt8] = []
    while let count = try stream.next() {
      try budget.spend(inflated: count)
      try checkRatio(stream)
      bytes += stream.bytes
    }
    return bytes
  }

  private func stream(_ name: String) throws(SpreadsheetFault) -> PartStream {
    guard let key = PartName.key(name), let index = indices[key] else { throw .damaged(.missingPart(name)) }
    return try PartStream(archive, index, name: name, fileSize: size)
  }

  private func checkRatio(_ stream: PartStream) throws(SpreadsheetFault) {
    guard stream.inflated > limits.ratioFrom, stream.inflated / limits.ratio >= stream.compressed else { return }
    throw .tooLarge(.init("压缩比（疑为压缩炸弹）", "times the compressed size (a decompression bomb, it seems)", limits.ratio))
  }
}

extension WorkbookPackage {
  /// The links that lead from a part to others; none where there is no such list.
  func relationships(of name: String) throws(SpreadsheetFault) -> Relationships {
    let list = PartName.relationships(of: name)
    let part = RelationshipsPart(base: name, limits: limits)
    if has(list) { try parse(list, with: part) }
    return part.relationships
  }

  /// The name of the part that lists the sheets.
  package func workbookName() throws(SpreadsheetFault) -> String {
    let name = try relationships(of: "").target(ofType: "officeDocument") ?? "xl/workbook.xml"
    if name.hasSuffix(".bin") { throw .notAWorkbook(.binaryWorkbook) }
    guard has(name) else { throw .notAWorkbook(has("content.xml") ? .openDocument : .otherPackage) }
    return name
  }
}

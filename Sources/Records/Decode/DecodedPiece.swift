import Diagnostics

/// The records of a piece of a file, and what was found in it.
///
/// Lines count from the start of the piece.
public struct DecodedPiece: Sendable {
  var rows: Rows
  var findings: [Finding] = []
  /// How many records were read, those with faults included.
  var read = 0
  /// How many of them are no cases against a government body.
  var setAside = 0
  /// Courts and types of case numbers, as the rows number them.
  var numbers = CaseNumberTable()
  /// Unit codes that no record has, numbered on from the known units.
  var unknownCodes = ByteInterner()
  /// How many lines the piece has.
  public internal(set) var lines = 0
  /// Whether the piece ends inside a quoted field: unless it is the file's last, it must be joined to the next one.
  public internal(set) var endsInsideQuotes = false

  /// The rows whose keys are known; those of whose keys nothing is known are only counted.
  enum Rows: Sendable {
    case units([UnitRow])
    /// Case rows, and for each a digest of its texts.
    case cases([CaseRecord], texts: [UInt64])
    case hearings([HearingRecord])
    case advice([LetterRecord])
    case trainings([TrainingRecord])
    case capacity([CapacityRecord])
    case accountability([EventRecord])
    case waivers([WaiverRow])
  }
}

extension SourceFile {
  /// Decodes a piece of the file that begins with a record and ends with a line.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - units: the units that were read before; not needed for the table of units itself.
  ///   - numbers: courts and types that were met before, so that they need not be read again.
  ///   - position: where in the text the first record begins.
  public func decode(
    _ text: [UInt8], units: UnitDirectory, numbers: CaseNumberTable = CaseNumberTable(), position: Int = 0
  ) -> DecodedPiece {
    text.withUnsafeBufferPointer { bytes in
      var reader = RowReader(self, text: bytes, position: position, line: 0)
      var context = DecodingContext(units: units, numbers: numbers)
      let rows = reader.rows(&context, expected: bytes.count / 200)
      var piece = DecodedPiece(rows: rows)
      (piece.findings, piece.read, piece.setAside) = (reader.findings, reader.read, reader.setAside)
      (piece.numbers, piece.unknownCodes) = (context.numbers, context.unknownCodes)
      (piece.lines, piece.endsInsideQuotes) = (reader.followingLine, reader.isOpen)
      return piece
    }
  }
}

extension RowReader {
  fileprivate mutating func rows(_ context: inout DecodingContext, expected: Int) -> DecodedPiece.Rows {
    switch file.table {
    case .units: .units(units())
    case .cases: cases(&context, expected: expected)
    case .hearings: .hearings(hearings(&context, expected: expected * 3))
    case .advice: .advice(letters(&context))
    case .trainings: .trainings(trainings(&context))
    case .capacity: .capacity(capacities(&context))
    case .accountability: .accountability(events(&context))
    case .waivers: .waivers(waivers())
    }
  }
}

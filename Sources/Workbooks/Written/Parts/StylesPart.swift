/// `xl/styles.xml`: the table of looks that `CellStyle` counts.
///
/// Colours are never the only sign: what is bad is bold on a darker fill too, so that it shows in black and white.
enum StylesPart {
  private static let ink = "FF1F2329"
  static let typeface = "Microsoft YaHei"

  /// The text of an emphasis: colour and weight.
  private static func font(_ emphasis: Sheet.Emphasis) -> (colour: String, isBold: Bool) {
    switch emphasis {
    case .none: (ink, false)
    case .strong: (ink, true)
    case .good: ("FF1B5E20", false)
    case .bad: ("FF9C0006", true)
    case .doubtful: ("FF7A4F00", true)
    case .noted: ("FF0B4A7A", true)
    }
  }

  /// The place of an emphasis in the table of fonts.
  static func font(of emphasis: Sheet.Emphasis, isLink: Bool) -> Int {
    if let place = Sheet.Emphasis.rare.firstIndex(of: emphasis) { return prominent + 1 + place * 2 + (isLink ? 1 : 0) }
    return Int(emphasis.rawValue) + (isLink ? Sheet.Emphasis.usual.count : 0)
  }

  /// The place of the font of titles that stand out; those of the rare emphases follow it.
  private static let prominent = Sheet.Emphasis.usual.count * 2 + 2

  /// `hasRareLooks`: with the looks that not every workbook needs.
  static func bytes(hasRareLooks: Bool) -> [UInt8] {
    XMLWriter.bytes(standalone: true) { xml in
      xml.element("styleSheet", ["xmlns": Namespace.main]) {
        xml.element("numFmts", ["count": "\(Look.Format.own.count)"]) {
          for (number, code) in Look.Format.own {
            xml.element("numFmt", ["numFmtId": "\(number)", "formatCode": code])
          }
        }
        writeFonts(hasRareLooks, to: xml)
        writeFills(hasRareLooks, to: xml)
        writeBorders(to: xml)
        writeLooks(hasRareLooks, to: xml)
        xml.element("cellStyles", ["count": "1"]) {
          xml.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
        }
      }
    }
  }

  /// One of each usual emphasis, one of each underlined for links, then header and note, then the rare ones.
  private static func writeFonts(_ hasRareLooks: Bool, to xml: XMLWriter) {
    let emphases = Sheet.Emphasis.usual
    xml.element("fonts", ["count": "\(prominent + (hasRareLooks ? 1 + Sheet.Emphasis.rare.count * 2 : 0))"]) {
      for isLink in [false, true] {
        for emphasis in emphases {
          let font = font(emphasis)
          let colour = isLink && emphasis == .none ? "FF0B57A4" : font.colour
          writeFont(colour, isBold: font.isBold, isUnderlined: isLink, to: xml)
        }
      }
      writeFont(ink, isBold: true, to: xml)
      writeFont("FF5F6368", size: "9", to: xml)
      guard hasRareLooks else { return }
      writeFont("FFFFFFFF", isBold: true, to: xml)
      for font in Sheet.Emphasis.rare.map(font) {
        for isLink in [false, true] { writeFont(font.colour, isBold: font.isBold, isUnderlined: isLink, to: xml) }
      }
    }
  }

  private static func writeFont(
    _ colour: String, size: String = "10", isBold: Bool = false, isUnderlined: Bool = false, to xml: XMLWriter
  ) {
    xml.element("font") {
      if isBold { xml.element("b") }
      if isUnderlined { xml.element("u") }
      xml.element("sz", ["val": size])
      xml.element("color", ["rgb": colour])
      xml.element("name", ["val": typeface])
      xml.element("family", ["val": "2"])
      xml.element("charset", ["val": "134"])
    }
  }

  /// The first two are Excel's own, whatever is written; then header, good, bad; then header that stands out, doubtful, noted.
  private static func writeFills(_ hasRareLooks: Bool, to xml: XMLWriter) {
    let colours = ["FFE3E9F1", "FFE6F4E7", "FFF8D2CF"] + (hasRareLooks ? ["FF3F5B7C", "FFFFEBB0", "FFD9E8F7"] : [])
    xml.element("fills", ["count": "\(colours.count + 2)"]) {
      for pattern in ["none", "gray125"] {
        xml.element("fill") { xml.element("patternFill", ["patternType": pattern]) }
      }
      for colour in colours {
        xml.element("fill") {
          xml.element("patternFill", ["patternType": "solid"]) {
            xml.element("fgColor", ["rgb": colour])
            xml.element("bgColor", ["indexed": "64"])
          }
        }
      }
    }
  }

  /// None, then the thin lines of the table, then the header's with a stronger one below.
  private static func writeBorders(to xml: XMLWriter) {
    xml.element("borders", ["count": "3"]) {
      xml.element("border") {
        for side: StaticString in ["left", "right", "top", "bottom", "diagonal"] { xml.element(side) }
      }
      for bottom in [(line: "thin", colour: "FFCFD4DA"), (line: "medium", colour: "FF5B6B7F")] {
        xml.element("border") {
          for side: StaticString in ["left", "right", "top"] {
            xml.element(side, ["style": "thin"]) { xml.element("color", ["rgb": "FFCFD4DA"]) }
          }
          xml.element("bottom", ["style": bottom.line]) { xml.element("color", ["rgb": bottom.colour]) }
          xml.element("diagonal")
        }
      }
    }
  }

  /// In the order of `CellStyle`: default, header, note, then each kind in each usual emphasis, then the rare ones.
  private static func writeLooks(_ hasRareLooks: Bool, to xml: XMLWriter) {
    let emphases = Sheet.Emphasis.usual
    xml.element("cellStyleXfs", ["count": "1"]) {
      xml.element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
    }
    xml.element("cellXfs", ["count": "\(hasRareLooks ? CellStyle.labels.count : CellStyle.usualCount)"]) {
      Look(font: 0, border: 0).write(to: xml)
      Look(font: emphases.count * 2, fill: 2, border: 2, horizontal: "center", isWrapped: true).write(to: xml)
      Look(font: emphases.count * 2 + 1, border: 0, horizontal: "left", vertical: "top", isWrapped: true).write(to: xml)
      for kind in CellStyle.Kind.allCases {
        for emphasis in emphases { Look(kind, emphasis).write(to: xml) }
      }
      if hasRareLooks { writeRareLooks(to: xml) }
    }
  }

  private static func writeRareLooks(to xml: XMLWriter) {
    Look(font: prominent, fill: 5, border: 2, horizontal: "center", isWrapped: true).write(to: xml)
    Look(format: Look.Format.text, font: 0, horizontal: "left", isWrapped: true).write(to: xml)
    for emphasis in Sheet.Emphasis.rare {
      for kind in CellStyle.Kind.allCases { Look(kind, emphasis).write(to: xml) }
    }
  }
}

import Templates

/// A chart: its series follow their cells, and the copies of the values that it keeps for viewers are made anew.
struct ChartPart {
  private let site: ReferenceSite
  private let filling: Filling
  private let calculator: Calculator

  /// - Parameter place: where the chart stands; in a section it shows the rows of its own time.
  init(_ document: SheetDocument, at place: PlacedRange, _ calculator: Calculator) {
    var site = document.site
    site.grows = true
    if document.sheet.template.rows.isInSection(place.source.rows.lowerBound) {
      site.rows = document.sheet.position.standing(on: place.row)
      site.keepsTime = true
    }
    self.site = site
    filling = Filling(document, place)
    self.calculator = calculator
  }

  func followed(_ tree: Element) -> Element {
    var tree = tree
    tree.updateAll { element in
      switch element.local {
      case "f": element.text = site.text(Formula(element.text, in: site.sheets.directory))
      case "strRef": cache("strCache", in: &element)
      case "numRef": cache("numCache", in: &element)
      case "multiLvlStrRef": element.removeAll("multiLvlStrCache")
      case "t": if element.elements.isEmpty { element.text = filling.text(element.text) }
      // The name of a series that is no cell's.
      case "tx": element.update("v") { $0.text = filling.text($0.text) }
      default: break
      }
    }
    return tree
  }

  /// Puts the values of the cells beside the reference to them; without values there is no copy.
  private func cache(_ name: String, in reference: inout Element) {
    let format = reference.first(name)?.first("formatCode")
    reference.removeAll(name)
    guard let text = reference.first("f")?.text, let rows = calculator.values(text, on: site.sheet?.index) else {
      return
    }
    let prefix = String(reference.prefix)
    var cache = Element(prefix + name)
    if name == "numCache" { cache.append(format ?? Element(prefix + "formatCode", [], [.text("General")])) }
    let values = rows.flatMap(\.self)
    cache.append(Element(prefix + "ptCount", [.init("val", String(values.count))]))
    for (index, value) in values.enumerated() {
      guard let value, name == "strCache" || value.number != nil else { continue }
      let text = name == "strCache" ? value.plain : value.written
      let content = Element(prefix + "v", [], [.text(text)])
      cache.append(Element(prefix + "pt", [.init("idx", String(index))], [.element(content)]))
    }
    let place = reference.children.lastIndex { if case .element(let child) = $0 { child.local == "f" } else { false } }
    reference.children.insert(.element(cache), at: (place ?? -1) + 1)
  }
}

import Templates

/// A chart: its series follow their cells, and the copies of the values that it keeps are taken out.
struct ChartPart {
  private var site: ReferenceSite
  private let scope: NameScope
  private let stack: [Value]

  init(site: ReferenceSite, scope: NameScope, stack: [Value]) {
    self.site = site
    self.site.grows = true
    self.scope = scope
    self.stack = stack
  }

  func followed(_ tree: Element) -> Element {
    var tree = tree
    tree.updateAll { element in
      switch element.local {
      case "f": element.text = site.text(Formula(element.text, in: site.sheets.directory))
      case "strRef", "numRef", "multiLvlStrRef":
        for cache in ["strCache", "numCache", "multiLvlStrCache"] { element.removeAll(cache) }
      case "t" where element.text.contains("{{"):
        element.text = site.sheets.text(element.text, in: scope, stack)
      default: break
      }
    }
    return tree
  }
}

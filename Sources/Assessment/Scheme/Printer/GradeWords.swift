import Diagnostics

/// The English of the grades that offices use; schemes name grades in one language.
public enum GradeWords {
  private static let english = ["优秀": "Excellent", "良好": "Good", "一般": "Fair", "合格": "Pass", "不合格": "Fail"]

  /// A grade as it is printed.
  public static func text(_ grade: String, _ language: Language) -> String {
    guard language == .en, let english = english[grade] else { return grade.plain }
    return english
  }
}

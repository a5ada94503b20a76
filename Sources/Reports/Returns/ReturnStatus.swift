/// What becomes of the records that an office submitted.
public enum ReturnStatus: Sendable, CaseIterable {
  /// Nothing is to be done.
  case accepted
  /// They count, and some of them want a look.
  case doubtful
  /// Some do not count until they are mended.
  case returned

  /// The word for it.
  var title: Phrase {
    switch self {
    case .accepted: Phrase(zh: "接收", en: "Accepted")
    case .doubtful: Phrase(zh: "接收但有问题", en: "Accepted with questions")
    case .returned: Phrase(zh: "退回", en: "Returned")
    }
  }

  /// What a slip with it is called.
  var slipTitle: Phrase {
    switch self {
    case .returned: Phrase(zh: "退回通知", en: "Return slip")
    case .accepted, .doubtful: Phrase(zh: "核对回执", en: "Receipt")
    }
  }

  /// What the office is to do.
  var request: Phrase {
    switch self {
    case .accepted:
      Phrase(zh: "报送的记录已接收，以下情况供了解，不需要处理。", en: "The records are accepted. What follows is for information.")
    case .doubtful:
      Phrase(
        zh: "报送的记录已接收并计入。请核实以下各处；确有差错的，改正后重新报送原文件。",
        en:
          "The records are accepted and count. Look at the places below; mend what is wrong and send your own files again."
      )
    case .returned:
      Phrase(
        zh: "下列错误所在的记录未计入，改正前不参与考核。请按“办法”在原文件中改正后重新报送。",
        en:
          "The records with the errors below do not count until they are mended. Mend them in your own files as said, and send these again."
      )
    }
  }
}

import Reports
import Testing

/// Amounts have two decimals, whatever their size and sign.
@Suite struct DecimalTests {
  @Test(arguments: [
    (0, "0.00"), (1, "0.01"), (10, "0.10"), (99, "0.99"), (100, "1.00"), (8735, "87.35"), (10000, "100.00"),
    (-1, "-0.01"), (-10, "-0.10"), (-100, "-1.00"), (-12345, "-123.45"),
    (.max, "92233720368547758.07"), (.min, "-92233720368547758.08"),
  ]) func text(_ hundredths: Int, _ expected: String) {
    #expect(decimal(hundredths) == expected)
  }
}

#include "bytes.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#define AVX2 __attribute__((target("avx2,bmi,popcnt")))

/// A bit for each of 32 bytes that is one of four.
AVX2 static inline uint32_t marks_of(__m256i bytes, __m256i delimiter) {
  __m256i lines = _mm256_or_si256(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\n')),
                                  _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\r')));
  __m256i fields = _mm256_or_si256(_mm256_cmpeq_epi8(bytes, delimiter),
                                   _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('"')));
  return (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(lines, fields));
}

AVX2 uint32_t find_marks_by_avx2(const uint8_t *bytes, uint32_t count, uint8_t delimiter, uint32_t *offsets) {
  __m256i wanted = _mm256_set1_epi8((char)delimiter);
  uint32_t found = 0;
  for (uint32_t i = 0; i < count; i += 64) {
    uint8_t rest[64] = {0};
    const uint8_t *block = bytes + i;
    if (count - i < 64) block = memcpy(rest, block, count - i);
    uint64_t low = marks_of(_mm256_loadu_si256((const __m256i *)block), wanted);
    uint64_t high = marks_of(_mm256_loadu_si256((const __m256i *)(block + 32)), wanted);
    uint64_t bits = low | high << 32;
    uint32_t *next = offsets + found;
    found += (uint32_t)_mm_popcnt_u64(bits);
    // Sixteen at a time without asking whether there are so many: what is too much is written over.
    do {
      for (int k = 0; k < 16; k++) {
        next[k] = i + (uint32_t)_tzcnt_u64(bits);
        bits = _blsr_u64(bits);
      }
      next += 16;
    } while (bits != 0);
  }
  return found;
}

// Each pair of neighbouring bytes is looked up by the first one's two halves and the second one's upper half; a pair
// is wrong where all three name the same mistake. (J. Keiser and D. Lemire, “Validating UTF-8 in less than one
// instruction per byte”, Software: Practice and Experience 51, 2021.)
enum {
  TOO_SHORT = 1 << 0,
  TOO_LONG = 1 << 1,
  OVERLONG_3 = 1 << 2,
  TOO_LARGE = 1 << 3,
  SURROGATE = 1 << 4,
  OVERLONG_2 = 1 << 5,
  OVERLONG_4 = 1 << 6,
  TOO_LARGE_1000 = 1 << 6,
  TWO_CONTINUATIONS = 1 << 7,
  CARRY = TOO_SHORT | TOO_LONG | TWO_CONTINUATIONS,
  CONTINUATION = TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS,
};

#define TABLE(...) _mm256_broadcastsi128_si256(_mm_setr_epi8(__VA_ARGS__))
#define C(x) ((char)(x))

AVX2 static inline __m256i upper_half(__m256i bytes) {
  return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
}

/// The mistakes that neighbouring bytes make.
AVX2 static inline __m256i mistakes(__m256i bytes, __m256i before) {
  const __m256i first_upper = TABLE(
      TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, C(TWO_CONTINUATIONS),
      C(TWO_CONTINUATIONS), C(TWO_CONTINUATIONS), C(TWO_CONTINUATIONS), TOO_SHORT | OVERLONG_2, TOO_SHORT,
      TOO_SHORT | OVERLONG_3 | SURROGATE, TOO_SHORT | TOO_LARGE | TOO_LARGE_1000);
  const __m256i first_lower = TABLE(
      C(CARRY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4), C(CARRY | OVERLONG_2), C(CARRY), C(CARRY), C(CARRY | TOO_LARGE),
      C(CARRY | TOO_LARGE | TOO_LARGE_1000), C(CARRY | TOO_LARGE | TOO_LARGE_1000),
      C(CARRY | TOO_LARGE | TOO_LARGE_1000), C(CARRY | TOO_LARGE | TOO_LARGE_1000),
      C(CARRY | TOO_LARGE | TOO_LARGE_1000), C(CARRY | TOO_LARGE | TOO_LARGE_1000),
      C(CARRY | TOO_LARGE | TOO_LARGE_1000), C(CARRY | TOO_LARGE | TOO_LARGE_1000),
      C(CARRY | TOO_LARGE | TOO_LARGE_1000 | SURROGATE), C(CARRY | TOO_LARGE | TOO_LARGE_1000),
      C(CARRY | TOO_LARGE | TOO_LARGE_1000));
  const __m256i second_upper = TABLE(
      TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
      C(CONTINUATION | OVERLONG_3 | TOO_LARGE_1000 | OVERLONG_4), C(CONTINUATION | OVERLONG_3 | TOO_LARGE),
      C(CONTINUATION | SURROGATE | TOO_LARGE), C(CONTINUATION | SURROGATE | TOO_LARGE), TOO_SHORT, TOO_SHORT, TOO_SHORT,
      TOO_SHORT);
  __m256i crossing = _mm256_permute2x128_si256(before, bytes, 0x21);
  __m256i previous = _mm256_alignr_epi8(bytes, crossing, 15);
  __m256i pair = _mm256_and_si256(
      _mm256_and_si256(_mm256_shuffle_epi8(first_upper, upper_half(previous)),
                       _mm256_shuffle_epi8(first_lower, _mm256_and_si256(previous, _mm256_set1_epi8(0x0F)))),
      _mm256_shuffle_epi8(second_upper, upper_half(bytes)));
  // The third and fourth bytes of long characters must be, and alone may be, second continuations.
  __m256i third = _mm256_subs_epu8(_mm256_alignr_epi8(bytes, crossing, 14), _mm256_set1_epi8(C(0xE0 - 0x80)));
  __m256i fourth = _mm256_subs_epu8(_mm256_alignr_epi8(bytes, crossing, 13), _mm256_set1_epi8(C(0xF0 - 0x80)));
  __m256i expected = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8(C(0x80)));
  return _mm256_xor_si256(expected, pair);
}

AVX2 bool is_utf8_by_avx2(const uint8_t *bytes, size_t count) {
  __m256i wrong = _mm256_setzero_si256(), before = _mm256_setzero_si256();
  size_t i = 0;
  for (; count - i >= 32; i += 32) {
    __m256i block = _mm256_loadu_si256((const __m256i *)(bytes + i));
    wrong = _mm256_or_si256(wrong, mistakes(block, before));
    before = block;
  }
  // Zeros behind the last byte: an unfinished character is too short before them.
  uint8_t rest[32] = {0};
  if (count > i) memcpy(rest, bytes + i, count - i);
  __m256i last = _mm256_loadu_si256((const __m256i *)rest);
  wrong = _mm256_or_si256(wrong, mistakes(last, before));
  // The rest has at most 31 bytes, so a zero ends it.
  return _mm256_testz_si256(wrong, wrong);
}

#endif

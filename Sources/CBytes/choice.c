#include "bytes.h"

// Which form runs is decided by the processor at hand, not by the one that compiled.

#if defined(__x86_64__)

uint32_t find_marks(const uint8_t *bytes, uint32_t count, uint8_t delimiter, uint32_t *offsets) {
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")) {
    return find_marks_by_avx2(bytes, count, delimiter, offsets);
  }
  return find_marks_plainly(bytes, count, delimiter, offsets);
}

bool is_utf8(const uint8_t *bytes, size_t count) {
  return __builtin_cpu_supports("avx2") ? is_utf8_by_avx2(bytes, count) : is_utf8_plainly(bytes, count);
}

#else

uint32_t find_marks(const uint8_t *bytes, uint32_t count, uint8_t delimiter, uint32_t *offsets) {
  return find_marks_plainly(bytes, count, delimiter, offsets);
}

bool is_utf8(const uint8_t *bytes, size_t count) { return is_utf8_plainly(bytes, count); }

#endif

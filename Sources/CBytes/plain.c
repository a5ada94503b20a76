#include "bytes.h"

#include <string.h>

uint32_t find_marks_plainly(const uint8_t *bytes, uint32_t count, uint8_t delimiter, uint32_t *offsets) {
  uint32_t found = 0;
  for (uint32_t i = 0; i < count; i++) {
    uint8_t byte = bytes[i];
    offsets[found] = i;
    found += byte == delimiter || byte == '\n' || byte == '\r' || byte == '"';
  }
  return found;
}

/// How many bytes the character has that begins here; 0 where none does. (The Unicode Standard, table 3-7.)
static size_t length_of_character(const uint8_t *b, size_t left) {
  uint8_t first = b[0];
  if (first < 0xC2) return 0;
  size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  if (length == 0 || left < length) return 0;
  uint8_t low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  uint8_t high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (b[1] < low || b[1] > high) return 0;
  for (size_t i = 2; i < length; i++) {
    if (b[i] >> 6 != 2) return 0;
  }
  return length;
}

bool is_utf8_plainly(const uint8_t *bytes, size_t count) {
  size_t i = 0;
  while (i < count) {
    uint64_t word;
    if (i + 8 <= count && (memcpy(&word, bytes + i, 8), (word & 0x8080808080808080u) == 0)) {
      i += 8;
    } else if (bytes[i] < 0x80) {
      i++;
    } else {
      size_t length = length_of_character(bytes + i, count - i);
      if (length == 0) return false;
      i += length;
    }
  }
  return true;
}

#ifndef BYTES_H
#define BYTES_H

#include "CBytes.h"

uint32_t find_marks_plainly(const uint8_t *bytes, uint32_t count, uint8_t delimiter, uint32_t *offsets);
bool is_utf8_plainly(const uint8_t *bytes, size_t count);

#if defined(__x86_64__)
uint32_t find_marks_by_avx2(const uint8_t *bytes, uint32_t count, uint8_t delimiter, uint32_t *offsets);
bool is_utf8_by_avx2(const uint8_t *bytes, size_t count);
#endif

#endif

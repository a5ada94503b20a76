#ifndef CBYTES_H
#define CBYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Finds every delimiter, line feed, carriage return and quote among some bytes.
///
/// Writes their offsets in rising order and returns how many there are. There must be room for `count` offsets and 16 more.
uint32_t find_marks(const uint8_t *_Nonnull bytes, uint32_t count, uint8_t delimiter, uint32_t *_Nonnull offsets);

/// Whether all bytes together are UTF-8: no byte missing, no overlong form, no surrogate, nothing above U+10FFFF.
bool is_utf8(const uint8_t *_Nonnull bytes, size_t count);

/// Has a place fetched from memory into the processor's cache, to be there when it is read some steps later.
///
/// Any place will do, even one that cannot be read.
static inline void prefetch(const void *_Nullable place) { __builtin_prefetch(place); }

#endif

#ifndef ASSIZE_GB18030_H
#define ASSIZE_GB18030_H

#include <stddef.h>
#include <stdint.h>

/// How many two-byte codes there are: 126 first bytes, 190 second bytes.
#define GB18030_TWO_BYTE_CODES 23940

/// A run of four-byte codes whose characters follow each other.
struct gb18030_range {
  /// The number of its first code, counted from that of 81 30 81 30.
  uint32_t pointer;
  /// The character of that code.
  uint32_t scalar;
};

/// The characters of all two-byte codes, in the order of the codes.
const uint16_t *_Nonnull gb18030_two_byte_codes(void);

/// The runs of four-byte codes, in the order of the codes.
const struct gb18030_range *_Nonnull gb18030_ranges(void);

/// How many runs there are.
size_t gb18030_range_count(void);

#endif

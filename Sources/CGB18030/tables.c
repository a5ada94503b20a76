#include "CGB18030.h"

static const uint16_t two_byte_codes[GB18030_TWO_BYTE_CODES] = {
#include "two_byte_codes.h"
};

static const struct gb18030_range ranges[] = {
#include "four_byte_ranges.h"
};

const uint16_t *gb18030_two_byte_codes(void) { return two_byte_codes; }

const struct gb18030_range *gb18030_ranges(void) { return ranges; }

size_t gb18030_range_count(void) { return sizeof ranges / sizeof ranges[0]; }

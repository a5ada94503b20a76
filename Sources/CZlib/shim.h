// zlib: the compression of a workbook's parts.
#include <zlib.h>

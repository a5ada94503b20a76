// zlib: the checksums of a workbook's parts, put together from those of their pieces.
#include <zlib.h>

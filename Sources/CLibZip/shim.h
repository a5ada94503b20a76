// libzip: the ZIP container of a workbook.
#include <zip.h>

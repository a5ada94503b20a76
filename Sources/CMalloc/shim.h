// The C library's settings of malloc.
#include <malloc.h>

#ifndef ASSIZE_BUILT_IN_H
#define ASSIZE_BUILT_IN_H

#include <stddef.h>

/// A file that is part of the program.
struct built_in_file {
  /// Its name without folders.
  const char *name;
  const unsigned char *bytes;
  size_t size;
};

/// How many there are.
size_t built_in_file_count(void);

/// One of them, by its number from 0 on.
struct built_in_file built_in_file_at(size_t number);

#endif

import CMalloc

/// The memory of blocks that are read and decoded.
enum BlockMemory {
  /// Keeps what is freed for the next blocks.
  ///
  /// By default the C library gives memory of their size back to the system at once, and each new block costs a page
  /// fault for every four kilobytes.
  static func keep() {
    mallopt(M_MMAP_THRESHOLD, 16 << 20)
    mallopt(M_TRIM_THRESHOLD, 32 << 20)
  }

  /// Gives back what is kept, when all blocks are done.
  static func giveBack() { malloc_trim(0) }
}

// ISA-L: the compression of a workbook's parts, four times as fast as zlib's fastest level and no larger.
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#include <stdlib.h>

/// Tells the processor that wide registers are done with, which ISA-L leaves out: else all that comes after is slower.
static inline void leave_wide_registers(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx")) __asm__ volatile("vzeroupper" ::: "memory");
#endif
}

/// Compresses some bytes as raw DEFLATE that ends on a whole byte and without a last block.
///
/// Returns how many bytes were written; 0 where there is no memory or too little room. Twice as many bytes and 64 KB
/// more are always enough. Needs 350 KB of memory for a moment.
// In C, since the state is a structure of more bytes than Swift can import.
static inline size_t deflate_piece(
    const uint8_t *_Nonnull bytes, uint32_t count, uint8_t *_Nonnull output, uint32_t room) {
  struct work {
    struct isal_zstream stream;
    uint8_t level[ISAL_DEF_LVL1_DEFAULT];
  } *work = malloc(sizeof *work);
  if (!work) return 0;
  struct isal_zstream *stream = &work->stream;
  isal_deflate_init(stream);
  stream->level = 1;
  stream->level_buf = work->level;
  stream->level_buf_size = sizeof work->level;
  stream->gzip_flag = IGZIP_DEFLATE;
  stream->flush = FULL_FLUSH;
  stream->next_in = (uint8_t *)bytes;
  stream->avail_in = count;
  stream->next_out = output;
  stream->avail_out = room;
  int failed = isal_deflate(stream) != COMP_OK || stream->avail_in > 0 || stream->avail_out == 0;
  size_t written = failed ? 0 : stream->total_out;
  free(work);
  leave_wide_registers();
  return written;
}

import CLibXML2

/// Where a document's bytes go: the far end of libxml2's output buffer.
final class XMLSink {
  private let write: (UnsafeRawBufferPointer) -> Bool
  /// Whether the receiver has refused bytes; it gets no more then.
  private(set) var hasFailed = false
  /// How many bytes have gone out.
  private(set) var count = 0

  /// The closure answers whether it took the bytes.
  init(_ write: @escaping (UnsafeRawBufferPointer) -> Bool) {
    self.write = write
  }

  /// An output buffer of libxml2 that empties itself into this sink every few kilobytes; it keeps the sink alive.
  func outputBuffer() -> xmlOutputBufferPtr? {
    xmlOutputBufferCreateIO(
      { context, bytes, length in
        guard let context else { return -1 }
        let sink = Unmanaged<XMLSink>.fromOpaque(context).takeUnretainedValue()
        return sink.take(UnsafeRawBufferPointer(start: bytes, count: Int(length)))
      },
      { context in
        if let context { Unmanaged<XMLSink>.fromOpaque(context).release() }
        return 0
      },
      Unmanaged.passRetained(self).toOpaque(),
      nil
    )
  }

  /// Passes the bytes on.
  ///
  /// Never refuses: libxml2 would report that on standard error.
  private func take(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    count += bytes.count
    if !hasFailed, !bytes.isEmpty { hasFailed = !write(bytes) }
    return Int32(bytes.count)
  }
}

import Foundation
import FuzzSupport

/// Hands what libFuzzer thought of to the reader that `DULY_FUZZER` names.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try reader.check(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    // Said without a buffer, which would end with the program.
    FileHandle.standardError.write(Data("\(reader.name): \(error)\n".utf8))
    abort()
  }
  return 0
}

private let reader: FuzzedReader = {
  let name = ProcessInfo.processInfo.environment["DULY_FUZZER"] ?? ""
  guard let reader = FuzzedReader.all.first(where: { $0.name == name }) else {
    print("DULY_FUZZER must name one of: \(FuzzedReader.all.map(\.name).joined(separator: ", ")).")
    exit(2)
  }
  return reader
}()

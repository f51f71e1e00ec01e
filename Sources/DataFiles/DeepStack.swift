internal import Foundation

/// What `work` gives, run on a stack of its own that is deep enough for the YAML library.
///
/// It calls itself once per level and allows a thousand levels, which half a megabyte, the stack of many a
/// thread, does not hold: without this a small file of brackets could end the program.
func onDeepStack<Value>(_ work: @escaping () -> Value?) -> Value? {
  // The caller waits until the work is done, so that nothing is ever used from both threads at once.
  nonisolated(unsafe) let work = work
  nonisolated(unsafe) var value: Value?
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    value = work()
    done.signal()
  }
  thread.stackSize = 16 * 1_048_576
  thread.start()
  done.wait()
  return value
}

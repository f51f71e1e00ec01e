/// Seconds that `work` takes by the clock that nobody sets.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  return try clock.measure(work) / .seconds(1)
}

/// Runs `work` once unmeasured, then `count` times, and gives the seconds of each.
func samples(_ count: Int, _ work: () throws -> Void) rethrows -> Figures {
  try work()
  var figures = Figures()
  for _ in 0..<count { figures.take(try seconds(work)) }
  return figures
}

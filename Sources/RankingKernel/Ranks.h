// Ranks of a block of draws, in full.

/// Scores from -1 to 1 as multiples of 2⁻³⁰: what differs there differs, what is equal there is looked at
/// again.
static void scale(const struct ranking_plan *plan, struct scratch *scratch) {
  for (int32_t vendor = 0; vendor < plan->vendors; vendor++) {
    half_keys halves[2];
    for (int half = 0; half < 2; half++)
      halves[half] = __builtin_convertvector((words)(scratch->scores[vendor][half] + 0x1.8p22), half_keys);
    memcpy(&scratch->scaled[vendor], halves, sizeof halves);
  }
}

/// Counts who is ahead in one pair, for both, and the draws in which the first is.
#define COMPARE(one, one_better, other, other_better, count) \
  do {                                                       \
    keys wins = one > other;                                 \
    other_better -= wins;                                    \
    one_better -= other > one;                               \
    count += (uint32_t)__builtin_popcount(draws_of(wins) & live); \
  } while (0)

/// Every vendor against every other: four rows of pairs at a time.
static void compare(
    const struct ranking_plan *plan, unsigned live, struct scratch *scratch, struct tally *tally) {
  int32_t count = plan->vendors, row = 0;
  keys *scaled = scratch->scaled, *better = scratch->better;
  memset(better, 0, sizeof *better * (unsigned)count);
  for (; row + 4 <= count; row += 4) {
    keys own[4], sums[4];
    memcpy(own, scaled + row, sizeof own);
    memcpy(sums, better + row, sizeof sums);
    uint32_t *ahead = tally->ahead + (int64_t)row * count;
    for (int one = 0; one < 4; one++)
      for (int other = one + 1; other < 4; other++)
        COMPARE(own[one], sums[one], own[other], sums[other], ahead[one * count + row + other]);
    for (int32_t column = row + 4; column < count; column++) {
      keys other = scaled[column], other_better = better[column];
      for (int one = 0; one < 4; one++)
        COMPARE(own[one], sums[one], other, other_better, ahead[one * count + column]);
      better[column] = other_better;
    }
    memcpy(better + row, sums, sizeof sums);
  }
  for (; row < count; row++)
    for (int32_t column = row + 1; column < count; column++)
      COMPARE(
          scaled[row], better[row], scaled[column], better[column],
          tally->ahead[(int64_t)row * count + column]);
}

/// Draws in which somebody may be level with somebody: not every pair was decided.
static unsigned undecided(const struct ranking_plan *plan, const struct scratch *scratch) {
  keys sum = {};
  for (int32_t vendor = 0; vendor < plan->vendors; vendor++) sum += scratch->better[vendor];
  return draws_of(sum != plan->vendors * (plan->vendors - 1) / 2);
}

/// The ranks of one draw in which scores are equal, or nearly: pairs that were not decided are told apart
/// by the scores themselves, and who is level shares the ranks.
static void settle(const struct ranking_plan *plan, int draw, struct scratch *scratch, struct tally *tally) {
  int32_t count = plan->vendors, ranks = plan->ranks, *row = scratch->row, *beyond = scratch->beyond;
  const double *scores = (const double *)scratch->scores + draw;
  int32_t *better = (int32_t *)scratch->better + draw;
  memset(beyond, 0, sizeof *beyond * (unsigned)count);
  for (int32_t vendor = 0; vendor < count; vendor++)
    row[vendor] = ((int32_t *)&scratch->scaled[vendor])[draw];
  for (int32_t one = 0; one < count; one++)
    for (int32_t other = one + 1; other < count; other++) {
      if (row[one] != row[other]) continue;
      double difference = scores[one * BLOCK] - scores[other * BLOCK];
      int64_t cell = (int64_t)one * count + other;
      better[other * BLOCK] += difference > 0;
      better[one * BLOCK] += difference < 0;
      tally->ahead[cell] += difference > 0;
      tally->level[cell] += difference == 0;
      beyond[one] += difference == 0;
      beyond[other] += difference == 0;
    }
  for (int32_t vendor = 0; vendor < count; vendor++) {
    int32_t rank = better[vendor * BLOCK], sharing = beyond[vendor] + 1;
    share_sum part = (share_sum)(RANK_UNITS / sharing);
    for (int32_t other = 0; other < sharing; other++)
      tally->shared[(int64_t)vendor * ranks + rank + other] += part;
    if (rank > 0) continue;
    for (int32_t place = 0; place < plan->criteria; place++)
      ((uint64_t *)&tally->firsts[(int64_t)vendor * plan->criteria + place])[draw % LANES] +=
          ((const uint64_t *)scratch->parts[place])[draw] / (uint64_t)sharing;
  }
}

/// Adds the weights of the draws in which the vendor is first.
static void add_first(
    const struct ranking_plan *plan, int32_t vendor, keys first, const struct scratch *scratch,
    struct tally *tally) {
  half_keys halves[2];
  memcpy(halves, &first, sizeof halves);
  words where[2] = {
      (words)__builtin_convertvector(halves[0], mask), (words)__builtin_convertvector(halves[1], mask)};
  words *sums = tally->firsts + (int64_t)vendor * plan->criteria;
  for (int32_t place = 0; place < plan->criteria; place++)
    sums[place] += (scratch->parts[place][0] & where[0]) + (scratch->parts[place][1] & where[1]);
}

/// Counts the ranks of the draws in which nobody is level.
static void count_ranks(
    const struct ranking_plan *plan, unsigned clear, struct scratch *scratch, struct tally *tally) {
  int32_t count = plan->vendors, ranks = plan->ranks;
  for (unsigned rest = clear; rest; rest &= rest - 1) {
    const int32_t *better = (const int32_t *)scratch->better + __builtin_ctz(rest);
    uint32_t *alone = tally->alone;
    for (int32_t vendor = 0; vendor < count; vendor++, alone += ranks) alone[better[vendor * BLOCK]]++;
  }
  keys counting = {};
  for (int draw = 0; draw < BLOCK; draw++) counting[draw] = clear >> draw & 1 ? -1 : 0;
  for (int32_t vendor = 0; vendor < count; vendor++) {
    keys first = (scratch->better[vendor] == 0) & counting;
    if (draws_of(first)) add_first(plan, vendor, first, scratch, tally);
  }
}

static void rank_in_full(
    const struct ranking_plan *plan, unsigned live, struct scratch *scratch, struct tally *tally) {
  scale(plan, scratch);
  compare(plan, live, scratch, tally);
  unsigned open = undecided(plan, scratch) & live;
  if (live & ~open) count_ranks(plan, live & ~open, scratch, tally);
  for (; open; open &= open - 1) settle(plan, __builtin_ctz(open), scratch, tally);
}

// The first ranks of a block of draws, where vendors are too many to be compared two by two.

/// The best of one draw so far, from the first down; `level` others have the score of the last.
struct leaders {
  double scores[BLOCK];
  int32_t vendors[BLOCK];
  int32_t level;
};

/// Puts a vendor among the best, whose last score it has or exceeds.
INLINE void place(struct leaders *best, int32_t ranks, int32_t vendor, double score) {
  int32_t last = ranks - 1;
  if (score == best->scores[last]) {
    best->level++;
    return;
  }
  double leaving = best->scores[last];
  int32_t rank = last;
  for (; rank > 0 && best->scores[rank - 1] < score; rank--) {
    best->scores[rank] = best->scores[rank - 1];
    best->vendors[rank] = best->vendors[rank - 1];
  }
  best->scores[rank] = score;
  best->vendors[rank] = vendor;
  best->level = leaving == best->scores[last] ? best->level + 1 : 0;
}

/// Adds one vendor's part of the ranks from `rank` on, shared by as many.
INLINE void share(
    const struct ranking_plan *plan, int32_t vendor, int32_t rank, int32_t sharing, int draw,
    const struct scratch *scratch, struct tally *tally) {
  share_sum part = (share_sum)(RANK_UNITS / sharing);
  for (int32_t other = rank; other < rank + sharing && other < plan->ranks; other++)
    tally->shared[(int64_t)vendor * plan->ranks + other] += part;
  if (rank > 0) return;
  uint64_t *sums = (uint64_t *)tally->firsts + (int64_t)vendor * plan->criteria;
  for (int32_t place = 0; place < plan->criteria; place++)
    sums[place] += ((const uint64_t *)scratch->parts[place])[draw] / (uint64_t)sharing;
}

/// Counts the ranks of one draw.
INLINE void count_leaders(
    const struct ranking_plan *plan, const struct leaders *best, int draw, const struct scratch *scratch,
    struct tally *tally) {
  const double *scores = (const double *)scratch->scores + draw;
  for (int32_t rank = 0, next = 0; rank < plan->ranks; rank = next) {
    double score = best->scores[rank];
    while (next < plan->ranks && best->scores[next] == score) next++;
    int32_t sharing = next - rank + (next == plan->ranks ? best->level : 0);
    if (next == plan->ranks && best->level > 0)
      for (int32_t vendor = 0; vendor < plan->vendors; vendor++) {
        if (scores[(int64_t)vendor * BLOCK] == score)
          share(plan, vendor, rank, sharing, draw, scratch, tally);
      }
    else
      for (int32_t one = rank; one < next; one++)
        share(plan, best->vendors[one], rank, sharing, draw, scratch, tally);
  }
}

static void rank_first(
    const struct ranking_plan *plan, unsigned live, struct scratch *scratch, struct tally *tally) {
  struct leaders best[BLOCK];
  reals least[2] = {all(-2), all(-2)};
  for (int draw = 0; draw < BLOCK; draw++) {
    best[draw].level = 0;
    for (int32_t rank = 0; rank < plan->ranks; rank++) best[draw].scores[rank] = -2;
  }
  for (int32_t vendor = 0; vendor < plan->vendors; vendor++)
    for (int half = 0; half < 2; half++) {
      reals scores = scratch->scores[vendor][half];
      for (unsigned those = lanes_of(scores >= least[half]); those; those &= those - 1) {
        int lane = __builtin_ctz(those);
        struct leaders *these = &best[half * LANES + lane];
        place(these, plan->ranks, vendor, scores[lane]);
        ((double *)least)[half * LANES + lane] = these->scores[plan->ranks - 1];
      }
    }
  for (; live; live &= live - 1)
    count_leaders(plan, &best[__builtin_ctz(live)], __builtin_ctz(live), scratch, tally);
}

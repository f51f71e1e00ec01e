// The whole calculation of one variant; DRAW is its name.

#include "Lanes.h"

#include "Weights.h"

#include "Scores.h"

#include "Ranks.h"

#include "FirstRanks.h"

/// Makes `count` draws from number `first` on and adds them to the tally.
void DRAW(
    const struct ranking_plan *plan, const struct ranking_keys *seeds, enum ranking_family family,
    int64_t first, int64_t count, struct scratch *scratch, struct tally *tally) {
  words lanes = {0, 1, 2, 3, 4, 5, 6, 7};
  for (int64_t done = 0; done < count; done += BLOCK) {
    uint64_t number = (uint64_t)(first + done);
    words draws[2] = {lanes + number, lanes + (number + LANES)};
    unsigned live = count - done < BLOCK ? (1u << (count - done)) - 1 : 0xFFFF;
    draw_weights(plan, family, seeds->weights[family], draws, scratch);
    sum_weights(plan, scratch);
    open_scores(plan, seeds->open_items, draws, scratch);
    score(plan, scratch);
    if (plan->in_full)
      rank_in_full(plan, live, scratch, tally);
    else
      rank_first(plan, live, scratch, tally);
  }
}

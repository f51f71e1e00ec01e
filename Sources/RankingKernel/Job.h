// What a thread works with, and the doors to the variants.

#ifndef RANKING_JOB_H
#define RANKING_JOB_H

#include <math.h>
#include <string.h>

#include "RankingKernel.h"

#define LANES 8
/// Draws that are made side by side.
#define BLOCK (2 * LANES)
/// Weights are summed as multiples of 2⁻³⁶, shared ranks as multiples of 2⁻⁶⁰: whole numbers, whose sum
/// knows no order.
#define WEIGHT_UNITS 0x1p36
#define RANK_UNITS 0x1p60

typedef unsigned __int128 share_sum;

typedef double reals __attribute__((vector_size(8 * LANES)));
typedef uint64_t words __attribute__((vector_size(8 * LANES)));
typedef int32_t keys __attribute__((vector_size(4 * BLOCK)));

/// Counts of one family.
struct tally {
  /// [vendors][ranks]: draws in which the vendor has the rank alone.
  uint32_t *alone;
  /// [vendors][ranks]: what it has of ranks that vendors share.
  share_sum *shared;
  /// [vendors][vendors], above the diagonal: draws in which the row is ahead of the column, and draws in
  /// which they tie.
  uint32_t *ahead;
  uint32_t *level;
  /// [vendors][criteria] of lanes: sums of weights with which the vendor is first.
  words *firsts;
};

/// Room for one block.
struct scratch {
  reals (*weights)[2];   // [criteria]
  reals (*sorted)[2];    // [criteria]
  words (*parts)[2];     // [criteria]: weights that sum to 1, in units
  reals (*inverses)[2];  // [sets]: one over the sum of the weights of the set
  reals (*scores)[2];    // [vendors, in fours]
  keys *scaled;          // [vendors]: scores as whole numbers, equal ones undecided
  keys *better;          // [vendors]: how many others are ahead
  int32_t *row;          // [vendors, and a block of room]
  int32_t *beyond;       // [vendors]: how many others are level
};

typedef void draw_function(
    const struct ranking_plan *plan, const struct ranking_keys *seeds, enum ranking_family family,
    int64_t first, int64_t count, struct scratch *scratch, struct tally *tally);

draw_function ranking_draw_baseline, ranking_draw_avx2, ranking_draw_avx512;

#endif

// The draws behind a ranking's robustness: weights, scores, ranks and their counts, for one question.
//
// The result depends on the plan, the keys and the number of draws alone: every draw has its own random
// numbers, and what is counted are whole numbers, so that neither processor nor threads nor the order of
// the work can be seen in it.

#ifndef RANKING_KERNEL_H
#define RANKING_KERNEL_H

#include <stdbool.h>
#include <stdint.h>

/// An item that nobody knows the answer to.
struct ranking_open_item {
  uint64_t key;
  int32_t vendor;
  int32_t criterion;
  double part;
};

/// The question, laid out for the draws. Whoever makes it keeps all that it points to until the job is freed.
struct ranking_plan {
  /// Both at least 1.
  int32_t vendors;
  int32_t criteria;
  /// All vendors are told apart two by two and rank by rank; else only the first `ranks` ranks are counted.
  bool in_full;
  int32_t ranks;
  /// By vendor, in fours: [(vendors + 3) / 4][criteria][4], nothing where a criterion does not apply.
  const double *differences;
  /// By vendor: what is added to the weighted mean of its differences.
  const double *bases;
  /// By vendor: the number of the set of criteria that apply to it.
  const int32_t *sets;
  /// Set 0 is that of all criteria.
  int32_t set_count;
  /// [set_count][criteria]: 1 where the criterion belongs to the set, else 0.
  const double *members;
  /// Those of a vendor together, in the order of the vendors.
  const struct ranking_open_item *open_items;
  int32_t open_item_count;
  /// The buyer's order: how many criteria share each rank, and all criteria in that order.
  const int32_t *group_sizes;
  int32_t group_count;
  const int32_t *order;
  /// By criterion: shapes of the gamma variates.
  const double *shapes;
};

enum ranking_family { ranking_near, ranking_ordered, ranking_any, ranking_families };

/// What the random numbers start from.
struct ranking_keys {
  uint64_t weights[ranking_families];
  uint64_t open_items;
};

/// The same calculation for different processors.
enum ranking_variant { ranking_baseline, ranking_avx2, ranking_avx512, ranking_variants };

/// Whether this processor, and the system on it, can run the variant.
bool ranking_can_run(enum ranking_variant variant);
/// The fastest that can run here.
enum ranking_variant ranking_best_variant(void);
/// Processors that can work at the same time, at least 1.
int32_t ranking_processors(void);

struct ranking_job;

/// Starts the draws of the families on `threads` threads, one of which is the caller's: that works in
/// `ranking_step`.
struct ranking_job *ranking_start(
    const struct ranking_plan *plan, struct ranking_keys keys, const enum ranking_family *families,
    int32_t family_count, int64_t draws, int32_t threads, enum ranking_variant variant);
/// Does a share of the work; gives the part of all that is taken on, 1 when nothing is left.
double ranking_step(struct ranking_job *job);
/// Lets the other threads leave the rest undone.
void ranking_stop(struct ranking_job *job);
/// Waits for the other threads and brings the counts together.
void ranking_join(struct ranking_job *job);
/// Of the family at this place among those asked for: shares of draws, [vendors][ranks] and, in full,
/// [vendors][vendors]; and sums of weights over the draws in which a vendor is first, [vendors][criteria].
void ranking_read(
    const struct ranking_job *job, int32_t family, double *acceptability, double *pairwise, double *firsts);
void ranking_free(struct ranking_job *job);

/// For tests: natural logarithm, e to the power of a number from -700 to 0, sine and cosine of 2π times a
/// number from 0 to 1, as the draws have them, eight at a time.
void ranking_logarithms(const double *numbers, double *results);
void ranking_exponentials(const double *numbers, double *results);
void ranking_waves(const double *turns, double *sines, double *cosines);

#endif

// Threads over the draws of all families, and what comes of them.

#include "Job.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

/// Draws that a thread takes on at a time.
#define SHARE 1024
#define MOST_THREADS 64

struct worker {
  struct ranking_job *job;
  pthread_t thread;
  bool started;
  struct scratch scratch;
  struct tally *tallies;  // [family_count]
};

struct ranking_job {
  const struct ranking_plan *plan;
  struct ranking_keys keys;
  enum ranking_family families[ranking_families];
  int32_t family_count;
  int64_t draws;
  int64_t shares;  // of one family
  draw_function *draw;
  _Atomic int64_t taken;
  int32_t threads;
  struct worker workers[MOST_THREADS];
};

bool ranking_can_run(enum ranking_variant variant) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
              __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("lzcnt") &&
              __builtin_cpu_supports("popcnt");
  if (variant == ranking_avx2) return avx2;
  if (variant == ranking_avx512)
    return avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
#endif
  return variant == ranking_baseline;
}

enum ranking_variant ranking_best_variant(void) {
  if (ranking_can_run(ranking_avx512)) return ranking_avx512;
  return ranking_can_run(ranking_avx2) ? ranking_avx2 : ranking_baseline;
}

int32_t ranking_processors(void) {
  long online = sysconf(_SC_NPROCESSORS_ONLN);
  return online < 1 ? 1 : online > MOST_THREADS ? MOST_THREADS : (int32_t)online;
}

static draw_function *function_of(enum ranking_variant variant) {
#if defined(__x86_64__)
  if (variant == ranking_avx512) return ranking_draw_avx512;
  if (variant == ranking_avx2) return ranking_draw_avx2;
#endif
  return ranking_draw_baseline;
}

/// Zeroed, and aligned to the lanes; without memory there is nothing left to do.
static void *room(size_t count, size_t size) {
  size_t bytes = (count * size + 63) / 64 * 64;
  void *memory = aligned_alloc(64, bytes > 0 ? bytes : 64);
  if (!memory) abort();
  return memset(memory, 0, bytes);
}

static struct scratch new_scratch(const struct ranking_plan *plan) {
  size_t vendors = (size_t)(plan->vendors + 3) / 4 * 4, criteria = (size_t)plan->criteria;
  size_t compared = plan->in_full ? vendors : 0;
  struct scratch scratch;
  scratch.weights = room(criteria, sizeof *scratch.weights);
  scratch.sorted = room(criteria, sizeof *scratch.sorted);
  scratch.parts = room(criteria, sizeof *scratch.parts);
  scratch.inverses = room((size_t)plan->set_count, sizeof *scratch.inverses);
  scratch.scores = room(vendors, sizeof *scratch.scores);
  scratch.scaled = room(compared, sizeof *scratch.scaled);
  scratch.better = room(compared, sizeof *scratch.better);
  scratch.row = room(compared, sizeof *scratch.row);
  scratch.beyond = room(compared, sizeof *scratch.beyond);
  return scratch;
}

static void free_scratch(struct scratch *scratch) {
  free(scratch->weights);
  free(scratch->sorted);
  free(scratch->parts);
  free(scratch->inverses);
  free(scratch->scores);
  free(scratch->scaled);
  free(scratch->better);
  free(scratch->row);
  free(scratch->beyond);
}

static size_t first_lanes(const struct ranking_plan *plan) { return plan->in_full ? LANES : 1; }

static struct tally new_tally(const struct ranking_plan *plan) {
  size_t vendors = (size_t)plan->vendors, ranks = vendors * (size_t)plan->ranks;
  size_t pairs = plan->in_full ? vendors * vendors : 0;
  struct tally tally;
  tally.alone = room(ranks, sizeof *tally.alone);
  tally.shared = room(ranks, sizeof *tally.shared);
  tally.ahead = room(pairs, sizeof *tally.ahead);
  tally.level = room(pairs, sizeof *tally.level);
  tally.firsts = room(vendors * (size_t)plan->criteria * first_lanes(plan), sizeof(uint64_t));
  return tally;
}

static void free_tally(struct tally *tally) {
  free(tally->alone);
  free(tally->shared);
  free(tally->ahead);
  free(tally->level);
  free(tally->firsts);
}

/// Takes the next share of draws on; false when none is left.
static bool work(struct worker *worker) {
  struct ranking_job *job = worker->job;
  int64_t number = atomic_fetch_add(&job->taken, 1);
  if (number >= job->shares * job->family_count) return false;
  int32_t family = (int32_t)(number / job->shares);
  int64_t first = number % job->shares * SHARE, rest = job->draws - first;
  job->draw(
      job->plan, &job->keys, job->families[family], first, rest < SHARE ? rest : SHARE, &worker->scratch,
      &worker->tallies[family]);
  return true;
}

static void *work_all(void *worker) {
  while (work(worker)) continue;
  return NULL;
}

struct ranking_job *ranking_start(
    const struct ranking_plan *plan, struct ranking_keys keys, const enum ranking_family *families,
    int32_t family_count, int64_t draws, int32_t threads, enum ranking_variant variant) {
  struct ranking_job *job = room(1, sizeof *job);
  job->plan = plan;
  job->keys = keys;
  job->family_count = family_count;
  memcpy(job->families, families, sizeof *families * (unsigned)family_count);
  job->draws = draws;
  job->shares = (draws + SHARE - 1) / SHARE;
  job->draw = function_of(variant);
  job->threads = threads < 1 ? 1 : threads > MOST_THREADS ? MOST_THREADS : threads;
  for (int32_t number = 0; number < job->threads; number++) {
    struct worker *worker = &job->workers[number];
    worker->job = job;
    worker->scratch = new_scratch(plan);
    worker->tallies = room((size_t)family_count, sizeof *worker->tallies);
    for (int32_t family = 0; family < family_count; family++) worker->tallies[family] = new_tally(plan);
    worker->started = number > 0 && pthread_create(&worker->thread, NULL, work_all, worker) == 0;
  }
  return job;
}

double ranking_step(struct ranking_job *job) {
  int64_t all = job->shares * job->family_count;
  if (!work(&job->workers[0])) return 1;
  int64_t taken = atomic_load(&job->taken);
  return taken < all ? (double)taken / (double)all : 1;
}

void ranking_stop(struct ranking_job *job) { atomic_store(&job->taken, job->shares * job->family_count); }

static void add_tally(const struct ranking_plan *plan, struct tally *sum, const struct tally *tally) {
  size_t vendors = (size_t)plan->vendors, ranks = vendors * (size_t)plan->ranks;
  size_t firsts = vendors * (size_t)plan->criteria * first_lanes(plan);
  for (size_t cell = 0; cell < ranks; cell++) {
    sum->alone[cell] += tally->alone[cell];
    sum->shared[cell] += tally->shared[cell];
  }
  for (size_t cell = 0; cell < (plan->in_full ? vendors * vendors : 0); cell++) {
    sum->ahead[cell] += tally->ahead[cell];
    sum->level[cell] += tally->level[cell];
  }
  for (size_t cell = 0; cell < firsts; cell++)
    ((uint64_t *)sum->firsts)[cell] += ((uint64_t *)tally->firsts)[cell];
}

void ranking_join(struct ranking_job *job) {
  for (int32_t number = 1; number < job->threads; number++) {
    struct worker *worker = &job->workers[number];
    if (worker->started) pthread_join(worker->thread, NULL);
    worker->started = false;
    for (int32_t family = 0; family < job->family_count; family++)
      add_tally(job->plan, &job->workers[0].tallies[family], &worker->tallies[family]);
  }
}

static void read_pairs(
    const struct ranking_plan *plan, const struct tally *tally, double draws, double *pairwise) {
  int64_t vendors = plan->vendors;
  for (int64_t one = 0; one < vendors; one++) {
    pairwise[one * vendors + one] = 0.5;
    for (int64_t other = one + 1; other < vendors; other++) {
      double ahead = tally->ahead[one * vendors + other], level = tally->level[one * vendors + other];
      pairwise[one * vendors + other] = (ahead + level / 2) / draws;
      pairwise[other * vendors + one] = (draws - ahead - level / 2) / draws;
    }
  }
}

void ranking_read(
    const struct ranking_job *job, int32_t family, double *acceptability, double *pairwise, double *firsts) {
  const struct ranking_plan *plan = job->plan;
  const struct tally *tally = &job->workers[0].tallies[family];
  double draws = (double)job->draws;
  for (int64_t cell = 0; cell < (int64_t)plan->vendors * plan->ranks; cell++)
    acceptability[cell] = (tally->alone[cell] + (double)tally->shared[cell] / RANK_UNITS) / draws;
  if (plan->in_full) read_pairs(plan, tally, draws, pairwise);
  const uint64_t *sums = (const uint64_t *)tally->firsts;
  size_t lanes = first_lanes(plan);
  for (int64_t cell = 0; cell < (int64_t)plan->vendors * plan->criteria; cell++) {
    uint64_t sum = 0;
    for (size_t lane = 0; lane < lanes; lane++) sum += *sums++;
    firsts[cell] = (double)sum / WEIGHT_UNITS;
  }
}

void ranking_free(struct ranking_job *job) {
  for (int32_t number = 0; number < job->threads; number++) {
    struct worker *worker = &job->workers[number];
    free_scratch(&worker->scratch);
    for (int32_t family = 0; family < job->family_count; family++) free_tally(&worker->tallies[family]);
    free(worker->tallies);
  }
  free(job);
}

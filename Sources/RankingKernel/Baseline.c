// For every processor of the architecture: SSE2 on x86-64, NEON on arm64.

#include "Job.h"

#define DRAW ranking_draw_baseline
#include "Block.h"

void ranking_logarithms(const double *numbers, double *results) {
  reals lanes;
  memcpy(&lanes, numbers, sizeof lanes);
  lanes = logarithm(lanes);
  memcpy(results, &lanes, sizeof lanes);
}

void ranking_exponentials(const double *numbers, double *results) {
  reals lanes;
  memcpy(&lanes, numbers, sizeof lanes);
  lanes = exponential(lanes);
  memcpy(results, &lanes, sizeof lanes);
}

void ranking_waves(const double *turns, double *sines, double *cosines) {
  reals lanes, sine, cosine;
  memcpy(&lanes, turns, sizeof lanes);
  wave(lanes, &sine, &cosine);
  memcpy(sines, &sine, sizeof sine);
  memcpy(cosines, &cosine, sizeof cosine);
}

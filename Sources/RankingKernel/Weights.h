// Weights of a block of draws, positive, summing to anything.

/// Exponential variates: made to sum to 1 they are uniform on the simplex.
///
/// Minus the logarithm of a product of two uniform variates is the sum of two exponential ones, and a third
/// uniform variate tells how much of it is the first's.
INLINE void draw_any(int32_t count, struct stream streams[2], reals (*weights)[2]) {
  int32_t place = 0;
  for (; place + 2 <= count; place += 2) {
    reals sums[2], parts[2];
    for (int half = 0; half < 2; half++) {
      reals one = uniform(&streams[half]);
      sums[half] = one * uniform(&streams[half]);
      parts[half] = uniform(&streams[half]);
    }
    logarithms(&sums[0], &sums[1]);
    for (int half = 0; half < 2; half++) {
      weights[place][half] = -sums[half] * parts[half];
      weights[place + 1][half] = -sums[half] * (1 - parts[half]);
    }
  }
  if (place < count)
    for (int half = 0; half < 2; half++) weights[place][half] = -logarithm(uniform(&streams[half]));
}

/// Gives the values of a tied group out anew, each order of them equally likely.
INLINE void shuffle(int32_t count, struct stream *stream, reals (*values)[2], int half) {
  for (int32_t last = count - 1; last > 0; last--) {
    double chances[LANES];
    reals drawn = uniform(stream) * (double)(last + 1);
    memcpy(chances, &drawn, sizeof drawn);
    double *top = (double *)&values[last][half];
    for (int lane = 0; lane < LANES; lane++) {
      double *other = (double *)&values[(int32_t)chances[lane]][half];
      double kept = top[lane];
      top[lane] = other[lane];
      other[lane] = kept;
    }
  }
}

/// The k-th largest of n exponential variates is the sum of E_j / j for j from n down to k (Rényi 1953).
INLINE void draw_ordered(
    const struct ranking_plan *plan, struct stream streams[2], reals (*sorted)[2], reals (*weights)[2]) {
  draw_any(plan->criteria, streams, sorted);
  reals sums[2] = {};
  for (int32_t place = plan->criteria - 1; place >= 0; place--)
    for (int half = 0; half < 2; half++)
      sorted[place][half] = sums[half] += sorted[place][half] / (double)(place + 1);
  int32_t start = 0;
  for (int32_t group = 0; group < plan->group_count; group++) {
    for (int half = 0; half < 2; half++)
      shuffle(plan->group_sizes[group], &streams[half], sorted + start, half);
    start += plan->group_sizes[group];
  }
  for (int32_t place = 0; place < plan->criteria; place++)
    memcpy(weights[plan->order[place]], sorted[place], sizeof sorted[place]);
}

/// Box and Muller: two independent normal variates.
INLINE void draw_normals(struct stream *stream, reals *one, reals *other) {
  reals radius = __builtin_elementwise_sqrt(-2 * logarithm(uniform(stream))), sine, cosine;
  wave(uniform(stream), &sine, &cosine);
  *one = radius * cosine;
  *other = radius * sine;
}

/// Marsaglia and Tsang's test of one candidate.
///
/// With y = root - 1, what log(chance) is held against is 3d (log(1 + y) - y + y²/2 - y³/3), which from y =
/// -½ on is never below -1.35 d y⁴; and a chance below 1 - 1.35 d y⁴ has a logarithm below that. Where all
/// lanes pass so, no logarithm is needed.
INLINE mask passes(reals normal, reals root, reals cube, reals chance, double d) {
  reals square = (root - 1) * (root - 1);
  mask quick = (root >= 0.5) & (chance < 1 - 1.35 * d * (square * square));
  if (__builtin_expect(lanes_of(quick) == 0xFF, 1)) return quick;
  return (root > 0) & (logarithm(chance) < 0.5 * (normal * normal) + d * (1 - cube + logarithm(cube)));
}

INLINE reals draw_gamma(double shape, struct stream *stream, reals normal) {
  bool small = shape < 1;
  double d = (small ? shape + 1 : shape) - 1.0 / 3, c = 1 / sqrt(9 * d);
  reals root = 1 + c * normal, cube = root * root * root;
  mask done = passes(normal, root, cube, uniform(stream), d);
  while (lanes_of(done) != 0xFF) {
    struct stream after = *stream;
    reals other;
    draw_normals(&after, &normal, &other);
    reals again = 1 + c * normal, candidate = again * again * again;
    mask passed = passes(normal, again, candidate, uniform(&after), d);
    cube = chosen(done, cube, candidate);
    stream->a = chosen_words(done, stream->a, after.a);
    stream->b = chosen_words(done, stream->b, after.b);
    stream->c = chosen_words(done, stream->c, after.c);
    stream->d = chosen_words(done, stream->d, after.d);
    done |= passed;
  }
  reals drawn = d * cube;
  if (small) {
    reals power = logarithm(uniform(stream)) / shape;
    drawn *= exponential(chosen(power > -690, power, all(-690)));
  }
  return chosen(drawn > 1e-300, drawn, all(1e-300));
}

/// Gamma variates: made to sum to 1 they follow Dirichlet's distribution. Normal variates serve two
/// neighbours.
INLINE void draw_near(const struct ranking_plan *plan, struct stream streams[2], reals (*weights)[2]) {
  for (int32_t place = 0; place < plan->criteria; place += 2)
    for (int half = 0; half < 2; half++) {
      reals one, other;
      draw_normals(&streams[half], &one, &other);
      weights[place][half] = draw_gamma(plan->shapes[place], &streams[half], one);
      if (place + 1 < plan->criteria)
        weights[place + 1][half] = draw_gamma(plan->shapes[place + 1], &streams[half], other);
    }
}

static void draw_weights(
    const struct ranking_plan *plan, enum ranking_family family, uint64_t key, const words draws[2],
    struct scratch *scratch) {
  struct stream streams[2] = {started(key, draws[0]), started(key, draws[1])};
  switch (family) {
    case ranking_near:
      draw_near(plan, streams, scratch->weights);
      break;
    case ranking_ordered:
      draw_ordered(plan, streams, scratch->sorted, scratch->weights);
      break;
    default:
      draw_any(plan->criteria, streams, scratch->weights);
  }
}

// Scores of a block of draws.

/// One over the sum of the weights, for each set of criteria that apply to somebody.
static void sum_weights(const struct ranking_plan *plan, struct scratch *scratch) {
  for (int32_t set = 0; set < plan->set_count; set++) {
    const double *members = plan->members + (int64_t)set * plan->criteria;
    reals sums[2] = {};
    for (int32_t place = 0; place < plan->criteria; place++)
      for (int half = 0; half < 2; half++)
        sums[half] += scratch->weights[place][half] * (set == 0 ? 1 : members[place]);
    for (int half = 0; half < 2; half++) scratch->inverses[set][half] = 1 / sums[half];
  }
  words zero = (words)all(0x1.8p52 / WEIGHT_UNITS);
  for (int32_t place = 0; place < plan->criteria; place++)
    for (int half = 0; half < 2; half++) {
      reals part = scratch->weights[place][half] * scratch->inverses[0][half];
      scratch->parts[place][half] = (words)(part + 0x1.8p52 / WEIGHT_UNITS) - zero;
    }
}

/// What open items earn: anything from nothing to all they can, the same whoever else is compared.
static void open_scores(
    const struct ranking_plan *plan, uint64_t key, const words draws[2], struct scratch *scratch) {
  if (plan->open_item_count == 0) return;
  memset(scratch->scores, 0, sizeof scratch->scores[0] * (unsigned)((plan->vendors + 3) / 4 * 4));
  words draw_keys[2] = {mixed(draws[0] * STEP + (key + STEP)), mixed(draws[1] * STEP + (key + STEP))};
  for (int32_t number = 0; number < plan->open_item_count; number++) {
    struct ranking_open_item item = plan->open_items[number];
    for (int half = 0; half < 2; half++) {
      reals chance = unit(mixed(draw_keys[half] + item.key));
      scratch->scores[item.vendor][half] += scratch->weights[item.criterion][half] * (item.part * chance);
    }
  }
}

/// Weighted means of a few vendors, on top of what their open items earned.
INLINE void score_few(const struct ranking_plan *plan, int32_t vendor, int few, struct scratch *scratch) {
  const double *differences = plan->differences + (int64_t)vendor * plan->criteria;
  reals sums[4][2] = {};
  if (plan->open_item_count > 0) memcpy(sums, scratch->scores[vendor], sizeof sums);
  for (int32_t place = 0; place < plan->criteria; place++, differences += 4)
    for (int one = 0; one < few; one++)
      for (int half = 0; half < 2; half++)
        sums[one][half] += scratch->weights[place][half] * differences[one];
  for (int one = 0; one < few; one++)
    for (int half = 0; half < 2; half++)
      scratch->scores[vendor + one][half] =
          plan->bases[vendor + one] + sums[one][half] * scratch->inverses[plan->sets[vendor + one]][half];
}

static void score(const struct ranking_plan *plan, struct scratch *scratch) {
  int32_t vendor = 0;
  for (; vendor + 3 <= plan->vendors; vendor += 4) score_few(plan, vendor, 4, scratch);
  if (plan->vendors - vendor == 2) score_few(plan, vendor, 2, scratch);
  if (plan->vendors - vendor == 1) score_few(plan, vendor, 1, scratch);
}

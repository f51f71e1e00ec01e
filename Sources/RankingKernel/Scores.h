// Scores of a block of draws.

/// One over the sum of the weights, for each set of criteria that apply to somebody.
static void sum_weights(const struct ranking_plan *plan, struct scratch *scratch) {
  for (int32_t set = 0; set < plan->set_count; set++)
    for (int half = 0; half < 2; half++) {
      reals sum = {};
      for (int32_t place = 0; place < plan->criteria; place++)
        sum += scratch->weights[place][half] * plan->members[set * plan->criteria + place];
      scratch->inverses[set][half] = 1 / sum;
    }
  words zero = (words)all(0x1.8p52 / WEIGHT_UNITS);
  for (int32_t place = 0; place < plan->criteria; place++)
    for (int half = 0; half < 2; half++) {
      reals part = scratch->weights[place][half] * scratch->inverses[0][half];
      scratch->parts[place][half] = (words)(part + 0x1.8p52 / WEIGHT_UNITS) - zero;
    }
}

/// What open items earn: anything from nothing to all they can, the same whoever else is compared.
static void open_scores(const struct ranking_plan *plan, uint64_t key, const words draws[2], struct scratch *scratch) {
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

/// Weighted means of four vendors at a time, on top of what their open items earned.
static void score(const struct ranking_plan *plan, struct scratch *scratch) {
  const double *differences = plan->differences;
  for (int32_t vendor = 0; vendor < plan->vendors; vendor += 4) {
    reals sums[4][2];
    if (plan->open_item_count > 0)
      memcpy(sums, scratch->scores[vendor], sizeof sums);
    else
      memset(sums, 0, sizeof sums);
    for (int32_t place = 0; place < plan->criteria; place++, differences += 4) {
      reals these = scratch->weights[place][0], others = scratch->weights[place][1];
      for (int one = 0; one < 4; one++) {
        sums[one][0] += these * differences[one];
        sums[one][1] += others * differences[one];
      }
    }
    for (int one = 0; one < 4; one++)
      for (int half = 0; half < 2; half++)
        scratch->scores[vendor + one][half] =
            plan->bases[vendor + one] + sums[one][half] * scratch->inverses[plan->sets[vendor + one]][half];
  }
}

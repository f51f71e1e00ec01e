// Eight draws side by side: random numbers and the functions that the draws need.
//
// Included once by each variant. All of it is IEEE arithmetic in a fixed order without fused operations, so
// that every variant gives the same bits. The polynomials are minimax fits of our own; errors stay below 4
// units in the last place.

#pragma clang fp contract(off)
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))

typedef _Bool flags8 __attribute__((ext_vector_type(LANES)));
typedef _Bool flags16 __attribute__((ext_vector_type(BLOCK)));
typedef int32_t half_keys __attribute__((vector_size(4 * LANES)));
typedef int64_t mask __attribute__((vector_size(8 * LANES)));

INLINE unsigned lanes_of(mask set) {
  flags8 flags = __builtin_convertvector(set, flags8);
  uint8_t bits;
  memcpy(&bits, &flags, 1);
  return bits;
}

INLINE unsigned draws_of(keys set) {
  flags16 flags = __builtin_convertvector(set, flags16);
  uint16_t bits;
  memcpy(&bits, &flags, 2);
  return bits;
}

INLINE reals chosen(mask where, reals these, reals others) {
  return (reals)(((words)where & (words)these) | (~(words)where & (words)others));
}

INLINE words chosen_words(mask where, words these, words others) {
  return ((words)where & these) | (~(words)where & others);
}

INLINE reals all(double number) { return (reals){} + number; }

/// splitmix64's last part: every bit of the result depends on every bit of `bits`.
INLINE words mixed(words bits) {
  bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9u;
  bits = (bits ^ bits >> 27) * 0x94D049BB133111EBu;
  return bits ^ bits >> 31;
}

#define STEP 0x9E3779B97F4A7C15u

/// xoshiro256+ in each lane.
struct stream {
  words a, b, c, d;
};

INLINE struct stream started(uint64_t key, words draws) {
  words place = draws * (4 * STEP) + key;
  return (struct stream){
      mixed(place + STEP), mixed(place + 2 * STEP), mixed(place + 3 * STEP), mixed(place + 4 * STEP)};
}

INLINE words next(struct stream *stream) {
  words result = stream->a + stream->d, kept = stream->b << 17;
  stream->c ^= stream->a;
  stream->d ^= stream->b;
  stream->b ^= stream->c;
  stream->a ^= stream->d;
  stream->c ^= kept;
  stream->d = stream->d << 45 | stream->d >> 19;
  return result;
}

/// Strictly between 0 and 1, in steps of 2⁻⁵².
INLINE reals unit(words bits) { return (reals)(bits >> 12 | 0x3FF0000000000000u) - (1 - 0x1p-53); }

INLINE reals uniform(struct stream *stream) { return unit(next(stream)); }

/// A normal positive number as m times a power of 2, m from √½ to √2.
INLINE reals split(reals number, reals *power) {
  words bits = (words)number + (0x3FF0000000000000u - 0x3FE6A09E667F3BCDu);
  *power = (reals)(bits >> 52 | 0x4330000000000000u) - (0x1p52 + 1023);
  return (reals)((bits & 0x000FFFFFFFFFFFFFu) + 0x3FE6A09E667F3BCDu);
}

/// 2 artanh(s) + power · log 2.
INLINE reals joined(reals s, reals power) {
  reals z = s * s;
  reals tail = z * 0x1.2b584aae78a57p-3 + 0x1.39fe606542ddep-3;
  tail = tail * z + 0x1.7462b4ab2ef6bp-3;
  tail = tail * z + 0x1.c71c62e5800a1p-3;
  tail = tail * z + 0x1.2492492df148dp-2;
  tail = tail * z + 0x1.99999999952e2p-2;
  tail = tail * z + 0x1.5555555555558p-1;
  return power * 0x1.62e42fefa39efp-1 + (s * (z * tail) + (s + s));
}

/// The natural logarithm of a normal positive number: 2 artanh((m - 1) / (m + 1)), and the power's.
INLINE reals logarithm(reals number) {
  reals power, rest = split(number, &power);
  return joined((rest - 1) / (rest + 1), power);
}

/// Two logarithms for one division.
INLINE void logarithms(reals *one, reals *other) {
  reals power, other_power, rest = split(*one, &power), other_rest = split(*other, &other_power);
  reals below = rest + 1, other_below = other_rest + 1, inverse = 1 / (below * other_below);
  *one = joined((rest - 1) * (other_below * inverse), power);
  *other = joined((other_rest - 1) * (below * inverse), other_power);
}

/// e to the power of a number from -700 to 0.
INLINE reals exponential(reals number) {
  reals shifted = number * 0x1.71547652b82fep+0 + 0x1.8p52;
  reals power = shifted - 0x1.8p52;
  reals r = (number - power * 0x1.62e428p-1) - power * 0x1.fbe8e7bcd5e4fp-23;
  reals sum = r * 0x1.af631d0059becp-26 + 0x1.28b4057f44145p-22;
  sum = sum * r + 0x1.71ddf5749d126p-19;
  sum = sum * r + 0x1.a01991ac8730ap-16;
  sum = sum * r + 0x1.a01a01b14378fp-13;
  sum = sum * r + 0x1.6c16c187fbe02p-10;
  sum = sum * r + 0x1.111111110f225p-7;
  sum = sum * r + 0x1.555555554f0cfp-5;
  sum = sum * r + 0x1.555555555555ap-3;
  sum = sum * r + 0x1.0000000000011p-1;
  sum = sum * r + 1;
  sum = sum * r + 1;
  return sum * (reals)(((words)shifted + 1023) << 52);
}

/// Sine and cosine of 2π times a number from 0 to 1.
INLINE void wave(reals turn, reals *sine, reals *cosine) {
  reals quarters = turn * 4, shifted = quarters + 0x1.8p52;
  reals y = quarters - (shifted - 0x1.8p52), z = y * y;
  reals s = z * 0x1.e3f38399551bfp-25 + -0x1.e30071afc3e59p-19;
  s = s * z + 0x1.50782fda12d96p-13;
  s = s * z + -0x1.32d2cce2e5b19p-8;
  s = s * z + 0x1.466bc677587f8p-4;
  s = s * z + -0x1.4abbce625be41p-1;
  s = (s * z + 0x1.921fb54442d18p+0) * y;
  reals c = z * -0x1.b264ba152378ap-28 + 0x1.f9cc41140bb60p-22;
  c = c * z + -0x1.a6d1ec7906c20p-16;
  c = c * z + 0x1.e1f5068355e15p-11;
  c = c * z + -0x1.55d3c7e3c90f8p-6;
  c = c * z + 0x1.03c1f081b5aacp-2;
  c = c * z + -0x1.3bd3cc9be45dep+0;
  c = c * z + 1;
  words quarter = (words)shifted;
  mask odd = (mask)(-(quarter & 1));
  *sine = (reals)((words)chosen(odd, c, s) ^ (quarter & 2) << 62);
  *cosine = (reals)((words)chosen(odd, s, c) ^ ((quarter + 1) & 2) << 62);
}

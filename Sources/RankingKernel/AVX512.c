// For x86-64 processors with AVX-512. Only the functions between push and pop may use it.

#include "Job.h"

#if defined(__x86_64__)
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,bmi,bmi2,lzcnt,popcnt"))), \
    apply_to = function)
#define DRAW ranking_draw_avx512
#include "Block.h"
#pragma clang attribute pop
#endif

#pragma once

#include <cstdio>
#include <ctime>

namespace daao::test {

/// Processor time of this thread so far: what work costs, however busy the machine is with other things.
inline double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Time in which this thread could have run and the machine ran others instead; 0 where Linux does not say.
inline double threadWaitedMilliseconds()
{
    double ran = 0;
    double waited = 0;
    if (std::FILE *file = std::fopen("/proc/thread-self/schedstat", "r")) {
        if (std::fscanf(file, "%lf %lf", &ran, &waited) != 2)
            waited = 0;
        std::fclose(file);
    }
    return waited / 1e6;
}

} // namespace daao::test

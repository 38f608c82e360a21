#pragma once

#include <ctime>

namespace daao::test {

/// Processor time of this thread so far: what work costs, however busy the machine is with other things.
inline double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace daao::test

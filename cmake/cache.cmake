# ziping_cache: the folder scripts/setup fills. The same rule as in scripts/common.sh.
if(DEFINED ENV{ZIPING_CACHE})
    set(ziping_cache $ENV{ZIPING_CACHE})
elseif(DEFINED ENV{XDG_CACHE_HOME})
    set(ziping_cache $ENV{XDG_CACHE_HOME}/ziping)
else()
    set(ziping_cache $ENV{HOME}/.cache/ziping)
endif()

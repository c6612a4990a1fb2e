# Finds the third-party sources and headers: -DIMGUI_DIR=… and CMAKE_PREFIX_PATH first, then what scripts/setup has put
# into the cache folder, then the system. Gives imgui_dir and header_dirs; turns ccache on where it is installed.
include(${CMAKE_CURRENT_LIST_DIR}/cache.cmake)

set(IMGUI_DIR "$ENV{IMGUI_DIR}" CACHE PATH "sources of Dear ImGui 1.92 (imgui.cpp …)")
set(imgui_dir ${IMGUI_DIR})
if(NOT imgui_dir)
    set(imgui_dir ${ziping_cache}/imgui)
endif()
if(NOT EXISTS ${imgui_dir}/imgui.cpp)
    message(FATAL_ERROR "Dear ImGui is missing: run scripts/setup, or give its sources with -DIMGUI_DIR=…")
endif()
file(STRINGS ${imgui_dir}/imgui.h imgui_version REGEX "#define IMGUI_VERSION ")
if(NOT imgui_version MATCHES "\"1\\.92\\.")
    message(FATAL_ERROR "Dear ImGui 1.92 is needed, ${imgui_dir} has: ${imgui_version}")
endif()

set(header_dirs "")
foreach(header nlohmann/json.hpp doctest/doctest.h CLI/CLI.hpp boost/decimal.hpp boost/hash2/sha2.hpp)
    # The cross build looks in the same places: these are headers only.
    find_path(dir_${header} ${header} HINTS ${ziping_cache}/include NO_CMAKE_FIND_ROOT_PATH)
    if(NOT dir_${header})
        message(FATAL_ERROR "${header} is missing: run scripts/setup, or give its folder in CMAKE_INCLUDE_PATH")
    endif()
    if(NOT dir_${header} STREQUAL "/usr/include") # the compiler knows that one; naming it breaks #include_next
        list(APPEND header_dirs ${dir_${header}})
    endif()
endforeach()
list(REMOVE_DUPLICATES header_dirs)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Its files stay with the toolchain; base_dir lets two checkouts share them.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_DIR=${ziping_cache}/ccache
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 CCACHE_MAXSIZE=1G ${CCACHE})
endif()

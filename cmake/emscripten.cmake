# Toolchain file of the preset web: em++ from the PATH, else the one scripts/setup has put into the cache folder.
# Emscripten's own toolchain file is not used: CMake 3.25 needs no more than the compiler's name.
include(${CMAKE_CURRENT_LIST_DIR}/cache.cmake)
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(EMSCRIPTEN TRUE)

foreach(tool em++ emcc emar emranlib em-config)
    find_program(ziping_${tool} ${tool} HINTS ENV PATH PATHS ${ziping_cache}/bin NO_CMAKE_FIND_ROOT_PATH)
endforeach()
if(NOT ziping_em++)
    message(FATAL_ERROR "em++ is missing: run scripts/setup, or put an Emscripten 4 or newer on the PATH")
endif()
set(CMAKE_CXX_COMPILER ${ziping_em++})
set(CMAKE_C_COMPILER ${ziping_emcc})
set(CMAKE_AR ${ziping_emar} CACHE FILEPATH "")
set(CMAKE_RANLIB ${ziping_emranlib} CACHE FILEPATH "")
set(CMAKE_CXX_COMPILER_WORKS TRUE) # the check would link a program: seconds for what the first build shows anyway
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE BOTH)

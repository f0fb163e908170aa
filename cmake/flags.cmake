# Compiler and linker settings that every target shares. Optimisation comes from the preset's build
# type; here is what must be the same whoever configures.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE OFF)

# Where scripts/setup keeps what it downloads.
if(DEFINED ENV{MILAAN_CACHE})
    set(milaan_cache "$ENV{MILAAN_CACHE}")
elseif(DEFINED ENV{XDG_CACHE_HOME})
    set(milaan_cache "$ENV{XDG_CACHE_HOME}/milaan")
else()
    set(milaan_cache "$ENV{HOME}/.cache/milaan")
endif()

# The same sources give the same bytes in whatever folder they are built.
add_compile_options(
    "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=." "-ffile-prefix-map=${PROJECT_BINARY_DIR}=build"
    "-ffile-prefix-map=${milaan_cache}=third_party")

# "asan": ASan + UBSan that stop at the first finding. "fuzz": the same with clang's libFuzzer hooks.
set(MILAAN_SANITIZE "" CACHE STRING "'', 'asan' or 'fuzz'")
if(MILAAN_SANITIZE STREQUAL "asan")
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_compile_definitions(_GLIBCXX_ASSERTIONS)
    add_link_options(-fsanitize=address,undefined)
elseif(MILAAN_SANITIZE STREQUAL "fuzz")
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_compile_definitions(_GLIBCXX_ASSERTIONS)
    add_link_options(-fsanitize=address,undefined)
elseif(NOT MILAAN_SANITIZE STREQUAL "")
    message(FATAL_ERROR "MILAAN_SANITIZE is '', 'asan' or 'fuzz', not '${MILAAN_SANITIZE}'")
endif()

if(EMSCRIPTEN)
    add_compile_options(-fwasm-exceptions)
    add_link_options(-fwasm-exceptions)
    # Debian keeps acorn, which emcc's optimiser needs at link time, where node does not look.
    if(NOT DEFINED ENV{NODE_PATH} AND EXISTS /usr/share/nodejs)
        set(CMAKE_CXX_LINKER_LAUNCHER "env;NODE_PATH=/usr/share/nodejs")
    endif()
endif()

# With the base folder and no working directory in the key, every clone and every build folder of
# this machine shares one cache.
find_program(MILAAN_CCACHE ccache)
mark_as_advanced(MILAAN_CCACHE)
if(MILAAN_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "env;CCACHE_BASEDIR=${PROJECT_SOURCE_DIR};CCACHE_NOHASHDIR=1;${MILAAN_CCACHE}")
    set(CMAKE_C_COMPILER_LAUNCHER "${CMAKE_CXX_COMPILER_LAUNCHER}")
endif()

# Third-party parts as targets milaan::simdjson, milaan::json, milaan::imgui, milaan::catch2,
# milaan::zlib, milaan::expat.
#
# Where a source tree comes from, first that exists:
#   1. -D<NAME>_SOURCE_DIR=... (SIMDJSON, IMGUI, CATCH2, ZLIB, EXPAT, JSON)
#   2. the cache that scripts/setup fills from Debian source packages
#   3. FetchContent by upstream tag, only with -DMILAAN_FETCH=ON (the default where there is no apt)
# Warnings of these sources are theirs, not ours: their headers are SYSTEM, their files built with -w.

find_program(MILAAN_APT apt-get)
mark_as_advanced(MILAAN_APT)
if(MILAAN_APT)
    set(fetch_by_default OFF)
else()
    set(fetch_by_default ON)
endif()
option(MILAAN_FETCH "Take missing third-party sources from upstream while configuring" ${fetch_by_default})

# The files of each part that end up in a compiler's hands. Their joint hash says whether an upstream
# checkout is the pinned one.
set(simdjson_files singleheader/simdjson.h singleheader/simdjson.cpp)
set(imgui_files
    imconfig.h imgui.h imgui_internal.h imstb_rectpack.h imstb_textedit.h imstb_truetype.h
    imgui.cpp imgui_draw.cpp imgui_tables.cpp imgui_widgets.cpp)
set(catch2_files extras/catch_amalgamated.hpp extras/catch_amalgamated.cpp)
set(zlib_files
    adler32.c crc32.c crc32.h deflate.c deflate.h gzguts.h inffast.c inffast.h inffixed.h inflate.c
    inflate.h inftrees.c inftrees.h trees.c trees.h zconf.h zlib.h zutil.c zutil.h)
set(expat_files
    ascii.h asciitab.h expat.h expat_external.h iasciitab.h internal.h latin1tab.h nametab.h
    siphash.h utf8tab.h xmlparse.c xmlrole.c xmlrole.h xmltok.c xmltok.h xmltok_impl.c
    xmltok_impl.h xmltok_ns.c)
list(TRANSFORM expat_files PREPEND expat/lib/)

set(simdjson_tree c36f4f63adec3c9d91c2a5378ea358b81489179849c8a7d8e82cd52a19678b07)
set(imgui_tree 392a0b28af240a9c0770c55ea7c023f608baf2f530fc667a304961e34e610fa9)
set(catch2_tree a338969fa8e2d8922565abd9da6487d4386e0b3bf381c35038c1857a40cc32f7)
set(zlib_tree 8f3f42b71b81269a298cc8583cc22d98ccd37a52b59a879b8993eb5d553c9a58)
set(expat_tree f09262dabc14ed75c42bdffbe67e03c4f097976f70655fc08b899cd42899397c)

function(milaan_tree_hash result dir)
    set(all "")
    foreach(file IN LISTS ARGN)
        file(SHA256 "${dir}/${file}" one)
        string(APPEND all "${one}  ${file}\n")
    endforeach()
    string(SHA256 all "${all}")
    set(${result} "${all}" PARENT_SCOPE)
endfunction()

function(milaan_find_source name)
    string(TOUPPER ${name} upper)
    file(STRINGS "${PROJECT_SOURCE_DIR}/cmake/sources.list" row REGEX "^${name} ")
    separate_arguments(row UNIX_COMMAND "${row}")
    list(GET row 1 version)
    list(GET row 5 sha256)
    list(GET row 6 tag)
    list(GET row 7 repository)
    set(dir "${milaan_cache}/sources/${name}-${version}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/cmake/sources.list")

    if(${upper}_SOURCE_DIR)
        set(dir "${${upper}_SOURCE_DIR}")
    elseif(EXISTS "${dir}/.sha256")
        file(READ "${dir}/.sha256" have)
        string(STRIP "${have}" have)
        if(NOT have STREQUAL sha256)
            message(FATAL_ERROR "${dir} is not the ${name} that cmake/sources.list pins: run scripts/setup")
        endif()
    elseif(MILAAN_FETCH)
        include(FetchContent)
        FetchContent_Declare(${name}_upstream GIT_REPOSITORY "${repository}" GIT_TAG "${tag}" GIT_SHALLOW ON)
        FetchContent_GetProperties(${name}_upstream)
        if(NOT ${name}_upstream_POPULATED)
            FetchContent_Populate(${name}_upstream)
        endif()
        set(dir "${${name}_upstream_SOURCE_DIR}")
        milaan_tree_hash(tree "${dir}" ${${name}_files})
        if(NOT tree STREQUAL "${${name}_tree}")
            message(FATAL_ERROR "${name} ${tag} from upstream is not the pinned one: ${tree}")
        endif()
    else()
        message(FATAL_ERROR "${name} ${version} is not in ${milaan_cache}: run scripts/setup first "
            "(or pass -D${upper}_SOURCE_DIR=..., or -DMILAAN_FETCH=ON)")
    endif()
    foreach(file IN LISTS ${name}_files)
        if(NOT EXISTS "${dir}/${file}")
            message(FATAL_ERROR "${dir} has no ${file}")
        endif()
    endforeach()
    set(${name}_dir "${dir}" PARENT_SCOPE)
endfunction()

milaan_find_source(simdjson)
add_library(milaan_simdjson STATIC "${simdjson_dir}/singleheader/simdjson.cpp")
target_include_directories(milaan_simdjson SYSTEM PUBLIC "${simdjson_dir}/singleheader")
# Errors are values everywhere in Milaan; the throwing interface would only invite accidents.
target_compile_definitions(milaan_simdjson PUBLIC SIMDJSON_EXCEPTIONS=0)
# The page runs simdjson's portable kernel (wasm has none of its own), so that is the one to put
# under the sanitizers; the others would only make this file take a minute.
if(MILAAN_SANITIZE)
    foreach(kernel ARM64 HASWELL ICELAKE PPC64 WESTMERE)
        target_compile_definitions(milaan_simdjson PUBLIC SIMDJSON_IMPLEMENTATION_${kernel}=0)
    endforeach()
endif()

milaan_find_source(imgui)
add_library(milaan_imgui STATIC
    "${imgui_dir}/imgui.cpp" "${imgui_dir}/imgui_draw.cpp"
    "${imgui_dir}/imgui_tables.cpp" "${imgui_dir}/imgui_widgets.cpp")
target_include_directories(milaan_imgui SYSTEM PUBLIC "${imgui_dir}")
target_compile_definitions(milaan_imgui PUBLIC
    IMGUI_ENABLE_TEST_ENGINE            # the hooks that feed the DOM mirror and the headless tests
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    IMGUI_DISABLE_DEMO_WINDOWS
    IMGUI_DISABLE_DEBUG_TOOLS
    IMGUI_DISABLE_FILE_FUNCTIONS        # no ini, no log file: a page has no files
    IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS)
# AddressSanitizer stays, to see what our calls do inside; undefined behaviour of its own is not ours.
if(MILAAN_SANITIZE)
    target_compile_options(milaan_imgui PRIVATE -fno-sanitize=undefined)
endif()
# The hooks are plain symbols that the core calls: src/ui defines them (see src/ui/imgui_config.hpp
# for further switches, if it is there).
if(EXISTS "${PROJECT_SOURCE_DIR}/src/ui/imgui_config.hpp")
    target_compile_definitions(milaan_imgui PUBLIC "IMGUI_USER_CONFIG=\"ui/imgui_config.hpp\"")
    target_include_directories(milaan_imgui PUBLIC "${PROJECT_SOURCE_DIR}/src")
endif()

milaan_find_source(zlib)
add_library(milaan_zlib STATIC
    "${zlib_dir}/adler32.c" "${zlib_dir}/crc32.c" "${zlib_dir}/deflate.c" "${zlib_dir}/inffast.c"
    "${zlib_dir}/inflate.c" "${zlib_dir}/inftrees.c" "${zlib_dir}/trees.c" "${zlib_dir}/zutil.c")
target_include_directories(milaan_zlib SYSTEM PUBLIC "${zlib_dir}")

milaan_find_source(expat)
# Its configuration is normally found out by a script; this is all of it that matters to a parser
# that is fed memory. Without XML_DTD and XML_NS neither parameter entities nor namespaces exist in
# the binary. XML_POOR_ENTROPY: no device is asked for the hash salt; whoever parses sets its own.
set(expat_config "${PROJECT_BINARY_DIR}/third_party/expat")
file(CONFIGURE OUTPUT "${expat_config}/expat_config.h" @ONLY CONTENT
"#define BYTEORDER 1234
#define XML_POOR_ENTROPY 1
")
add_library(milaan_expat STATIC
    "${expat_dir}/expat/lib/xmlparse.c" "${expat_dir}/expat/lib/xmlrole.c"
    "${expat_dir}/expat/lib/xmltok.c")
target_include_directories(milaan_expat SYSTEM PUBLIC "${expat_dir}/expat/lib" PRIVATE "${expat_config}")
target_compile_definitions(milaan_expat PUBLIC XML_STATIC)
# It adds 0 to a null pointer when a file ends in one piece; every other check stays.
if(MILAAN_SANITIZE)
    target_compile_options(milaan_expat PRIVATE -fno-sanitize=pointer-overflow)
endif()

milaan_find_source(catch2)
add_library(milaan_catch2 STATIC "${catch2_dir}/extras/catch_amalgamated.cpp")
# Tests write <catch2/catch_amalgamated.hpp>, the spelling of an installed Catch2; the amalgamated
# source includes its header without a folder.
set(catch2_include "${PROJECT_BINARY_DIR}/third_party/catch2")
file(MAKE_DIRECTORY "${catch2_include}")
file(CREATE_LINK "${catch2_dir}/extras" "${catch2_include}/catch2" SYMBOLIC)
target_include_directories(milaan_catch2 SYSTEM PUBLIC "${catch2_include}")
# The test framework is not under test: sanitized, this one file would take a minute to compile.
if(MILAAN_SANITIZE)
    target_compile_options(milaan_catch2 PRIVATE -fno-sanitize=all)
endif()

# Header-only, the same for every target. Only its own folder is linked into our include path:
# /usr/include as a whole would hand glibc's headers to emcc. The upstream fallback is held by tag
# alone: the package's header is a different file than the tag's single_include.
if(JSON_SOURCE_DIR)
    set(json_include "${JSON_SOURCE_DIR}/single_include")
elseif(EXISTS /usr/include/nlohmann/json.hpp)
    set(json_include /usr/include)
elseif(MILAAN_FETCH)
    include(FetchContent)
    FetchContent_Declare(json_upstream
        GIT_REPOSITORY https://github.com/nlohmann/json.git GIT_TAG v3.11.2 GIT_SHALLOW ON)
    FetchContent_GetProperties(json_upstream)
    if(NOT json_upstream_POPULATED)
        FetchContent_Populate(json_upstream)
    endif()
    set(json_include "${json_upstream_SOURCE_DIR}/single_include")
else()
    message(FATAL_ERROR "nlohmann/json is not installed: run scripts/setup (or pass -DJSON_SOURCE_DIR=...)")
endif()
set(json_own "${PROJECT_BINARY_DIR}/third_party/json")
file(MAKE_DIRECTORY "${json_own}")
file(CREATE_LINK "${json_include}/nlohmann" "${json_own}/nlohmann" SYMBOLIC)
add_library(milaan_json INTERFACE)
target_include_directories(milaan_json SYSTEM INTERFACE "${json_own}")

foreach(part simdjson imgui catch2 zlib expat)
    target_compile_options(milaan_${part} PRIVATE -w)
endforeach()
foreach(part simdjson imgui catch2 json zlib expat)
    add_library(milaan::${part} ALIAS milaan_${part})
endforeach()

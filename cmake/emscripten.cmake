# Finds the toolchain file of whichever Emscripten is there: an SDK on PATH (or in EMSDK) before the
# distribution's own.
if(DEFINED ENV{EMSDK} AND EXISTS "$ENV{EMSDK}/upstream/emscripten")
    set(emscripten_root "$ENV{EMSDK}/upstream/emscripten")
else()
    find_program(MILAAN_EM_CONFIG em-config)
    if(MILAAN_EM_CONFIG)
        execute_process(COMMAND "${MILAAN_EM_CONFIG}" EMSCRIPTEN_ROOT
            OUTPUT_VARIABLE emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE)
    else()
        set(emscripten_root /usr/share/emscripten)
    endif()
endif()
set(emscripten_toolchain "${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
if(NOT EXISTS "${emscripten_toolchain}")
    message(FATAL_ERROR "No Emscripten found (no ${emscripten_toolchain}): run scripts/setup, or put an SDK on PATH")
endif()
include("${emscripten_toolchain}")

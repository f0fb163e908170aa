# What people run: the command line everywhere, the page where the compiler is Emscripten's.

# Flags of a wasm program that runs under node with the machine's own files.
set(milaan_node_link_options
    -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1
    -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=4GB -sTOTAL_STACK=2MB)

if(EXISTS "${PROJECT_SOURCE_DIR}/src/cli/main.cpp")
    add_executable(milaan_program "${PROJECT_SOURCE_DIR}/src/cli/main.cpp")
    milaan_own_warnings(milaan_program)
    target_link_libraries(milaan_program PRIVATE milaan_cli)
    if(EMSCRIPTEN)
        set_target_properties(milaan_program PROPERTIES OUTPUT_NAME milaan_cli)
        target_link_options(milaan_program PRIVATE ${milaan_node_link_options})
    else()
        set_target_properties(milaan_program PROPERTIES OUTPUT_NAME milaan)
    endif()
endif()

if(EMSCRIPTEN AND browser_sources)
    # A module without main(): the page calls the functions that src/platform marks
    # EMSCRIPTEN_KEEPALIVE, in the document and in the worker alike, from the same binary.
    # web/ gives it the bytes or the compiled module (Module.wasmBinary, Module.instantiateWasm):
    # by itself emscripten would fetch(), which the page's policy forbids.
    # HEAPU8 is the only runtime method that web/ uses; the stack is explicit because its default
    # shrank from 5 MB to 64 KB between Emscripten releases.
    add_executable(milaan_page ${browser_sources})
    milaan_own_warnings(milaan_page)
    target_link_libraries(milaan_page PRIVATE milaan_platform_headless)
    target_link_options(milaan_page PRIVATE
        --no-entry
        -sENVIRONMENT=web,worker -sFILESYSTEM=0 -sMODULARIZE=1 -sEXPORT_NAME=createMilaan
        -sDYNAMIC_EXECUTION=0 -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=4GB -sTOTAL_STACK=2MB
        -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
        -sEXPORTED_RUNTIME_METHODS=HEAPU8 -sEXPORTED_FUNCTIONS=_malloc,_free
        -sABORTING_MALLOC=0)

    # dist/: see the contract at the top of pack.mjs. Packing is part of the build, so that nothing
    # is packed again when nothing changed.
    file(GLOB page_parts CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/web/*" "${PROJECT_SOURCE_DIR}/assets/demo/*")
    find_program(MILAAN_NODE NAMES node nodejs REQUIRED)
    set(MILAAN_DIST_DIR "${PROJECT_SOURCE_DIR}/dist" CACHE PATH "Where the packed page goes")
    add_custom_command(
        OUTPUT "${MILAAN_DIST_DIR}/milaan.html"
        COMMAND "${MILAAN_NODE}" "${PROJECT_SOURCE_DIR}/cmake/pack.mjs" "${PROJECT_BINARY_DIR}" --out "${MILAAN_DIST_DIR}"
        DEPENDS milaan_page "${PROJECT_SOURCE_DIR}/cmake/pack.mjs" ${page_parts}
        WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
        COMMENT "Packing dist/" VERBATIM USES_TERMINAL)
    add_custom_target(page DEPENDS "${MILAAN_DIST_DIR}/milaan.html")
endif()

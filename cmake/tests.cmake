# unit_<layer> from tests/unit/<layer>/*_test.cpp, and the fuzz targets. Both run from the project's
# root, so a test names a fixture as "tests/...".

file(GLOB reference_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/reference/*.cpp")
milaan_layer(reference DEPENDS milaan_records milaan::json SOURCES ${reference_sources})
target_include_directories(milaan_reference PUBLIC "${PROJECT_SOURCE_DIR}/tests")

# milaan_unit_test(<layer> <targets it may use>)
function(milaan_unit_test layer)
    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/unit/${layer}/*.cpp")
    if(NOT sources)
        return()
    endif()
    add_executable(unit_${layer} EXCLUDE_FROM_ALL ${sources})
    milaan_own_warnings(unit_${layer})
    target_include_directories(unit_${layer} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_link_libraries(unit_${layer} PRIVATE ${ARGN} milaan_reference milaan::catch2)
    if(EMSCRIPTEN)
        # The layers under test are built as they ship (-O3); the test files themselves are not
        # worth the optimiser's time, nor is binaryen's over the whole binary.
        target_compile_options(unit_${layer} PRIVATE -O0)
        target_link_options(unit_${layer} PRIVATE ${milaan_node_link_options} -O1
            "SHELL:--pre-js ${PROJECT_SOURCE_DIR}/cmake/node_environment.js")
        set_property(TARGET unit_${layer} APPEND PROPERTY LINK_DEPENDS
            "${PROJECT_SOURCE_DIR}/cmake/node_environment.js")
    endif()
    add_dependencies(unit_tests unit_${layer})
endfunction()

add_custom_target(unit_tests)
foreach(layer base records sheets portal books matching rules reports workspace engine cli)
    milaan_unit_test(${layer} milaan_${layer})
endforeach()
foreach(layer ui platform)
    milaan_unit_test(${layer} milaan_platform_headless)
endforeach()

if(MILAAN_SANITIZE STREQUAL "fuzz")
    add_custom_target(fuzzers)
    file(GLOB fuzz_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/fuzz/*_fuzz.cpp")
    foreach(source IN LISTS fuzz_sources)
        get_filename_component(name "${source}" NAME_WE)
        add_executable(${name} EXCLUDE_FROM_ALL "${source}")
        milaan_own_warnings(${name})
        target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
        target_link_libraries(${name} PRIVATE milaan_engine milaan_reference)
        target_link_options(${name} PRIVATE -fsanitize=fuzzer)
        add_dependencies(fuzzers ${name})
    endforeach()
endif()

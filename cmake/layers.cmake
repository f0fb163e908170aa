# One library per layer, from whatever sources its folder holds. A layer is linked only to the layers
# it may include, so most forbidden includes fail at link time already; tests/checks/layering.mjs
# finds the rest.

# milaan_layer(<name> DEPENDS <targets> [SOURCES <files>]): target milaan_<name>. Without SOURCES it
# is every .cpp of src/<name>. A folder with no source yet gives a library of headers only.
function(milaan_layer name)
    cmake_parse_arguments(arg "" "" "DEPENDS;SOURCES" ${ARGN})
    if(NOT "SOURCES" IN_LIST ARGN)
        file(GLOB arg_SOURCES CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${name}/*.cpp")
    endif()
    if(arg_SOURCES)
        add_library(milaan_${name} STATIC ${arg_SOURCES})
        target_link_libraries(milaan_${name} PUBLIC ${arg_DEPENDS})
        target_include_directories(milaan_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
        milaan_own_warnings(milaan_${name})
    else()
        add_library(milaan_${name} INTERFACE)
        target_link_libraries(milaan_${name} INTERFACE ${arg_DEPENDS})
        target_include_directories(milaan_${name} INTERFACE "${PROJECT_SOURCE_DIR}/src")
    endif()
endfunction()

function(milaan_own_warnings target)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Werror)
endfunction()

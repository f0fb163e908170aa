# The page's fonts, cut from the distribution's Noto fonts and compiled in: target milaan_fonts,
# header src/ui/fonts.hpp. No font is committed.

set(MILAAN_FONT_DIR /usr/share/fonts/truetype/noto CACHE PATH "Folder of NotoSans-Regular.ttf and its family")

# fontTools belongs to the distribution's python, which need not be the first on PATH.
if(NOT MILAAN_FONT_PYTHON)
    foreach(python /usr/bin/python3 python3)
        execute_process(COMMAND ${python} -c "import fontTools" RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
        if(failed EQUAL 0)
            set(MILAAN_FONT_PYTHON ${python} CACHE STRING "A python3 that has fontTools")
            break()
        endif()
    endforeach()
endif()
if(NOT MILAAN_FONT_PYTHON)
    message(FATAL_ERROR "No python3 with fontTools: run scripts/setup (or pass -DMILAAN_FONT_PYTHON=...)")
endif()
if(NOT EXISTS "${MILAAN_FONT_DIR}/NotoSans-Regular.ttf")
    message(FATAL_ERROR "No Noto fonts in ${MILAAN_FONT_DIR}: run scripts/setup (or pass -DMILAAN_FONT_DIR=...)")
endif()

set(fonts_cpp "${PROJECT_BINARY_DIR}/generated/fonts.cpp")
add_custom_command(
    OUTPUT "${fonts_cpp}"
    COMMAND ${MILAAN_FONT_PYTHON} "${PROJECT_SOURCE_DIR}/cmake/make_fonts.py"
        "${PROJECT_SOURCE_DIR}/assets/glyphs.txt" "${MILAAN_FONT_DIR}" "${fonts_cpp}"
    DEPENDS "${PROJECT_SOURCE_DIR}/cmake/make_fonts.py" "${PROJECT_SOURCE_DIR}/assets/glyphs.txt"
    COMMENT "Cutting fonts" VERBATIM)
add_library(milaan_fonts STATIC "${fonts_cpp}")
target_include_directories(milaan_fonts PUBLIC "${PROJECT_SOURCE_DIR}/src")

# The rooms of src/ are static libraries. A room sees the headers of the rooms it links and of no other: its include
# directory is its own folder, so the link lines in src/*/CMakeLists.txt are the architecture.

add_library(sa_build_options INTERFACE)
target_compile_definitions(sa_build_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(sa_build_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(SA_WARNINGS_AS_ERRORS)
    target_compile_options(sa_build_options INTERFACE -Werror)
endif()
if(SA_SANITIZE)
    target_compile_options(sa_build_options INTERFACE -fsanitize=${SA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(sa_build_options INTERFACE -fsanitize=${SA_SANITIZE})
endif()

# sa_add_room(name SOURCES ... LINKS ...)
function(sa_add_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${ROOM_SOURCES})
    target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC sa_build_options ${ROOM_LINKS})
    set_property(GLOBAL APPEND PROPERTY SA_ROOMS ${name})
endfunction()

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

# Two sets of precompiled headers serve all targets: with and without widgets. A clean build takes a third less time.
option(SA_PRECOMPILED_HEADERS "Compile the library headers that everything includes once" OFF)
if(SA_PRECOMPILED_HEADERS)
    set(core_headers <QDateTime> <QHash> <QJsonDocument> <QJsonObject> <QList> <QObject> <QString> <QTimer> <QUrl> <QVariant>
        <algorithm> <functional> <memory> <optional> <vector>)
    add_library(sa_headers STATIC cmake/headers.cpp)
    target_link_libraries(sa_headers PUBLIC sa_build_options Qt6::Core)
    target_precompile_headers(sa_headers PRIVATE ${core_headers})
    add_library(sa_widget_headers STATIC cmake/headers.cpp)
    target_link_libraries(sa_widget_headers PUBLIC sa_build_options Qt6::Widgets)
    target_precompile_headers(sa_widget_headers PRIVATE ${core_headers} <QtWidgets>)
endif()

# sa_use_headers(target [WIDGETS])
function(sa_use_headers target)
    if(NOT SA_PRECOMPILED_HEADERS)
        return()
    elseif("WIDGETS" IN_LIST ARGN)
        target_precompile_headers(${target} REUSE_FROM sa_widget_headers)
    else()
        target_precompile_headers(${target} REUSE_FROM sa_headers)
    endif()
endfunction()

# sa_add_room(name [WIDGETS] SOURCES ... LINKS ...)
function(sa_add_room name)
    cmake_parse_arguments(ROOM "WIDGETS" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${ROOM_SOURCES})
    target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC sa_build_options ${ROOM_LINKS})
    if(ROOM_WIDGETS)
        sa_use_headers(${name} WIDGETS)
    else()
        sa_use_headers(${name})
    endif()
    set_property(GLOBAL APPEND PROPERTY SA_ROOMS ${name})
endfunction()

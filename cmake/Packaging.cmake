# What a package consists of: the program, its desktop entry, metainfo and icon. The two files are filled from project()
# and checked by tests. Include it after the target systeme-admin and after CTest.

set(package_dir "${PROJECT_BINARY_DIR}/packaging")

# The day of a release stands in the change log only; until then metainfo names no release.
file(STRINGS "${PROJECT_SOURCE_DIR}/CHANGELOG.md" release_heading ENCODING UTF-8 LIMIT_COUNT 1
    REGEX "^## ${PROJECT_VERSION} [(][0-9-]+[)]")
set(metainfo_releases "")
if(release_heading MATCHES "[(]([0-9-]+)[)]")
    string(CONCAT metainfo_releases
        "  <releases>\n"
        "    <release version=\"${PROJECT_VERSION}\" date=\"${CMAKE_MATCH_1}\"/>\n"
        "  </releases>\n")
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/CHANGELOG.md")

set(desktop_file "${package_dir}/${APP_ID}.desktop")
set(metainfo_file "${package_dir}/${APP_ID}.metainfo.xml")
configure_file("${PROJECT_SOURCE_DIR}/packaging/systeme-admin.desktop.in" "${desktop_file}" @ONLY)
configure_file("${PROJECT_SOURCE_DIR}/packaging/systeme-admin.metainfo.xml.in" "${metainfo_file}" @ONLY)

install(TARGETS systeme-admin RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES "${desktop_file}" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${metainfo_file}" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${PROJECT_SOURCE_DIR}/resources/app/systeme-admin.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" RENAME "${APP_ID}.svg")

if(BUILD_TESTING)
    find_program(DESKTOP_FILE_VALIDATE desktop-file-validate)
    find_program(APPSTREAMCLI appstreamcli)
    mark_as_advanced(DESKTOP_FILE_VALIDATE APPSTREAMCLI)
    if(DESKTOP_FILE_VALIDATE)
        add_test(NAME desktop_file_is_valid COMMAND "${DESKTOP_FILE_VALIDATE}" "${desktop_file}")
        # It exits with 0 for warnings and hints, and is silent only when there is nothing to say.
        set_tests_properties(desktop_file_is_valid PROPERTIES FAIL_REGULAR_EXPRESSION "warning|hint|error")
    endif()
    if(APPSTREAMCLI)
        add_test(NAME metainfo_is_valid COMMAND "${APPSTREAMCLI}" validate --no-net --no-color "${metainfo_file}")
    endif()
endif()

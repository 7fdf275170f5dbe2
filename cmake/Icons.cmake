# The bundled icons, for systems whose theme lacks one. Each has one source in resources/icons, drawn in currentColor.
# Qt's SVG renderer knows no such colour, so it is filled in here, once for light and once for dark backgrounds.
#
# sa_add_icons(target) puts into the target
#   :/icons/systeme-admin-light, :/icons/systeme-admin-dark   two icon themes by the freedesktop rules
#   :/icons/<APP_ID>.svg                                      the application's icon (in the themes too)
# ":/icons" is in QIcon::themeSearchPaths() anyway; QIcon::setFallbackThemeName() chooses between the two.
# Icons made before keep their theme until QIcon::setThemeName() is called with another name than before.

set(SA_ICON_COLOUR_LIGHT "#3a3f47")
set(SA_ICON_COLOUR_DARK "#dde1e7")

function(sa_add_icons target)
    set(source_dir "${PROJECT_SOURCE_DIR}/resources")
    set(build_dir "${PROJECT_BINARY_DIR}/resources")
    file(GLOB icons CONFIGURE_DEPENDS "${source_dir}/icons/*.svg")
    set(files "")

    foreach(variant light dark)
        string(TOUPPER ${variant} upper)
        set(theme_dir "${build_dir}/systeme-admin-${variant}")
        foreach(icon IN LISTS icons)
            cmake_path(GET icon FILENAME name)
            file(READ "${icon}" svg)
            string(REPLACE "currentColor" "${SA_ICON_COLOUR_${upper}}" svg "${svg}")
            file(CONFIGURE OUTPUT "${theme_dir}/actions/${name}" CONTENT "${svg}" @ONLY)
            list(APPEND files "${theme_dir}/actions/${name}")
        endforeach()
        configure_file("${source_dir}/app/systeme-admin.svg" "${theme_dir}/apps/${APP_ID}.svg" COPYONLY)
        configure_file("${source_dir}/icons/index.theme.in" "${theme_dir}/index.theme" @ONLY)
        list(APPEND files "${theme_dir}/apps/${APP_ID}.svg" "${theme_dir}/index.theme")
    endforeach()
    configure_file("${source_dir}/app/systeme-admin.svg" "${build_dir}/${APP_ID}.svg" COPYONLY)
    list(APPEND files "${build_dir}/${APP_ID}.svg")

    # file(READ) makes no dependency by itself.
    set_property(DIRECTORY "${PROJECT_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${icons})
    qt_add_resources(${target} sa_icons PREFIX "/icons" BASE "${build_dir}" FILES ${files})
endfunction()

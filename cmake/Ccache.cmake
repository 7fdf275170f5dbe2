# ccache, if it is installed, unless the command line names another launcher (or none: -DCMAKE_CXX_COMPILER_LAUNCHER=).
if(NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(CCACHE_PROGRAM ccache)
    mark_as_advanced(CCACHE_PROGRAM)
    if(CCACHE_PROGRAM)
        # With precompiled headers ccache finds nothing again without this.
        set(CMAKE_CXX_COMPILER_LAUNCHER
            "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
            "${CCACHE_PROGRAM}")
    endif()
endif()

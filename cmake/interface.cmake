# SPDX-License-Identifier: AGPL-3.0-or-later
# The web interface, built by its own tools from ui/ into the build folder and put into TARGET: `ui_files()`. Without SAURO_UI the
# program has none, and says so to who asks for it.
option(SAURO_UI "build the web interface into the server" OFF)

function(sauro_embed_interface target)
  if(NOT SAURO_UI)
    sauro_embed_pages(${target} ui_files "")
    return()
  endif()
  find_program(SAURO_NPM npm REQUIRED)
  set(ui ${CMAKE_SOURCE_DIR}/ui)
  set(built ${CMAKE_BINARY_DIR}/ui)
  add_custom_command(OUTPUT ${built}/packages.stamp
    COMMAND ${SAURO_NPM} ci --no-progress --no-audit --no-fund
    COMMAND ${CMAKE_COMMAND} -E touch ${built}/packages.stamp
    DEPENDS ${ui}/package-lock.json ${ui}/package.json WORKING_DIRECTORY ${ui} COMMENT "Installing what the interface is built with" VERBATIM)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${ui}/src/* ${ui}/public/*)
  # Its types and what its forms ask for are made from the description of the server.
  list(APPEND sources ${CMAKE_SOURCE_DIR}/tests/golden/openapi.json ${ui}/tools/types.mjs ${ui}/tools/inputs.mjs)
  add_custom_command(OUTPUT ${built}/dist.stamp
    COMMAND ${SAURO_NPM} run --silent build -- --outDir ${built}/dist --emptyOutDir --logLevel warn
    COMMAND ${CMAKE_COMMAND} -E touch ${built}/dist.stamp
    DEPENDS ${built}/packages.stamp ${sources} ${ui}/index.html ${ui}/vite.config.ts ${ui}/tsconfig.json ${ui}/postcss.config.cjs
    WORKING_DIRECTORY ${ui} COMMENT "Building the interface" VERBATIM)
  sauro_embed_pages(${target} ui_files "" FOLDER ${built}/dist DEPENDS ${built}/dist.stamp)
endfunction()

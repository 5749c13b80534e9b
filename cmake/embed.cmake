# SPDX-License-Identifier: AGPL-3.0-or-later
# sauro_embed(TARGET FUNCTION FILES...): compiles text files into TARGET, handed out by
# `std::span<const sauro::EmbeddedFile> FUNCTION()` (declared in foundation/base/embedded.h).
function(sauro_embed target function)
  set(output ${CMAKE_BINARY_DIR}/embedded/${function}.cpp)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DFUNCTION=${function} -DROOT=${CMAKE_SOURCE_DIR} "-DFILES=${ARGN}"
            -P ${CMAKE_SOURCE_DIR}/cmake/embed_files.cmake
    DEPENDS ${ARGN} ${CMAKE_SOURCE_DIR}/cmake/embed_files.cmake VERBATIM)
  target_sources(${target} PRIVATE ${output})
  set_source_files_properties(${output} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()

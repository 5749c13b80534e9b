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
  set_source_files_properties(${output} PROPERTIES SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# sauro_embed_pages(TARGET FUNCTION PREFIX FILES...): puts files that browsers get into TARGET, each with its gzip and brotli form,
# handed out by `std::span<const FixedFile> FUNCTION()` (declared in doors/http/fixed_files.h). "docs.css" is served at
# PREFIX/docs.css, "docs.html" at PREFIX/docs. With FOLDER F DEPENDS D... instead of files: all that is below F once D is made, at
# PREFIX and its path there.
function(sauro_embed_pages target function prefix)
  cmake_parse_arguments(given "" "FOLDER" "DEPENDS" ${ARGN})
  find_program(SAURO_GZIP gzip REQUIRED)
  find_program(SAURO_BROTLI brotli REQUIRED)
  set(output ${CMAKE_BINARY_DIR}/embedded/${function}.cpp)
  set(assembly ${CMAKE_BINARY_DIR}/embedded/${function}.S)
  add_custom_command(OUTPUT ${output} ${assembly}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DASSEMBLY=${assembly} -DFUNCTION=${function} -DPREFIX=${prefix} -DGZIP=${SAURO_GZIP}
            -DBROTLI=${SAURO_BROTLI} -DFOLDER=${given_FOLDER} "-DFILES=${given_UNPARSED_ARGUMENTS}" -P ${CMAKE_SOURCE_DIR}/cmake/embed_pages.cmake
    DEPENDS ${given_UNPARSED_ARGUMENTS} ${given_DEPENDS} ${CMAKE_SOURCE_DIR}/cmake/embed_pages.cmake VERBATIM)
  target_sources(${target} PRIVATE ${output} ${assembly})
  set_source_files_properties(${output} PROPERTIES SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# SPDX-License-Identifier: AGPL-3.0-or-later
# sauro_room(NAME FOLDER [libraries...]): a static library of every .cpp in src/FOLDER (not below it).
# New files are picked up by themselves; who may include whom stands in src/layers.txt.
function(sauro_room name folder)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${folder}/*.cpp)
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  if(TARGET base AND NOT name STREQUAL "base")
    target_precompile_headers(${name} REUSE_FROM base)
  else()
    target_precompile_headers(${name} PRIVATE <algorithm> <cstdint> <map> <optional> <string> <string_view> <variant> <vector>)
  endif()
  target_link_libraries(${name} PUBLIC ${ARGN})
endfunction()

# sauro_test(NAME FOLDER [libraries...]): one test program of every *_test.cpp in tests/FOLDER.
function(sauro_test name folder)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${folder}/*_test.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${name} ${sources})
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(${name} PRIVATE ${ARGN} GTest::gtest_main GTest::gmock rapidcheck)
  # Tests are run once after each build: compiling them quickly counts for more than running them quickly. Under the sanitizers
  # the rooms carry all checks, the tests' own code only those on memory: that compiles in a third of the time.
  target_compile_options(${name} PRIVATE -Wno-conversion -Wno-shadow $<$<CXX_COMPILER_ID:GNU>:-Wno-shadow=local> $<$<CONFIG:Release>:-O1>)
  if(SAURO_SANITIZE)
    target_compile_options(${name} PRIVATE -O0 -fno-sanitize=undefined)
  endif()
  if(TARGET base_test AND NOT name STREQUAL "base_test")
    target_precompile_headers(${name} REUSE_FROM base_test)
  else()
    target_precompile_headers(${name} PRIVATE <gtest/gtest.h> <string> <vector> <optional>)
  endif()
  target_compile_definitions(${name} PRIVATE SAURO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES ENVIRONMENT "TZ=America/New_York;LC_ALL=C.UTF-8;RC_PARAMS=seed=20261125")
endfunction()

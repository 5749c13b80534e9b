# SPDX-License-Identifier: AGPL-3.0-or-later
# Script of the test http_packages: `npm ci` in FOLDER, where what package-lock.json names is not there yet.
file(SHA256 ${FOLDER}/package-lock.json wanted)
set(stamp ${FOLDER}/node_modules/installed)
if(EXISTS ${stamp})
  file(READ ${stamp} there)
  if(there STREQUAL wanted)
    return()
  endif()
endif()
execute_process(COMMAND ${NPM} ci --no-progress WORKING_DIRECTORY ${FOLDER} COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${stamp} ${wanted})

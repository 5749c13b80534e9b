# SPDX-License-Identifier: AGPL-3.0-or-later
# What is installed, and the Debian package of it (make deb). The four programs stand in one folder, where they find each other;
# rules and words are compiled into them. The unit and its settings are those of the package, whatever the prefix is.
include(GNUInstallDirs)
set(SAURO_DOCS ${CMAKE_INSTALL_DOCDIR})
install(TARGETS sauro sauro-serve sauro-pdf sauro-scan RUNTIME DESTINATION lib/sauro)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/link)
file(CREATE_LINK ../lib/sauro/sauro ${CMAKE_BINARY_DIR}/link/sauro SYMBOLIC)
install(FILES ${CMAKE_BINARY_DIR}/link/sauro DESTINATION bin)
install(FILES packaging/sauro.service DESTINATION lib/systemd/system)
install(FILES packaging/sauro.toml DESTINATION /etc/sauro)
install(FILES LICENSE RENAME copyright DESTINATION ${SAURO_DOCS})
install(FILES packaging/nginx.conf packaging/Caddyfile DESTINATION ${SAURO_DOCS}/examples)
install(FILES docs/operations.md docs/security.md docs/glossary.md DESTINATION ${SAURO_DOCS})
install(DIRECTORY docs/guide docs/checks DESTINATION ${SAURO_DOCS})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME sauro)
set(CPACK_PACKAGE_VENDOR "Sáu Rõ")
set(CPACK_PACKAGE_CONTACT "Sáu Rõ <root@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "annual plans of Vietnamese public agencies: reading, checking, running")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Đọc, soát và theo dõi kế hoạch công tác năm của cơ quan nhà nước, từ chính văn bản Word, PDF hay bản quét; không cần internet.
Reads the annual plan of an agency out of its document, checks it before it is signed, and runs it through the year, for one person on the command line or for
a department through its server.")
set(CPACK_SET_DESTDIR ON)
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS adduser)
# Scans, .doc without and with its tables, .ods.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "tesseract-ocr-vie, antiword, libreoffice-writer-nogui, libreoffice-calc-nogui")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "nginx-light | nginx | caddy")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${CMAKE_SOURCE_DIR}/packaging/debian/conffiles ${CMAKE_SOURCE_DIR}/packaging/debian/postinst
    ${CMAKE_SOURCE_DIR}/packaging/debian/prerm ${CMAKE_SOURCE_DIR}/packaging/debian/postrm)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)

# SPDX-License-Identifier: AGPL-3.0-or-later
# Daily work. Each line only calls a script or a preset; ./check installs what is missing.
.PHONY: build check check-long check-shared bench deb docs format tidy layers

build:
	cmake --preset dev --log-level=WARNING && cmake --build --preset dev

check:
	./check dev

check-long: check-shared bench deb
	./check asan
	tools/tidy.sh HEAD~20
	-tools/old_packages.sh
	cmake --build --preset release
	for t in build/release/tests/*_test; do RC_PARAMS=max_success=1000 $$t --gtest_brief=1 || exit 1; done
	SAURO_CRASHES=500 build/release/tests/ledger_test --gtest_filter='Crash.AKilled*'
	SAURO_CRASHES=500 build/release/tests/cli_test --gtest_filter='*Killed*'
	SAURO_LOOKS=all ctest --preset release --build-config long --tests-regex '^walk_'
	ctest --preset release --build-config sheets --tests-regex '^sheets$$'
	tools/fuzz.sh 300
	tests/packaging/try_deb.sh build/package/sauro_*.deb

check-shared:
	cmake --preset release --log-level=WARNING && cmake --build --preset release --target sauro plain_text
	tools/check_shared.py

bench:
	tools/bench.sh

deb:
	cmake --preset release --log-level=WARNING && cmake --build --preset release --target sauro sauro-serve sauro-pdf sauro-scan
	rm -f build/package/*.deb
	cpack --config build/release/CPackConfig.cmake -B build/package

docs:
	cmake --preset release --log-level=WARNING && cmake --build --preset release --target sauro
	mkdir -p docs/checks && build/release/src/sauro check --explain all >docs/checks/README.md
	tools/settings_file.py build/release/src/sauro

format:
	tools/format.sh

tidy:
	tools/tidy.sh

layers:
	tools/check_layers.py

# Township: `make demo` runs the main job, `make test` passes the tests; each sets itself up.

SHELL := /bin/bash
PACKAGES := liblua5.4-dev lua5.4 libxlsxwriter-dev libzip-dev libsqlite3-dev pkg-config python3
SWIFT_SOURCES := Package.swift Sources Tests Benchmarks Examples
TOWNSHIP := .build/release/township
DEMO := Examples/Jinyuan

.PHONY: bench help demo test plugins examples documented docs pictures printers lint format dependencies build documents \
	look clean

help:
	@echo "make demo          run March 2020 of the example township, explain one pay slip, write the XLSX"
	@echo "make test          all tests, plugin tests and examples"
	@echo "make lint          check the format of the Swift sources"
	@echo "make format        format the Swift sources"
	@echo "make documents     write the generated pages of Documentation/ anew"
	@echo "make bench         measure beside the yardsticks, and write Documentation/Benchmarks.md"
	@echo "make docs          the public interface of the libraries as DocC archives in .build/docs"
	@echo "make examples      hold both example townships and the guides against what the command really does"
	@echo "make pictures      make the pictures of the guides anew, in Documentation/图"
	@echo "make look          show all papers of the demo as pictures (installs LibreOffice and Chromium)"
	@echo "make contained     the table of hostile scripts by class; more such targets in Tests/Containment/targets.mk"
	@echo "make faults        faults of disks and processes that the records survive; make histories: random half years;"
	@echo "                   make trials: a sample of both with what make test compiled"

# Debian packages, only when something is missing. Works as root or with sudo.
dependencies:
	@if ! pkg-config --exists lua5.4 xlsxwriter libzip sqlite3 2>/dev/null || ! command -v lua5.4 >/dev/null \
	    || ! command -v python3 >/dev/null; then \
	  echo "installing: $(PACKAGES)"; \
	  sudo=""; [ "$$(id -u)" = 0 ] || sudo="sudo"; \
	  $$sudo apt-get update -qq && \
	  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(PACKAGES); \
	fi

build: dependencies
	swift build -c release --product township

# Some of the example's people are set aside on purpose, so the run itself answers 1.
demo: build
	@mkdir -p $(DEMO)/output
	@$(TOWNSHIP) pay run --workspace $(DEMO) --scheme village-cadre --period 2020-03; status=$$?; \
	  [ $$status -le 1 ] || exit $$status
	@echo
	@$(TOWNSHIP) pay explain --workspace $(DEMO) --scheme village-cadre --period 2020-03 --person P003
	@echo
	@$(TOWNSHIP) pay run --workspace $(DEMO) --scheme village-cadre --period 2020-03 --format xlsx; status=$$?; \
	  [ $$status -le 1 ] || exit $$status

test: dependencies
	swift build --build-tests
	swift test --skip-build

plugins: build
	@for plugin in Plugins/*/; do $(TOWNSHIP) plugin check "$$plugin" || exit 1; done
	@$(TOWNSHIP) plugin test Plugins/*/ --coverage-least 100

examples: build
	@bash Examples/check
	@bash Examples/programs
	@python3 Examples/guides

# Of what `make test` compiled. A public symbol without a comment is an error, and so is a link that leads nowhere.
documented:
	@python3 .ci/documentation .build/docs

docs: dependencies
	swift build
	@$(MAKE) --no-print-directory documented

lint:
	swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)

format:
	swift format --in-place --parallel --recursive $(SWIFT_SOURCES)

documents: dependencies
	TOWNSHIP_WRITE_DOCUMENTS=1 swift test --filter ErrorPagesTests

look: build printers
	@bash Examples/papers $(abspath $(DEMO)/output)
	@bash Examples/look $(DEMO)/output

# What shows papers as a person sees them, only when something is missing.
printers:
	@missing=""; \
	command -v soffice > /dev/null || missing="$$missing libreoffice-calc-nogui"; \
	command -v pdftoppm > /dev/null || missing="$$missing poppler-utils"; \
	command -v chromium > /dev/null || missing="$$missing chromium"; \
	command -v pngquant > /dev/null || missing="$$missing pngquant"; \
	if [ -n "$$missing" ]; then \
	  sudo=""; [ "$$(id -u)" = 0 ] || sudo="sudo"; \
	  $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive \
	    apt-get install -y -qq --no-install-recommends $$missing fonts-noto-cjk; \
	fi

pictures: build printers
	@python3 Examples/pictures

# Processor time beside yardsticks; writes Documentation/Benchmarks.md. `make bench PEOPLE=100000` is quicker.
bench: build
	swift build -c release --product TownshipBenchmark
	python3 Benchmarks/run.py $(PEOPLE)

include Tests/Containment/targets.mk
include Tests/OfficeTrials/targets.mk

clean:
	rm -rf .build $(DEMO)/output

# How the records are tried beyond `make test`. Minutes each; CI tries a sample of both.

OFFICE_TRIAL := .build/release/records-trial
EVERY ?= 1
HISTORIES ?= 3000

.PHONY: faults histories trials

# Ends an office at every change of a file, harms the file, has processes crowd: a table of faults tried and survived.
faults: dependencies
	swift build -c release --product records-trial
	python3 Tests/OfficeTrials/faults.py $(OFFICE_TRIAL) --every $(EVERY)

# Half years in which things turn out late: in the end everybody has got what is due, to the 分.
histories: dependencies
	swift build -c release --product records-trial
	folder=$$(mktemp -d) && $(OFFICE_TRIAL) histories $$folder/h 1 $(HISTORIES)

# A sample of both with what `make test` compiled, in less than a minute; always the same, so that a failure can be had again.
trials: OFFICE_TRIAL := .build/debug/records-trial
trials: EVERY := 29
trials: HISTORIES := 10
trials:
	python3 Tests/OfficeTrials/faults.py $(OFFICE_TRIAL) --every $(EVERY)
	folder=$$(mktemp -d) && $(OFFICE_TRIAL) histories $$folder/h 1 $(HISTORIES)

# How the records are tried beyond `make test`. Minutes each; CI tries a part of both.

OFFICE_TRIAL := .build/release/records-trial
EVERY ?= 1
HISTORIES ?= 3000

.PHONY: faults histories

# Ends an office at every change of a file, harms the file, has processes crowd: a table of faults tried and survived.
faults: dependencies
	swift build -c release --product records-trial
	python3 Tests/OfficeTrials/faults.py $(OFFICE_TRIAL) --every $(EVERY)

# Half years in which things turn out late: in the end everybody has got what is due, to the 分.
histories: dependencies
	swift build -c release --product records-trial
	folder=$$(mktemp -d) && $(OFFICE_TRIAL) histories $$folder/h 1 $(HISTORIES)

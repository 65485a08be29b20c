# How the sandbox is tried beyond `make test`. These take minutes to hours; none of them runs in CI.

TRIALS := Tests/Containment
SANDBOX := .build/sandbox
CASES ?= 1000000
SEED ?= 1
SECONDS_EACH ?= 1800

.PHONY: contained mutants differential peers sanitize-address sanitize-thread leaks fuzz

# The table by class: every hostile script in a process of its own, in debug and release.
contained: dependencies
	swift build --product sandbox-trial
	swift build -c release --product sandbox-trial
	python3 $(TRIALS)/contained.py debug=.build/debug/sandbox-trial release=.build/release/sandbox-trial

# Removes each guard in turn; some test has to miss it. ONLY=TEXT for those whose name has the text.
mutants: dependencies
	python3 $(TRIALS)/mutants.py $(if $(ONLY),--only "$(ONLY)")

# CASES random patterns and subjects, and library calls, in the sandbox and under the stock interpreter.
differential: dependencies
	swift build -c release --product sandbox-trial
	for file in patterns library; do \
	  cmp <(lua5.4 Tests/LuaSandboxTests/Differential/$$file.lua $(CASES) $(SEED)) \
	    <(.build/release/sandbox-trial plain Tests/LuaSandboxTests/Differential/$$file.lua $(CASES) $(SEED)) \
	    && echo "$$file: $(CASES) cases, the same answers" || exit 1; \
	done

# The assertions of Lua's own tests: make peers TESTES=/path/to/lua-5.4.4/testes
peers: dependencies
	swift build -c release --product sandbox-trial
	python3 $(TRIALS)/peers.py .build/release/sandbox-trial $(TESTES)

# All tests of the sandbox under the address sanitizer. Leaks have a target of their own.
sanitize-address: dependencies
	python3 $(TRIALS)/sandbox_package.py $(SANDBOX)
	cd $(SANDBOX) && swift build --build-tests --sanitize=address --scratch-path .build-address \
	  && ASAN_OPTIONS=detect_leaks=0 swift test --skip-build --sanitize=address --scratch-path .build-address

# The thread sanitizer holds signals back while Lua computes, so instructions that do not end are left out here.
sanitize-thread: dependencies
	python3 $(TRIALS)/sandbox_package.py $(SANDBOX)
	cd $(SANDBOX) && swift build --build-tests --sanitize=thread --scratch-path .build-thread \
	  && swift test --skip-build --sanitize=thread --scratch-path .build-thread \
	    --skip HostileTests --skip anInstructionThatDoesNotEndIsNamed --skip callsInAnyOrder

# Memory of one process after a thousand scripts is what it was after ten, and after a hundred thousand, too; then a hundred
# thousand under the leak sanitizer (exit status 99), whose own books of threads that have ended are no leak.
leaks: dependencies
	swift build -c release --product sandbox-trial
	for name in pcall-swallow crash-error-nil string-doubling at-one-blow collide-doubles text-nul-result; do \
	  .build/release/sandbox-trial repeat 1000 $$(find Tests/SandboxTrials/Hostile -name $$name.lua | head -1) || exit 1; \
	done
	python3 $(TRIALS)/sandbox_package.py $(SANDBOX)
	cd $(SANDBOX) && swift build -c release --sanitize=address --product sandbox-trial --scratch-path .build-leaks
	for name in crash-error-nil text-nul-result; do \
	  .build/release/sandbox-trial repeat 100000 Tests/SandboxTrials/Hostile/$$name.lua || exit 1; \
	  ASAN_OPTIONS=detect_leaks=1:quarantine_size_mb=1:exitcode=99 $(SANDBOX)/.build-leaks/release/sandbox-trial \
	    repeat 100000 Tests/SandboxTrials/Hostile/$$name.lua; [ $$? -ne 99 ] || exit 1; \
	done

# Generated programs, calls and files, SECONDS_EACH of each kind. What is found goes to Tests/SandboxTrials/Hostile.
fuzz: dependencies
	swift build -c release --product sandbox-trial
	for kind in programs calls; do \
	  .build/release/sandbox-trial fuzz $$kind $(SEED) $(SECONDS_EACH) || exit 1; \
	done
	swift build -c release --product township
	python3 $(TRIALS)/fuzz_files.py .build/release/township $(SEED) $(SECONDS_EACH)

# make, make test, make install PREFIX=/usr/local: the scripts do the work, this file knows the places.
PREFIX ?= /usr/local
DESTDIR ?=

place = $(DESTDIR)$(PREFIX)
manual = $(place)/share/man/man1
bash = $(place)/share/bash-completion/completions
zsh = $(place)/share/zsh/site-functions
fish = $(place)/share/fish/vendor_completions.d
made = .build/made

.PHONY: all test lint format sbom install uninstall

# The program, and what is made from it: shell completions and the man page.
all:
	@program=$$(Scripts/build) && manual=$$(Scripts/build generate-manual) && mkdir -p $(made) && \
	for shell in bash zsh fish; do \
	  "$$program" --generate-completion-script $$shell > $(made)/$$shell || exit 1; \
	done && \
	"$$manual" "$$program" --section 1 --authors "the duly authors" --output-directory $(made)

test:
	./test

lint:
	Scripts/lint

format:
	swift format --in-place --recursive Package.swift Sources Tests Benchmarks

# What the release is made of, for those who keep an inventory: .build/made/duly.cdx.json.
sbom:
	mkdir -p $(made)
	Scripts/sbom > $(made)/duly.cdx.json

install: all
	install -d "$(place)/bin" "$(place)/share/duly" "$(manual)" "$(bash)" "$(zsh)" "$(fish)"
	install -m 755 .build/release/duly "$(place)/bin/duly"
	cp -R questionnaires templates "$(place)/share/duly/"
	Scripts/licences --texts "$(place)/share/doc/duly"
	install -m 644 $(made)/duly.1 "$(manual)/duly.1"
	install -m 644 $(made)/bash "$(bash)/duly"
	install -m 644 $(made)/zsh "$(zsh)/_duly"
	install -m 644 $(made)/fish "$(fish)/duly.fish"

uninstall:
	rm -f "$(place)/bin/duly" "$(manual)/duly.1" "$(bash)/duly" "$(zsh)/_duly" "$(fish)/duly.fish"
	rm -rf "$(place)/share/duly" "$(place)/share/doc/duly"

# What a person types. `make` alone writes the sample report; `make help` lists the rest.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
OUT ?= report

# One static program: nothing of Swift is needed where it runs.
RELEASE := -c release --static-swift-stdlib -Xlinker -s
BINARY = .build/release/assize
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: report test build install bench clean help
.DEFAULT_GOAL := report

report: build
	@$(BINARY) report sample-data/province --out "$(OUT)"
	@echo
	@echo "样例报告已写好，请用浏览器打开： / The sample report is ready; open it in a browser:"
	@echo "    $(abspath $(OUT))/index.html"

test: packages
	@$(SWIFT) test --disable-xctest

build: packages
	@echo "正在编译，第一次需要几分钟…… / Building; the first time takes some minutes…"
	@$(SWIFT) build $(RELEASE) --product assize

install: build
	install -D -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/assize"
	install -d "$(SHARE)/bash-completion/completions" "$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d"
	$(BINARY) --generate-completion-script bash > "$(SHARE)/bash-completion/completions/assize"
	$(BINARY) --generate-completion-script zsh > "$(SHARE)/zsh/site-functions/_assize"
	$(BINARY) --generate-completion-script fish > "$(SHARE)/fish/vendor_completions.d/assize.fish"

# Figures beside other ways to the same end: docs/performance.md. BENCH="--growth --date 2026-01-31" adds options.
N ?= 1000000
RUNS ?= 3
bench: build
	@SWIFT="$(SWIFT)" N="$(N)" RUNS="$(RUNS)" BENCH="$(BENCH)" scripts/bench

clean:
	rm -rf .build
	@if [ -d "$(OUT)" ] && head -c 10 "$(OUT)/manifest.json" 2>/dev/null | grep -q '^{"assize":'; then rm -rf "$(OUT)"; fi

help:
	@echo "make [report]  编译，并用样例数据写出报告 / build, and write the report of the sample data (OUT=$(OUT))"
	@echo "make test      编译并运行全部测试 / build and run all tests"
	@echo "make build     只编译 / build alone: $(BINARY)"
	@echo "make install   安装程序和命令补全 / install the program and its completions (PREFIX=$(PREFIX))"
	@echo "make bench     与其他做法比较速度和内存 / compare time and memory with other ways (N=$(N) cases, RUNS=$(RUNS))"
	@echo "make clean     删除编译结果和样例报告 / remove what was built, and the sample report"

# Swift 6 and the libraries are there, or it is said what to do.
.PHONY: packages
packages:
	@SWIFT="$(SWIFT)" sh scripts/prepare

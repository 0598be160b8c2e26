#!/bin/sh
# Writes the forms of `files/` with LibreOffice: from our own form, from one with all that a company may add to
# an Excel form, and from hand.fods, which has what only OpenDocument has.
set -e
cd "$(dirname "$0")"
profile="file://$(mktemp -d)"
convert() { soffice "-env:UserInstallation=$profile" --headless --convert-to ods --outdir files "$1" >/dev/null; }
convert ../../../../templates/demande-isope-dcaq.xlsx
convert ../../form/forms/files/xlsxwriter.xlsx
convert hand.fods

"""The programs that write the files: what to run, and the register of functions that each write one file."""

import atexit
import shutil
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

files = {}


def file(name):
    """Marks the function that writes the file called `name`: called with its path and a scratch folder."""

    def register(write):
        files[name] = write
        return write

    return register


def converted(name, write, by):
    """The file called `name`, which `by` makes of the workbook that `write` writes."""

    def save_again(path, scratch):
        source = scratch / "original.xlsx"
        write(source, scratch)
        by(source, path, scratch)

    files[name] = save_again


_profile = None


def _soffice(*arguments):
    global _profile
    if _profile is None:
        _profile = Path(tempfile.mkdtemp())
        atexit.register(shutil.rmtree, _profile, ignore_errors=True)
    command = ["soffice", f"-env:UserInstallation={_profile.as_uri()}", "--headless", "--norestore", *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return _profile


def libreoffice(to, read=None):
    """LibreOffice's filter `to`, such as `ods` or `xls:MS Excel 97`, on its own profile."""

    def save(source, path, scratch):
        out = scratch / "out"
        infilter = [] if read is None else [f"--infilter={read}"]
        _soffice(*infilter, "--convert-to", to, "--outdir", out, source)
        (written,) = out.iterdir()
        shutil.move(written, path)
        if path.suffix == ".ods":
            subprocess.run(["zip", "-q", "-d", path, "Thumbnails/*"], check=True)

    return save


_with_password = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
%s
</script:module>"""


def libreoffice_with_password(filter_name):
    """LibreOffice's filter, with the password that its window asks for: only a macro can give one."""

    def save(source, path, scratch):
        profile = _soffice("--convert-to", "csv", "--outdir", scratch / "first", source)
        protection = (
            """  Dim kind As New com.sun.star.beans.NamedValue
  kind.Name = "CryptoType"
  kind.Value = "Standard"
  Dim secret As New com.sun.star.beans.NamedValue
  secret.Name = "OOXPassword"
  secret.Value = "carburant"
  saving(1).Name = "EncryptionData"
  saving(1).Value = CreateUnoValue("[]com.sun.star.beans.NamedValue", Array(kind, secret))"""
            if filter_name == "Calc MS Excel 2007 XML"
            else """  saving(1).Name = "Password"
  saving(1).Value = "carburant\""""
        )
        basic = f"""Sub Save
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden"
  opening(0).Value = True
  Dim saving(1) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = "{filter_name}"
{protection}
  book = StarDesktop.loadComponentFromURL("{source.as_uri()}", "_blank", 0, opening())
  book.storeToURL("{path.resolve().as_uri()}", saving())
  book.close(True)
End Sub"""
        module = profile / "user/basic/Standard"
        module.mkdir(parents=True, exist_ok=True)
        (module / "Module1.xba").write_text(_with_password % escape(basic), encoding="utf-8")
        library = (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n'
            '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" '
            'library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/>'
            "</library:library>"
        )
        (module / "script.xlb").write_text(library, encoding="utf-8")
        _soffice("macro:///Standard.Module1.Save")

    return save


def gnumeric(to):
    """Gnumeric's exporter `to`, such as `Gnumeric_Excel:excel_biff8`."""

    def save(source, path, scratch):
        subprocess.run(["ssconvert", "-T", to, source, path], check=True, capture_output=True, timeout=60)

    return save

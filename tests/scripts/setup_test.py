#!/usr/bin/python3
"""`./dev setup`, in a folder of its own and with programs that are only played."""
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).parents[2]
# What every system has.
TOOLS = """bash cat cut dirname env find flock grep gzip head id mkdir nproc printf rm sed sha256sum sort tail tar uname
xargs xz""".split()
VERSIONS = {"clang++": "clang version 14.0.6", "cmake": "cmake version 3.25.1", "ninja": "1.11.1",
            "emcc": "emcc (like gcc) 3.1.6", "wasm-opt": "wasm-opt version 105", "wasm-split": "wasm-split version 105",
            "npm": "10.1.0", "rsvg-convert": "rsvg-convert version 2.54.5"}


class Setup(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        for path in ("dev", "web/scripts/setup.sh"):
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / path, self.root / path)
        self.bin = self.root / "bin"
        self.bin.mkdir()
        for tool in TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool))
        for weight in ("Regular", "SemiBold"):
            (self.root / f"Inter-{weight}.otf").touch()
        self.environment = {"PATH": str(self.bin), "INTER": str(self.root)}
        self.source()

    def source(self):
        """A mirror with one source, and the lock file that names it."""
        pool = self.root / "mirror/pool/main/libt/libtoy"
        pool.mkdir(parents=True)
        (self.root / "toy.c").write_text("int toy;\n", encoding="utf-8")
        with tarfile.open(pool / "libtoy_1.2+ds.orig.tar.gz", "w:gz") as tar:
            tar.add(self.root / "toy.c", "libtoy-1.2/toy.c")
        self.lock(hashlib.sha256((pool / "libtoy_1.2+ds.orig.tar.gz").read_bytes()).hexdigest())
        self.mirror = (self.root / "mirror").as_uri()

    def lock(self, checksum):
        (self.root / "src").mkdir(exist_ok=True)
        (self.root / "src/dependencies.lock").write_text(f"# sources\ntoy libtoy 1.2+ds-3 {checksum}\n",
                                                         encoding="utf-8")

    def play(self, name, script):
        path = self.bin / name
        path.unlink(missing_ok=True)
        path.write_text(f"#!{shutil.which('bash')}\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def play_programs(self):
        for name, version in VERSIONS.items():
            self.play(name, f"echo '{version}'")
        self.play("node", "true")

    def play_apt(self):
        self.play("dpkg-query", "exit 1")
        self.play("apt-get", 'echo "$@" >>apt.log')

    def installed(self):
        return (self.root / "apt.log").read_text(encoding="utf-8").split()

    def dev(self, *command, **environment):
        done = subprocess.run([self.root / "dev", *command], env={**self.environment, **environment}, cwd=self.root,
                              capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    def test_without_apt_says_what_it_needs(self):
        self.play("cmake", "echo cmake version 3.18.4")
        for command in ("setup", "build", "run", "test"):
            with self.subTest(command):
                code, said = self.dev(command)
                self.assertNotEqual(code, 0)
                for name in VERSIONS.keys() - {"cmake"}:
                    self.assertRegex(said, rf"(?m)^ +{name.replace('+', '[+]')} +\d[\d.]* +MISSING +\w")
                self.assertRegex(said, r"(?m)^ +cmake +3.25 +TOO OLD: 3.18.4 +cmake$")
                self.assertEqual("chromium" in said, command in ("setup", "test"))
                self.assertRegex(said, r"(?m)^ +a Debian mirror .*MISSING .*DEBIAN_MIRROR=")

    def test_without_apt_says_which_files_it_needs(self):
        self.play_programs()
        self.play("python3", "[[ $1 == --version ]] && echo Python 3.11.2")
        for name, wrong in (("PYTHON", "python3"), ("EMCC", "/none/emcc"), ("INTER", "/none"), ("DEBIAN_MIRROR", "")):
            with self.subTest(name):
                code, said = self.dev("setup", **{"DEBIAN_MIRROR": self.mirror, name: wrong})
                self.assertNotEqual(code, 0)
                self.assertEqual(said.count("MISSING"), 1, said)
                self.assertRegex(said, rf"MISSING .*\b{name}=")

    def test_without_flock_says_so(self):
        self.play_programs()
        (self.bin / "flock").unlink()
        code, said = self.dev("setup", DEBIAN_MIRROR=self.mirror)
        self.assertNotEqual(code, 0)
        self.assertRegex(said, r"flock +2 +MISSING")

    def test_without_apt_works_when_all_is_there(self):
        self.play_programs()
        code, said = self.dev("setup", DEBIAN_MIRROR=self.mirror)
        self.assertEqual(code, 0, said)
        self.assertEqual((self.root / "build/deps/toy/toy.c").read_text(encoding="utf-8"), "int toy;\n")
        self.assertEqual(self.dev("setup"), (0, ""), "nothing is fetched again")

    def test_without_apt_takes_no_other_source(self):
        self.play_programs()
        self.lock("0" * 64)
        code, said = self.dev("setup", DEBIAN_MIRROR=self.mirror)
        self.assertNotEqual(code, 0)
        self.assertIn("is not the one that src/dependencies.lock names", said)
        code, said = self.dev("setup", DEBIAN_MIRROR=self.mirror + "/none")
        self.assertNotEqual(code, 0)
        self.assertIn("libtoy 1.2+ds-3 of src/dependencies.lock is not on", said)

    def test_building_needs_no_packages_of_the_tests(self):
        self.play_apt()
        self.play("id", "echo 0")
        self.dev("build")
        self.assertIn("emscripten", self.installed())
        self.assertNotIn("chromium", self.installed())
        self.dev("setup")
        self.assertIn("chromium", self.installed())

    def test_not_root_says_which_packages(self):
        self.play_apt()
        self.play("id", "echo 1000")
        code, said = self.dev("build")
        self.assertNotEqual(code, 0)
        self.assertRegex(said, r"as root: apt-get install .*\bclang\b.*\bemscripten\b.*\bnpm\b")

    def test_without_a_debian_mirror_says_so(self):
        self.play_programs()
        self.play_apt()
        self.play("dpkg-query", "echo installed")
        self.play("id", "echo 0")
        code, said = self.dev("setup")
        self.assertNotEqual(code, 0)
        self.assertIn("no Debian mirror among apt's sources: name one, DEBIAN_MIRROR=", said)
        self.dev("setup", DEBIAN_MIRROR=self.mirror)
        sources = (self.root / "build/deps/apt/debian.sources").read_text(encoding="utf-8")
        self.assertIn(f"URIs: {self.mirror}\n", sources)


if __name__ == "__main__":
    unittest.main()

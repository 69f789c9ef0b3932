"""Which characters the fonts that typst brings have a sign for.

A PDF for everybody must name a sign for each of its characters, so typst refuses any other.
"""

from __future__ import annotations

import functools
import re

# Libertinus Serif, New Computer Modern and DejaVu Sans Mono, each in regular and bold, as in
# typst 0.15: first and last of each stretch, in hexadecimal digits.
_STRETCHES = (
    "20-7e a0-34e 350-377 37a-37f 384-38a 38c 38e-3a1 3a3-4ff 510-513 51a-51d 531-58a 58d-58f "
    "591-5c7 5d0-5ea 5ef-5f5 5f7 606-607 609-60a 60c 615 61b 61f 621-63a 640-655 65a 660-66d 674 "
    "679-67b 67e-680 683-684 686-687 691 698 6a4 6a9 6af 6be 6cc 6f0-6f9 e3f e81-e82 e84 e87-e88 "
    "e8a e8d e94-e97 e99-e9f ea1-ea3 ea5 ea7 eaa-eab ead-eb9 ebb-ebc ec8-ecd 10d0-10ff 13a0-13f5 "
    "13f8-13fd 1ab0-1ace 1d00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d "
    "1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2000-2027 "
    "2029 202f-2037 2039-2040 2042 2044-204b 204f 2052 2054 205f 2070-2071 2074-208e 2090-209c "
    "20a0-20c0 20d0-20f0 2100-2103 2105-2106 2109 210c-210f 2111 2113 2115-2117 2119-211a "
    "211c-211e 2120 2122 2124 2126-2127 212a-212b 212e 2135-2139 2148 214f-2151 2153-2184 2189 "
    "2190-2220 2222-222d 2234-223d 2241-226b 226d-228b 228d-22a5 22b2-22b5 22b8 22c2-22c6 "
    "22cd-22d1 22da-22e9 22ef 2300-2306 2308-2315 2318-2319 231c-2322 2325-232b 2335-237a 237d "
    "2380-2383 2388-238b 2395 239b-23ae 23ce-23cf 23d3 2422-2423 2460-262f 2638-268b 2690-269c "
    "26a0-26a5 26ad-26ae 26b0-26b2 2701-2704 2706-2709 270c-2727 2729-274b 274d 274f-2752 2756 "
    "2758-275e 2761-277f 2794 2798-27af 27b1-27be 27c2 27c5-27c6 27dc 27e0 27e6-27eb 27f5-27f7 "
    "2800-28ff 2987-2988 2997-2998 29eb 29fa-29fb 2a00 2a2f 2a6a-2a6b 2b05-2b0d 2b12-2b1a "
    "2c60-2c71 2c74-2c77 2c79-2c7a 2c7c-2cf3 2cf9-2cff 2e17-2e18 2e1f 2e22-2e25 2e2e 301a-301b "
    "a46a-a46b a640-a641 a648-a649 a656-a657 a708-a716 a71b-a727 a72d a730 a735 a789-a78e "
    "a790-a791 a7aa a7f8-a7f9 ab66 ab70-abbf fb00-fb06 fb13-fb17 fb1d-fb4f fb52-fb81 fb8a-fb95 "
    "fb9e-fb9f fbaa-fbad fbe8-fbe9 fbfc-fbff fe20-fe2f fe66 fe70-fe74 fe76-fefc fff9-fffd "
    "10140-1018e 102e0-102fb 1d106-1d107 1d55a 1d703 1f12f "
)
_LOOSE_HYPHEN = re.compile("\u00ad(?!\\w)|(?<!\\w)\u00ad")
"""A soft hyphen that no word goes on behind; typst 0.15 has no way with one at the end of a link."""
_LONG_WORD = re.compile(r"\S{61,}")


@functools.cache
def _unshown() -> re.Pattern[str]:
    stretches = (each.partition("-") for each in _STRETCHES.split())
    shown = "".join(f"\\U{int(a, 16):08x}-\\U{int(b or a, 16):08x}" for a, _, b in stretches)
    return re.compile(f"[^{shown}]")


def unshown(text: str) -> set[str]:
    """The characters of a text that no font has a sign for."""
    return set(_unshown().findall(text))


def number_of(sign: str) -> str:
    """What stands for a character: "U+1F600"."""
    return f"U+{ord(sign):04X}"


def in_signs(text: str) -> str:
    """A text with such characters by their numbers, and nothing else in it changed."""
    lines = text.split("\n")
    return "\n".join(_unshown().sub(_in_number, line) for line in lines)


def _in_number(found: re.Match[str]) -> str:
    return f"[{number_of(found[0])}]"


def shown(text: str) -> str:
    """The text with such characters by their numbers: "[U+1F600]"."""
    if text.isascii():
        return _parted(text)
    text = _LOOSE_HYPHEN.sub("", text)
    return _parted(_unshown().sub(_in_number, text))


def _parted(text: str) -> str:
    """The text with places where a word that is longer than a line may go on below."""
    return _LONG_WORD.sub(lambda found: "\u200b".join(re.findall(".{1,30}", found[0])), text)

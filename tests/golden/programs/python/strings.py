import torch

s = "  Hello, World  "
print(s.strip().lower(), s.upper().split(","), "-".join(["a", "b"]), s.replace("l", "L"), "abc"[::-1], "a" in "abc", "x"*3, len(s), s.find("W"), "abc".startswith("ab"), "7".zfill(3), "a b".title(), "%5.2f|%-5s|%x" % (3.14159, "ab", 255), "{:>8}|{:^8}|{:<8}".format("r", "c", "l"), "{0}{1}{0}".format(1, 2), "{a:.1%}".format(a=0.256))
w, p = 10, 3
print(f"{3.14159:{w}.{p}f}|{42:+d}|{1e6:,.0f}|{255:#x}|{'x'!r:>6}|{0.1 + 0.2}")
